import fc from 'fast-check';
import type * as t from 'io-ts';
import {
  AttributeValue,
  CommandKey,
  enter,
  isInstant,
  LocalDate,
  noTimelines,
  timelineOf,
  Performer,
  plusDays,
  ServiceCondition,
  ServiceKey,
  ServiceState,
  Strand,
  type Task,
  type Alteration,
  type AsOf,
  type Change,
  type Instant,
  type Ref,
  type Term,
  type Timeline,
} from '../../../src/index.js';

/** One change as it was recorded. */
export interface Fact {
  readonly change: Change;
  readonly ref: Ref;
}

/** Reads a value of the test's own as what the library takes it for. */
export const read = <A>(codec: t.Type<A, unknown>, value: unknown): A => {
  if (!codec.is(value)) throw new Error(`not a ${codec.name}`);
  return value;
};

export const instant = (ms: number): Instant => {
  if (!isInstant(ms)) throw new Error('not an instant');
  return ms;
};

export const SERVICE = read(ServiceKey, 'nursing');
export const FIRST = read(LocalDate, '2020-03-01');
const DAYS = 14;

export const ref = (n: number, recordedAt = n): Ref => ({
  position: n + 1,
  id: `event-${n}`,
  recordedAt: instant(recordedAt),
});
export const measureKey = (n: number): CommandKey => read(CommandKey, `measure-${n}`);

export const timelineFrom = (facts: ReadonlyArray<Fact>): Timeline => {
  const timelines = facts.reduce((all, fact) => enter(all, [fact.change], fact.ref), noTimelines());
  return (
    timelineOf(timelines, SERVICE) ?? {
      service: SERVICE,
      grants: [],
      ends: [],
      measures: [],
      keeps: [],
      loose: [],
      amendments: [],
    }
  );
};

/** Few days, so that beginnings, ends and questions meet. */
export const days: fc.Arbitrary<LocalDate> = fc.integer({ min: 0, max: DAYS }).map((n) => plusDays(FIRST, n));

const rates = fc.record({ amount: fc.integer({ min: 0, max: 9 }), weeks: fc.integer({ min: 1, max: 3 }) });
const quantities = fc.oneof(
  { weight: 5, arbitrary: rates },
  { weight: 1, arbitrary: fc.constant({ unknown: true }) },
  { weight: 1, arbitrary: rates.map((atLeast) => ({ atLeast })) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(rates, fc.integer({ min: 1, max: 5 }))
      .map(([atLeast, more]) => ({ atLeast, atMost: { ...atLeast, amount: atLeast.amount + more } })),
  },
);

/** The forms in which the service may come: the dimensions of quantities. */
export const FORMS = [
  { unit: 'visits', mode: 'in-person' },
  { unit: 'visits', mode: 'phone' },
  { unit: 'visits', mode: 'in-person', place: 'outdoors' },
  { unit: 'minutes', mode: 'in-person' },
  { unit: 'visits', mode: 'in-person', task: 'shower' },
] as const;
export const TASKS: ReadonlyArray<Task> = ['medication', 'shower', 'check-in'];

export const strandIn = (form: (typeof FORMS)[number]): fc.Arbitrary<Strand> =>
  quantities.map((quantity) => read(Strand, { ...quantity, ...form }));
const strands = fc.constantFrom(...FORMS).chain(strandIn);

type StrandAlteration = Extract<Alteration, { dimension: 'strand' }>;
export const bound = (to: Strand, how: StrandAlteration['bound']): Alteration => ({
  dimension: 'strand',
  strand: to,
  bound: how,
});

export const alterations: fc.Arbitrary<Alteration> = fc.oneof(
  fc
    .tuple(
      strands,
      fc.constantFrom<Array<StrandAlteration['bound']>>('at-most', 'at-most', 'at-least', 'exactly'),
    )
    .map(([strand, how]) => bound(strand, how)),
  fc
    .tuple(fc.constantFrom(...TASKS), fc.constantFrom(...Object.keys(Performer.keys)))
    .map(([task, to]): Alteration => ({ dimension: 'task', task, to: read(Performer, to) })),
  fc
    .constantFrom(...Object.keys(ServiceState.keys))
    .map((to): Alteration => ({ dimension: 'state', to: read(ServiceState, to) })),
  fc
    .constantFrom(
      { attribute: 'timing', value: 'not-guaranteed' },
      { attribute: 'timing', value: 'guaranteed' },
      { attribute: 'fee', value: 'waived' },
    )
    .map((to): Alteration => ({ dimension: 'attribute', to: read(AttributeValue, to) })),
  fc
    .tuple(fc.constantFrom('by-appointment', 'keep-distance'), fc.constantFrom('user', 'staff'), fc.boolean())
    .map(([condition, binds, applies]): Alteration => ({
      dimension: 'condition',
      condition: read(ServiceCondition, { condition, binds }),
      applies,
    })),
);

