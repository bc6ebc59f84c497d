import { setTimeout as pause } from 'node:timers/promises';
import * as E from 'fp-ts/lib/Either.js';
import type { CopyError } from '../../ledger/interchange/copy-error.js';
import { replication, type Replicated } from '../../ledger/interchange/replicate.js';
import { shownLocation } from '../../ledger/location.js';
import { safeText } from '../../render/safe-text.js';
import { command } from '../command.js';
import { JSON_SUMMARY } from '../help-lines.js';
import { twoPlaces } from '../places.js';
import { fail, type Session } from '../session.js';
import { openToRead, openToRestore, say, withStore } from '../stores.js';
import type { ExitStatus } from '../surroundings.js';

/** How long is waited before a database that failed is asked again. */
const PAUSE_MS = 1_000;

interface ReplicateRequest {
  readonly from: string;
  readonly to: string;
  readonly follow: boolean;
  readonly verify: boolean;
}

const NEEDED = 'a ledger to copy and one to copy to are needed: replicate FROM TO';

/** Tells whether somebody wants the program to end, and cuts waiting short then. */
const watchInterrupt = ({ surroundings }: Session) => {
  const abort = new AbortController();
  const release = surroundings.onInterrupt?.(() => abort.abort());
  return {
    signal: abort.signal,
    isStopped: () => abort.signal.aborted,
    wait: async (ms: number): Promise<void> => {
      try {
        await pause(ms, undefined, { signal: abort.signal });
      } catch {
        // Waiting was cut short, which isStopped tells.
      }
    },
    release: () => release?.(),
  };
};

/** What may pass by itself, so that a follower goes on: a database that does not answer, a file that somebody else writes. */
const mayPass = ({ _tag }: CopyError): boolean =>
  _tag === 'StoreFailed' || _tag === 'StoreBusy' || _tag === 'OutcomeUnknown';

const wordOf = ({ copied, size }: Replicated): string => `${copied} copied; ${size} events`;

/** Copies a ledger into a file, and goes on from where the file ends. */
const copyLedger = (request: ReplicateRequest, session: Session): Promise<ExitStatus> =>
  withStore(session, openToRead(request.from), (from) =>
    withStore(session, openToRestore(session, request.to, 'write'), async (to) => {
      const { progress } = session;
      const { catchUp, follow, compare } = replication(from, to);
      const interrupt = watchInterrupt(session);
      const place = safeText(request.to);
      let told: string | undefined;
      const show = (soFar: Replicated): void => {
        told = undefined;
        progress.show(`${place}: ${wordOf(soFar)}`);
      };
      /** Follows until interrupted, whatever passes by itself. */
      const followOn = async (): Promise<E.Either<CopyError, Replicated>> => {
        for (;;) {
          const done = await follow(interrupt.signal, show)();
          if (E.isRight(done) || !mayPass(done.left) || interrupt.isStopped()) return done;
          // Once, not each second that it lasts.
          if (told !== done.left.message) await fail(session, done.left);
          told = done.left.message;
          progress.clear();
          await interrupt.wait(PAUSE_MS);
        }
      };
      try {
        const done = await (request.follow ? followOn() : catchUp(show, interrupt.isStopped)());
        progress.clear();
        if (E.isLeft(done)) return told === done.left.message ? 1 : await fail(session, done.left);
        if (request.verify) {
          const compared = await compare();
          if (E.isLeft(compared)) return await fail(session, compared.left);
        }
        const head = await to.seal.head()();
        if (E.isLeft(head)) return await fail(session, head.left);
        const { size, root } = head.right;
        const { copied } = done.right;
        // Who follows ends by interrupting; for who doesn't, there may be more.
        const interrupted = !request.follow && interrupt.isStopped();
        const last = interrupted ? '; interrupted, run it again for the rest' : '';
        await say(session, `${place}: ${wordOf({ copied, size })}, root ${root}${last}`, {
          from: shownLocation(request.from),
          to: request.to,
          copied,
          events: size,
          root,
          verified: request.verify,
          interrupted,
        });
        return interrupted ? 1 : 0;
      } finally {
        interrupt.release();
      }
    }),
  );

const HELP = `Usage: forsvarlig replicate FROM TO [--follow] [--verify] [--json]

Copies the ledger FROM, esdb://HOST... or sqlite:FILE, into TO, sqlite:FILE, as it was recorded. TO
is made where there is none. Run it again, and it goes on from where TO ends, which is its
checkpoint: nothing is copied twice, and an interrupted copy lacks only the end. It is refused when
TO is no copy of FROM.

Ids, times, order and bytes stay what they are. Positions are counted from 1 in TO, while those of
EventStoreDB have gaps.

Record nothing in TO: a copy that has events of its own can't be continued.

Options:
  --follow            go on copying what is recorded, as it is recorded, until interrupted
                      (Ctrl-C); a database that does not answer is waited for
  --verify            at the end compare every event copied with the original, by the roots of
                      both trees of hashes; of EventStoreDB, this reads the whole log
${JSON_SUMMARY}
  -h, --help          this text

Example:
  forsvarlig replicate "esdb://ledger.example:2113" sqlite:copy.db
  forsvarlig replicate sqlite:asker.db sqlite:copy.db --verify
`;

export const replicate = command({
  name: 'replicate',
  summary: 'copy a ledger into a file, and keep the copy up to date',
  usage: ['FROM TO [--follow] [--verify] [--json]'],
  options: ['follow', 'verify', 'json'],
  help: HELP,
  parse: ({ positionals, has }) =>
    E.map(([from, to]: readonly [string, string]): ReplicateRequest => ({
      from,
      to,
      follow: has('follow'),
      verify: has('verify'),
    }))(twoPlaces(positionals, NEEDED)),
  run: copyLedger,
});
