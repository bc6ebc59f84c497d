import * as E from 'fp-ts/lib/Either.js';
import type { LedgerError, Refusal } from './ledger-error.js';
import type { Outcome, Recorded } from './draft.js';
import type { Ledger } from './ledger.js';
import { recordMany } from './record-many.js';
import type { Recorder } from './recorder.js';

/** What records. */
export type Recording = Pick<Ledger, 'record' | 'recordAll' | 'recordTogether' | 'recordFrom'>;

const CHUNK = 1_000;

/** What came of a command, with its refusal among what else can go wrong. Every command comes through here. */
const flattened = (answer: E.Either<LedgerError, Outcome>): E.Either<LedgerError | Refusal, Recorded> =>
  E.isLeft(answer) ? answer : answer.right;

/** The ways in which commands are given to a recorder. */
export const recordingBy = ({ record: recordOne, recordTogether }: Recorder): Recording => ({
  record: (command) => {
    const recorded = recordOne(command);
    return () => recorded().then(flattened);
  },
  recordAll: (commands, progress) => async () => {
    const outcomes: Outcome[] = [];
    for (let from = 0; from < commands.length; from += CHUNK) {
      const chunk = await Promise.all(
        commands.slice(from, from + CHUNK).map((command) => recordOne(command)()),
      );
      for (const outcome of chunk) {
        if (E.isLeft(outcome)) return outcome;
        outcomes.push(outcome.right);
      }
      progress?.(outcomes.length, commands.length);
    }
    return E.right(outcomes);
  },
  recordTogether,
  recordFrom: recordMany({ record: recordOne, recordTogether }),
});
