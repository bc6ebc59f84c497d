import * as E from 'fp-ts/lib/Either.js';
import { isInstant, type Instant } from './instant-range.js';
import { isLocalDate } from './local-date.js';

export { isInstant, type Instant } from './instant-range.js';

const PATTERN = /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * Reads an ISO 8601 instant with its offset, such as `2020-03-13T08:30:00Z` or `2020-03-13T09:30+01:00`.
 * Left is what was expected.
 *
 * @example
 * import { parseInstant } from 'forsvarlig';
 *
 * assert.deepEqual(parseInstant('2020-03-13T09:30:00+01:00'), parseInstant('2020-03-13T08:30Z'));
 * assert.equal(parseInstant('2020-03-13')._tag, 'Left');
 */
export const parseInstant = (text: string): E.Either<string, Instant> => {
  // Date.parse takes the 30th of February for the 1st of March.
  const ms = PATTERN.test(text) && isLocalDate(text.slice(0, 10)) ? Date.parse(text) : Number.NaN;
  return isInstant(ms) ? E.right(ms) : E.left('an instant with offset, such as 2020-03-13T08:30:00Z');
};

/** Writes an instant as ISO 8601 in UTC with milliseconds. */
export const showInstant = (instant: Instant): string => new Date(instant).toISOString();

/** Later than every instant that a ledger can record: "everything known so far". */
export const END_OF_TIME = 253402300799999 as Instant;
