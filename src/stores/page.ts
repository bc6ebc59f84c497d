import type { Page } from './event-store.js';

// More than any page can hold, and a whole number for every engine (Infinity is not one).
const MOST = 1_000_000_000;

/** The same page in whole numbers within bounds: reading everything with `limit: Infinity` is fair use. */
export const wholePage = ({ after, limit }: Page): Page => ({
  after: Math.min(Math.max(Math.floor(after), -1), Number.MAX_SAFE_INTEGER - MOST),
  limit: Math.min(Math.max(Math.floor(limit), 0), MOST),
});
