// Appends to a ledger without end, or for so many calls, and tells of each call once it is acknowledged. A test starts it as a
// program of its own, and kills it or breaks its disk: node writer.js FILE DRIVER [CALLS [again|stop [write|load]]]
import { writeSync } from 'node:fs';
import { isInstant } from '../../../src/domain/values/instant.js';
import { openSqliteStore } from '../../../src/stores/sqlite/sqlite-store.js';
import type { StoreError } from '../../../src/stores/store-error.js';
import { callFrom, endOfCall } from './calls.js';

const [file = '', driver = '', calls = 'Infinity', onError = 'again', mode = 'write'] = process.argv.slice(2);

/** What the writer tells, a line each. */
export type Told =
  | { readonly opened: number }
  | { readonly acknowledged: number }
  | {
      readonly error: string;
      readonly code: string;
      readonly of: 'opening' | 'appending';
      /** Whether the error says that what was being appended may be there all the same. */
      readonly unknown: boolean;
    };

// At once and whole, so that nothing that was told gets lost in this process.
const tell = (what: Told): void => {
  writeSync(1, `${JSON.stringify(what)}\n`);
};

const clock = () => {
  const now = 1_584_090_000_000;
  if (!isInstant(now)) throw new RangeError('no instant');
  return now;
};

/** What the port promises: after an error nothing is there, unless the error says that it may be. */
const failed = (error: StoreError, of: 'opening' | 'appending'): void => {
  const unknown = error._tag === 'OutcomeUnknown' || error.message.includes(' may be there or not');
  tell({ error: error._tag, code: 'code' in error ? error.code : '', of, unknown });
};

const write = async (): Promise<void> => {
  if (driver !== 'node' && driver !== 'better-sqlite3') throw new Error('no such driver');
  if (mode !== 'write' && mode !== 'load') throw new Error('no such mode');
  const opened = await openSqliteStore({ file, driver, mode, clock })();
  if (opened._tag === 'Left') {
    failed(opened.left, 'opening');
    return;
  }
  const store = opened.right;
  const head = await store.head();
  let size = head._tag === 'Right' ? head.right : 0;
  tell({ opened: size });
  for (let call = 0; call < Number(calls); call += 1) {
    const done = await store.append(callFrom(size))();
    if (done._tag === 'Left') {
      failed(done.left, 'appending');
      if (onError === 'stop') break;
      // As a caller would: after an error it tries once more, and goes on or stops.
      const again = await store.append(callFrom(size))();
      if (again._tag === 'Left') break;
    } else if (done.right.some((outcome) => outcome._tag === 'Left' || outcome.right.duplicate))
      throw new Error('an append was refused');
    size = endOfCall(size);
    tell({ acknowledged: size });
  }
  await store.close();
};

await write();
