import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import * as E from 'fp-ts/lib/Either.js';
import { ownKeys } from '../../ledger/proof/own-keys.js';
import { verifyLedger } from '../../ledger/proof/verify-ledger.js';
import { signCheckpoint } from '../../proof/checkpoint.js';
import { isSameKey } from '../../proof/verifier-key.js';
import { renderFlaw } from '../../render/flaws.js';
import { safeText } from '../../render/safe-text.js';
import { command } from '../command.js';
import { LEDGER } from '../help-lines.js';
import { readKept } from '../kept-files.js';
import { readSigningKey } from '../key-files.js';
import { fail, problemOf, type Session } from '../session.js';
import { openToRead, withStore } from '../stores.js';
import type { ExitStatus } from '../surroundings.js';
import { codeOf } from '../thrown.js';

interface CheckpointRequest {
  readonly ledger: string;
  readonly key: string;
  readonly out: string | undefined;
  readonly against: string | undefined;
}

/** Signs what a ledger holds now. */
const checkpointOf = async (request: CheckpointRequest, session: Session): Promise<ExitStatus> => {
  const { ledger, out, against } = request;
  if (out !== undefined && existsSync(out))
    return fail(session, {
      _tag: 'CannotWrite',
      message: `${safeText(out)} is there already, and was left as it is; name a new file`,
    });
  const key = readSigningKey(request.key);
  if (E.isLeft(key)) return fail(session, key.left);
  const kept = readKept(against);
  if (E.isLeft(kept)) return fail(session, kept.left);
  const { verifier } = key.right;
  return withStore(session, openToRead(ledger), async (store) => {
    // Those kept were signed with the keys of their time.
    const own = await ownKeys(store)();
    if (E.isLeft(own)) return fail(session, problemOf(own.left));
    const earlier = own.right.filter(({ name }) => name === verifier.name);
    const checked = await verifyLedger(store, {
      keys: [verifier, ...earlier],
      kept: kept.right,
      progress: (done) => session.progress.show(`${done} events`),
    })();
    session.progress.clear();
    if (E.isLeft(checked)) return fail(session, problemOf(checked.left));
    const { flaws, size, root, streams, retired } = checked.right;
    if (retired.some((one) => isSameKey(one, verifier)))
      return fail(session, {
        _tag: 'RetiredKey',
        message:
          'nothing was signed: the ledger says that this key is retired; sign with the one that came after it',
      });
    const [flaw] = flaws;
    if (flaw !== undefined || root === undefined)
      return fail(session, {
        _tag: 'NotWhole',
        message: `nothing was signed: ${flaw === undefined ? 'the ledger is not whole' : renderFlaw(flaw, 'en')}`,
      });
    const note = signCheckpoint({ size, root, streams }, [key.right]);
    if (out === undefined) {
      await session.out.write(note);
      return 0;
    }
    try {
      await writeFile(out, note, { flag: 'wx' });
      return 0;
    } catch (thrown) {
      return fail(session, {
        _tag: 'CannotWrite',
        message: `${safeText(out)} can't be written (${codeOf(thrown) ?? 'unknown'})`,
      });
    }
  });
};

const HELP = `Usage: forsvarlig checkpoint LEDGER --key FILE [--against KEPT] [--out FILE] [--json]

Signs what LEDGER holds now: its size, the root of its Merkle tree, and the root of the tree of its
streams, as a checkpoint in the public formats of C2SP (tlog-checkpoint, signed-note). The whole
ledger is verified first; nothing is signed that does not fit.

A checkpoint that only the owner of the ledger has proves nothing. Send each one to somebody
outside, the county governor or internal audit, and let them keep it: against it any later change
shows.

${LEDGER}

Options:
  --key FILE          the key, as made by forsvarlig keys generate
  --against KEPT      earlier checkpoints, a file or a folder of files, signed with this key or one
                      that the ledger introduced: nothing is signed that does not continue them
  --out FILE          writes to a new file; to stdout when left out
  --json              errors as JSON lines on stderr
  -h, --help          this text

Example:
  forsvarlig checkpoint sqlite:asker.db --key asker.key --out kept/2020-03-20.txt
`;

export const checkpoint = command({
  name: 'checkpoint',
  summary: 'sign what a ledger holds now, for others to keep',
  usage: ['LEDGER --key FILE [--against KEPT] [--out FILE]'],
  options: ['key', 'against', 'out', 'json'],
  help: HELP,
  parse: ({ positionals: [ledger, ...more], texts }): E.Either<string, CheckpointRequest> => {
    const { key, out, against } = texts;
    if (ledger === undefined) return E.left('which ledger? for example sqlite:FILE');
    if (more.length > 0) return E.left('too many arguments; one ledger is expected');
    return key === undefined ? E.left('--key is needed') : E.right({ ledger, key, out, against });
  },
  run: checkpointOf,
});
