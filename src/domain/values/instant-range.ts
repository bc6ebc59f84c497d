import type { Branded } from '../codec/brand.js';

/**
 * A point on the world's time line: whole milliseconds since 1970-01-01T00:00:00Z.
 *
 * Used for when something was *recorded*; days on which decisions hold are {@link LocalDate}s.
 * A number, because millions of them are compared during a replay.
 */
export type Instant = Branded<number, 'Instant'>;

// Apart from how an instant is read from a text: a thread that only looks at numbers starts without the modules for that.

/** The last millisecond of the year 9999. */
export const LAST_INSTANT = 253_402_300_799_999;

/** Whether a number can be an {@link Instant}: a whole millisecond in the years 1970 to 9999. */
export const isInstant = (ms: unknown): ms is Instant =>
  typeof ms === 'number' && Number.isSafeInteger(ms) && ms >= 0 && ms <= LAST_INSTANT;
