import { isKnown, type AsOf } from '../changes/as-of.js';
import type { Ref } from '../changes/change.js';
import {
  isInspectionOpen,
  withInspectionEvent,
  type InspectionStanding,
  type InspectionState,
} from '../changes/inspection.js';
import type { EventOf, InspectionEvent } from '../events/event.js';
import type { InspectionKey, UserKey } from '../values/keys.js';
import type { RefusedBecause } from '../vocabulary/access.js';
import type { Entry } from './story.js';

/** One entry of the access log: who read about whom, or was not let in. When is `ref.recordedAt`. */
export interface ReadingEntry {
  readonly ref: Ref;
  readonly event: EventOf<'StoryRead' | 'ReadingRefused'>;
  /** Why nothing was shown; undefined where the answer was given. */
  readonly refused: RefusedBecause | undefined;
}

/** An inspection at a time, and the events that make it. */
export interface InspectionAt extends InspectionStanding {
  readonly inspection: InspectionKey;
  readonly opening: EventOf<'InspectionOpened'>;
  readonly entries: ReadonlyArray<{ readonly event: InspectionEvent; readonly ref: Ref }>;
  /** Whether it may read on the day asked about. */
  readonly open: boolean;
}

/** Whose readings are asked for. Everybody's when left out. */
export interface AccessFilter {
  readonly inspection?: InspectionKey;
  readonly user?: UserKey;
}

/** Who read what, and the inspections that were under way: what a dossier and an internal audit show. */
export interface AccessLog {
  readonly inspections: ReadonlyArray<InspectionAt>;
  readonly readings: ReadonlyArray<ReadingEntry>;
}

const isReading = (entry: Entry): entry is Entry & { readonly event: ReadingEntry['event'] } =>
  entry.event.type === 'StoryRead' || entry.event.type === 'ReadingRefused';

const isOfInspection = (entry: Entry): entry is Entry & { readonly event: InspectionEvent } =>
  entry.event.type === 'InspectionOpened' ||
  entry.event.type === 'InspectionScopeChanged' ||
  entry.event.type === 'InspectionClosed';

/**
 * An inspection as its entries say: by a day as known then, or by all of them where no time is given. Undefined where it was not
 * opened, and where a newer program recorded something of it: that could be that it is closed.
 */
export const inspectionIn = (entries: ReadonlyArray<Entry>, asOf: AsOf | undefined): InspectionState => {
  if (entries.some(({ event }) => event.type === 'Unknown')) return undefined;
  let state: InspectionState;
  for (const entry of entries) {
    if (!isOfInspection(entry)) continue;
    const { event, ref } = entry;
    if (asOf === undefined || (isKnown(ref, asOf) && event.on <= asOf.at))
      state = withInspectionEvent(state, event);
  }
  return state;
};

const readingIn = (entry: Entry, asOf: AsOf): ReadingEntry | undefined => {
  if (!isReading(entry) || !isKnown(entry.ref, asOf) || entry.event.on > asOf.at) return undefined;
  const { event, ref } = entry;
  return { ref, event, refused: event.type === 'ReadingRefused' ? event.why : undefined };
};

/** Who read about people by a day, as known then, in the order recorded. */
export const readingsIn = (entries: Iterable<Entry>, asOf: AsOf): ReadonlyArray<ReadingEntry> => {
  const found: ReadingEntry[] = [];
  for (const entry of entries) {
    const reading = readingIn(entry, asOf);
    if (reading !== undefined) found.push(reading);
  }
  return found;
};

interface Growing {
  readonly opening: EventOf<'InspectionOpened'>;
  readonly entries: Array<InspectionAt['entries'][number]>;
  state: InspectionState;
}

/**
 * Folds a ledger, entry by entry, into the access log of a time. Of everything else nothing is kept, so that a ledger larger than
 * memory can be read; `finish` gives the log.
 *
 * @example
 * import { accessLogFold, asKnownNow, isLocalDate } from 'forsvarlig';
 *
 * const day = '2024-03-01';
 * assert.ok(isLocalDate(day));
 * const log = accessLogFold(asKnownNow(day)).finish();
 * assert.deepEqual(log, { inspections: [], readings: [] });
 */
export const accessLogFold = (
  asOf: AsOf,
  { inspection: only, user }: AccessFilter = {},
): { readonly take: (entry: Entry) => void; readonly finish: () => AccessLog } => {
  const inspections = new Map<InspectionKey, Growing>();
  const readings: ReadingEntry[] = [];

  const takeInspection = (entry: Entry & { readonly event: InspectionEvent }): void => {
    const { event, ref } = entry;
    if (!isKnown(ref, asOf) || event.on > asOf.at) return;
    if (only !== undefined && event.inspection !== only) return;
    if (event.type === 'InspectionOpened')
      inspections.set(event.inspection, { opening: event, entries: [], state: undefined });
    const growing = inspections.get(event.inspection);
    if (growing === undefined) return;
    growing.entries.push({ event, ref });
    growing.state = withInspectionEvent(growing.state, event);
  };

  return {
    take: (entry) => {
      if (isOfInspection(entry)) {
        takeInspection(entry);
        return;
      }
      const reading = readingIn(entry, asOf);
      if (reading === undefined) return;
      if (only !== undefined && reading.event.inspection !== only) return;
      if (user === undefined || reading.event.about === user) readings.push(reading);
    },
    finish: () => ({
      inspections: [...inspections].flatMap(([inspection, { opening, entries, state }]) =>
        state === undefined
          ? []
          : [{ inspection, opening, entries, ...state, open: isInspectionOpen(state, asOf.at) }],
      ),
      readings,
    }),
  };
};
