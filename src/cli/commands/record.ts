import { createReadStream } from 'node:fs';
import * as E from 'fp-ts/lib/Either.js';
import type { Recorded } from '../../ledger/draft.js';
import { showError, type LedgerError, type Refusal } from '../../ledger/ledger-error.js';
import type { Ledger } from '../../ledger/ledger.js';
import { FLAWS, MOST_TOGETHER, subjectOf } from '../../ledger/record-many.js';
import { runsBy, type Run } from '../../ledger/runs.js';
import { safeText } from '../../render/safe-text.js';
import { command } from '../command.js';
import { EXAMPLE_COMMANDS } from '../example-commands.js';
import { CATALOGUE, LEDGER } from '../help-lines.js';
import { jsonLines, type Line } from '../lines.js';
import { fail, problemOf, type Problem, type Session } from '../session.js';
import type { ExitStatus } from '../surroundings.js';
import { printTally, startTally, type Tally } from '../tally.js';
import { unreadable } from '../unreadable.js';
import { withLedger } from '../with-ledger.js';

interface RecordRequest {
  readonly ledger: string;
  /** `-` is stdin. */
  readonly file: string;
  readonly atomicBy: 'command' | 'person';
}

/** Lines that are read and recorded together. */
const CHUNK = 1_000;

type LineRun = Run<Line>;

const subjectOfLine = ({ content }: Line): string | undefined =>
  E.isRight(content) ? subjectOf(content.right) : undefined;

/** The lines as they are recorded: each alone, or those about one person that follow one another. */
const runsOf = (lines: AsyncGenerator<Line>, atomicBy: 'command' | 'person'): AsyncGenerator<LineRun> =>
  atomicBy === 'person' ? runsBy(lines, subjectOfLine, MOST_TOGETHER) : oneByOne(lines);

async function* oneByOne(lines: AsyncGenerator<Line>): AsyncGenerator<LineRun> {
  for await (const line of lines) yield { key: undefined, items: [line], flaw: undefined };
}

