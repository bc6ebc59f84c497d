import type { AsOf } from '../../domain/changes/as-of.js';
import { situationFold, type Situation } from '../../domain/views/situation.js';
import type { Entry } from '../../domain/views/story.js';

/**
 * What a scenario is forked from: everything of a ledger that scenarios ask for, at one day and as known at one instant. It is read
 * once and shared by every fork, and nobody writes to it.
 */
export interface Base extends Situation {
  readonly asOf: AsOf;
}

/** What some entries, in the order recorded, are as the base of scenarios. */
export const baseOf = (entries: Iterable<Entry>, asOf: AsOf): Base => {
  const { take, finish } = situationFold();
  for (const entry of entries) take(entry);
  return { asOf, ...finish() };
};
