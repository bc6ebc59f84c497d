import type { EventName } from '../events/event.js';
import type { CommandKey, ServiceKey } from '../values/keys.js';
import type { LocalDate } from '../values/local-date.js';
import type { Place } from '../vocabulary/correction.js';
import type { FrameworkRef } from '../vocabulary/framework.js';
import type { Term } from '../vocabulary/term.js';
import {
  placeOf,
  type Alteration,
  type Amending,
  type Change,
  type Grant,
  type Ref,
  type ServiceChange,
} from './change.js';

/** A measure on a service with all that was later recorded of it. */
export interface Measure {
  readonly what: EventName;
  readonly id: CommandKey;
  readonly ref: Ref;
  readonly decided: LocalDate;
  readonly from: LocalDate;
  readonly alterations: ReadonlyArray<Alteration>;
  readonly derivesFrom: FrameworkRef | undefined;
  /** The term it was imposed for. */
  readonly term: Term;
  /** The terms it was given later, each from a day on, in the order recorded; of those that count by then, the last. */
  readonly laterTerms: ReadonlyArray<{ readonly from: LocalDate; readonly term: Term; readonly ref: Ref }>;
  readonly lifts: ReadonlyArray<{ readonly from: LocalDate; readonly ref: Ref }>;
}

/** An entry of this user's record that counts no more, or reads otherwise, from when that was recorded. */
export interface TimelineAmendment {
  readonly ref: Ref;
  /** The event that it is about. */
  readonly event: string;
  /** Where that event stands in the order recorded: at a position, or so many entries after it. */
  readonly place: { readonly position: number; readonly entries: number };
  /** What stands in its place as far as this service goes; undefined where nothing does. */
  readonly changes: ReadonlyArray<ServiceChange> | undefined;
}

/** Everything that was ever recorded about the level of one service of one user. */
export interface Timeline {
  readonly service: ServiceKey;
  readonly grants: ReadonlyArray<{ readonly grant: Grant; readonly ref: Ref }>;
  /** The last days that were set for grants recorded before. */
  readonly ends: ReadonlyArray<{ readonly last: LocalDate; readonly ref: Ref }>;
  readonly measures: ReadonlyArray<Measure>;
  readonly keeps: ReadonlyArray<{
    readonly decided: LocalDate;
    readonly from: LocalDate;
    readonly derivesFrom: FrameworkRef | undefined;
    readonly ref: Ref;
  }>;
  /** What was said of a measure that there is not: there may be, when another entry is corrected. */
  readonly loose: ReadonlyArray<{ readonly change: ServiceChange; readonly ref: Ref }>;
  /** Corrections and redactions in the order recorded. Almost always none; see {@link settled}. */
  readonly amendments: ReadonlyArray<TimelineAmendment>;
}

/**
 * A user's services, in the order granted. A list and not a map: a user has few, and a ledger has many users, most of
 * whose lists are then one small object.
 */
export type Timelines = ReadonlyArray<Timeline>;

const NO_TIMELINES: Timelines = [];

/** A user without services. */
export const noTimelines = (): Timelines => NO_TIMELINES;

/** One of a user's services. */
export const timelineOf = <T extends Timeline>(
  timelines: ReadonlyArray<T>,
  service: ServiceKey,
): T | undefined => {
  for (const timeline of timelines) if (timeline.service === service) return timeline;
  return undefined;
};

type Growing<A> = { -readonly [K in keyof A]: A[K] };

/** A timeline that its owner still writes to. */
export interface GrowingTimeline {
  readonly service: ServiceKey;
  grants: Timeline['grants'];
  ends: Timeline['ends'];
  measures: Array<Growing<Measure>>;
  keeps: Timeline['keeps'];
  loose: Timeline['loose'];
  amendments: Timeline['amendments'];
}

const NONE: readonly [] = [];

/** A service of which nothing is recorded. */
export const emptyTimeline = (service: ServiceKey): GrowingTimeline => ({
  service,
  grants: NONE,
  ends: NONE,
  measures: [],
  keeps: NONE,
  loose: NONE,
  amendments: NONE,
});

/** The measure with an id; the last imposed is the likeliest, so they are looked through from the end. */
const measureIn = ({ measures }: GrowingTimeline, id: CommandKey): Growing<Measure> | undefined => {
  for (let i = measures.length - 1; i >= 0; i -= 1) if (measures[i]?.id === id) return measures[i];
  return undefined;
};

const followedBy = <A>(list: ReadonlyArray<A>, last: A): ReadonlyArray<A> =>
  list.length === 0 ? [last] : [...list, last];