/** The next runs of lines, as many lines as are made durable side by side; fewer at the end. */
const nextChunk = async (runs: AsyncGenerator<LineRun>): Promise<ReadonlyArray<LineRun>> => {
  const chunk: LineRun[] = [];
  for (let taken = 0; taken < CHUNK;) {
    const next = await runs.next();
    if (next.done === true) break;
    chunk.push(next.value);
    taken += next.value.items.length;
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

type Told = Refusal | string;

/** What came of the lines of a run, in order. */
const recordRun = async (
  ledger: Ledger,
  { items, flaw }: LineRun,
): Promise<E.Either<LedgerError, ReadonlyArray<E.Either<Told, Recorded>>>> => {
  if (flaw !== undefined)
    return E.right(items.map(({ content }) => E.left(E.isLeft(content) ? content.left : FLAWS[flaw])));
  const commands: unknown[] = [];
  for (const { content } of items) {
    // A line that can't be read tells of nobody, and so is a run of its own.
    if (E.isLeft(content)) return E.right([content]);
    commands.push(content.right);
  }
  return commands.length > 1 ? ledger.recordTogether(commands)() : ledger.recordAll(commands)();
};

/** Records a chunk and tells of each line that was refused. Left: the ledger failed, and how far it got isn't known. */
const recordChunk = async (
  ledger: Ledger,
  chunk: ReadonlyArray<LineRun>,
  tally: Tally,
  tell: (line: number, refusal: Told) => Promise<void>,
): Promise<E.Either<LedgerError, void>> => {
  const answers = await Promise.all(chunk.map((run) => recordRun(ledger, run)));
  let failed: LedgerError | undefined;
  for (const [i, { items }] of chunk.entries()) {
    const answer = answers[i];
    if (answer !== undefined && E.isLeft(answer)) failed ??= answer.left;
    for (const [place, { number }] of items.entries()) {
      const outcome = answer !== undefined && E.isRight(answer) ? answer.right[place] : undefined;
      if (outcome === undefined) tally.unsure.add(number);
      else if (E.isLeft(outcome)) {
        tally.refused.add(number);
        await tell(number, outcome.left);
      } else (outcome.right.duplicate ? tally.already : tally.recorded).add(number);
    }
  }
  return failed === undefined ? E.right(undefined) : E.left(failed);
};

/** Records the commands in a file of JSON lines. What is refused is told line by line; the rest is recorded. */
const recordFile = async (request: RecordRequest, session: Session): Promise<ExitStatus> => {
  const file = request.file === '-' ? 'stdin' : safeText(request.file);
  const source = request.file === '-' ? session.surroundings.stdin : createReadStream(request.file);
  const lines = jsonLines(source);
  const runs = runsOf(lines, request.atomicBy);
  const chunkOr = async (): Promise<E.Either<Problem, ReadonlyArray<LineRun>>> => {
    try {
      return E.right(await nextChunk(runs));
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
    let read: E.Either<Problem, ReadonlyArray<LineRun>> = first;
    while (problem === undefined && E.isRight(read) && read.right.length > 0) {
      const done = await recordChunk(ledger, read.right, tally, (line, refusal) =>
        tellRefused(session, file, line, refusal),
      );
      const last = read.right.at(-1)?.items.at(-1)?.number ?? 0;
      session.progress.show(`${file}: ${last} lines`);
      if (E.isLeft(done)) problem = problemOf(done.left);
      else read = await chunkOr();
    }
    if (E.isLeft(read)) problem = read.left;
    session.progress.clear();
    await runs.return(undefined);
    await lines.return(undefined);
    if (problem !== undefined) await fail(session, problem);
    await printTally(session, request, file, tally, problem !== undefined);
    return problem === undefined && tally.refused.get().count === 0 ? 0 : 1;
  });
};

const HELP = `Usage: forsvarlig record LEDGER FILE [--atomic-by-person] [--json] [--catalogue FILE]

Records the commands in FILE (UTF-8, one JSON object a line; - is stdin) in order.
${LEDGER}
It is made where there is none.

Each line is recorded whole or refused whole. A line that is refused, because it is malformed or
because a rule says no, is told on stderr as FILE:LINE: what is wrong and how to mend it; the rest
is recorded. Blank lines are passed over. The summary on stdout tells which lines were recorded,
which were there already, and which were not recorded.

Every command has an id of its own. The same command with the same id is recorded once: mend the
file and run it again, and only the rest is recorded.

Options:
  --atomic-by-person  lines about one person that follow one another are recorded together or not
                      at all; a line that can't be read spoils the people before and after it
  --json              the summary as JSON, and errors as JSON lines on stderr
${CATALOGUE}
  -h, --help          this text

The exit status is 1 if any line was refused, if FILE is empty, can't be read or is not UTF-8, or if
the ledger can't be opened or written.

Example:
  forsvarlig record sqlite:asker.db decisions.ndjson

decisions.ndjson, three lines (a user, a grant, a reduction):
${EXAMPLE_COMMANDS.join('\n')}
`;

export const record = command({
  name: 'record',
  summary: 'record decisions from a file of commands; makes the ledger where there is none',
  usage: ['LEDGER FILE [--atomic-by-person] [--json]'],
  options: ['atomic-by-person', 'catalogue', 'json'],
  help: HELP,
  parse: ({ positionals, has }) => {
    const [ledger, file, ...more] = positionals;
    if (ledger === undefined || file === undefined)
      return E.left('a ledger and a file of commands are needed: record LEDGER FILE');
    if (more.length > 0) return E.left('too many arguments; one ledger and one file are expected');
    const atomicBy = has('atomic-by-person') ? 'person' : 'command';
    return E.right({ ledger, file, atomicBy });
  },
  run: recordFile,
});
