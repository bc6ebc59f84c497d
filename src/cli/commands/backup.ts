import * as E from 'fp-ts/lib/Either.js';
import { safeText } from '../../render/safe-text.js';
import { backupSqlite } from '../../stores/sqlite/backup.js';
import { command } from '../command.js';
import { JSON_SUMMARY } from '../help-lines.js';
import { twoPlaces } from '../places.js';
import { fail, problemOf, type Session } from '../session.js';
import { fileOf, say } from '../stores.js';
import type { ExitStatus } from '../surroundings.js';

interface BackupRequest {
  readonly ledger: string;
  readonly file: string;
}

const NEEDED = 'a ledger and a file for the backup are needed: backup sqlite:FILE OTHER-FILE';

/** Copies a ledger's file while others may write it. */
const backUp = async (request: BackupRequest, session: Session): Promise<ExitStatus> => {
  const { ledger, file: to } = request;
  const file = fileOf(
    ledger,
    'a backup is made of a file, sqlite:FILE; of a database make a copy: replicate',
  );
  if (E.isLeft(file)) return fail(session, problemOf(file.left));
  const made = await backupSqlite({ file: file.right, to })();
  if (E.isLeft(made)) return fail(session, problemOf(made.left));
  const { size, root } = made.right;
  await say(session, `${safeText(to)}: ${size} events of ${safeText(ledger)}, root ${root}`, {
    ledger,
    file: to,
    events: size,
    root,
  });
  return 0;
};

const HELP = `Usage: forsvarlig backup LEDGER FILE [--json]

Copies LEDGER, sqlite:FILE, to another file, which must not be there yet, while others may go on
writing. Everything that was acknowledged before it began is in it, and all of it as it was at one
moment. Every event and hash of the backup is checked before it gets its name.

The backup is a ledger like any other, sqlite:FILE; it is made readable for its owner only.

Options:
${JSON_SUMMARY}
  -h, --help          this text

Example:
  forsvarlig backup sqlite:asker.db backup/asker-2020-03-20.db
`;

export const backup = command({
  name: 'backup',
  summary: 'copy the file of a ledger while others go on writing it',
  usage: ['LEDGER FILE [--json]'],
  options: ['json'],
  help: HELP,
  parse: ({ positionals }) =>
    E.map(([ledger, file]: readonly [string, string]): BackupRequest => ({ ledger, file }))(
      twoPlaces(positionals, NEEDED),
    ),
  run: backUp,
});
