import { parentPort, workerData } from 'node:worker_threads';
import { simulateRuns, type Runs } from '../scenario/simulation/simulated-week.js';
import type { WeekModel } from '../scenario/simulation/week-model.js';

// A thread that lives through weeks: started by simulation-threads.ts, which alone speaks with it.

const isModel = (data: unknown): data is WeekModel =>
  typeof data === 'object' && data !== null && 'personCell' in data && 'assumptions' in data;

if (parentPort !== null && isModel(workerData)) {
  const port = parentPort;
  const model = workerData;
  port.on('message', (runs: Runs) => {
    port.postMessage(simulateRuns(model, runs));
  });
}
