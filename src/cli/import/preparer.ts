import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Block } from './blocks.js';
import { prepare, type Prepared } from './prepared.js';
import type { Answer, Asked } from './worker.js';

/** The program of the thread; there is none where the sources run as they are, as in tests. */
const PROGRAM = new URL('./worker.js', import.meta.url);

/** Prepares blocks, and answers in the order in which it is asked. */
export interface Preparer {
  readonly prepare: (block: Block) => Promise<Prepared>;
  readonly end: () => Promise<void>;
}

/** Does it in this thread. */
export const inPlace: Preparer = {
  prepare: (block) => Promise.resolve(prepare(block)),
  end: () => Promise.resolve(),
};

interface Waiting {
  readonly block: Block;
  readonly answer: (prepared: Prepared) => void;
}

/**
 * Has a thread do it, beside which the ledger is written. Where there is no such thread, or none any more, it is done in place: a
 * block is kept here until it is answered.
 */
export const preparingThread = (): Preparer => {
  if (!existsSync(PROGRAM)) return inPlace;
  const worker = new Worker(PROGRAM);
  const waiting: Waiting[] = [];
  let isLost = false;
  const lose = (): void => {
    isLost = true;
    for (const { block, answer } of waiting.splice(0)) answer(prepare(block));
  };
  worker.on('message', (prepared: Answer) => {
    waiting.shift()?.answer(prepared);
  });
  worker.on('error', lose);
  worker.on('exit', lose);
  return {
    prepare: (block) => {
      if (isLost) return inPlace.prepare(block);
      return new Promise((answer) => {
        waiting.push({ block, answer });
        const bytes = new Uint8Array(block.bytes);
        const asked: Asked = { ...block, bytes };
        worker.postMessage(asked, [bytes.buffer]);
      });
    },
    end: async () => {
      waiting.length = 0;
      await worker.terminate();
    },
  };
};
