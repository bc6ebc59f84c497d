import { openStore, run, type Append } from 'forsvarlig';
import { idOf, makeRows, type Row } from './data.js';
import { openRaw } from './raw.js';

/** What a tenth of a bulk append took, for our store and for the bare driver. */
export interface Tenth {
  readonly oursPerSecond: number;
  readonly rawPerSecond: number;
  /** Microseconds of processor time an event, in the program and in the system on its behalf. */
  readonly ourMicros: number;
  readonly rawMicros: number;
}

export interface BulkOptions {
  readonly events: number;
  /** Events that come in with a day of long ago, as a part of all. */
  readonly late: number;
  readonly newFile: () => string;
  readonly onTenth: (n: number, tenth: Tenth) => void;
}

const BATCH = 1_000;
const PER_USER = 100;
const STORIES = 100;

const toAppend = ({ stream, id, type, data, metadata }: Row): Append => ({
  stream,
  expected: 'any',
  events: [{ id, type, data, metadata }],
});

/** A few stories told of many users: making millions by the deciders would take longer than what is measured. */
const rowsFrom = (events: number, late: number) => {
  const users = Math.ceil(events / PER_USER);
  const stories = makeRows(STORIES, PER_USER);
  let seed = 1;
  const chance = (): number => {
    // Numerical Recipes' generator: the same rows in every run.
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  return (n: number): Row => {
    const user = n % users;
    const told = Math.floor(n / users);
    const row = stories[told * STORIES + (user % STORIES)];
    if (row === undefined) throw new Error('not enough stories');
    const old = late > 0 && chance() < late ? stories[Math.floor(chance() * told) * STORIES] : undefined;
    const stream = `user-u${String(user).padStart(7, '0')}`;
    return { ...row, stream, id: idOf((old ?? row).id.slice(0, 8), `${stream}/${told}`) };
  };
};

const timed = async (work: () => Promise<void> | void): Promise<{ seconds: number; cpu: number }> => {
  const cpu = process.cpuUsage();
  const from = process.hrtime.bigint();
  await work();
  const seconds = Number(process.hrtime.bigint() - from) / 1e9;
  const { user, system } = process.cpuUsage(cpu);
  return { seconds, cpu: user + system };
};

/**
 * Appends to one ledger in batches, and the same to a bare driver's file, a slice of each in turn, so that a machine that
 * gets slower gets slower for both. Tells what each tenth took.
 */
export const bulk = async ({
  events,
  late,
  newFile,
  onTenth,
}: BulkOptions): Promise<ReadonlyArray<Tenth>> => {
  const rowAt = rowsFrom(events, late);
  const store = await run(openStore(`sqlite:${newFile()}`));
  const raw = openRaw(newFile());
  const tenths: Tenth[] = [];
  const size = Math.ceil(events / 10);
  const SLICE = 20 * BATCH;
  for (let start = 0; start < events; start += size) {
    const end = Math.min(start + size, events);
    const took = { ours: 0, raw: 0, ourCpu: 0, rawCpu: 0 };
    for (let from = start; from < end; from += SLICE) {
      const rows = Array.from({ length: Math.min(SLICE, end - from) }, (_, i) => rowAt(from + i));
      const batches = Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, i) =>
        rows.slice(i * BATCH, (i + 1) * BATCH),
      );
      const appends = batches.map((batch) => batch.map(toAppend));
      const ours = await timed(async () => {
        for (const batch of appends) {
          const outcomes = await run(store.append(batch));
          if (outcomes.some(({ _tag }) => _tag === 'Left')) throw new Error('an append was refused');
        }
      });
      const theirs = await timed(() => {
        for (const batch of batches) raw.append(batch);
      });
      took.ours += ours.seconds;
      took.ourCpu += ours.cpu;
      took.raw += theirs.seconds;
      took.rawCpu += theirs.cpu;
    }
    const amount = end - start;
    const tenth: Tenth = {
      oursPerSecond: amount / took.ours,
      rawPerSecond: amount / took.raw,
      ourMicros: took.ourCpu / amount,
      rawMicros: took.rawCpu / amount,
    };
    tenths.push(tenth);
    onTenth(tenths.length, tenth);
  }
  await run(store.close);
  raw.close();
  return tenths;
};
