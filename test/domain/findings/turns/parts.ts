import { granted, type Written } from '../../../render/small-world.js';
import { respite, HEARD } from '../cases/good-practice.js';
import { plus } from './turn.js';

/** A service that was there long before any day that is asked about. */
const LONG_AGO = { decided: '2018-01-02', effective: '2018-01-02' };
export const GRANT: Written = granted(LONG_AGO);
export const RESPITE: Written = respite(LONG_AGO);

/** Decided on a day with effect from it, assessed that day, open-ended. */
export const SHORTLY = (on: string): Written => ({
  ...{ decided: on, effective: on, assessment: { ...HEARD, on } },
  term: { condition: 'operation-normalised', review: plus(on, 14) },
});
