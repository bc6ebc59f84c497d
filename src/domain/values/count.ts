import type { Branded } from '../codec/brand.js';
import { Scalar } from '../codec/scalar.js';

/** Far more people, places or minutes than any unit has. */
const MOST = 1_000_000;

/** How many: a whole number from 0 on. Heads and places are counted; nobody is named. */
export type Count = Branded<number, 'Count'>;

const isCount = (u: unknown, least: number): boolean =>
  typeof u === 'number' && Number.isInteger(u) && u >= least && u <= MOST;

/** Codec of {@link Count}. */
export const Count = new Scalar<Count, number>(
  'Count',
  (u): u is Count => isCount(u, 0),
  `a whole number from 0 to ${MOST}`,
);

/** A number of things of which there is at least one. */
export const CountFromOne = new Scalar<Count, number>(
  'CountFromOne',
  (u): u is Count => isCount(u, 1),
  `a whole number from 1 to ${MOST}`,
);
