import * as t from 'io-ts';
import { struct } from '../codec/struct.js';
import { LocalDate } from '../values/local-date.js';
import { EndCondition } from './decisions.js';

/**
 * How long a measure lasts. Every measure has an end date, or an end condition and a review date, or a review date:
 * "until further notice" alone cannot be written.
 */
export const Term = t.union(
  [
    struct('UntilDay', { until: LocalDate }, { review: LocalDate }),
    struct('UntilCondition', { condition: EndCondition, review: LocalDate }),
    struct('UntilReview', { review: LocalDate }),
  ],
  'Term',
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
