import * as t from 'io-ts';
import { byField, Choice } from '../codec/choice.js';
import { struct } from '../codec/struct.js';
import { LocalDate } from '../values/local-date.js';
import { WholeDays } from '../values/whole-days.js';
import { codeList } from './code-list.js';
import { EndCondition } from './decisions.js';

/** What must be done when a measure ends. */
export const EndTask = codeList('EndTask', {
  'contact-user': { nb: 'ta kontakt med bruker', en: 'contact the user' },
  reassess: { nb: 'vurdere behovet på nytt', en: 'assess the need anew' },
  'catch-up': { nb: 'ta igjen det som ble utsatt', en: 'catch up on what was postponed' },
  'check-what-was-missed': { nb: 'kartlegge hva som falt bort', en: 'check what was missed' },
  'restore-level': { nb: 'gi tjenesten som innvilget', en: 'restore the level granted' },
  'make-up-service': { nb: 'gi erstatning for tapt tjeneste', en: 'give make-up service' },
  'settle-fees': { nb: 'gjøre opp egenandeler', en: 'settle fees' },
  'return-staff': { nb: 'tilbakeføre ansatte', en: 'send staff back' },
  'return-belongings': { nb: 'levere tilbake nøkler og eiendeler', en: 'return keys and belongings' },
  restock: { nb: 'fylle opp lagrene', en: 'restock' },
  evaluate: { nb: 'evaluere', en: 'evaluate' },
  'tell-the-public': { nb: 'informere innbyggerne', en: 'tell the public' },
});
export type EndTask = t.TypeOf<typeof EndTask>;

/** How often a measure is assessed anew, after the first review: every so many days. */
export const ReviewRhythm = struct('ReviewRhythm', { everyDays: WholeDays });
export type ReviewRhythm = t.TypeOf<typeof ReviewRhythm>;

const options = { rhythm: ReviewRhythm, atEnd: t.readonlyArray(EndTask) } as const;

/** What any term can say beside its end: reviews at a rhythm after the first, and what must be done when it ends. */
interface TermOptions {
  readonly rhythm?: ReviewRhythm;
  readonly atEnd?: ReadonlyArray<EndTask>;
}

/**
 * How long a measure lasts. Every measure has an end date, or an end condition and a review date, or a review date:
 * "until further notice" alone cannot be written.
 */
export const Term = new Choice(
  'Term',
  {
    until: struct('UntilDay', { until: LocalDate }, { review: LocalDate, ...options }),
    condition: struct('UntilCondition', { condition: EndCondition, review: LocalDate }, options),
    review: struct('UntilReview', { review: LocalDate }, options),
  },
  // By the fields it has: a term with a bad last day must not pass for one until its review.
  byField(['until', 'condition'], 'review'),
  'an object with until, condition or review',
);

/**
 * See the codec. `until` is the last day on which the measure holds ("til og med"); `review` the day by which it is
 * assessed anew.
 */
export type Term = TermOptions &
  (
    | { readonly until: LocalDate; readonly review?: LocalDate }
    | { readonly condition: EndCondition; readonly review: LocalDate }
    | { readonly review: LocalDate }
  );

/** A term as somebody stated it, which may lack what a {@link Term} needs. */
export const StatedTerm = struct(
  'StatedTerm',
  {},
  { until: LocalDate, condition: EndCondition, review: LocalDate, ...options },
);
export type StatedTerm = t.TypeOf<typeof StatedTerm>;

/** The last day of a measure, where its term has one. */
export const lastDay = (term: Term): LocalDate | undefined => ('until' in term ? term.until : undefined);

/** The day of its next review, where it has one. */
export const reviewDay = (term: Term): LocalDate | undefined => term.review;

/** The condition on which it ends, where it has one. */
export const endCondition = (term: Term): EndCondition | undefined =>
  'condition' in term ? term.condition : undefined;
