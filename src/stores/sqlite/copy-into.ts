import { closeSync, openSync, rmSync } from 'node:fs';
import * as E from 'fp-ts/lib/Either.js';
import type { Connection } from './driver.js';

/**
 * Writes a database, as one transaction sees it, to a new file. `VACUUM INTO` and not SQLite's backup of pages: that begins anew
 * whenever another process has written, and beside a busy writer may never end. What it throws is given back, for it tells of two files.
 */
export const copyInto = (connection: Connection, path: string): E.Either<unknown, void> =>
  E.tryCatch(
    () => {
      // What an attempt left that did not count.
      rmSync(path, { force: true });
      // Empty, and made by us: SQLite would let everybody on the machine read it.
      closeSync(openSync(path, 'wx', 0o600));
      connection.prepare('VACUUM INTO ?').run(path);
    },
    (thrown) => thrown,
  );
