import * as E from 'fp-ts/lib/Either.js';
import type * as TE from 'fp-ts/lib/TaskEither.js';
import type { Outcome } from './draft.js';
import type { LedgerError, Refusal } from './ledger-error.js';
import type { Recorder } from './recorder.js';
import { runsBy, type RunFlaw } from './runs.js';

/** How far a long recording has come. */
export interface RecordingProgress {
  /** Commands taken from the source and answered. */
  readonly done: number;
  readonly recorded: number;
  /** In the ledger before: the same command with the same id. */
  readonly already: number;
  readonly refused: number;
}

/** How to record many commands. */
export interface RecordingOptions {
  /**
   * `command` (default): each succeeds or is refused alone. `person`: commands about one person that follow one another are
   * recorded together or not at all; at most 1,000 of them, more are refused.
   */
  readonly atomicBy?: 'command' | 'person';
  /** Called as the recording goes on, after each thousand or so. */
  readonly progress?: (progress: RecordingProgress) => void;
  /** Called for each command that is refused, in order; `index` counts the commands of the source from 0. */
  readonly refused?: (index: number, refusal: Refusal) => void;
  /** Stops before the next commands are taken. What is on its way is finished and counted. */
  readonly signal?: { readonly aborted: boolean };
}

/** What came of a recording as a whole. */
export interface RecordingSummary extends RecordingProgress {
  /** Stopped by the signal before the end of the source. Run again with the same source to record the rest. */
  readonly stopped: boolean;
}

/** Commands that are made durable side by side. */
const CHUNK = 1_000;

/** The most commands about one person that are recorded together. */
export const MOST_TOGETHER = 1_000;

/** Whom a command is about, as far as can be told before it is read. */
export const subjectOf = (command: unknown): string | undefined => {
  if (typeof command !== 'object' || command === null) return undefined;
  const { user, staff, crisis }: { user?: unknown; staff?: unknown; crisis?: unknown } = command;
  if (typeof user === 'string') return `user ${user}`;
  if (typeof staff === 'string') return `staff ${staff}`;
  return typeof crisis === 'string' ? `crisis ${crisis}` : undefined;
};

const TOO_MANY: Refusal = {
  _tag: 'TooLarge',
  message: `more than ${MOST_TOGETHER} commands about one person can't be recorded together; give them in parts`,
};

const SPOILT: Refusal = {
  _tag: 'WithOthers',
  message:
    'not recorded, because a command beside it tells of nobody and may belong to it; mend that one and record them again',
};

/** Why the commands of a run that has a flaw are not tried. */
export const FLAWS: Readonly<Record<RunFlaw, Refusal>> = { 'too-long': TOO_MANY, 'beside-keyless': SPOILT };

/** Commands that are recorded together, and why they are not even tried where they are not. */
interface Group {
  readonly commands: ReadonlyArray<unknown>;
  readonly refusal: Refusal | undefined;
}

/** Commands as they are recorded: one by one, or the runs about one person. */
async function* groupsOf(
  source: Iterable<unknown> | AsyncIterable<unknown>,
  atomicBy: 'command' | 'person',
): AsyncGenerator<Group> {
  if (atomicBy === 'command')
    for await (const command of source) yield { commands: [command], refusal: undefined };
  else
    for await (const { items, flaw } of runsBy(source, subjectOf, MOST_TOGETHER))
      yield { commands: items, refusal: flaw && FLAWS[flaw] };
}

/** The next groups, until there are as many commands as are made durable side by side. */
const nextChunk = async (groups: AsyncGenerator<Group>): Promise<ReadonlyArray<Group>> => {
  const chunk: Group[] = [];
  for (let taken = 0; taken < CHUNK;) {
    const next = await groups.next();
    if (next.done === true) break;
    chunk.push(next.value);
    taken += next.value.commands.length;
  }
  return chunk;
};

/** Records a group; the answers are in the order of its commands. */
export const recordGroup =
  ({ record, recordTogether }: Pick<Recorder, 'record' | 'recordTogether'>) =>
  async ({ commands, refusal }: Group): Promise<E.Either<LedgerError, ReadonlyArray<Outcome>>> => {
    if (refusal !== undefined) return E.right(commands.map(() => E.left(refusal)));
    const [only, ...others] = commands;
    return others.length === 0
      ? E.map((outcome: Outcome) => [outcome])(await record(only)())
      : recordTogether(commands)();
  };

/**
 * Records the commands of a source in order, holding no more than a few thousand of them in memory. Run again with the same
 * source after a stop or a crash, it records what is missing and recognises the rest by its ids. Left: the ledger failed, and
 * what was on its way may or may not be recorded.
 */
export const recordMany =
  (recorder: Pick<Recorder, 'record' | 'recordTogether'>) =>
  (
    source: Iterable<unknown> | AsyncIterable<unknown>,
    { atomicBy = 'command', progress, refused, signal }: RecordingOptions = {},
  ): TE.TaskEither<LedgerError, RecordingSummary> =>
  async () => {
    const groups = groupsOf(source, atomicBy);
    const count = { done: 0, recorded: 0, already: 0, refused: 0 };
    const isStopped = (): boolean => signal?.aborted === true;
    try {
      while (!isStopped()) {
        const chunk = await nextChunk(groups);
        if (chunk.length === 0) return E.right({ ...count, stopped: false });
        const answers = await Promise.all(chunk.map(recordGroup(recorder)));
        for (const answer of answers) {
          if (E.isLeft(answer)) return answer;
          for (const outcome of answer.right) {
            if (E.isRight(outcome)) count[outcome.right.duplicate ? 'already' : 'recorded'] += 1;
            else {
              count.refused += 1;
              refused?.(count.done, outcome.left);
            }
            count.done += 1;
          }
        }
        progress?.({ ...count });
      }
      return E.right({ ...count, stopped: true });
    } finally {
      await groups.return(undefined);
    }
  };
