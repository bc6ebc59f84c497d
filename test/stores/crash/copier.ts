// Copies a ledger into a file, and tells when it begins. A test starts it as a program of its own, and kills it:
// node copier.js replicate FROM TO DRIVER, which follows without end, or node copier.js import LINES TO DRIVER
import { createReadStream, writeSync } from 'node:fs';
import { readAhead } from '../../../src/cli/import/read-ahead.js';
import { isInstant } from '../../../src/domain/values/instant.js';
import { importer } from '../../../src/ledger/interchange/import.js';
import { replication } from '../../../src/ledger/interchange/replicate.js';
import { openSqliteStore } from '../../../src/stores/sqlite/sqlite-store.js';

const [what = '', from = '', to = '', driver = ''] = process.argv.slice(2);

/** Some hundred lines are imported at a time, all but the first of them read by a thread. */
const PORTIONS = { block: 60_000, here: 1, events: 100, characters: 2 ** 26 };

const tell = (word: string): void => {
  writeSync(1, `${word}\n`);
};

const clock = () => {
  const now = 1_584_090_000_000;
  if (!isInstant(now)) throw new RangeError('no instant');
  return now;
};

const open = async (file: string, mode: 'read' | 'write' | 'load') => {
  if (driver !== 'node' && driver !== 'better-sqlite3') throw new Error('no such driver');
  const opened = await openSqliteStore({ file, driver, mode, clock })();
  if (opened._tag === 'Left') throw new Error(opened.left.message);
  return opened.right;
};

const replicate = async (): Promise<void> => {
  const [original, copy] = [await open(from, 'read'), await open(to, 'write')];
  tell('begun');
  const followed = await replication(original, copy).follow(new AbortController().signal)();
  throw new Error(followed._tag === 'Left' ? followed.left.message : 'it ended by itself');
};

const importAll = async (): Promise<void> => {
  const copy = await open(to, 'load');
  const { take } = importer(copy);
  tell('begun');
  for await (const { events, leaves, fault } of readAhead(createReadStream(from), PORTIONS)) {
    const taken = await take(events, leaves)();
    if (fault !== undefined || taken._tag === 'Left' || taken.right._tag === 'Left')
      throw new Error('a batch was refused');
  }
  await copy.close();
};

await (what === 'replicate' ? replicate() : importAll());
