import * as E from 'fp-ts/lib/Either.js';
import fc from 'fast-check';
import {
  baseOf,
  fork,
  supposition,
  withoutSuppositions,
  type AsOf,
  type Entry,
  type Knowledge,
  type Scenario,
  type Supposition,
  type UserKey,
} from '../../../src/index.js';
import { pairs, written, type MadeUp } from '../../domain/population/people.js';
import {
  day,
  entriesOf,
  instant,
  measure,
  reduced,
  restored,
  type Written,
} from '../../render/small-world.js';

/** Entries with ids as ledgers give them, each recorded an hour after the one before. */
export const recordedOf = (events: ReadonlyArray<Written>): ReadonlyArray<Entry> =>
  entriesOf(events).map(({ event, ref }, n) => ({
    event,
    ref: {
      ...ref,
      id: eventIdOf(n + 1),
      recordedAt: instant(new Date(Date.UTC(2020, 2, 13) + n * 3_600_000).toISOString()),
    },
  }));

/** The id of the n-th entry, from 1. */
export const eventIdOf = (n: number): string => `20200313-0000-8000-8000-${String(n).padStart(12, '0')}`;

/** What is supposed; throws where it can't be. */
export const supposing = (...inputs: ReadonlyArray<unknown>): ReadonlyArray<Supposition> =>
  inputs.map((input) => {
    const read = supposition(input);
    if (E.isLeft(read)) throw new Error(read.left.message);
    return read.right;
  });

export const forked = (
  scenario: Scenario,
  name: string,
  inputs: ReadonlyArray<unknown>,
  knowledge?: Knowledge,
): Scenario => {
  const made = fork(scenario, name, supposing(...inputs), knowledge);
  if (E.isLeft(made)) throw new Error(made.left.message);
  return made.right;
};

export const factsOf = (events: ReadonlyArray<Written>, asOf: AsOf): Scenario =>
  withoutSuppositions(baseOf(recordedOf(events), asOf));

const home = (user: string): ReadonlyArray<Written> => [
  reduced({ user, decision: `${user}-less`, effective: '2020-03-16' }),
  restored({ user, decision: `${user}-more`, lifts: [`${user}-less`], effective: '2020-04-06' }),
];

const paused = (user: string): Written =>
  measure('RespitePaused', {
    user,
    decision: `${user}-pause`,
    service: 'respite',
    before: { state: 'running' },
    after: { state: 'paused' },
    carerWork: { asked: true, inWork: true, shouldContinue: true },
    term: { until: '2020-04-30' },
  });

interface Told {
  readonly person: MadeUp;
  readonly reduced: boolean;
  readonly restored: boolean;
  readonly paused: boolean;
}

const told: fc.Arbitrary<Told> = fc.record({
  person: pairs.map(({ less }) => less),
  reduced: fc.boolean(),
  restored: fc.boolean(),
  paused: fc.boolean(),
});

const eventsOf = (people: ReadonlyArray<Told>): ReadonlyArray<Written> =>
  people.flatMap(({ person, ...had }, n) => {
    const user = `u-${n}`;
    const [less, more] = home(user);
    return [
      ...written(user, person),
      ...(person.nursing && had.reduced && less ? [less] : []),
      ...(person.nursing && had.reduced && had.restored && more ? [more] : []),
      ...(person.respite !== undefined && had.paused ? [paused(user)] : []),
    ];
  });

/** What a small ledger holds: some people, some of whom had their services reduced, restored or paused. */
export const ledgers: fc.Arbitrary<ReadonlyArray<Written>> = fc
  .array(told, { minLength: 1, maxLength: 6 })
  .map(eventsOf);

export const times: fc.Arbitrary<AsOf> = fc.record({
  at: fc.constantFrom('2020-01-01', '2020-03-12', '2020-03-20', '2020-04-10', '2020-05-20').map(day),
  knownAt: fc
    .constantFrom(
      '2020-03-12T00:00:00Z',
      '2020-03-13T05:00:00Z',
      '2020-03-13T12:00:00Z',
      '2021-01-01T00:00:00Z',
    )
    .map(instant),
});

const who = fc.constantFrom(
  { services: ['respite'] },
  { services: ['home-nursing', 'respite'] },
  { services: ['home-nursing'], criteria: { about: 'need', atMost: 3 } },
  { services: ['respite'], criteria: { not: { about: 'carer', inWork: true } } },
);
const from = fc.constantFrom('2020-03-01', '2020-03-16', '2020-03-30');
const until = fc.constantFrom('2020-03-30', '2020-04-30');

/** What can be supposed of groups of people in such a ledger. */
export const ofGroups: fc.Arbitrary<unknown> = fc.oneof(
  fc.record({ suppose: fc.constantFrom('paused', 'suspended', 'necessary-only'), who, from, until }),
  fc.record({ suppose: fc.constant('restored'), who, from }),
  fc.record({
    suppose: fc.constant('reduced'),
    who,
    to: fc.constantFrom({ share: 1, of: 2 }, { share: 0, of: 1 }, { share: 2, of: 3 }),
    from,
    until,
  }),
  fc.record({
    suppose: fc.constant('newcomers'),
    people: fc.integer({ min: 1, max: 3 }),
    from,
    unit: fc.constant('north'),
    circumstances: fc.constantFrom({ need: 4 }, { need: 2, livesAlone: true }),
    services: fc.constant([
      {
        service: 'nursing',
        serviceType: 'home-nursing',
        strands: [{ unit: 'visits', amount: 14, weeks: 1, mode: 'in-person' }],
        tasks: [{ task: 'medication', necessary: true }],
      },
    ]),
  }),
);

/** The same supposition of one of the people only. */
export const ofOne = (user: UserKey | string): fc.Arbitrary<unknown> =>
  fc.oneof(
    fc.record({
      suppose: fc.constantFrom('paused', 'suspended', 'necessary-only'),
      who: fc.constant({
        services: ['respite', 'home-nursing'],
        criteria: { about: 'user', in: [user] },
      }),
      from,
      until,
    }),
    fc.record({
      suppose: fc.constant('restored'),
      who: fc.constant({ services: ['respite', 'home-nursing'], criteria: { about: 'user', in: [user] } }),
      from,
    }),
    fc.record({
      suppose: fc.constant('event'),
      event: fc.record({
        type: fc.constant('CircumstancesRecorded'),
        version: fc.constant(1),
        user: fc.constant(user),
        on: from,
        by: fc.constant({ role: 'nurse', unit: 'north' }),
        need: fc.constantFrom(1, 3, 5),
      }),
    }),
  );