const terms: fc.Arbitrary<Term> = fc.oneof(
  days.map((until): Term => ({ until })),
  days.map((review): Term => ({ review })),
  days.map((review): Term => ({ condition: 'staffing-restored', review })),
);

export const grant = (strandsGranted: ReadonlyArray<Strand>, from: LocalDate, until?: LocalDate): Change => ({
  op: 'grant',
  service: SERVICE,
  grant: {
    serviceType: 'home-nursing',
    from,
    until,
    strands: strandsGranted,
    tasks: TASKS.slice(0, 2).map((task) => ({ task, necessary: task === 'medication' })),
  },
});

export const impose = (
  n: number,
  from: LocalDate,
  altered: ReadonlyArray<Alteration>,
  term: Term = { review: from },
): Change => ({
  op: 'impose',
  what: 'ServiceChanged',
  service: SERVICE,
  measure: measureKey(n),
  decided: from,
  from,
  term,
  alterations: altered,
  derivesFrom: undefined,
});

export const grantedStrands = fc.uniqueArray(strands, {
  selector: ({ unit, mode, place }) => `${unit} ${mode} ${place ?? ''}`,
  minLength: 1,
  maxLength: 3,
});
const grants = fc
  .tuple(grantedStrands, days, fc.option(days, { freq: 5, nil: undefined }))
  .map(([granted, from, until]) => grant(granted, from, until));

type Later = (n: number, imposed: ReadonlyArray<number>) => Change;
const anyOf = (imposed: ReadonlyArray<number>, pick: number): CommandKey =>
  measureKey(imposed[pick % Math.max(imposed.length, 1)] ?? 999);

export const later: fc.Arbitrary<Later> = fc.oneof(
  {
    weight: 1,
    arbitrary: grants.map(
      (change): Later =>
        () =>
          change,
    ),
  },
  {
    weight: 6,
    arbitrary: fc.tuple(days, terms, fc.array(alterations, { minLength: 1, maxLength: 3 })).map(
      ([from, term, altered]): Later =>
        (n) =>
          impose(n, from, altered, term),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.nat(), days, terms).map(([pick, from, term]): Later => (_, imposed) => ({
      op: 'reschedule',
      service: SERVICE,
      measure: anyOf(imposed, pick),
      from,
      term,
    })),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(fc.nat(), days).map(([pick, from]): Later => (_, imposed) => ({
      op: 'lift',
      service: SERVICE,
      measure: anyOf(imposed, pick),
      from,
    })),
  },
  {
    weight: 1,
    arbitrary: days.map((last): Later => () => ({ op: 'end', service: SERVICE, last })),
  },
  {
    weight: 1,
    arbitrary: days.map((from): Later => () => ({
      op: 'keep',
      service: SERVICE,
      decided: from,
      from,
      derivesFrom: undefined,
    })),
  },
);

/** What was recorded of a service: a grant from the first day, and whatever came after, in the order recorded. */
export const stories: fc.Arbitrary<ReadonlyArray<Fact>> = fc
  .tuple(grantedStrands, fc.array(fc.tuple(later, fc.integer({ min: 0, max: 2 })), { maxLength: 10 }))
  .map(([granted, rest]) => {
    const facts: Fact[] = [{ change: grant(granted, FIRST), ref: ref(0) }];
    const imposed: number[] = [];
    let recordedAt = 0;
    for (const [i, [make, pause]] of rest.entries()) {
      const n = i + 1;
      const change = make(n, imposed);
      if (change.op === 'impose') imposed.push(n);
      recordedAt += pause;
      facts.push({ change, ref: ref(n, recordedAt) });
    }
    return facts;
  });

/** A story that ends with one measure more, in force from its day on, of the number given. */
export const LAST = 100;
export const asOfs: fc.Arbitrary<AsOf> = fc
  .tuple(days, fc.integer({ min: 0, max: 20 }))
  .map(([at, knownAt]) => ({ at, knownAt: instant(knownAt) }));
