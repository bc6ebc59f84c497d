import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

/** Brings segments up to date until it is told to stop; false where that did not work. */
export type Pack = (signal: { readonly aborted: boolean }) => Promise<boolean>;

/** Makes segments beside everything else, as a ledger grows. */
export interface Growth {
  /** Begins where so many events are in no segment that one can be made of them, and nobody is at it. */
  readonly consider: (events: number) => void;
  /** Stops at the next opportunity, and is done when nothing is written any more. */
  readonly close: () => Promise<void>;
}

export const growthBy = (pack: Pack, enough: number): Growth => {
  const signal = { aborted: false };
  let hasFailed = false;
  let running: Promise<void> | undefined;
  const run = async (): Promise<void> => {
    // Questions are answered without as well, so nobody is told; who wants to know why calls keepSegments. Nor is it tried again and again.
    hasFailed = !(await pack(signal));
    running = undefined;
  };
  return {
    consider: (events) => {
      if (events >= enough && running === undefined && !hasFailed && !signal.aborted) running = run();
    },
    close: async () => {
      signal.aborted = true;
      await running;
    },
  };
};

/** The program of the thread that packs; there is none where the sources run as they are, as in tests. */
const PROGRAM = new URL('./packing-worker.js', import.meta.url);

const STOP_AFTER_MS = 50;

/** What a thread is to pack, and where to. */
export interface PackingTask {
  readonly file: string;
  readonly folder: string;
}

/** Packs in a thread of its own, which keeps no program from ending; or by `here`, where there are no threads. */
export const packByThread =
  (task: PackingTask, here: Pack): Pack =>
  async (signal) => {
    if (!existsSync(PROGRAM)) return here(signal);
    const worker = new Worker(PROGRAM, { workerData: task });
    worker.unref();
    const watch = setInterval(() => {
      if (signal.aborted) worker.postMessage('stop');
    }, STOP_AFTER_MS);
    watch.unref();
    try {
      return await new Promise<boolean>((resolve) => {
        worker.on('message', (isPacked: boolean) => {
          resolve(isPacked);
        });
        worker.on('error', () => {
          resolve(false);
        });
        worker.on('exit', () => {
          resolve(false);
        });
      });
    } finally {
      clearInterval(watch);
      await worker.terminate();
    }
  };
