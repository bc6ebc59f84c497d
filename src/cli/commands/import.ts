import { createReadStream } from 'node:fs';
import * as E from 'fp-ts/lib/Either.js';
import { importer, type Importer } from '../../ledger/interchange/import.js';
import { safeText } from '../../render/safe-text.js';
import { command } from '../command.js';
import { JSON_SUMMARY } from '../help-lines.js';
import type { Unpacked } from '../import/packed.js';
import type { LineFault } from '../import/prepared.js';
import { readAhead, type ReadEvents } from '../import/read-ahead.js';
import { twoPlaces } from '../places.js';
import { fail, problemOf, type Problem, type Session } from '../session.js';
import { openToRestore, say, withStore } from '../stores.js';
import type { ExitStatus } from '../surroundings.js';
import { unreadable } from '../unreadable.js';

interface ImportRequest {
  readonly ledger: string;
  /** `-` is stdin. */
  readonly file: string;
}

/** Bytes read from a file at a time. */
const CHUNK = 1_048_576;

const NEEDED = 'a ledger and a file of exported events are needed: import LEDGER FILE';

/** A fault in the file, at a line. */
interface Fault extends Problem {
  readonly line: number;
}

const faultAt = (fault: LineFault): Fault => ({ _tag: 'NotImported', ...fault });

/** How far an import has come. */
interface Sum {
  imported: number;
  already: number;
  /** Everything up to this line is in the ledger. */
  through: number;
}

/** Takes what was read; where one of the events is refused, those before it. */
const takeRead = async (
  target: Importer,
  { events, leaves, lines }: Unpacked,
  sum: Sum,
): Promise<Problem | Fault | undefined> => {
  const taken = await target.take(events, leaves)();
  if (E.isLeft(taken)) return problemOf(taken.left);
  if (E.isLeft(taken.right)) {
    const { index, message } = taken.right.left;
    const before = {
      events: events.slice(0, index),
      leaves: leaves.slice(0, index),
      lines: lines.slice(0, index),
    };
    const problem = index > 0 ? await takeRead(target, before, sum) : undefined;
    return problem ?? faultAt({ line: lines[index] ?? 0, message });
  }
  sum.imported += taken.right.right.recorded;
  sum.already += taken.right.right.already;
  sum.through = lines.at(-1) ?? sum.through;
  return undefined;
};

const tell = async (session: Session, file: string, problem: Problem | Fault): Promise<void> => {
  if (!('line' in problem)) {
    await fail(session, problem);
    return;
  }
  const { err, json } = session;
  const { line, message } = problem;
  await err.write(
    json
      ? `${JSON.stringify({ file, line, error: problem._tag, message })}\n`
      : `${file}:${line}: ${safeText(message)}\n`,
  );
};

/** Copies exported events into a ledger, as they were recorded, up to the first line that can't be. */
const importLedger = async (request: ImportRequest, session: Session): Promise<ExitStatus> => {
  const file = request.file === '-' ? 'stdin' : safeText(request.file);
  const reading = readAhead(
    request.file === '-'
      ? session.surroundings.stdin
      : createReadStream(request.file, { highWaterMark: CHUNK }),
  );
  try {
    return await importFrom(reading, file, request.ledger, session);
  } finally {
    await reading.return();
  }
};

const importFrom = async (
  reading: AsyncGenerator<ReadEvents, void>,
  file: string,
  ledger: string,
  session: Session,
): Promise<ExitStatus> => {
  const next = async (): Promise<E.Either<Problem, ReadEvents | undefined>> => {
    try {
      const { value } = await reading.next();
      return E.right(value ?? undefined);
    } catch (thrown) {
      return E.left(unreadable(file, thrown));
    }
  };

  // Before the ledger is opened, so that a file that can't be read leaves no new ledger behind.
  let read = await next();
  if (E.isLeft(read)) return fail(session, read.left);
  if (read.right === undefined || read.right.events.length === 0) {
    const fault = read.right?.fault;
    await tell(
      session,
      file,
      fault === undefined
        ? { _tag: 'EmptyFile', message: `${file} is empty: there are no events in it` }
        : faultAt(fault),
    );
    return 1;
  }

  return withStore(session, openToRestore(session, ledger, 'load'), async (store) => {
    const target = importer(store);
    const sum: Sum = { imported: 0, already: 0, through: 0 };
    let problem: Problem | Fault | undefined;
    while (problem === undefined && E.isRight(read) && read.right !== undefined) {
      const { events, fault } = read.right;
      if (events.length > 0) problem = await takeRead(target, read.right, sum);
      if (problem === undefined && fault !== undefined) problem = faultAt(fault);
      if (problem !== undefined) break;
      session.progress.show(`${file}: ${sum.through} lines`);
      read = await next();
    }
    session.progress.clear();
    if (problem === undefined && E.isLeft(read)) problem = read.left;
    if (problem !== undefined) await tell(session, file, problem);
    const head = await store.seal.head()();
    if (E.isLeft(head)) return fail(session, problemOf(head.left));
    const { size, root } = head.right;
    const stopped =
      problem === undefined
        ? ''
        : `\nstopped after line ${sum.through}; mend the file and run it again: what is there is recognised`;
    await say(
      session,
      `${safeText(ledger)}: ${sum.imported} imported, ${sum.already} already there; ${size} events, root ${root}${stopped}`,
      { ledger, file, ...sum, events: size, root, stopped: problem !== undefined },
    );
    return problem === undefined ? 0 : 1;
  });
};

const HELP = `Usage: forsvarlig import LEDGER FILE [--json]

Copies the events in FILE (written by export; - is stdin) into LEDGER, sqlite:FILE, as they were
recorded. LEDGER is made where there is none; otherwise it must be a copy of the same ledger, and
the events go on where it ends. What is there already is compared and passed over.

Some 30,000 events are made durable together. Until all are there nobody else can read or write
LEDGER, unless somebody had it open before. At the first line that is malformed, is not byte for
byte what was exported, or does not follow, the import stops; it is told on stderr as FILE:LINE.
Everything before that line is in the ledger: mend the file and run it again. The summary tells how
many events the ledger has, and the root of their tree of hashes, which is that of the original.

Options:
${JSON_SUMMARY}
  -h, --help          this text

The exit status is 1 if a line was not imported, if FILE is empty, can't be read or is not UTF-8, or
if the ledger can't be opened or written.

Example:
  forsvarlig import sqlite:copy.db asker.jsonl
`;

export const importCommand = command({
  name: 'import',
  summary: 'copy exported events into a ledger, as they were recorded',
  usage: ['LEDGER FILE|- [--json]'],
  options: ['json'],
  help: HELP,
  parse: ({ positionals }) =>
    E.map(([ledger, file]: readonly [string, string]): ImportRequest => ({ ledger, file }))(
      twoPlaces(positionals, NEEDED),
    ),
  run: importLedger,
});
