import type { Branded } from '../codec/brand.js';
import { Scalar } from '../codec/scalar.js';
import { isAmount, MOST } from './extent.js';

/** A whole number of things counted: visits, minutes, heads or places, zero included. Nobody is named. */
export type Count = Branded<number, 'Count'>;

/** Codec of {@link Count}. */
export const Count = new Scalar<Count, number>(
  'Count',
  (u): u is Count => isAmount(u),
  `a whole number from 0 to ${MOST}`,
);

/** A number of things of which there is at least one. */
export const CountFromOne = new Scalar<Count, number>(
  'CountFromOne',
  (u): u is Count => isAmount(u) && u > 0,
  `a whole number from 1 to ${MOST}`,
);
