import { createReadStream } from 'node:fs';
import * as E from 'fp-ts/lib/Either.js';
import { readCloudEvent, type TravellingEvent } from '../../ledger/interchange/cloud-event.js';
import { readExportedLine } from '../../ledger/interchange/exported-line.js';
import { importer, type Importer } from '../../ledger/interchange/import.js';
import { safeText } from '../../render/safe-text.js';
import { command } from '../command.js';
import { JSON_SUMMARY } from '../help-lines.js';
import { jsonOfLine, textLines, type TextLine } from '../lines.js';
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

const NEEDED = 'a ledger and a file of exported events are needed: import LEDGER FILE';

/** Events made durable together, at most. */
const BATCH = 1_000;
/** And at most so many characters of them, since an event can be large. */
const BATCH_CHARACTERS = 8_000_000;
/** Longest line in bytes: an event at its limit, whose numbers others may have written out. */
const LONGEST = 16_000_000;

interface Numbered {
  readonly line: number;
  readonly travelling: TravellingEvent;
}

/** A fault in the file, at a line. */
interface Fault extends Problem {
  readonly line: number;
}

const faultAt = (line: number, message: string): Fault => ({ _tag: 'NotImported', line, message });

interface Batch {
  readonly events: ReadonlyArray<Numbered>;
  /** What comes after them and can't be read; what is undefined was read to its end or to its size. */
  readonly fault: Fault | undefined;
}

/** Reads a line as it was exported, and any other by what it says. */
const readLine = (text: string): E.Either<string, TravellingEvent> => {
  const exported = readExportedLine(text);
  if (exported !== undefined) return E.right(exported);
  const json = jsonOfLine(text);
  return E.isLeft(json) ? json : readCloudEvent(json.right);
};

/** Reads on up to the size of a batch, or to the first line that is no event. */
const nextBatch = async (lines: AsyncGenerator<TextLine>): Promise<Batch> => {
  const events: Numbered[] = [];
  let characters = 0;
  while (events.length < BATCH && characters < BATCH_CHARACTERS) {
    const next = await lines.next();
    if (next.done === true) break;
    const { number: line, content } = next.value;
    const travelling = E.isLeft(content) ? content : readLine(content.right);
    if (E.isLeft(travelling)) return { events, fault: faultAt(line, travelling.left) };
    characters += travelling.right.event.data.length + travelling.right.event.metadata.length;
    events.push({ line, travelling: travelling.right });
  }
  return { events, fault: undefined };
};

/** How far an import has come. */
interface Sum {
  imported: number;
  already: number;
  /** Everything up to this line is in the ledger. */
  through: number;
}

const takeBatch = async (
  { take }: Importer,
  events: ReadonlyArray<Numbered>,
  sum: Sum,
): Promise<Problem | Fault | undefined> => {
  const taken = await take(events.map(({ travelling }) => travelling))();
  if (E.isLeft(taken)) return problemOf(taken.left);
  if (E.isLeft(taken.right)) {
    const { index, message } = taken.right.left;
    return faultAt(events[index]?.line ?? 0, message);
  }
  sum.imported += taken.right.right.recorded;
  sum.already += taken.right.right.already;
  sum.through = events.at(-1)?.line ?? sum.through;
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
  const lines = textLines(
    request.file === '-' ? session.surroundings.stdin : createReadStream(request.file),
    LONGEST,
  );
  const batchOr = async (): Promise<E.Either<Problem, Batch>> => {
    try {
      return E.right(await nextBatch(lines));
    } catch (thrown) {
      return E.left(unreadable(file, thrown));
    }
  };

  // Before the ledger is opened, so that a file that can't be read leaves no new ledger behind.
  let read = await batchOr();
  if (E.isLeft(read)) return fail(session, read.left);
  if (read.right.events.length === 0) {
    const { fault } = read.right;
    await tell(
      session,
      file,
      fault ?? { _tag: 'EmptyFile', message: `${file} is empty: there are no events in it` },
    );
    return 1;
  }

  return withStore(session, openToRestore(session, request.ledger), async (store) => {
    const target = importer(store);
    const sum: Sum = { imported: 0, already: 0, through: 0 };
    let problem: Problem | Fault | undefined;
    while (E.isRight(read) && read.right.events.length > 0) {
      problem = (await takeBatch(target, read.right.events, sum)) ?? read.right.fault;
      if (problem !== undefined) break;
      session.progress.show(`${file}: ${sum.through} lines`);
      read = await batchOr();
    }
    session.progress.clear();
    await lines.return(undefined);
    problem ??= E.isLeft(read) ? read.left : read.right.fault;
    if (problem !== undefined) await tell(session, file, problem);
    const head = await store.seal.head()();
    if (E.isLeft(head)) return fail(session, problemOf(head.left));
    const { size, root } = head.right;
    const { ledger } = request;
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

Up to a thousand events are made durable together. At the first line that is malformed, is not byte
for byte what was exported, or does not follow, the import stops; it is told on stderr as FILE:LINE.
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
