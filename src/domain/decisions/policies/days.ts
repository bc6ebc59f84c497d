import type { LocalDate } from '../../values/local-date.js';
import { reject, unless, type Ruling } from '../rejection.js';

const STILL_TO_COME = reject(
  'decided-by-today',
  'the day on which it was decided or done is still to come',
  'record it on that day or later, or correct the day',
);

/** What was decided or done was so by today. */
export const byToday = (day: LocalDate, today: LocalDate): Ruling => unless(day <= today, STILL_TO_COME);

const RETROACTIVE = reject(
  'not-retroactive',
  'the decision would take effect before it was made',
  'let it take effect on the day it was decided or later; service not given before that was delivered below decided',
);

/** A decision that takes something away does so from its own day on, not before, and isn't put into practice before it. */
export const notRetroactive = (decided: LocalDate, effective: LocalDate, operative?: LocalDate): Ruling =>
  unless(effective >= decided && (operative === undefined || operative >= decided), RETROACTIVE);

/** What was wished for, accepted or taken back holds from the day on which it was said, or later. */
export const notBeforeSaid = (day: LocalDate, effective: LocalDate): Ruling =>
  unless(
    effective >= day,
    reject('not-retroactive', 'it would hold before it was said', 'let it take effect on that day or later'),
  );
