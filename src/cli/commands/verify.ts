import { statSync } from 'node:fs';
import * as E from 'fp-ts/lib/Either.js';
import type { Language } from '../../domain/vocabulary/code-list.js';
import { parseLocation } from '../../ledger/location.js';
import { verifyLedger } from '../../ledger/proof/verify-ledger.js';
import type { KeptCheckpoint } from '../../proof/kept-checkpoints.js';
import { verifyDossier } from '../../proof/verify-dossier.js';
import type { VerifierKey } from '../../proof/verifier-key.js';
import { renderCheckedLedger, renderDossierReport, verificationJson } from '../../render/index.js';
import { safeText } from '../../render/safe-text.js';
import { command } from '../command.js';
import { dossierFolder } from '../dossier-folder.js';
import { LANGUAGE, LEDGER } from '../help-lines.js';
import { readKept } from '../kept-files.js';
import { readVerifierKeys } from '../key-files.js';
import { languageOf } from '../question.js';
import { fail, printJson, problemOf, type Session } from '../session.js';
import { openToRead, withStore } from '../stores.js';
import type { ExitStatus } from '../surroundings.js';

interface VerifyRequest {
  readonly what: string;
  readonly key: string | undefined;
  readonly against: string | undefined;
  readonly language: Language;
  readonly json: boolean;
}

interface Trust {
  readonly keys: ReadonlyArray<VerifierKey>;
  readonly kept: ReadonlyArray<KeptCheckpoint>;
}

const verifyOne = (
  { what, language, json }: VerifyRequest,
  trust: Trust,
  session: Session,
): Promise<ExitStatus> =>
  withStore(session, openToRead(what), async (store) => {
    const checked = await verifyLedger(store, {
      ...trust,
      progress: (done) => session.progress.show(`${done} events`),
    })();
    session.progress.clear();
    if (E.isLeft(checked)) return fail(session, problemOf(checked.left));
    const report = checked.right;
    if (json) await printJson(session, verificationJson(report));
    else await session.out.write(renderCheckedLedger(report, language));
    return report.flawCount === 0 ? 0 : 1;
  });

const isFolder = (path: string): boolean => {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
};

/** Checks a ledger or a dossier, and tells what was checked or what is wrong. */
const verify = async (request: VerifyRequest, session: Session): Promise<ExitStatus> => {
  const { what, key, against, language, json } = request;
  const keys = key === undefined ? E.right([]) : readVerifierKeys(key);
  if (E.isLeft(keys)) return fail(session, keys.left);
  const kept = readKept(against);
  if (E.isLeft(kept)) return fail(session, kept.left);
  const trust: Trust = { keys: keys.right, kept: kept.right };
  if (E.isRight(parseLocation(what))) return verifyOne(request, trust, session);
  if (!isFolder(what))
    return fail(session, {
      _tag: 'NotFound',
      message: `${safeText(what)} is neither a ledger (sqlite:FILE) nor the folder of a dossier`,
    });
  const report = await verifyDossier(dossierFolder(what), trust);
  if (json) await printJson(session, verificationJson(report));
  else await session.out.write(renderDossierReport(report, language));
  return report.flawCount === 0 ? 0 : 1;
};

const HELP = `Usage: forsvarlig verify LEDGER|DOSSIER [--key KEY] [--against KEPT] [--json] [--lang nb|en]

Checks that nothing was changed, left out, added or put in another order.

Of LEDGER: every event against the tree that is kept with it, and the tree, computed anew, against
the checkpoints in KEPT. Of DOSSIER, the folder of one: that every file is the one that was signed;
that every event in it is in the ledger of its checkpoint; that each stream in it has all of its
events; and that the ledger continues the checkpoints in KEPT. A dossier needs no ledger to check.

Prints what was checked, or everything that is wrong and where. docs/verification.md describes the
formats, so that nobody has to trust this program, and what can't be shown.

${LEDGER}

Options:
  --key KEY           the key that is trusted, NAME+ID+KEY, or a file of such lines; of a dossier,
                      when left out, the one in it, which shows only that it is whole
  --against KEPT      checkpoints that were kept outside, a file or a folder of files; with a ledger
                      they need --key
  --json              the same as JSON
${LANGUAGE}
  -h, --help          this text

The exit status is 0 when nothing is wrong, and 1 otherwise.

Example:
  forsvarlig verify sqlite:asker.db --key asker.vkey --against kept
  forsvarlig verify dossier --key asker.vkey --against kept/2020-03-20.txt
`;

export const verifyCommand = command({
  name: 'verify',
  summary: 'check that nothing was changed or left out of a ledger or a dossier',
  usage: ['LEDGER|DOSSIER [--key KEY] [--against KEPT] [--json]'],
  options: ['key', 'against', 'json', 'lang'],
  help: HELP,
  parse: ({ positionals: [what, ...more], texts, has }): E.Either<string, VerifyRequest> => {
    const { key, against, lang } = texts;
    if (what === undefined)
      return E.left('what? a ledger, for example sqlite:FILE, or the folder of a dossier');
    if (more.length > 0) return E.left('too many arguments; one ledger or dossier is expected');
    const language = languageOf(lang);
    if (language === undefined) return E.left('--lang takes nb or en');
    if (against !== undefined && key === undefined && E.isRight(parseLocation(what)))
      return E.left('--against needs --key: a checkpoint counts by the key that signed it');
    return E.right({ what, key, against, language, json: has('json') });
  },
  run: verify,
});
