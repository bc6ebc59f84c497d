import { Worker } from 'node:worker_threads';
import { simulateRuns, type Runs } from '../scenario/simulation/simulated-week.js';
import type { WeekModel } from '../scenario/simulation/week-model.js';

/** That a thread could not be started, or ended before it had answered. */
export class ThreadLost extends Error {}

/** Somebody who lives through weeks, some runs at a time. */
export interface Simulator {
  /** Rejects with {@link ThreadLost} where it is. */
  readonly simulate: (runs: Runs) => Promise<Int32Array>;
  readonly end: () => Promise<unknown>;
}

export type StartSimulator = (model: WeekModel) => Simulator;

/** The caller's own thread, which lets others have their turn between the runs. */
export const ownThread: StartSimulator = (model) => ({
  simulate: async (runs) => {
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    return simulateRuns(model, runs);
  },
  end: () => Promise.resolve(),
});

/** A thread of its own. */
export const startThread: StartSimulator = (model) => {
  const worker = new Worker(new URL('./simulation-worker.js', import.meta.url), { workerData: model });
  let lost: ThreadLost | undefined;
  let answered: (outcome: Int32Array) => void = () => undefined;
  let failed: (error: ThreadLost) => void = () => undefined;
  const lose = (): void => {
    lost ??= new ThreadLost();
    failed(lost);
  };
  worker.on('message', (outcome: Int32Array) => {
    answered(outcome);
  });
  worker.on('error', lose);
  worker.on('exit', lose);
  return {
    simulate: (runs) =>
      new Promise((resolve, reject) => {
        if (lost !== undefined) {
          reject(lost);
          return;
        }
        answered = resolve;
        failed = reject;
        worker.postMessage(runs);
      }),
    end: () => worker.terminate(),
  };
};
