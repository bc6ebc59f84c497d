import * as E from 'fp-ts/lib/Either.js';
import { safeText } from '../render/safe-text.js';
import { backupSqlite } from '../stores/sqlite/backup.js';
import type { RequestOf } from './arguments.js';
import { fail, problemOf, type Session } from './session.js';
import { fileOf, say } from './stores.js';
import type { ExitStatus } from './surroundings.js';

/** Copies a ledger's file while others may write it. */
export const backup = async (request: RequestOf<'backup'>, session: Session): Promise<ExitStatus> => {
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
