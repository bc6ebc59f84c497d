import {
  asKnownNow,
  baseOf,
  parseEvent,
  parseInstant,
  withoutSuppositions,
  type Entry,
  type Scenario,
} from 'forsvarlig';
import { day } from './data.js';

const instant = parseInstant('2020-01-06T12:00:00Z');
if (instant._tag === 'Left') throw new Error('no instant');
const recordedAt = instant.right;

/** Ten districts, as a municipality of some 3,000 users of home services has. */
const UNITS = Array.from({ length: 10 }, (_, n) => `district-${n}`);

export const FIRST_DAY = day('2020-03-16');

const by = { role: 'service-leader', unit: 'home-services' } as const;
const leader = { ...by, mandate: { kind: 'delegated', reference: { text: '3/2020' } } };

/** Of a hundred users so many have so many visits a week with these tasks, about 1.5, 6 and 30 hours. */
const NEEDS = [
  { of: 48, visits: 5, tasks: ['medication', 'check-in'] },
  { of: 43, visits: 16, tasks: ['personal-care', 'meals', 'medication', 'shower'] },
  { of: 9, visits: 35, tasks: ['personal-care', 'meals', 'medication', 'stockings', 'wound-care', 'shower'] },
] as const;

const NECESSARY: ReadonlySet<string> = new Set(['personal-care', 'meals', 'medication', 'wound-care']);

const needOf = (n: number): (typeof NEEDS)[number] => {
  let place = (n * 37) % 100;
  for (const need of NEEDS) {
    if (place < need.of) return need;
    place -= need.of;
  }
  return NEEDS[0];
};

const granted = (user: string, n: number): ReadonlyArray<object> => {
  const { visits, tasks } = needOf(n);
  const grant = (service: string, more: object): object => ({
    ...{ type: 'ServiceGranted', version: 1, decision: `${user}-${service}`, user, service, by: leader },
    ...{ decided: '2020-01-02', effective: '2020-01-06', ...more },
  });
  const home = grant('nursing', {
    serviceType: 'home-nursing',
    legalBasis: ['hol-3-2-6-a'],
    strands: [{ unit: 'visits', amount: visits + (n % 3), weeks: 1, mode: 'in-person' }],
    tasks: tasks.map((task) => ({ task, necessary: NECESSARY.has(task) })),
  });
  const cleaning = grant('help', {
    serviceType: 'practical-assistance',
    legalBasis: ['hol-3-2-6-b'],
    strands: [{ unit: 'minutes', amount: 90, weeks: 2, mode: 'in-person' }],
    tasks: [{ task: 'cleaning', necessary: false }],
  });
  return n % 3 === 0 ? [home, cleaning] : [home];
};

const eventsOf = (n: number): ReadonlyArray<object> => {
  const user = `user-${n}`;
  const known = {
    ...{ type: 'CircumstancesRecorded', version: 1, user, on: '2020-01-02', by },
    ...{ unit: UNITS[n % UNITS.length], need: 1 + (n % 5), livesAlone: n % 2 === 0 },
    ...{ vulnerability: n % 7 === 0 ? 'particular' : 'ordinary', hasPhone: true },
    ...{ digitalAbility: n % 4 === 0 ? 'alone' : 'none' },
  };
  return [known, ...granted(user, n)];
};

/** Made-up people with their services, as a scenario of which nothing is supposed. */
export const caseloadOf = (people: number): Scenario => {
  const entries = Array.from({ length: people }, (_, n) => eventsOf(n))
    .flat()
    .map((event, i): Entry => {
      const read = parseEvent(JSON.stringify(event));
      if (read._tag === 'Left') throw new Error(`an event of the bench: ${JSON.stringify(read.left)}`);
      return { event: read.right, ref: { position: i + 1, id: `event-${i + 1}`, recordedAt } };
    });
  return withoutSuppositions(baseOf(entries, asKnownNow(FIRST_DAY)));
};

const QUALIFICATIONS = ['nurse', 'health-worker', 'health-worker', 'assistant'] as const;

const WEEK_OF_WORK = 2130;

/** A roster for so many people: one member of staff for three, who can all handle medicines, on every day of the week. */
export const rosterFor = (people: number, percent = 100): object => ({
  version: 1,
  units: UNITS,
  members: Array.from({ length: Math.ceil(people / 3) }, (_, n) => ({
    staff: `staff-${n}`,
    unit: UNITS[n % UNITS.length],
    qualification: QUALIFICATIONS[Math.floor(n / UNITS.length) % QUALIFICATIONS.length],
    competences: ['medicines'],
    works: { perWeeks: { minutes: Math.round((WEEK_OF_WORK * percent) / 100), weeks: 1 } },
  })),
});
