import { openStore, plusDays, run } from 'forsvarlig';
import { appendOrFail, toAppend } from './appends.js';
import { day, idOf, makeRows, type Row } from './data.js';
import { spend, type Spent } from './measure.js';
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

/** Events made durable together at most: each time the disk is waited for four times, whatever they are. */
const MOST = 65_536;
const PER_USER = 100;
const STORIES = 100;

/** Events recorded on a day, as their ids tell: those of a country whose crisis year has 30 million. */
const A_DAY = 82_000;
const FIRST_DAY = day('2020-03-12');

/** A few stories told of many users: making millions by the deciders would take longer than what is measured. */
export const rowsFrom = (events: number, late: number) => {
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
    const days = Math.floor(n / A_DAY);
    const recorded = late > 0 && chance() < late ? Math.floor(chance() * days) : days;
    const stream = `user-u${String(user).padStart(7, '0')}`;
    return { ...row, stream, id: idOf(plusDays(FIRST_DAY, recorded), `${stream}/${told}`) };
  };
};

/**
 * Loads one ledger in batches, and appends the same to a bare driver's file, a slice of each in turn, so that a machine that
 * gets slower gets slower for both. Tells what each tenth took.
 */
export const bulk = async ({
  events,
  late,
  newFile,
  onTenth,
}: BulkOptions): Promise<ReadonlyArray<Tenth>> => {
  const rowAt = rowsFrom(events, late);
  const store = await run(openStore(`sqlite:${newFile()}`, { mode: 'load' }));
  const raw = openRaw(newFile());
  const tenths: Tenth[] = [];
  const size = Math.ceil(events / 10);
  const batch = Math.min(MOST, Math.ceil(size / 4));
  const slice = 3 * batch;
  for (let start = 0; start < events; start += size) {
    const end = Math.min(start + size, events);
    const ours: Spent = { seconds: 0, cpu: 0 };
    const theirs: Spent = { seconds: 0, cpu: 0 };
    for (let from = start; from < end; from += slice) {
      const rows = Array.from({ length: Math.min(slice, end - from) }, (_, i) => rowAt(from + i));
      const batches = Array.from({ length: Math.ceil(rows.length / batch) }, (_, i) =>
        rows.slice(i * batch, (i + 1) * batch),
      );
      const appends = batches.map((batch) => batch.map(toAppend));
      await spend(async () => {
        for (const batch of appends) await appendOrFail(store, batch);
      }, ours);
      await spend(() => {
        for (const batch of batches) raw.append(batch);
      }, theirs);
    }
    const amount = end - start;
    const tenth: Tenth = {
      oursPerSecond: amount / ours.seconds,
      rawPerSecond: amount / theirs.seconds,
      ourMicros: ours.cpu / amount,
      rawMicros: theirs.cpu / amount,
    };
    tenths.push(tenth);
    onTenth(tenths.length, tenth);
  }
  await run(store.close);
  raw.close();
  return tenths;
};
