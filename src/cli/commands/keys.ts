import { randomBytes } from 'node:crypto';
import * as E from 'fp-ts/lib/Either.js';
import { signingKeyFile } from '../../proof/signing-key.js';
import { isKeyName, showVerifierKey } from '../../proof/verifier-key.js';
import { command } from '../command.js';
import { JSON_SUMMARY } from '../help-lines.js';
import { readSigningKey, writeKeyFile } from '../key-files.js';
import { fail, type Session } from '../session.js';
import { say } from '../stores.js';
import type { ExitStatus } from '../surroundings.js';

type KeysRequest =
  | { readonly what: 'generate'; readonly file: string; readonly name: string }
  | { readonly what: 'show'; readonly file: string };

/** Makes a key, or shows the public half of one. */
const keysOf = async (request: KeysRequest, session: Session): Promise<ExitStatus> => {
  const { file } = request;
  if (request.what === 'generate') {
    const text = signingKeyFile(request.name, randomBytes(32));
    // The name was looked at before, and nothing else can be wrong with it.
    if (text === undefined) throw new Error('no key came of a good name');
    const written = writeKeyFile(file, text);
    if (E.isLeft(written)) return fail(session, written.left);
  }
  const key = readSigningKey(file);
  if (E.isLeft(key)) return fail(session, key.left);
  const shown = showVerifierKey(key.right.verifier);
  await say(session, shown, { key: shown, file });
  return 0;
};

const HELP = `Usage: forsvarlig keys generate FILE --name NAME [--json]
       forsvarlig keys show FILE [--json]

Makes the key that the checkpoints of a ledger are signed with (Ed25519), or shows the public half
of one. What is printed, NAME+ID+KEY, is the verifier key: hand it to those who will check, on paper
or in a letter, and not along with the dossiers.

FILE holds the secret. It is made readable for its owner only, and a file that others can read is
refused. A file that is there is never overwritten. Keep it apart from the ledger, with a copy in a
safe place: who has it can sign for the municipality.

Options:
  --name NAME         what the ledger is called by those who check, without spaces: an address of
                      your own that nobody else uses, such as asker.kommune.no/omsorg
${JSON_SUMMARY}
  -h, --help          this text

Example:
  forsvarlig keys generate asker.key --name asker.kommune.no/omsorg
  forsvarlig keys show asker.key
`;

const NEEDED = 'say generate FILE --name NAME, or show FILE';

export const keys = command({
  name: 'keys',
  summary: 'make a key to sign checkpoints with, or show its public half',
  usage: ['generate FILE --name NAME [--json]', 'show FILE [--json]'],
  options: ['name', 'json'],
  help: HELP,
  parse: ({ positionals: [what, file, ...more], texts: { name } }): E.Either<string, KeysRequest> => {
    if (file === undefined || more.length > 0) return E.left(NEEDED);
    if (what === 'show') return name === undefined ? E.right({ what, file }) : E.left('show takes no --name');
    if (what !== 'generate') return E.left(NEEDED);
    if (name === undefined) return E.left('--name is needed');
    return isKeyName(name)
      ? E.right({ what, file, name })
      : E.left('--name: expected a name without spaces and plus signs, such as asker.kommune.no/omsorg');
  },
  run: keysOf,
});
