import type { Branded } from '../codec/brand.js';
import { Scalar } from '../codec/scalar.js';

/** A time of day by the clock on the wall in Norway, `HH:MM` from 00:00 to 24:00. Texts compare as times do. */
export type ClockTime = Branded<string, 'ClockTime'>;

/** Codec of {@link ClockTime}. */
export const ClockTime = new Scalar<ClockTime, string>(
  'ClockTime',
  (u): u is ClockTime => typeof u === 'string' && /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/.test(u),
  'a time of day, as HH:MM',
);
