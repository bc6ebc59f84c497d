import type { Branded } from '../codec/brand.js';
import * as E from 'fp-ts/lib/Either.js';
import { isLocalDate } from './local-date.js';

/**
 * A point on the world's time line: whole milliseconds since 1970-01-01T00:00:00Z.
 *
 * Used for when something was *recorded*; days on which decisions hold are {@link LocalDate}s.
 * A number, because millions of them are compared during a replay.
 */
export type Instant = Branded<number, 'Instant'>;

const PATTERN = /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** Whether a number can be an {@link Instant}: a whole millisecond in the years 1970 to 9999. */
export const isInstant = (ms: unknown): ms is Instant =>
  typeof ms === 'number' && Number.isSafeInteger(ms) && ms >= 0 && ms < 253402300800000;

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
