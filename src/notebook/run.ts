import * as E from 'fp-ts/lib/Either.js';
import type * as TE from 'fp-ts/lib/TaskEither.js';
import { LocalDate, isLocalDate } from '../domain/values/local-date.js';
import { showError, type LedgerError, type Refusal } from '../ledger/ledger-error.js';

/** An error of the library: of a ledger, or another with a line that tells it. */
export type Problem = LedgerError | Refusal | { readonly _tag: string; readonly message: string };

const line = (problem: Problem): string => ('message' in problem ? problem.message : showError(problem));

/** An error of the library, thrown where a notebook's cell is to stop at it. */
export class NotebookError extends Error {
  override readonly name = 'NotebookError';
}

/**
 * The value of an effect or of an answer. What would have been Left is thrown with its one readable line: a cell then stops.
 *
 * @example
 * import { openLedger } from 'forsvarlig';
 * import { run } from 'forsvarlig/notebook';
 *
 * const ledger = await run(openLedger('memory:'));
 * const asOf = await run(ledger.asOf({ at: '2020-03-20' }));
 * assert.equal(asOf.at, '2020-03-20');
 * await assert.rejects(run(ledger.asOf({ at: '20.03.2020' })), /at: expected/);
 */
export const run = async <A>(asked: E.Either<Problem, A> | TE.TaskEither<Problem, A>): Promise<A> => {
  const answer = typeof asked === 'function' ? await asked() : asked;
  if (E.isLeft(answer)) throw new NotebookError(line(answer.left));
  return answer.right;
};

/**
 * A day as people write it in a cell, `YYYY-MM-DD`; thrown where there is no such day.
 *
 * @example
 * import { day } from 'forsvarlig/notebook';
 *
 * assert.equal(day('2020-02-29'), '2020-02-29');
 * assert.throws(() => day('2021-02-29'), /2021-02-29.*expected/);
 */
export const day = (text: string): LocalDate => {
  if (!isLocalDate(text)) throw new NotebookError(`${text}: expected ${LocalDate.expected}`);
  return text;
};