const enterOne = (timeline: GrowingTimeline, change: ServiceChange, ref: Ref): void => {
  switch (change.op) {
    case 'grant':
      timeline.grants = followedBy(timeline.grants, { grant: change.grant, ref });
      return;
    case 'end':
      timeline.ends = followedBy(timeline.ends, { last: change.last, ref });
      return;
    case 'impose': {
      const { what, measure: id, decided, from, term, alterations, derivesFrom } = change;
      const imposed = {
        what,
        id,
        ref,
        decided,
        from,
        term,
        alterations,
        derivesFrom,
        laterTerms: NONE,
        lifts: NONE,
      };
      // The first as a list of its own: a list that is pushed to makes room for many at once.
      if (timeline.measures.length === 0) timeline.measures = [imposed];
      else timeline.measures.push(imposed);
      return;
    }
    case 'reschedule': {
      const measure = measureIn(timeline, change.measure);
      if (measure === undefined) timeline.loose = followedBy(timeline.loose, { change, ref });
      else
        measure.laterTerms = followedBy(measure.laterTerms, {
          from: change.from,
          term: change.term,
          ref,
        });
      return;
    }
    case 'lift': {
      const measure = measureIn(timeline, change.measure);
      if (measure === undefined) timeline.loose = followedBy(timeline.loose, { change, ref });
      else measure.lifts = followedBy(measure.lifts, { from: change.from, ref });
      return;
    }
    case 'keep':
      timeline.keeps = followedBy(timeline.keeps, {
        decided: change.decided,
        from: change.from,
        derivesFrom: change.derivesFrom,
        ref,
      });
  }
};

/** Where an event that was entered stands. */
const positionOf = (timelines: Timelines, id: string): number | undefined => {
  for (const { grants, ends, measures, keeps, loose } of timelines) {
    const said = measures.flatMap(({ ref, laterTerms, lifts }) => [
      ref,
      ...laterTerms.map((later) => later.ref),
      ...lifts.map((lift) => lift.ref),
    ]);
    const found = [...said, ...[...grants, ...ends, ...keeps, ...loose].map(({ ref }) => ref)].find(
      (ref) => ref.id === id,
    );
    if (found !== undefined) return placeOf(found);
  }
  return undefined;
};

/** Before everything that was recorded. */
const BEFORE_ALL = -1;

const standsAt = (
  timelines: Timelines,
  event: string,
  stated: Place | undefined,
  { position: own }: Ref,
): TimelineAmendment['place'] => {
  const found = positionOf(timelines, event);
  if (found !== undefined) return { position: found, entries: 0 };
  if (stated === undefined) return { position: own, entries: 0 };
  const before = stated.after === undefined ? BEFORE_ALL : positionOf(timelines, stated.after);
  return { position: before ?? own, entries: stated.entries };
};

/** An amendment is entered with every service of the user: which of them the entry was about stands in no amendment. */
const amend = (timelines: GrowingTimeline[], amending: Amending, ref: Ref): void => {
  const { op, event } = amending;
  const instead = op === 'void' ? [] : amending.changes.filter((change) => 'service' in change);
  const place = standsAt(timelines, event, op === 'void' ? undefined : amending.place, ref);
  for (const { service } of instead)
    if (timelineOf(timelines, service) === undefined) timelines.push(emptyTimeline(service));
  for (const timeline of timelines)
    timeline.amendments = followedBy(timeline.amendments, {
      ref,
      event,
      place,
      changes: op === 'void' ? undefined : instead.filter(({ service }) => service === timeline.service),
    });
};

const isAmending = (change: Change): change is Amending => change.op === 'void' || change.op === 'replace';

/** Enters changes into timelines that the caller owns, in place: for folds over many events. */
export const enterInto = (timelines: GrowingTimeline[], changes: ReadonlyArray<Change>, ref: Ref): void => {
  for (const change of changes) {
    if (isAmending(change)) {
      amend(timelines, change, ref);
      continue;
    }
    let timeline = timelineOf(timelines, change.service);
    if (timeline === undefined) {
      timeline = emptyTimeline(change.service);
      timelines.push(timeline);
    }
    enterOne(timeline, change, ref);
  }
};

const copyOf = (timeline: Timeline): GrowingTimeline => ({
  ...timeline,
  measures: timeline.measures.map((measure) => ({ ...measure })),
});

/** The measures of a timeline as a list that can be pushed to; the one that a change is said of can be written to as well. */
const ownMeasures = (measures: Timeline['measures'], change: ServiceChange): GrowingTimeline['measures'] => {
  const own = [...measures];
  if (change.op === 'reschedule' || change.op === 'lift') {
    const place = own.findLastIndex(({ id }) => id === change.measure);
    const measure = own[place];
    if (measure !== undefined) own[place] = { ...measure };
  }
  return own;
};

/** The timelines after some changes; the ones before are left as they are, and shared as far as nothing is said of them. */
export const enter = (timelines: Timelines, changes: ReadonlyArray<Change>, ref: Ref): Timelines => {
  if (changes.some(isAmending)) {
    const next = timelines.map(copyOf);
    enterInto(next, changes, ref);
    return next;
  }
  let next = timelines;
  for (const change of changes) {
    if (isAmending(change)) continue;
    const place = next.findIndex(({ service }) => service === change.service);
    const before = next[place] ?? emptyTimeline(change.service);
    const own: GrowingTimeline = { ...before, measures: ownMeasures(before.measures, change) };
    enterOne(own, change, ref);
    next = place < 0 ? [...next, own] : next.with(place, own);
  }
  return next;
};
