import { parentPort } from 'node:worker_threads';
import type { News } from '../thread-pool.js';
import { createJudge, type JudgingAnswer, type JudgingTask } from './task.js';

// A thread that judges some people of a ledger by the rules of the package: started by finding-threads.ts, which alone speaks with it.

if (parentPort !== null) {
  const port = parentPort;
  const judge = createJudge();
  // What another part of this package sent; a thread has no other door.
  port.on('message', (task: JudgingTask) => {
    void judge(task).then((answer) => {
      port.postMessage({ answer } satisfies News<JudgingAnswer>);
    });
  });
}
