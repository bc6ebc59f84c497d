import type { Ref } from '../changes/change.js';
import { liftAt } from '../changes/level.js';
import type { AsOf } from '../changes/as-of.js';
import type { DecisionCase } from '../findings/decision-case.js';
import { reviewsDue, type ReviewDue } from '../findings/reviews-due.js';
import type { ComplaintAt } from '../views/complaints.js';
import type { LocalDate } from '../values/local-date.js';

/** How a day of reassessment was kept. */
export type ReviewStanding = 'in-time' | 'late' | 'overdue' | 'to-come';

/** A decision about a service, with all that came of it: what case reading looks for. */
export interface DecisionTrail {
  readonly decision: DecisionCase;
  readonly reviews: ReadonlyArray<ReviewDue & { readonly standing: ReviewStanding }>;
  /** When it was lifted, and by which event. */
  readonly lifted: { readonly from: LocalDate; readonly ref: Ref } | undefined;
  readonly complaints: ReadonlyArray<ComplaintAt>;
}

const standingOf = ({ due, doneOn }: ReviewDue, at: LocalDate): ReviewStanding => {
  if (doneOn !== undefined) return doneOn <= due ? 'in-time' : 'late';
  return due < at ? 'overdue' : 'to-come';
};

/** Follows a decision to its end. */
export const trailOf = (
  decision: DecisionCase,
  complaints: ReadonlyArray<ComplaintAt>,
  asOf: AsOf,
): DecisionTrail => ({
  decision,
  reviews: reviewsDue(decision, asOf).map((review) => ({
    ...review,
    standing: standingOf(review, asOf.at),
  })),
  lifted: decision.measure === undefined ? undefined : liftAt(decision.measure, asOf),
  complaints: complaints.filter((complaint) => complaint.decisions.includes(decision.id)),
});

/** Days from which a decision counts as lasting longer than two weeks (pbrl § 2-7). */
const TWO_WEEKS = 14;

/** Whether a decision gave less for more than two weeks by what was expected when it was made; open-ended is longer. */
export const isLongReduction = ({ direction, expectedDays }: DecisionCase): boolean =>
  direction === 'less' && (expectedDays === 'open-ended' || expectedDays > TWO_WEEKS);
