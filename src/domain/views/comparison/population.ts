import type { AsOf } from '../../changes/as-of.js';
import type { EventName } from '../../events/event.js';
import type { UserKey } from '../../values/keys.js';
import type { ServiceType } from '../../vocabulary/services.js';
import { historyOf } from '../history.js';
import type { Population } from '../population.js';
import { summariseServices, type ServiceSummary } from '../service-summary.js';
import type { Entry } from '../story.js';
import { levelDifference, type LevelDifference } from './levels.js';
import { recordedAfterDays } from './story.js';

/** How many entries of one kind were recorded between two views, and how long after they happened. */
export interface RecordedSince {
  readonly what: EventName | 'Unknown';
  readonly count: number;
  /** How many were recorded on a later day than the one they tell of. */
  readonly afterwards: number;
  /** The most days from when one happened to when it was recorded; undefined where none of them tells a day. */
  readonly mostDays: number | undefined;
}

/** A kind of service whose summary reads differently. */
export interface SummaryDifference {
  readonly serviceType: ServiceType;
  /** Undefined where nobody had it. */
  readonly from: ServiceSummary | undefined;
  readonly to: ServiceSummary | undefined;
}

/** What two views of everybody have apart. */
export interface PopulationComparison {
  readonly from: AsOf;
  readonly to: AsOf;
  /** By kind, the most frequent first. */
  readonly recorded: ReadonlyArray<RecordedSince>;
  readonly summaries: ReadonlyArray<SummaryDifference>;
  /** The people who have a service whose level reads differently, in the order in which they came into the ledger. */
  readonly people: ReadonlyArray<{
    readonly user: UserKey;
    readonly levels: ReadonlyArray<LevelDifference>;
  }>;
}

interface Counting {
  count: number;
  afterwards: number;
  mostDays: number | undefined;
}

/** Counts, entry by entry, what was recorded after the first view and is known in the second. */
export const recordedBetween = (
  from: AsOf,
  to: AsOf,
): { readonly take: (entry: Entry) => void; readonly finish: () => ReadonlyArray<RecordedSince> } => {
  const kinds = new Map<RecordedSince['what'], Counting>();
  return {
    take: (entry) => {
      const { recordedAt } = entry.ref;
      if (recordedAt <= from.knownAt || recordedAt > to.knownAt) return;
      const [told] = historyOf([entry]);
      if (told === undefined) return;
      const counting = kinds.get(told.what) ?? { count: 0, afterwards: 0, mostDays: undefined };
      const days = recordedAfterDays(told);
      counting.count += 1;
      if (days !== undefined && days > 0) counting.afterwards += 1;
      if (days !== undefined && days > (counting.mostDays ?? -1)) counting.mostDays = days;
      kinds.set(told.what, counting);
    },
    finish: () =>
      [...kinds]
        .map(([what, counting]) => ({ what, ...counting }))
        .sort((a, b) => b.count - a.count || (a.what < b.what ? -1 : 1)),
  };
};

const summaryDifferences = (
  was: ReadonlyArray<ServiceSummary>,
  is: ReadonlyArray<ServiceSummary>,
): ReadonlyArray<SummaryDifference> => {
  const before = new Map(was.map((summary) => [summary.serviceType, summary]));
  const after = new Map(is.map((summary) => [summary.serviceType, summary]));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((serviceType) => {
    const [from, to] = [before.get(serviceType), after.get(serviceType)];
    return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ serviceType, from, to }];
  });
};

/**
 * Compares two views of everybody: the summaries by kind of service that read differently, and whose levels do and by which
 * events. `recorded` is what {@link recordedBetween} counted of the same ledger.
 */
export const comparePopulation = (
  population: Population,
  from: AsOf,
  to: AsOf,
  recorded: ReadonlyArray<RecordedSince>,
): PopulationComparison => ({
  from,
  to,
  recorded,
  summaries: summaryDifferences(summariseServices(population, from), summariseServices(population, to)),
  people: [...population.people.values()].flatMap(({ user, timelines }) => {
    const levels = timelines.flatMap((timeline) => levelDifference(timeline, from, to) ?? []);
    return levels.length === 0 ? [] : [{ user, levels }];
  }),
});
