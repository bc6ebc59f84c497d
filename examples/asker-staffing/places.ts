import {
  changeService,
  coordinateWithHospital,
  countPlaces,
  endHomeStay,
  freePlaces,
  freeText,
  moveResident,
  reservePlaces,
  stayHomeLonger,
  visits,
  type CommandInput,
  type CommandInputOf,
} from 'forsvarlig';
import { CRISIS } from '../asker-2020/leadership.js';
import { day, inVain, on, type Happening } from '../story/happening.js';
import { allocation } from './people.js';

export const EAST = 'asker-nursing-home-east';
export const WEST = 'asker-nursing-home-west';

type Move = CommandInputOf<'MoveResident'>;
type Ground = Move['ground'];
type Freed = CommandInputOf<'FreePlaces'>;

const FRIDAY = day('2020-03-20');
const MONDAY = day('2020-03-23');
const derivesFrom = { crisis: CRISIS, measure: '24-hour-care-places' };
const term = { condition: 'operation-normalised', review: day('2020-04-03') } as const;

const institutionLeader: Freed['by'] = {
  role: 'service-leader',
  unit: 'asker-24-hour-care',
  mandate: { kind: 'delegated', reference: freeText('Delegert fra kriseledelsen') },
};

const ground = (reasons: string): Ground => ({
  cause: 'infection',
  purposes: ['free-capacity', 'limit-infection'],
  legalBasis: ['hol-3-2-6-c', 'hol-4-1'],
  reasons: freeText(reasons),
});

const counted = (unit: string, kind: Freed['kind'], total: number, occupied: number): CommandInput =>
  countPlaces({
    id: `staffing:${unit}:count-${kind}`,
    unit,
    kind,
    total,
    occupied,
    on: day('2020-03-18'),
    by: { role: 'unit-leader', unit },
  });

const freed = (id: string, places: number): CommandInput =>
  freePlaces({
    id: `staffing:${EAST}:${id}`,
    unit: EAST,
    kind: 'short-stay',
    places,
    use: 'hospital-discharges',
    by: institutionLeader,
    decided: FRIDAY,
    effective: MONDAY,
    ground: ground('Sykehuset må kunne skrive ut pasienter som er ferdig behandlet.'),
    term,
    derivesFrom,
  });

const reserved = reservePlaces({
  id: `staffing:${WEST}:reserve`,
  unit: WEST,
  kind: 'long-stay',
  places: 3,
  use: 'infection-cohort',
  by: institutionLeader,
  decided: FRIDAY,
  effective: MONDAY,
  ground: ground('Beboere med smitte skal kunne bo for seg.'),
  term,
  derivesFrom,
});

const agreedWithHospital = coordinateWithHospital({
  id: `staffing:${EAST}:hospital`,
  unit: EAST,
  hospital: 'local-hospital',
  agreed: ['places-for-discharge', 'notice-before-discharge', 'infection-status', 'contact-point'],
  places: 4,
  words: freeText('Sykehuset varsler dagen før, og smittestatus er kjent når pasienten kommer.'),
  on: FRIDAY,
  by: { role: 'service-leader', unit: 'asker-24-hour-care' },
});

const assessment = (facts: string, view: string): NonNullable<Move['assessment']> => ({
  on: FRIDAY,
  by: 'nurse',
  necessity: 'another-way',
  facts: freeText(facts),
  user: { heard: true, view: freeText(view) },
});

const moved = moveResident({
  id: 'staffing:b05:move',
  user: 'b05',
  from: { at: 'place', unit: WEST, kind: 'long-stay' },
  to: { at: 'place', unit: EAST, kind: 'long-stay' },
  basis: 'decision',
  by: allocation,
  decided: FRIDAY,
  effective: MONDAY,
  ground: ground('Avdelingen gjøres klar for beboere med smitte.'),
  term,
  assessment: assessment(
    'Tåler å flytte og får samme hjelp der.',
    'Vil helst bli, og vil ha med seg stolen sin.',
  ),
  derivesFrom,
});

const received = moveResident({
  id: 'staffing:b07:move',
  user: 'b07',
  from: { at: 'hospital' },
  to: { at: 'place', unit: EAST, kind: 'short-stay' },
  basis: 'agreement',
  by: allocation,
  decided: MONDAY,
  effective: day('2020-03-24'),
  ground: ground('Ferdig behandlet på sykehuset, og trenger fortsatt hjelp døgnet rundt.'),
  term,
  assessment: assessment('Kan ikke være alene ennå.', 'Er glad for å komme ut av sykehuset.'),
  derivesFrom,
});

/** Home longer than planned, with more help there while waiting. */
const waits = stayHomeLonger({
  id: 'staffing:b06:waits',
  user: 'b06',
  waitingFor: 'long-stay',
  since: FRIDAY,
  compensatedBy: ['home-nursing', 'safety-alarm'],
  basis: 'decision',
  by: allocation,
  decided: FRIDAY,
  effective: FRIDAY,
  ground: ground('Plassen er holdt av til smittede.'),
  term,
  assessment: assessment(
    'Klarer seg hjemme med besøk tre ganger om dagen.',
    'Vil gjerne bo hjemme litt til.',
  ),
  derivesFrom,
});

const more = changeService({
  id: 'staffing:b06:more',
  user: 'b06',
  service: 'home-nursing',
  by: allocation,
  decided: FRIDAY,
  effective: FRIDAY,
  ground: { ...ground('Flere besøk mens bruker venter på plass.'), cause: 'need' },
  term,
  assessment: assessment('Trenger ett besøk mer om dagen.', 'Synes det er trygt.'),
  links: [{ kind: 'compensates-for', decision: 'staffing:b06:waits' }],
  changes: [{ dimension: 'amount', from: visits(14), to: visits(21) }],
});

const given = endHomeStay({
  id: 'staffing:b06:place',
  user: 'b06',
  outcome: 'place-given',
  on: day('2020-05-04'),
  by: { role: 'allocation-officer', unit: 'asker-allocation' },
});

/** Places in 24-hour care, and the people for whom they are or are not. */
export const places: ReadonlyArray<Happening> = [
  ...on(day('2020-03-18'), counted(EAST, 'short-stay', 24, 19), counted(WEST, 'long-stay', 40, 40)),
  ...on(FRIDAY, agreedWithHospital, freed('free', 4), reserved, moved, waits, more),
  inVain(
    FRIDAY,
    'places',
    'Det kan ikke frigjøres flere plasser enn sykehjemmet har igjen.',
    freed('free-too-many', 30),
  ),
  ...on(MONDAY, received),
  ...on(day('2020-05-04'), given),
];
