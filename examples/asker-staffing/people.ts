import {
  freeText,
  grantService,
  minutes,
  recordCircumstances,
  registerServiceUser,
  visits,
  type CommandInput,
  type CommandInputOf,
} from 'forsvarlig';
import { day, on, type Happening } from '../story/happening.js';

type Grant = CommandInputOf<'GrantService'>;
type Dwelling = NonNullable<CommandInputOf<'RecordCircumstances'>['dwelling']>;

/** Services were granted long before the crisis. */
const BEFORE = day('2020-01-06');
const MINUTES_OF_A_WEEK = 7 * 24 * 60;

interface Service {
  readonly service: string;
  readonly strands: Grant['strands'];
  readonly tasks: Grant['tasks'];
  readonly basis: Grant['legalBasis'];
}

interface Person {
  readonly user: string;
  readonly vulnerability: CommandInputOf<'RegisterServiceUser'>['vulnerability'];
  readonly dwelling: Dwelling;
  readonly has: ReadonlyArray<Service>;
}

const nursing: Service = {
  service: 'home-nursing',
  strands: [visits(14)],
  tasks: [{ task: 'personal-care' }, { task: 'medication' }, { task: 'shower' }],
  basis: ['hol-3-2-6-a'],
};
const alarm: Service = {
  service: 'safety-alarm',
  strands: [{ unit: 'visits', unknown: true, mode: 'in-person' }],
  tasks: [{ task: 'alarm-response' }],
  basis: ['hol-3-1'],
};
const dayActivity: Service = {
  service: 'day-activity',
  strands: [visits(3)],
  tasks: [{ task: 'activity' }],
  basis: ['hol-3-1'],
};
/** Day and night: all the minutes of a week. */
const stay = (service: 'short-stay-other' | 'long-stay'): Service => ({
  service,
  strands: [minutes(MINUTES_OF_A_WEEK)],
  tasks: [{ task: 'personal-care' }, { task: 'meals' }, { task: 'medication' }],
  basis: ['hol-3-2-6-c'],
});

const atHome = { vulnerability: 'ordinary', dwelling: 'own-home' } as const;

/** Seven made-up users. */
const PEOPLE: ReadonlyArray<Person> = [
  { user: 'b01', ...atHome, has: [nursing, alarm] },
  { user: 'b02', ...atHome, has: [dayActivity] },
  { user: 'b03', ...atHome, vulnerability: 'particular', has: [dayActivity] },
  { user: 'b04', ...atHome, has: [dayActivity] },
  { user: 'b05', vulnerability: 'raised', dwelling: 'institution', has: [stay('long-stay')] },
  { user: 'b06', ...atHome, vulnerability: 'raised', has: [nursing, alarm] },
  { user: 'b07', vulnerability: 'raised', dwelling: 'own-home', has: [stay('short-stay-other')] },
];

/** The office that grants services, and decides where somebody lives. */
export const allocation: Grant['by'] = {
  role: 'allocation-officer',
  unit: 'asker-allocation',
  mandate: { kind: 'delegated', reference: freeText('Kommunens delegeringsreglement') },
};

const told = ({ user, vulnerability, dwelling, has }: Person): ReadonlyArray<CommandInput> => [
  registerServiceUser({
    id: `staffing:${user}:register`,
    user,
    on: BEFORE,
    need: 4,
    vulnerability,
    livesAlone: true,
    specialNeeds: false,
  }),
  recordCircumstances({
    id: `staffing:${user}:placed`,
    user,
    on: BEFORE,
    by: { role: 'allocation-officer', unit: 'asker-allocation' },
    dwelling,
  }),
  ...has.map(({ service, strands, tasks, basis }) =>
    grantService({
      id: `staffing:${user}:grant-${service}`,
      user,
      service,
      serviceType: service,
      by: allocation,
      decided: BEFORE,
      effective: BEFORE,
      strands,
      tasks,
      legalBasis: basis,
    }),
  ),
];

/** Everybody as they were before the crisis. */
export const before: ReadonlyArray<Happening> = on(BEFORE, ...PEOPLE.flatMap(told));
