import type { Branded } from '../codec/brand.js';
import { Scalar } from '../codec/scalar.js';

/** A number of days, from one to ten years. */
export type WholeDays = Branded<number, 'WholeDays'>;

const MOST = 3_653;

export const WholeDays = new Scalar<WholeDays, number>(
  'WholeDays',
  (u): u is WholeDays => typeof u === 'number' && Number.isInteger(u) && u >= 1 && u <= MOST,
  `a whole number of days from 1 to ${MOST}`,
);
