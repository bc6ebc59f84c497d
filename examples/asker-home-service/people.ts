import {
  freeText,
  grantService,
  hoursPerMonth,
  minutes,
  recordCircumstances,
  registerServiceUser,
  visits,
  type CommandInput,
  type CommandInputOf,
} from 'forsvarlig';
import { day, on, type Happening } from '../story/happening.js';

type Grant = CommandInputOf<'GrantService'>;
type Task = Grant['tasks'][number]['task'];

/** The district that all of them belong to. */
export const UNIT = 'asker-home-service-mid';
/** All services were granted long before the crisis. */
const BEFORE = day('2020-01-06');

interface Service {
  readonly service: string;
  readonly strands: Grant['strands'];
  readonly tasks: ReadonlyArray<Task>;
  readonly basis: Grant['legalBasis'];
}

interface Person {
  readonly user: string;
  readonly need: CommandInputOf<'RegisterServiceUser'>['need'];
  readonly vulnerability: CommandInputOf<'RegisterServiceUser'>['vulnerability'];
  readonly livesAlone: boolean;
  readonly specialNeeds?: true;
  readonly carerInWork?: boolean;
  readonly has: Service;
}

const nursing = (perWeek: number, ...tasks: ReadonlyArray<Task>): Service => ({
  service: 'home-nursing',
  strands: [visits(perWeek)],
  tasks,
  basis: ['hol-3-2-6-a'],
});
const supportContact: Service = {
  service: 'support-contact',
  strands: [hoursPerMonth(12)],
  tasks: ['activity'],
  basis: ['hol-3-2-6-b'],
};
const respite: Service = {
  service: 'respite',
  strands: [hoursPerMonth(40)],
  tasks: ['relief-of-carer'],
  basis: ['hol-3-6'],
};
const assistance: Service = {
  service: 'practical-assistance',
  strands: [minutes(120, 2)],
  tasks: ['cleaning', 'laundry'],
  basis: ['hol-3-2-6-b'],
};

const ordinary = { need: 3, vulnerability: 'ordinary', livesAlone: true } as const;
const withCarer = (carerInWork: boolean) => ({ need: 4, livesAlone: false, carerInWork }) as const;

/** Twelve made-up users, one for each thing that the text says could happen to somebody. */
export const PEOPLE: ReadonlyArray<Person> = [
  { user: 'a01', ...ordinary, has: nursing(7, 'medication-reminder', 'check-in') },
  {
    user: 'a02',
    ...ordinary,
    need: 5,
    vulnerability: 'particular',
    has: nursing(14, 'personal-care', 'meals', 'medication'),
  },
  { user: 'a03', ...ordinary, has: nursing(5, 'personal-care', 'shower', 'check-in') },
  {
    user: 'a04',
    ...ordinary,
    need: 4,
    has: nursing(14, 'personal-care', 'meals', 'medication', 'shower', 'bed-change'),
  },
  {
    user: 'a05',
    ...withCarer(false),
    vulnerability: 'ordinary',
    has: nursing(14, 'medication', 'stockings', 'shower', 'check-in'),
  },
  { user: 'a06', ...ordinary, has: supportContact },
  { user: 'a07', ...ordinary, has: supportContact },
  { user: 'a08', ...ordinary, vulnerability: 'raised', specialNeeds: true, has: supportContact },
  { user: 'a09', ...withCarer(false), vulnerability: 'ordinary', has: respite },
  { user: 'a10', ...withCarer(true), vulnerability: 'raised', has: respite },
  { user: 'a11', ...withCarer(true), vulnerability: 'particular', has: respite },
  { user: 'a12', ...ordinary, vulnerability: 'raised', has: nursing(7, 'personal-care', 'medication') },
  { user: 'a13', ...ordinary, has: assistance },
];

const allocation: Grant['by'] = {
  role: 'allocation-officer',
  unit: 'asker-allocation',
  mandate: { kind: 'delegated', reference: freeText('Kommunens delegeringsreglement') },
};

const registered = ({ user, carerInWork, ...person }: Person): CommandInput =>
  registerServiceUser({
    ...{ id: `home:${user}:register`, user, on: BEFORE, need: person.need },
    ...{ vulnerability: person.vulnerability, livesAlone: person.livesAlone },
    specialNeeds: person.specialNeeds ?? false,
    ...(carerInWork === undefined ? {} : { carer: { inWork: carerInWork } }),
  });

const placed = ({ user }: Person): CommandInput =>
  recordCircumstances({
    ...{ id: `home:${user}:placed`, user, on: BEFORE, unit: UNIT, dwelling: 'own-home' },
    by: { role: 'allocation-officer', unit: 'asker-allocation' },
  });

const granted = ({ user, has: { service, strands, tasks, basis } }: Person): CommandInput =>
  grantService({
    ...{ id: `home:${user}:grant`, user, service, serviceType: service, by: allocation },
    ...{ decided: BEFORE, effective: BEFORE, strands, legalBasis: basis },
    tasks: tasks.map((task) => ({ task })),
  });

/** Everybody as they were before the crisis. */
export const before: ReadonlyArray<Happening> = on(
  BEFORE,
  ...PEOPLE.flatMap((person) => [registered(person), placed(person), granted(person)]),
);
