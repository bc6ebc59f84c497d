import type { Label } from '../vocabulary/code-list.js';
import type { EscalationStep } from '../vocabulary/contact.js';

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
