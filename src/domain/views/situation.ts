import type { EventOf } from '../events/event.js';
import type { UserKey } from '../values/keys.js';
import {
  ofPopulation,
  populationFold,
  populationFrom,
  type OfPopulation,
  type Population,
} from './population.js';
import type { KnownEntry, Seen } from './projection.js';
import { isOfStaff, type OfStaff } from './staff-projection.js';
import type { Entry } from './story.js';

/** Everything of a ledger that scenarios ask for: everybody with their services, who works, and what was consented to. */
export interface Situation {
  readonly population: Population;
  /** What was recorded of consents and competence to consent, by person; nobody's where there is nothing. */
  readonly consents: ReadonlyMap<UserKey, ReadonlyArray<Entry>>;
  /** What was recorded of members of staff and of units. */
  readonly staff: ReadonlyArray<Entry>;
}

interface OfConsent extends KnownEntry {
  readonly event: EventOf<'ConsentGiven' | 'ConsentWithdrawn' | 'CompetenceAssessed'>;
}

/** What scenarios ask for beside the population. */
type Beside = OfConsent | OfStaff;

/** What a situation needs of an event. */
export type OfSituation = OfPopulation | Beside;

const isConsentEvent = ({ type }: Entry['event']): boolean =>
  type === 'ConsentGiven' || type === 'ConsentWithdrawn' || type === 'CompetenceAssessed';

/** Whether an entry is about a consent, or competence to give one. */
export const isOfConsent = ({ event }: Entry): boolean => isConsentEvent(event);

const isBeside = (one: Entry | OfSituation): one is Beside =>
  'event' in one && (isConsentEvent(one.event) || isOfStaff(one.event));

/** What is kept of an event; undefined of those that nothing is asked of. */
export const ofSituation = (entry: KnownEntry): OfSituation | undefined =>
  isBeside(entry) ? entry : ofPopulation(entry);

/** Without what is beside it. */
export function* ofPopulationIn(kept: Iterable<OfSituation>): Generator<OfPopulation> {
  for (const one of kept) if (!isBeside(one)) yield one;
}

const besideFold = () => {
  const consents = new Map<UserKey, Entry[]>();
  const staff: Entry[] = [];
  return {
    take: ({ event, ref }: Beside): void => {
      if (!('user' in event)) {
        staff.push({ event, ref });
        return;
      }
      const own = consents.get(event.user);
      if (own === undefined) consents.set(event.user, [{ event, ref }]);
      else own.push({ event, ref });
    },
    finish: () => ({ consents, staff }),
  };
};

/**
 * Folds a ledger, in the order recorded, into the situation. Entries are taken one by one; what nothing is asked of is let go of. `finish`
 * may be called once.
 */
export const situationFold = (): {
  readonly take: (entry: Entry) => void;
  readonly finish: () => Situation;
} => {
  const everybody = populationFold();
  const beside = besideFold();
  return {
    take: (entry) => {
      everybody.take(entry);
      if (isBeside(entry)) beside.take(entry);
    },
    finish: () => ({ population: everybody.finish(), ...beside.finish() }),
  };
};

/** The situation of what was kept of its events, in the order recorded. */
export const situationFrom = (kept: Iterable<OfSituation>, seen: Seen): Situation => {
  const beside = besideFold();
  const heard = function* (): Generator<OfPopulation> {
    for (const one of kept)
      if (isBeside(one)) beside.take(one);
      else yield one;
  };
  const population = populationFrom(heard(), seen);
  return { population, ...beside.finish() };
};
