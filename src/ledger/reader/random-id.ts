import { randomUUID } from 'node:crypto';

/** Random, and of letters only: no run of digits in it can be taken for an identity number. */
export const randomId = (): string =>
  `r-${randomUUID().replaceAll(/[0-9]/g, (digit) => 'ghijklmnop'.charAt(Number(digit)))}`;
