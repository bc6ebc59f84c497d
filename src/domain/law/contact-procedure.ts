import * as t from 'io-ts';
import { Scalar } from '../codec/scalar.js';
import { struct } from '../codec/struct.js';
import { LocalDate, plusDays } from '../values/local-date.js';
import type { Label } from '../vocabulary/code-list.js';
import { EscalationStep } from '../vocabulary/contact.js';
import { Words } from './words.js';

/**
 * What a municipality does when a user does not answer, and how soon. Data, because each municipality sets its own: nothing
 * in the law says how many days.
 */
export interface ContactProcedure {
  readonly name: Label;
  /** Days without any contact after which a user counts as out of sight, also where nobody has tried. */
  readonly longestSilence: number;
  /** What must be done, and how many days after the first attempt that nobody answered. */
  readonly steps: ReadonlyArray<{ readonly step: EscalationStep; readonly afterDays: number }>;
}

/** A procedure with the day from which it holds, until the next one does; left out, it holds from the first day on. */
export interface DatedProcedure {
  readonly from?: LocalDate;
  readonly procedure: ContactProcedure;
}

const MOST_DAYS = 366;
const daysFrom = (least: number): Scalar<number> =>
  new Scalar<number>(
    'ProcedureDays',
    (u): u is number => typeof u === 'number' && Number.isInteger(u) && u >= least && u <= MOST_DAYS,
    `a whole number of days, ${least} to ${MOST_DAYS}`,
  );

/** A procedure of the municipality's own, as it stands in a file of JSON. */
export const AddedProcedure = struct('AddedProcedure', {
  from: LocalDate,
  nb: Words,
  en: Words,
  longestSilence: daysFrom(1),
  steps: t.readonlyArray(struct('AddedStep', { step: EscalationStep, afterDays: daysFrom(0) })),
});
export type AddedProcedure = t.TypeOf<typeof AddedProcedure>;

/**
 * An example to start from, NOT a recommendation: a municipality sets its own days and steps, by need and service. The
 * days here are made up.
 */
export const EXAMPLE_CONTACT_PROCEDURE: ContactProcedure = {
  name: {
    nb: 'EKSEMPEL – kommunen fastsetter sin egen',
    en: 'EXAMPLE – the municipality sets its own',
  },
  longestSilence: 30,
  steps: [
    { step: 'new-attempt', afterDays: 1 },
    { step: 'home-visit', afterDays: 2 },
    { step: 'kin-asked', afterDays: 3 },
    { step: 'leader-told', afterDays: 3 },
    { step: 'emergency-asked', afterDays: 5 },
  ],
};

/**
 * The procedure that held on a day, of those in the order in which they came to hold; the example before the first.
 *
 * @example
 * import { EXAMPLE_CONTACT_PROCEDURE, procedureOn } from 'forsvarlig';
 *
 * const tighter = { ...EXAMPLE_CONTACT_PROCEDURE, longestSilence: 14 };
 * const procedures = [{ from: '2021-09-01', procedure: tighter }];
 * assert.equal(procedureOn(procedures, '2021-09-01'), tighter);
 * assert.equal(procedureOn(procedures, '2021-08-31'), EXAMPLE_CONTACT_PROCEDURE);
 */
export const procedureOn = (procedures: ReadonlyArray<DatedProcedure>, day: LocalDate): ContactProcedure => {
  let found = EXAMPLE_CONTACT_PROCEDURE;
  for (const { from, procedure } of procedures) if (from === undefined || from <= day) found = procedure;
  return found;
};

/**
 * The last day for the next contact after one, by the procedures that held from then on: as many days as the procedure allows. One that
 * came to hold in between counts from its first day, on which nobody can be late by it yet.
 */
export const contactDue = (procedures: ReadonlyArray<DatedProcedure>, last: LocalDate): LocalDate => {
  const later = procedures.filter(({ from }) => from !== undefined && from > last);
  let due = plusDays(last, procedureOn(procedures, last).longestSilence);
  for (const { from, procedure } of later) {
    if (from === undefined || from > due) break;
    const byThis = plusDays(last, procedure.longestSilence);
    due = byThis < from ? from : byThis;
  }
  return due;
};
