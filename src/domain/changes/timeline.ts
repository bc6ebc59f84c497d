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
  /** The term it was imposed for. */
  readonly term: Term;
  /** The terms it was given later, in the order recorded; the last one known is the one that counts. */
  readonly laterTerms: ReadonlyArray<{ readonly term: Term; readonly ref: Ref }>;
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

type Growing<A> = { -readonly [K in keyof A]: A[K] };

/** A timeline that its owner still writes to. */
export interface GrowingTimeline {
  readonly service: ServiceKey;
  readonly grants: Array<Timeline['grants'][number]>;
  readonly measures: Array<Growing<Measure>>;
  readonly keeps: Array<Timeline['keeps'][number]>;
}

/** Timelines that their owner still writes to. */
export type GrowingTimelines = Map<ServiceKey, GrowingTimeline>;

const empty = (service: ServiceKey): GrowingTimeline => ({ service, grants: [], measures: [], keeps: [] });

const alterMeasure = (
  { measures }: GrowingTimeline,
  id: CommandKey,
  alter: (measure: Growing<Measure>) => void,
): void => {
  const measure = measures.findLast((imposed) => imposed.id === id);
  if (measure !== undefined) alter(measure);
};

/** Most measures are never rescheduled: one empty list serves all of them. */
const NONE: readonly [] = [];

const enterOne = (timeline: GrowingTimeline, change: Change, ref: Ref): void => {
  switch (change.op) {
    case 'grant':
      timeline.grants.push({ grant: change.grant, ref });
      return;
    case 'impose': {
      const { measure: id, from, term, alterations, derivesFrom } = change;
      timeline.measures.push({
        id,
        ref,
        from,
        term,
        alterations,
        derivesFrom,
        laterTerms: NONE,
        lifts: NONE,
      });
      return;
    }
    case 'reschedule':
      alterMeasure(timeline, change.measure, (measure) => {
        measure.laterTerms = [...measure.laterTerms, { term: change.term, ref }];
      });
      return;
    case 'lift':
      alterMeasure(timeline, change.measure, (measure) => {
        measure.lifts = [...measure.lifts, { from: change.from, ref }];
      });
      return;
    case 'keep':
      timeline.keeps.push({ from: change.from, derivesFrom: change.derivesFrom, ref });
  }
};

/** Enters changes into timelines that the caller owns, in place: for folds over many events. */
export const enterInto = (timelines: GrowingTimelines, changes: ReadonlyArray<Change>, ref: Ref): void => {
  for (const change of changes) {
    let timeline = timelines.get(change.service);
    if (timeline === undefined) {
      timeline = empty(change.service);
      timelines.set(change.service, timeline);
    }
    enterOne(timeline, change, ref);
  }
};

const copyOf = (timeline: Timeline): GrowingTimeline => ({
  service: timeline.service,
  grants: [...timeline.grants],
  measures: timeline.measures.map((measure) => ({ ...measure })),
  keeps: [...timeline.keeps],
});

/** The timelines after some changes; the ones before are left as they are. */
export const enter = (timelines: Timelines, changes: ReadonlyArray<Change>, ref: Ref): Timelines => {
  if (changes.length === 0) return timelines;
  const own: GrowingTimelines = new Map();
  for (const { service } of changes) {
    const there = timelines.get(service);
    if (there !== undefined && !own.has(service)) own.set(service, copyOf(there));
  }
  enterInto(own, changes, ref);
  return new Map([...timelines, ...own]);
};
