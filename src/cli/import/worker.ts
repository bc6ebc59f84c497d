import { parentPort } from 'node:worker_threads';
import type { Block } from './blocks.js';
import { prepare, type Prepared } from './prepared.js';

/** What the thread is asked, and what it answers. */
export type Asked = Block;
export type Answer = Prepared;

// A thread that reads blocks of lines: started by preparer.ts, which alone speaks with it.

if (parentPort !== null) {
  const port = parentPort;
  port.on('message', (block: Asked) => {
    const prepared: Answer = prepare(block);
    const { ends, numbers } = prepared.events;
    // Handed over and not copied.
    port.postMessage(prepared, [ends.buffer, numbers.buffer]);
  });
}
