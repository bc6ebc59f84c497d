import type { AsOf } from '../changes/as-of.js';
import { factsIn, NO_FACTS, withFacts, type Facts } from '../changes/facts.js';
import type { Entry } from './story.js';

/**
 * What is known of a person's circumstances at a time, each with the day from which it holds and the event that says so. What
 * nobody recorded is unknown: undefined, not a default.
 *
 * @example
 * import { asKnownNow, factsAt } from 'forsvarlig';
 *
 * const facts = factsAt([], asKnownNow('2020-03-20'));
 * assert.equal(facts.hasPhone, undefined);
 */
export const factsAt = (entries: ReadonlyArray<Entry>, asOf: AsOf): Facts =>
  factsIn(entries.reduce(withFacts, NO_FACTS), asOf);
