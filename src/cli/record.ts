import { createReadStream } from 'node:fs';
import * as E from 'fp-ts/lib/Either.js';
import { safeText } from '../render/safe-text.js';
import { showError, type LedgerError, type Refusal } from '../ledger/ledger-error.js';
import type { Ledger } from '../ledger/ledger.js';
import type { RequestOf } from './arguments.js';
import { jsonLines, type Line } from './lines.js';
import { fail, problemOf, withLedger, type Problem, type Session } from './session.js';
import type { ExitStatus } from './surroundings.js';
import { printTally, startTally, type Tally } from './tally.js';
import { unreadable } from './unreadable.js';

/** Lines that are read and recorded together. */
const CHUNK = 1_000;

/** The next lines of a file, as many as are recorded together; fewer at its end. */
const nextChunk = async (lines: AsyncGenerator<Line>): Promise<ReadonlyArray<Line>> => {
  const chunk: Line[] = [];
  while (chunk.length < CHUNK) {
    const next = await lines.next();
    if (next.done === true) break;
    chunk.push(next.value);
  }
  return chunk;
};

const refusalJson = (refusal: Refusal | string): Readonly<Record<string, unknown>> => {
  if (typeof refusal === 'string') return { error: 'MalformedLine', message: refusal };
  const said = { error: refusal._tag, message: showError(refusal) };
  if (refusal._tag === 'Rejected') {
    const { policy, why, mend, provisions } = refusal;
    return { ...said, policy, why, mend, provisions };
  }
  return refusal._tag === 'InvalidCommand' ? { ...said, issues: refusal.issues } : said;
};

const tellRefused = async (
  { err, progress, json }: Session,
  file: string,
  line: number,
  refusal: Refusal | string,
): Promise<void> => {
  progress.clear();
  const message = typeof refusal === 'string' ? refusal : showError(refusal);
  await err.write(
    json
      ? `${JSON.stringify({ file, line, ...refusalJson(refusal) })}\n`
      : `${file}:${line}: ${safeText(message)}\n`,
  );
};

/** Records a chunk of lines and tells of each that was refused. Left: the ledger failed, and how far it got isn't known. */
const recordChunk = async (
  ledger: Ledger,
  chunk: ReadonlyArray<Line>,
  tally: Tally,
  tell: (line: number, refusal: Refusal | string) => Promise<void>,
): Promise<E.Either<LedgerError, void>> => {
  const commands = chunk.flatMap(({ content }) => (E.isRight(content) ? [content.right] : []));
  const outcomes = await ledger.recordAll(commands)();
  let place = 0;
  for (const { number, content } of chunk) {
    if (E.isLeft(content)) {
      tally.refused.add(number);
      await tell(number, content.left);
      continue;
    }
    const outcome = E.isRight(outcomes) ? outcomes.right[place] : undefined;
    place += 1;
    if (outcome === undefined) tally.unsure.add(number);
    else if (E.isLeft(outcome)) {
      tally.refused.add(number);
      await tell(number, outcome.left);
    } else (outcome.right.duplicate ? tally.already : tally.recorded).add(number);
  }
  return E.map(() => undefined)(outcomes);
};

/** Records the commands in a file of JSON lines. What is refused is told line by line; the rest is recorded. */
export const record = async (request: RequestOf<'record'>, session: Session): Promise<ExitStatus> => {
  const file = request.file === '-' ? 'stdin' : safeText(request.file);
  const source = request.file === '-' ? session.surroundings.stdin : createReadStream(request.file);
  const lines = jsonLines(source);
  const chunkOr = async (): Promise<E.Either<Problem, ReadonlyArray<Line>>> => {
    try {
      return E.right(await nextChunk(lines));
    } catch (thrown) {
      return E.left(unreadable(file, thrown));
    }
  };

  // Before the ledger is opened, so that a file that can't be read leaves no new ledger behind.
  const first = await chunkOr();
  if (E.isLeft(first)) return fail(session, first.left);
  if (first.right.length === 0)
    return fail(session, { _tag: 'EmptyFile', message: `${file} is empty: there are no commands in it` });

  return withLedger(session, request.ledger, 'write', async (ledger) => {
    const tally = startTally();
    let problem: Problem | undefined;
    let read: E.Either<Problem, ReadonlyArray<Line>> = first;
    while (problem === undefined && E.isRight(read) && read.right.length > 0) {
      const done = await recordChunk(ledger, read.right, tally, (line, refusal) =>
        tellRefused(session, file, line, refusal),
      );
      const last = read.right.at(-1)?.number ?? 0;
      session.progress.show(`${file}: ${last} lines`);
      if (E.isLeft(done)) problem = problemOf(done.left);
      else read = await chunkOr();
    }
    if (E.isLeft(read)) problem = read.left;
    session.progress.clear();
    await lines.return(undefined);
    if (problem !== undefined) await fail(session, problem);
    await printTally(session, request, file, tally, problem !== undefined);
    return problem === undefined && tally.refused.get().count === 0 ? 0 : 1;
  });
};
