import type { Branded } from '../codec/brand.js';
import { Scalar } from '../codec/scalar.js';

/** A time of day in Norway, to the minute: `08:30`. */
export type ClockTime = Branded<string, 'ClockTime'>;

const PATTERN = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** Codec of {@link ClockTime}. */
export const ClockTime = new Scalar<ClockTime, string>(
  'ClockTime',
  (u): u is ClockTime => typeof u === 'string' && PATTERN.test(u),
  'a time of day, as HH:MM',
);
