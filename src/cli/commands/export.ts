import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { resolve } from 'node:path';
import * as E from 'fp-ts/lib/Either.js';
import { exportedLines } from '../../ledger/interchange/export.js';
import { shownLocation } from '../../ledger/location.js';
import { safeText } from '../../render/safe-text.js';
import type { EventStore } from '../../stores/event-store.js';
import { command } from '../command.js';
import { JSON_SUMMARY } from '../help-lines.js';
import { twoPlaces } from '../places.js';
import { fail, problemOf, type Problem, type Session } from '../session.js';
import { openToRead, say, withStore } from '../stores.js';
import type { ExitStatus } from '../surroundings.js';
import { codeOf } from '../thrown.js';

interface ExportRequest {
  readonly ledger: string;
  /** `-` is stdout. */
  readonly file: string;
}

const NEEDED = 'a ledger is needed, and a file or - for stdout: export LEDGER [FILE]';

/** Where lines go; resolves to false when nobody takes them any longer. */
type Sink = (text: string) => Promise<boolean>;

/** Writes every event; Right is how many there were. */
const exportTo = async (
  store: EventStore,
  sink: Sink,
  { progress }: Session,
): Promise<E.Either<Problem, number>> => {
  let count = 0;
  for await (const page of exportedLines(store)) {
    if (E.isLeft(page)) return E.left(problemOf(page.left));
    if (!(await sink(page.right.map((line) => `${line}\n`).join('')))) return E.right(count);
    count += page.right.length;
    progress.show(`${count} events`);
  }
  return E.right(count);
};

const cannotWrite = (file: string, thrown: unknown): Problem => ({
  _tag: 'CannotWrite',
  message: `${file} can't be written (${codeOf(thrown) ?? 'unknown'}), and nothing is left of it`,
});

/** Writes a file under another name first: what has the name asked for is whole. */
const exportToFile = async (
  store: EventStore,
  file: string,
  session: Session,
): Promise<E.Either<Problem, number>> => {
  const draft = `${resolve(file)}.${randomUUID()}.partial`;
  let handle: FileHandle | undefined;
  try {
    // For the eyes of its owner, as it tells about people.
    const opened = await open(draft, 'wx', 0o600);
    handle = opened;
    const count = await exportTo(
      store,
      async (text) => {
        await opened.writeFile(text);
        return true;
      },
      session,
    );
    if (E.isLeft(count)) return count;
    await opened.sync();
    await opened.close();
    handle = undefined;
    await rename(draft, resolve(file));
    return count;
  } catch (thrown) {
    return E.left(cannotWrite(safeText(file), thrown));
  } finally {
    await handle?.close().catch(() => undefined);
    await rm(draft, { force: true }).catch(() => undefined);
  }
};

/** Writes a ledger as CloudEvents. */
const exportLedger = async (request: ExportRequest, session: Session): Promise<ExitStatus> => {
  const { ledger, file } = request;
  const { out, progress } = session;
  if (file !== '-' && existsSync(resolve(file)))
    return fail(session, {
      _tag: 'CannotWrite',
      message: `${safeText(file)} is there already, and was left as it is; name a new file`,
    });
  return withStore(session, openToRead(ledger), async (store) => {
    if (file === '-') {
      const count = await exportTo(
        store,
        async (text) => {
          await out.write(text);
          return !out.isClosed();
        },
        session,
      );
      progress.clear();
      return E.isLeft(count) ? fail(session, count.left) : 0;
    }
    const count = await exportToFile(store, file, session);
    progress.clear();
    if (E.isLeft(count)) return fail(session, count.left);
    const shown = shownLocation(ledger);
    await say(session, `${safeText(file)}: ${count.right} events of ${safeText(shown)}`, {
      ledger: shown,
      file,
      events: count.right,
    });
    return 0;
  });
};

const HELP = `Usage: forsvarlig export LEDGER [FILE|-] [--json]

Writes every event of LEDGER as a CloudEvent 1.0, one JSON object a line, to FILE, which must not be
there yet, or to stdout. LEDGER is sqlite:FILE or esdb://HOST...

Nothing is lost: import gives the same bytes, ids, times and order, and exporting that ledger gives
the same file again. What is recorded after the export began is left out.

The file holds everything that was recorded about people, under their pseudonyms. It is made
readable for its owner only; keep it as you keep the ledger.

Options:
${JSON_SUMMARY}
  -h, --help          this text

Example:
  forsvarlig export sqlite:asker.db asker.jsonl
  forsvarlig export sqlite:asker.db | gzip > asker.jsonl.gz
`;

export const exportCommand = command({
  name: 'export',
  summary: 'write the whole ledger as CloudEvents 1.0, one JSON object a line',
  usage: ['LEDGER [FILE|-] [--json]'],
  options: ['json'],
  help: HELP,
  parse: ({ positionals }) =>
    E.map(([ledger, file]: readonly [string, string]): ExportRequest => ({ ledger, file }))(
      twoPlaces(positionals.length === 1 ? [...positionals, '-'] : positionals, NEEDED),
    ),
  run: exportLedger,
});
