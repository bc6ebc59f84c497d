import type { Branded } from '../codec/brand.js';
import { Scalar } from '../codec/scalar.js';
import { isAmount, MOST } from './extent.js';

/** A whole number of things counted, visits or minutes, zero included. */
export type Count = Branded<number, 'Count'>;

/** Codec of {@link Count}. */
export const Count = new Scalar<Count, number>(
  'Count',
  (u): u is Count => isAmount(u),
  `a whole number from 0 to ${MOST}`,
);
