import {
  assessWithoutChange,
  freeText,
  limitCareToNecessary,
  pauseService,
  recordDelivery,
  type CommandInputOf,
} from 'forsvarlig';
import { CRISIS } from '../asker-2020/leadership.js';
import { day, inVain, on, type Happening } from '../story/happening.js';

type Pause = Omit<CommandInputOf<'PauseService'>, 'command' | 'version'>;

const FRIDAY = day('2020-03-20');
const UNIT = 'asker-home-service-mid';
const derivesFrom = { crisis: CRISIS, measure: 'day-activity-paused' };

export const leader: Pause['by'] = {
  role: 'unit-leader',
  unit: UNIT,
  mandate: { kind: 'delegated', reference: freeText('Delegert fra kriseledelsen') },
};

const pause = (user: string): Pause => ({
  id: `staffing:${user}:pause`,
  user,
  service: 'day-activity',
  by: leader,
  decided: FRIDAY,
  effective: FRIDAY,
  ground: {
    cause: 'staffing',
    purposes: ['free-capacity', 'limit-infection'],
    legalBasis: ['hol-3-1', 'hol-4-1'],
    reasons: freeText('De ansatte trengs i pleien, og bruker har andre rundt seg.'),
  },
  term: { condition: 'staffing-restored', review: day('2020-04-03') },
  derivesFrom,
});

const paused = pauseService({
  ...pause('b02'),
  assessment: {
    on: FRIDAY,
    by: 'primary-contact',
    necessity: 'can-wait',
    facts: freeText('Bor med ektefelle og har besøk av barna.'),
    user: { heard: true, view: freeText('Vil heller være hjemme nå.') },
    alternatives: freeText('En mindre gruppe ble tilbudt.'),
  },
});

const goesOn = assessWithoutChange({
  id: 'staffing:b03:assessed',
  user: 'b03',
  service: 'day-activity',
  derivesFrom,
  by: leader,
  on: FRIDAY,
  reasons: freeText('Blir fort syk igjen uten noe å gå til. Går videre i en gruppe på to.'),
  assessment: {
    on: FRIDAY,
    by: 'primary-contact',
    necessity: 'needed-for-life-and-health',
    facts: freeText('Innlagt sist tilbudet falt bort.'),
    user: { heard: true, view: freeText('Ber om å få fortsette.') },
  },
});

/** Somebody tries to take the medicines from b01 as well as the shower. */
const tooFar: Parameters<typeof limitCareToNecessary>[0] = {
  ...pause('b01'),
  id: 'staffing:b01:too-far',
  service: 'home-nursing',
  assessment: {
    on: FRIDAY,
    by: 'nurse',
    necessity: 'can-wait',
    facts: freeText('Tar ikke medisinene alene.'),
    user: { heard: true, view: freeText('Er redd for å glemme dem.') },
  },
  keeps: ['personal-care'],
};
const onAWarning = limitCareToNecessary({
  ...tooFar,
  id: 'staffing:b01:on-a-warning',
  derivesFrom: { crisis: CRISIS, measure: 'services-prioritised' },
});
const { derivesFrom: _, ...byItself } = tooFar;
const belowFloor = limitCareToNecessary(byItself);

const acute = recordDelivery({
  id: 'staffing:b01:acute',
  user: 'b01',
  service: 'safety-alarm',
  kind: 'acute',
  on: day('2020-03-22'),
  given: [{ unit: 'visits', amount: 1, mode: 'in-person' }],
  missed: [],
  tasks: { done: ['alarm-response'], left: [] },
  by: { role: 'nurse', unit: UNIT },
});

/** What became of people's services: always by assessing that person. Nobody decided about b04, who is pending. */
export const services: ReadonlyArray<Happening> = [
  ...on(FRIDAY, paused, goesOn),
  inVain(
    FRIDAY,
    'individual-assessment',
    'Dagaktiviteten til b04 kan ikke settes på pause uten at b04 er vurdert.',
    pauseService(pause('b04')),
  ),
  inVain(
    FRIDAY,
    'framework-opens',
    'Et varsel om at tjenester kan bli prioritert, åpner ikke for å ta noe fra b01.',
    onAWarning,
  ),
  inVain(
    FRIDAY,
    'necessary-care',
    'Medisinene til b01 er nødvendig helsehjelp og kan ikke falle bort.',
    belowFloor,
  ),
  ...on(day('2020-03-22'), acute),
];
