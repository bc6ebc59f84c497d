import * as E from 'fp-ts/lib/Either.js';
import { parseInstant } from '../domain/values/instant.js';
import { LocalDate } from '../domain/values/local-date.js';
import type { Language } from '../domain/vocabulary/code-list.js';
import type { When } from '../ledger/questions.js';
import type { Given } from './given.js';

/** A question to a ledger, with the two times and how the answer is wanted. */
export interface Question {
  readonly ledger: string;
  readonly when: When;
  readonly language: Language;
  readonly json: boolean;
}

/** The options that every question takes; the catalogue is read before a command is run. */
export const QUESTION_OPTIONS = ['at', 'known-at', 'lang', 'catalogue', 'json'] as const;
type QuestionOption = (typeof QUESTION_OPTIONS)[number];

/** The language that was asked for; undefined for none that is known here. */
export const languageOf = (text: string | undefined): Language | undefined =>
  text === undefined || text === 'nb' ? 'nb' : text === 'en' ? 'en' : undefined;

/** The two times, judged here so that an error names the options as they were typed. */
export const timesOf = (
  at: readonly [option: string, text: string | undefined],
  knownAt: readonly [option: string, text: string | undefined],
): E.Either<string, When> => {
  const [day, moment] = [at[1], knownAt[1]];
  if (day !== undefined && !LocalDate.is(day)) return E.left(`${at[0]}: expected ${LocalDate.expected}`);
  const instant = moment === undefined ? undefined : parseInstant(moment);
  if (instant !== undefined && E.isLeft(instant)) return E.left(`${knownAt[0]}: expected ${instant.left}`);
  return E.right({
    ...(day === undefined ? {} : { at: day }),
    ...(moment === undefined ? {} : { knownAt: moment }),
  });
};

/** Understands what all questions have in common. Left says what is wrong. */
export const questionOf = ({
  texts,
  has,
  positionals,
}: Given<QuestionOption>): E.Either<string, Question> => {
  const [ledger, ...more] = positionals;
  if (ledger === undefined) return E.left('which ledger? for example sqlite:FILE');
  if (more.length > 0) return E.left('too many arguments; one ledger is expected');
  const language = languageOf(texts.lang);
  if (language === undefined) return E.left('--lang takes nb or en');
  return E.map((when: When): Question => ({ ledger, language, json: has('json'), when }))(
    timesOf(['--at', texts.at], ['--known-at', texts['known-at']]),
  );
};

/** A question about one of those in the ledger: a user, a unit, a crisis. */
export interface QuestionAbout extends Question {
  readonly about: string;
}

/** The same, where an option has to name whom or what the question is about. */
export const questionAbout = (
  option: 'user' | 'unit' | 'crisis',
  named: string | undefined,
  given: Given<QuestionOption>,
): E.Either<string, QuestionAbout> =>
  named === undefined
    ? E.left(`which ${option}? --${option} is needed`)
    : E.map((question: Question): QuestionAbout => ({ ...question, about: named }))(questionOf(given));
