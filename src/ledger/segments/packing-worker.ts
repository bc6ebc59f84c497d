import { parentPort, workerData } from 'node:worker_threads';
import * as E from 'fp-ts/lib/Either.js';
import { openLedger } from '../open-ledger.js';
import type { PackingTask } from './growth.js';

// A thread that brings segments up to date over a connection of its own: started by growth.ts, which alone speaks with it.

const pack = async ({ file, folder }: PackingTask, signal: { aborted: boolean }): Promise<boolean> => {
  const ledger = await openLedger(`sqlite:${file}`, { mode: 'read', segments: { folder } })();
  if (E.isLeft(ledger)) return false;
  const kept = await ledger.right.keepSegments({ signal })();
  await ledger.right.close();
  return E.isRight(kept) || kept.left._tag === 'Stopped';
};

if (parentPort !== null) {
  const port = parentPort;
  const signal = { aborted: false };
  port.on('message', () => {
    signal.aborted = true;
  });
  // What another part of this package sent; a thread has no other door.
  void pack(workerData as PackingTask, signal).then((isPacked) => {
    port.postMessage(isPacked);
  });
}
