// Records events in a ledger and keeps a view of it without end, and makes it anew every so often. A test starts it as a program
// of its own, and kills it: node views-writer.js FILE DRIVER
import { writeSync } from 'node:fs';
import { isInstant } from '../../../src/domain/values/instant.js';
import { viewsOver } from '../../../src/ledger/views/views.js';
import { openSqliteStore } from '../../../src/stores/sqlite/sqlite-store.js';
import { openSqliteViewStore } from '../../../src/stores/sqlite/views/sqlite-view-store.js';
import { COUNTS, exampleAt } from './views-counted.js';

const [file = '', driver = ''] = process.argv.slice(2);
if (driver !== 'node' && driver !== 'better-sqlite3') throw new Error('no such driver');

const clock = () => {
  const now = 1_584_090_000_000;
  if (!isInstant(now)) throw new RangeError('no instant');
  return now;
};

/** The answer of an effect that must succeed. */
const got = <A>(
  answer: { readonly _tag: 'Left'; readonly left: unknown } | { readonly _tag: 'Right'; readonly right: A },
): A => {
  if (answer._tag === 'Left') throw new Error(JSON.stringify(answer.left));
  return answer.right;
};

const store = got(await openSqliteStore({ file, driver, mode: 'write', clock })());
const saved = got(await openSqliteViewStore({ file: `${file}-views`, driver, mode: 'write' })());
// Few events a saving, so that it is saving most of the time.
const views = viewsOver(store, saved, 'tree', 2);
writeSync(1, 'opened\n');
for (let n = got(await store.head()); ; n += 5) {
  const events = Array.from({ length: 5 }, (_, i) => exampleAt(n + i));
  got(await store.append([{ stream: 'user-u-0001', expected: 'any', events }])());
  got(await views.keep(COUNTS, { rebuild: n % 35 === 0 })());
  writeSync(1, 'kept\n');
}
