import type { AsOf } from '../changes/as-of.js';
import type { Ref } from '../changes/change.js';
import { plusDays, type LocalDate } from '../values/local-date.js';
import { reviewDay, type Term } from '../vocabulary/term.js';
import type { DecisionCase } from './decision-case.js';

/** A day by which a decision was to be assessed anew, and when it was. */
export interface ReviewDue {
  readonly due: LocalDate;
  /** The event that set the day. */
  readonly setBy: Ref;
  /** The day it was assessed, by the event `doneBy`; undefined while it has not been. */
  readonly doneOn: LocalDate | undefined;
  readonly doneBy: Ref | undefined;
}

/** A review or an extension: both assess the measure anew. */
interface Assessed {
  readonly on: LocalDate;
  readonly ref: Ref;
  readonly next: Term | undefined;
}

const assessedOf = ({ reviews, extensions }: DecisionCase): ReadonlyArray<Assessed> =>
  [
    ...reviews.map(({ event, ref }): Assessed => ({ on: event.on, ref, next: event.next })),
    ...extensions.map(({ event, ref }): Assessed => ({ on: event.decided, ref, next: event.term })),
  ].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

/** The next day after an assessment: what it named itself, or the turn of the rhythm. */
const nextDue = (term: Term, { on }: Assessed): LocalDate | undefined => {
  const named = reviewDay(term);
  if (named !== undefined && named > on) return named;
  return term.rhythm === undefined ? undefined : plusDays(on, term.rhythm.everyDays);
};

/**
 * The days by which a decision was to be assessed anew while it held, in order, up to the day asked about. The last one may
 * still be to come.
 */
export const reviewsDue = (decision: DecisionCase, asOf: AsOf): ReadonlyArray<ReviewDue> => {
  const { term, ref, heldUntil } = decision;
  if (term === undefined) return [];
  const found: ReviewDue[] = [];
  let current = { due: reviewDay(term), setBy: ref, term };
  for (const assessed of assessedOf(decision).filter(({ on }) => on <= asOf.at)) {
    if (current.due !== undefined)
      found.push({ due: current.due, setBy: current.setBy, doneOn: assessed.on, doneBy: assessed.ref });
    const next = assessed.next ?? current.term;
    current = {
      due: nextDue(next, assessed),
      setBy: assessed.next === undefined ? current.setBy : assessed.ref,
      term: next,
    };
  }
  if (current.due !== undefined)
    found.push({ due: current.due, setBy: current.setBy, doneOn: undefined, doneBy: undefined });
  // What ends with the day is not there to be assessed after it.
  return found.filter(({ due }) => heldUntil === undefined || due < heldUntil);
};
