import * as E from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import { POPULATION } from '../../domain/views/population-projection.js';
import { STAFF } from '../../domain/views/staff-projection.js';
import type { LedgerError } from '../../ledger/ledger-error.js';
import type { Ledger } from '../../ledger/ledger.js';
import { openLedger } from '../../ledger/open-ledger.js';
import { viewsBeside } from '../../ledger/views/open-views.js';
import type { KeepOptions, ViewStanding } from '../../ledger/views/views.js';
import { safeText } from '../../render/safe-text.js';
import { command } from '../command.js';
import { JSON_SUMMARY } from '../help-lines.js';
import { fail, problemOf, type Session } from '../session.js';
import { fileOf, say } from '../stores.js';
import type { ExitStatus } from '../surroundings.js';

interface ViewsRequest {
  readonly ledger: string;
  readonly rebuild: boolean;
}

const NEEDED = 'a ledger is needed, and nothing else: views sqlite:FILE';

const IN_A_FILE =
  'views are kept beside a ledger in a file, sqlite:FILE; of a database make a copy first: replicate';

/** The views that questions on the command line are answered from. */
const KEPT: ReadonlyArray<(ledger: Ledger, options: KeepOptions) => TaskEither<LedgerError, ViewStanding>> = [
  (ledger, options) => ledger.keepView(POPULATION, options),
  (ledger, options) => ledger.keepView(STAFF, options),
];

/** Brings the views beside a ledger up to date, or makes them anew. */
const keepViews = async (
  { ledger: location, rebuild }: ViewsRequest,
  session: Session,
): Promise<ExitStatus> => {
  const { progress, surroundings } = session;
  const file = fileOf(location, IN_A_FILE);
  if (E.isLeft(file)) return fail(session, problemOf(file.left));
  const beside = viewsBeside(file.right);
  // The ledger itself is only read.
  const opened = await openLedger(location, { mode: 'read', views: { file: beside, mode: 'write' } })();
  if (E.isLeft(opened)) return fail(session, problemOf(opened.left));
  const ledger = opened.right;
  const abort = new AbortController();
  const release = surroundings.onInterrupt?.(() => {
    abort.abort();
  });
  try {
    const kept: ViewStanding[] = [];
    const show = (read: number, total: number): void => {
      progress.show(`${safeText(beside)}: ${read} / ${total}`);
    };
    for (const keep of KEPT) {
      const done = await keep(ledger, { rebuild, signal: abort.signal, progress: show })();
      progress.clear();
      if (E.isLeft(done)) return await fail(session, problemOf(done.left));
      kept.push(done.right);
    }
    const [first] = kept;
    await say(session, `${safeText(beside)}: ${kept.length} views of ${first?.events ?? 0} events`, {
      ledger: location,
      file: beside,
      views: kept,
    });
    return 0;
  } finally {
    release?.();
    await ledger.close();
  }
};

const HELP = `Usage: forsvarlig views LEDGER [--rebuild] [--json]

Saves what questions about everybody (levels, touched, staff, whatif) need of LEDGER, sqlite:FILE,
in a file beside it, FILE-views. From then on these questions read that file and what was recorded
since, in place of the whole ledger; their answers are the same. Run it again now and then, after
much was recorded: the less is new, the sooner they answer.

The file is derived, and never the record. It can be deleted at any time, it is noticed when it does
not belong to the ledger, and it has the same rights. The ledger is only read. What is for
supervision (findings, verify) is read from the record itself.

Options:
  --rebuild           read the ledger from its first event again; what is there answers meanwhile
${JSON_SUMMARY}
  -h, --help          this text

Example:
  forsvarlig views sqlite:asker.db
  forsvarlig views sqlite:asker.db --rebuild
`;

export const views = command({
  name: 'views',
  summary: 'save what questions about everybody need, so that they answer sooner',
  usage: ['LEDGER [--rebuild] [--json]'],
  options: ['rebuild', 'json'],
  help: HELP,
  parse: ({ positionals: [ledger, ...more], has }) =>
    ledger === undefined || more.length > 0 ? E.left(NEEDED) : E.right({ ledger, rebuild: has('rebuild') }),
  run: keepViews,
});
