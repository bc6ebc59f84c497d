import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import type { AsOf } from '../domain/changes/as-of.js';
import type { Scalar } from '../domain/codec/scalar.js';
import { END_OF_TIME, parseInstant, type Instant } from '../domain/values/instant.js';
import { LocalDate } from '../domain/values/local-date.js';
import { osloDate } from '../domain/values/oslo.js';
import { inOrder } from '../domain/views/comparison/story.js';
import type { InvalidQuestion } from './ledger-error.js';

/** The two times of a question, as people write them. */
export interface When {
  /** The day that is asked about, `YYYY-MM-DD`. Today in Norway when left out. */
  readonly at?: string;
  /** Only what was recorded by this instant counts, ISO 8601 with offset. Everything when left out. */
  readonly knownAt?: string;
}

/** A question that can't be asked: what of it, and what was expected there. */
export const invalid = (what: string, expected: string): E.Either<InvalidQuestion, never> =>
  E.left({ _tag: 'InvalidQuestion', message: `${what}: expected ${expected}` });

/** Reads a key or another scalar that somebody asks with. */
export const asked = <A>(
  what: string,
  codec: Scalar<A & string, string>,
  text: string,
): E.Either<InvalidQuestion, A & string> => (codec.is(text) ? E.right(text) : invalid(what, codec.expected));

const knownAtFrom = (text: string | undefined): E.Either<InvalidQuestion, Instant> =>
  text === undefined
    ? E.right(END_OF_TIME)
    : pipe(
        parseInstant(text),
        E.orElse((expected): E.Either<InvalidQuestion, Instant> => invalid('knownAt', expected)),
      );

/** Reads the two times. */
export const asOfFrom = ({ at, knownAt }: When, now: Instant): E.Either<InvalidQuestion, AsOf> => {
  const day = at === undefined ? E.right(osloDate(now)) : asked('at', LocalDate, at);
  if (E.isLeft(day)) return day;
  const known = knownAtFrom(knownAt);
  return E.isLeft(known) ? known : E.right({ at: day.right, knownAt: known.right });
};

/** Two views that can't be compared as they were given. */
export const OTHER_WAY_ROUND: InvalidQuestion = {
  _tag: 'InvalidQuestion',
  message:
    'the first view looks at a later day or knows more than the second; give the two the other way round',
};

/** Reads the two times of two views. A day that one of them leaves out is the day of the other. */
export const twoViews = (
  from: When,
  to: When | undefined,
  now: Instant,
): E.Either<InvalidQuestion, { readonly from: AsOf; readonly to: AsOf }> => {
  const later = to ?? {};
  const at = (own: string | undefined, other: string | undefined): Pick<When, 'at'> => {
    const day = own ?? other;
    return day === undefined ? {} : { at: day };
  };
  return pipe(
    E.Do,
    E.bind('from', () => asOfFrom({ ...from, ...at(from.at, later.at) }, now)),
    E.bind('to', () => asOfFrom({ ...later, ...at(later.at, from.at) }, now)),
    E.filterOrElse(
      (views) => inOrder(views.from, views.to),
      () => OTHER_WAY_ROUND,
    ),
  );
};
