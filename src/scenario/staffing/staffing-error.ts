import * as E from 'fp-ts/lib/Either.js';
import type * as t from 'io-ts';
import { parseIssues, showIssue, type ParseIssue } from '../../domain/codec/parse-issue.js';
import { undeclaredFields } from '../../domain/codec/undeclared.js';
import { daysBetween } from '../../domain/values/local-date.js';
import type { Week } from './spreading.js';

/** The parts of a question about staffing that can be wrong. */
export type StaffingInput = 'skills' | 'parameters' | 'roster' | 'week' | 'assumptions' | 'runs';

/**
 * Why there is no answer about staffing: everything that is wrong in one part of what was asked, and where; or that nobody has a
 * service that anybody has to work for.
 */
export type StaffingError = InvalidStaffing | EmptyCaseload;

interface InvalidStaffing {
  readonly _tag: 'InvalidStaffing';
  readonly input: StaffingInput;
  readonly issues: ReadonlyArray<ParseIssue>;
  readonly message: string;
}

interface EmptyCaseload {
  readonly _tag: 'EmptyCaseload';
  readonly message: string;
}

export const issue = (path: string, found: string, expected: string): ParseIssue => ({
  path,
  found,
  expected,
});

const wrong = (input: StaffingInput, issues: ReadonlyArray<ParseIssue>): StaffingError => ({
  _tag: 'InvalidStaffing',
  input,
  issues,
  message: `${input}: ${issues.map(showIssue).join('; ')}`,
});

export const invalid = (
  input: StaffingInput,
  issues: ReadonlyArray<ParseIssue>,
): E.Either<StaffingError, never> => E.left(wrong(input, issues));

/** Reads data by a codec, and refuses fields that it does not declare: a misspelt one would change nothing and say nothing. */
export const readStaffing = <A, O>(
  input: StaffingInput,
  codec: t.Type<A, O>,
  data: unknown,
): E.Either<StaffingError, A> => {
  const decoded = codec.decode(data);
  if (E.isLeft(decoded)) return invalid(input, parseIssues(decoded.left));
  const undeclared = undeclaredFields(codec, data);
  return undeclared.length > 0 ? invalid(input, undeclared) : E.right(decoded.right);
};

/** The places of what stands in a list before. */
export const repeated = <A>(
  path: string,
  list: ReadonlyArray<A>,
  keyOf: (a: A) => string,
  what: string,
): ReadonlyArray<ParseIssue> => {
  const seen = new Set<string>();
  return list.flatMap((one, i) => {
    const key = keyOf(one);
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [issue(`${path}[${i}]`, `${what} that stands in this list before`, 'each once')];
  });
};

/** The longest stretch of days that can be asked about. */
export const MOST_DAYS = 371;

/** Why some days can't be asked about; undefined where they can. */
export const wrongWeek = ({ from, to }: Week): StaffingError | undefined => {
  const length = daysBetween(from, to) + 1;
  return length >= 1 && length <= MOST_DAYS
    ? undefined
    : wrong('week', [
        length < 1
          ? issue('to', `the day ${to}, before from`, `${from} or later`)
          : issue('to', `the day ${to}, ${length} days in all`, `at most ${MOST_DAYS} days`),
      ]);
};

export const emptyCaseload = ({ from, to }: Week): StaffingError => ({
  _tag: 'EmptyCaseload',
  message: `nobody has a service from ${from} to ${to} that anybody has to work for: ask about days on which services run`,
});
