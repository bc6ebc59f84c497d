import type { AsOf } from '../../domain/changes/as-of.js';
import type { UserKey } from '../../domain/values/keys.js';
import { populationFold, type Population } from '../../domain/views/population.js';
import type { Entry } from '../../domain/views/story.js';

/**
 * What a scenario is forked from: everything of a ledger that scenarios ask for, at one day and as known at one instant. It is read
 * once and shared by every fork, and nobody writes to it.
 */
export interface Base {
  readonly asOf: AsOf;
  readonly population: Population;
  /** What was recorded of consents and competence to consent, by person; nobody's where there is nothing. */
  readonly consents: ReadonlyMap<UserKey, ReadonlyArray<Entry>>;
  /** What was recorded of members of staff and of units. */
  readonly staff: ReadonlyArray<Entry>;
}

/** Whether an entry is about a consent, or competence to give one. */
export const isOfConsent = ({ event }: Entry): boolean =>
  event.type === 'ConsentGiven' || event.type === 'ConsentWithdrawn' || event.type === 'CompetenceAssessed';

const isOfStaff = ({ event }: Entry): boolean => 'staff' in event || 'unit' in event;

/** Folds a ledger, in the order recorded, into what scenarios are forked from. `finish` may be called once. */
export const baseFold = (
  asOf: AsOf,
): { readonly take: (entry: Entry) => void; readonly finish: () => Base } => {
  const everybody = populationFold();
  const consents = new Map<UserKey, ReadonlyArray<Entry>>();
  const staff: Entry[] = [];
  return {
    take: (entry) => {
      everybody.take(entry);
      const { event } = entry;
      if ('user' in event) {
        if (isOfConsent(entry)) consents.set(event.user, [...(consents.get(event.user) ?? []), entry]);
      } else if (isOfStaff(entry)) staff.push(entry);
    },
    finish: () => ({ asOf, population: everybody.finish(), consents, staff }),
  };
};

/** What some entries, in the order recorded, are as the base of scenarios. */
export const baseOf = (entries: Iterable<Entry>, asOf: AsOf): Base => {
  const fold = baseFold(asOf);
  for (const entry of entries) fold.take(entry);
  return fold.finish();
};
