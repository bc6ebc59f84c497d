import * as E from 'fp-ts/lib/Either.js';
import type { LocalDate } from '../../values/local-date.js';
import type { StatedTerm, Term } from '../../vocabulary/term.js';
import { reject, type Ruling } from '../rejection.js';

const POLICY = 'end-or-review';
const MEND =
  'state term.until (the last day), or term.condition with term.review, or term.review; days from the first day of the measure on';

/**
 * No measure without an end or a review. What comes out is a {@link Term}, in which the unfinished kinds can't be
 * written.
 */
export const termFrom = (stated: StatedTerm | undefined, first: LocalDate): Ruling<Term> => {
  const { until, condition, review, rhythm, atEnd } = stated ?? {};
  const options = { ...(rhythm === undefined ? {} : { rhythm }), ...(atEnd === undefined ? {} : { atEnd }) };
  if (until !== undefined && condition !== undefined)
    return reject(POLICY, 'the measure has both an end date and an end condition', 'state one of the two');
  if (until !== undefined && until < first)
    return reject(POLICY, 'the measure would end before it begins', MEND);
  if (review !== undefined && review < first)
    return reject(POLICY, 'the review would come before the measure begins', MEND);
  if (until !== undefined && review !== undefined && review > until)
    return reject(POLICY, 'the review would come after the measure has ended', MEND);
  if (until !== undefined) {
    return rhythm !== undefined && review === undefined
      ? reject(POLICY, 'reviews at a rhythm need a first one', 'state term.review beside term.rhythm')
      : E.right({ until, ...(review === undefined ? {} : { review }), ...options });
  }
  if (review === undefined)
    return reject(
      POLICY,
      condition === undefined
        ? 'the measure has neither an end date nor a review date'
        : 'the measure ends on a condition and has no review date',
      MEND,
    );
  return E.right(condition === undefined ? { review, ...options } : { condition, review, ...options });
};
