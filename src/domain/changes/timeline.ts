import type { CommandKey, ServiceKey } from '../values/keys.js';
import type { LocalDate } from '../values/local-date.js';
import type { FrameworkRef } from '../vocabulary/framework.js';
import type { Term } from '../vocabulary/term.js';
import type { Alteration, Change, Grant, Ref } from './change.js';

/** A measure on a service with all that was later recorded of it. */
export interface Measure {
  readonly id: CommandKey;
  readonly ref: Ref;
  readonly from: LocalDate;
  readonly alterations: ReadonlyArray<Alteration>;
  readonly derivesFrom: FrameworkRef | undefined;
  /** Its terms in the order recorded; the last one known is the one that counts. */
  readonly terms: ReadonlyArray<{ readonly term: Term; readonly ref: Ref }>;
  readonly lifts: ReadonlyArray<{ readonly from: LocalDate; readonly ref: Ref }>;
}

/** Everything that was ever recorded about the level of one service of one user. */
export interface Timeline {
  readonly service: ServiceKey;
  readonly grants: ReadonlyArray<{ readonly grant: Grant; readonly ref: Ref }>;
  readonly measures: ReadonlyArray<Measure>;
  readonly keeps: ReadonlyArray<{
    readonly from: LocalDate;
    readonly derivesFrom: FrameworkRef | undefined;
    readonly ref: Ref;
  }>;
}

/** A user's services by their key. */
export type Timelines = ReadonlyMap<ServiceKey, Timeline>;

const NO_TIMELINES: Timelines = new Map();

/** A user without services. */
export const noTimelines = (): Timelines => NO_TIMELINES;

const empty = (service: ServiceKey): Timeline => ({ service, grants: [], measures: [], keeps: [] });

const onMeasure = (timeline: Timeline, id: CommandKey, alter: (measure: Measure) => Measure): Timeline => ({
  ...timeline,
  measures: timeline.measures.map((measure) => (measure.id === id ? alter(measure) : measure)),
});

const after = (timeline: Timeline, change: Change, ref: Ref): Timeline => {
  switch (change.op) {
    case 'grant':
      return { ...timeline, grants: [...timeline.grants, { grant: change.grant, ref }] };
    case 'impose':
      return {
        ...timeline,
        measures: [
          ...timeline.measures,
          {
            id: change.measure,
            ref,
            from: change.from,
            alterations: change.alterations,
            derivesFrom: change.derivesFrom,
            terms: [{ term: change.term, ref }],
            lifts: [],
          },
        ],
      };
    case 'reschedule':
      return onMeasure(timeline, change.measure, (measure) => ({
        ...measure,
        terms: [...measure.terms, { term: change.term, ref }],
      }));
    case 'lift':
      return onMeasure(timeline, change.measure, (measure) => ({
        ...measure,
        lifts: [...measure.lifts, { from: change.from, ref }],
      }));
    case 'keep':
      return {
        ...timeline,
        keeps: [...timeline.keeps, { from: change.from, derivesFrom: change.derivesFrom, ref }],
      };
  }
};

/**
 * Enters changes into timelines that the caller owns, in place: for folds over many events. Timelines themselves are values;
 * only the map is written to.
 */
export const enterInto = (
  timelines: Map<ServiceKey, Timeline>,
  changes: ReadonlyArray<Change>,
  ref: Ref,
): void => {
  for (const change of changes)
    timelines.set(change.service, after(timelines.get(change.service) ?? empty(change.service), change, ref));
};

/** The timelines after some changes; the ones before are left as they are. */
export const enter = (timelines: Timelines, changes: ReadonlyArray<Change>, ref: Ref): Timelines => {
  if (changes.length === 0) return timelines;
  const next = new Map(timelines);
  enterInto(next, changes, ref);
  return next;
};
