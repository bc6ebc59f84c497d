import { fork, supposition, type Scenario } from 'forsvarlig';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { caseloadOf } from './caseload.js';
import { right } from './took.js';

/** What a scenario with one more supposition takes, beside what was read of the ledger. */
export interface ForksMeasured {
  readonly people: number;
  readonly bytesRead: number;
  readonly bytesAFork: number;
  readonly microsAFork: number;
}

const FORKS = 1_000;

const ONE_EVENT = {
  suppose: 'event',
  event: {
    ...{ type: 'CircumstancesRecorded', version: 1, user: 'user-1', on: '2020-03-16', hasPhone: true },
    by: { role: 'nurse', unit: 'district-1' },
  },
};

const isCall = (u: unknown): u is () => void => typeof u === 'function';

const collector = (): (() => void) => {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (!isCall(collect)) throw new Error('no garbage collector to call');
  return collect;
};

/** Forks the facts of so many people over and over, each time with something supposed of one of them, and keeps them all. */
export const measureForks = (people: number): ForksMeasured => {
  const collect = collector();
  const heap = (): number => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  const supposed = right(supposition(ONE_EVENT));
  const empty = heap();
  const facts = caseloadOf(people);
  const read = heap();
  const from = performance.now();
  const kept: Scenario[] = [];
  for (let i = 0; i < FORKS; i += 1) kept.push(right(fork(facts, `fork-${i}`, [supposed])));
  const micros = ((performance.now() - from) * 1e3) / FORKS;
  const all = heap();
  if (kept.some(({ touched }) => touched.size !== 1)) throw new Error('not one person was touched');
  return { people, bytesRead: read - empty, bytesAFork: (all - read) / FORKS, microsAFork: micros };
};

/** A fork copies nothing of the log: it takes what is supposed and the one person of whom it is, however many there are. */
export const areForksLight = ({ bytesAFork }: ForksMeasured): boolean => bytesAFork < 16 * 1024;

export const showForks = ({ people, bytesRead, bytesAFork, microsAFork }: ForksMeasured): string =>
  `  a fork with something supposed of one person: ${(bytesAFork / 1024).toFixed(1)} KiB and ${microsAFork.toFixed(0)} µs, beside the ${(
    bytesRead /
    2 ** 20
  ).toFixed(1)} MiB that ${people} people take, which all forks share`;
