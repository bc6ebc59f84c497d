import * as E from 'fp-ts/lib/Either.js';
import type { Ledger } from '../../ledger/ledger.js';
import { openLedger } from '../../ledger/open-ledger.js';
import type { LedgerError } from '../../ledger/ledger-error.js';
import type { SegmentStanding } from '../../ledger/segments/keep.js';
import { segmentsBeside } from '../../ledger/segments/open-segments.js';
import { safeText } from '../../render/safe-text.js';
import { segmentFolder } from '../../stores/segments/segment-folder.js';
import { command } from '../command.js';
import { JSON_SUMMARY } from '../help-lines.js';
import { fail, problemOf, type Session } from '../session.js';
import { fileOf, say } from '../stores.js';
import type { ExitStatus } from '../surroundings.js';

interface SegmentsRequest {
  readonly ledger: string;
  readonly what: 'keep' | 'rebuild' | 'status' | 'drop';
}

const NEEDED = 'a ledger is needed, and nothing else: segments sqlite:FILE';
const ONE_OF = '--rebuild, --status or --drop, one of them';

const IN_A_FILE =
  'segments are kept beside a ledger in a file, sqlite:FILE; of a database make a copy first: replicate';

const keep = async (
  { what }: SegmentsRequest,
  { progress, surroundings }: Session,
  beside: string,
  ledger: Ledger,
): Promise<E.Either<LedgerError, SegmentStanding>> => {
  if (what === 'status') return ledger.segmentStanding();
  const abort = new AbortController();
  const release = surroundings.onInterrupt?.(() => {
    abort.abort();
  });
  const kept = await ledger.keepSegments({
    rebuild: what === 'rebuild',
    signal: abort.signal,
    progress: (done, total) => {
      progress.show(`${safeText(beside)}: ${done} / ${total}`);
    },
  })();
  progress.clear();
  release?.();
  return kept;
};

const MEBIBYTE = 2 ** 20;

const segmentsOf = async (request: SegmentsRequest, session: Session): Promise<ExitStatus> => {
  const { ledger: location, what } = request;
  const file = fileOf(location, IN_A_FILE);
  if (E.isLeft(file)) return fail(session, problemOf(file.left));
  const beside = segmentsBeside(file.right);
  if (what === 'drop') {
    const dropped = segmentFolder(beside).drop();
    if (E.isLeft(dropped)) return fail(session, problemOf(dropped.left));
    await say(session, `${safeText(beside)}: dropped`, { ledger: location, folder: beside, dropped: true });
    return 0;
  }
  // The ledger itself is only read.
  const opened = await openLedger(location, { mode: 'read', segments: 'kept' })();
  if (E.isLeft(opened)) return fail(session, problemOf(opened.left));
  const ledger = opened.right;
  try {
    const kept = await keep(request, session, beside, ledger);
    if (E.isLeft(kept)) return await fail(session, problemOf(kept.left));
    const { events, ofEvents, users, segments, standings, bytes } = kept.right;
    const size = (bytes / MEBIBYTE).toFixed(1);
    await say(
      session,
      `${safeText(beside)}: ${segments} segments of ${events} of ${ofEvents} events, ${users} people, ${standings} standings, ${size} MiB`,
      { ledger: location, folder: beside, ...kept.right },
    );
    return 0;
  } finally {
    await ledger.close();
  }
};

const HELP = `Usage: forsvarlig segments LEDGER [--rebuild|--status|--drop] [--json]

Packs what the levels of everybody need of LEDGER, sqlite:FILE, in a folder beside it,
FILE-segments. From then on "levels" without --user and --service, and "overview", read that folder
and what was recorded since, in place of the whole ledger, over as many threads as there are
processors where there is much to read; their answers are the same. For large ledgers: a segment
holds 65,536 events or more, and what is left over is read from the ledger. Run it again now and
then; what is there and whole is kept, and an interrupted run goes on from there.

The folder is derived, and never the record. It can be deleted at any time, it is noticed when it
does not belong to the ledger, and it has the same rights. The ledger is only read. What is for
supervision (findings, verify) is read from the record itself.

Options:
  --rebuild           pack the ledger from its first event again
  --status            only tell how far it goes
  --drop              delete the folder
${JSON_SUMMARY}
  -h, --help          this text

Example:
  forsvarlig segments sqlite:country.db
  forsvarlig segments sqlite:country.db --status
`;

export const segments = command({
  name: 'segments',
  summary: 'pack what the levels of everybody need, so that large ledgers answer in seconds',
  usage: ['LEDGER [--rebuild|--status|--drop] [--json]'],
  options: ['rebuild', 'status', 'drop', 'json'],
  help: HELP,
  parse: ({ positionals: [ledger, ...more], has }) => {
    if (ledger === undefined || more.length > 0) return E.left(NEEDED);
    const asked = (['rebuild', 'status', 'drop'] as const).filter((flag) => has(flag));
    return asked.length > 1 ? E.left(ONE_OF) : E.right({ ledger, what: asked[0] ?? 'keep' });
  },
  run: segmentsOf,
});
