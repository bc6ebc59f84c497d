import { Scalar } from '../codec/scalar.js';
import { hasIdentityNumber } from '../values/identity-number.js';

const LONGEST = 300;

/** A label or reason in a catalogue: one line for people to read. */
export const Words = new Scalar<string>(
  'Words',
  (u): u is string =>
    typeof u === 'string' &&
    u.length <= LONGEST &&
    /[^\s\p{Cf}]/u.test(u) &&
    !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(u) &&
    !hasIdentityNumber(u),
  `one line of 1 to ${LONGEST} characters, without an identity number`,
);
