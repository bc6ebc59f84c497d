import type * as t from 'io-ts';
import { byField, Choice } from '../codec/choice.js';
import { struct } from '../codec/struct.js';
import { LocalDate } from '../values/local-date.js';
import { EndCondition } from './decisions.js';

/**
 * How long a measure lasts. Every measure has an end date, or an end condition and a review date, or a review date:
 * "until further notice" alone cannot be written.
 */
export const Term = new Choice(
  'Term',
  {
    until: struct('UntilDay', { until: LocalDate }, { review: LocalDate }),
    condition: struct('UntilCondition', { condition: EndCondition, review: LocalDate }),
    review: struct('UntilReview', { review: LocalDate }),
  },
  // By the fields it has: a term with a bad last day must not pass for one until its review.
  byField(['until', 'condition'], 'review'),
  'an object with until, condition or review',
);

/**
 * See the codec. `until` is the last day on which the measure holds ("til og med"); `review` the day by which it is
 * assessed anew.
 */
export type Term =
  | { readonly until: LocalDate; readonly review?: LocalDate }
  | { readonly condition: EndCondition; readonly review: LocalDate }
  | { readonly review: LocalDate };

/** A term as somebody stated it, which may lack what a {@link Term} needs. */
export const StatedTerm = struct(
  'StatedTerm',
  {},
  { until: LocalDate, condition: EndCondition, review: LocalDate },
);
export type StatedTerm = t.TypeOf<typeof StatedTerm>;

/** The last day of a measure, where its term has one. */
export const lastDay = (term: Term): LocalDate | undefined => ('until' in term ? term.until : undefined);

/** The day of its next review, where it has one. */
export const reviewDay = (term: Term): LocalDate | undefined => term.review;

/** The condition on which it ends, where it has one. */
export const endCondition = (term: Term): EndCondition | undefined =>
  'condition' in term ? term.condition : undefined;
