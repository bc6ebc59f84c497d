import * as E from 'fp-ts/lib/Either.js';
import type { AsOf } from '../../domain/changes/as-of.js';
import { populationFold, populationOf, type Population } from '../../domain/views/population.js';
import { addSummaries, summariseServices, type ServiceSummary } from '../../domain/views/service-summary.js';
import type { Entry } from '../../domain/views/story.js';
import type { Share } from '../../stores/sqlite/shares.js';
import type { SqliteStore } from '../../stores/sqlite/sqlite-store.js';
import type { Summaries } from '../segments/segments.js';
import { eachEntry, eachPage, entriesOf, wholeStream } from '../entries.js';
import { CRISIS_STREAMS, userStream, USER_STREAMS } from '../streams.js';

/** Events of a kind that this version of the library does not know. */
export interface UnknownKind {
  readonly name: string;
  readonly count: number;
  /** Where the first of them stands. */
  readonly first: number;
}

/** What came of a share: its people summed up, and what of it was read. */
export interface ShareSummed {
  readonly services: ReadonlyArray<ServiceSummary>;
  readonly events: number;
  /** How many entries of crises were in it, and how many there are, of which every share needs all. */
  readonly crises: number;
  readonly ofCrises: number;
  readonly unknown: ReadonlyArray<UnknownKind>;
}

const ALL: Share = { number: 0, of: 1 };

/** What was recorded of crises, which stand over the people of every share. */
const crisesIn = async (store: SqliteStore, upTo: number): Promise<Population['crises'] | undefined> => {
  const names = await store.streamsIn(ALL, CRISIS_STREAMS)();
  if (E.isLeft(names)) return undefined;
  const entries: Entry[] = [];
  for (const name of names.right) {
    const recorded = await wholeStream(store, name)();
    if (E.isLeft(recorded)) return undefined;
    const decoded = entriesOf(recorded.right.filter(({ position }) => position <= upTo));
    if (E.isLeft(decoded)) return undefined;
    entries.push(...decoded.right);
  }
  return populationOf(entries.sort((a, b) => a.ref.position - b.ref.position)).crises;
};

/** Whether each of these people has their own stream in a share, so that all that was recorded of them is there. */
const areAllOf = async (
  { people }: Population,
  store: SqliteStore,
  share: Share,
): Promise<boolean | undefined> => {
  const names = await store.streamsIn(share, USER_STREAMS)();
  if (E.isLeft(names)) return undefined;
  const own = new Set(names.right);
  for (const user of people.keys()) if (!own.has(userStream(user))) return false;
  return true;
};

/**
 * Reads, decodes and folds one share of a ledger, and sums up the levels of its people. Undefined where that can't be done, or where
 * somebody's record is in the stream of another: which it is, reading everything in order will tell.
 */
export const sumUpShare = async (
  store: SqliteStore,
  share: Share,
  upTo: number,
  asOf: AsOf,
  progress: (events: number) => void,
): Promise<ShareSummed | undefined> => {
  const fold = populationFold();
  const unknown = new Map<string, { count: number; readonly first: number }>();
  const take = (entry: Entry): void => {
    fold.take(entry);
    if (entry.event.type !== 'Unknown') return;
    const { name } = entry.event;
    const known = unknown.get(name);
    if (known === undefined) unknown.set(name, { count: 1, first: entry.ref.position });
    else known.count += 1;
  };
  const read = await eachPage(
    (page) => store.readShare(page, upTo, share),
    0,
    ({ position }) => position,
    (page) => {
      progress(page.length);
      return eachEntry(page, take);
    },
  )();
  if (E.isLeft(read)) return undefined;
  const population = fold.finish();
  const crises = await crisesIn(store, upTo);
  if (crises === undefined || (await areAllOf(population, store, share)) !== true) return undefined;
  return {
    services: summariseServices({ ...population, crises }, asOf),
    events: population.events,
    crises: population.crises.length,
    ofCrises: crises.length,
    unknown: [...unknown].map(([name, seen]) => ({ name, ...seen })),
  };
};

/** Shares put together; undefined where they are not all of the ledger. */
export const allShares = (shares: ReadonlyArray<ShareSummed>, upTo: number): Summaries | undefined => {
  let [events, crises] = [0, 0];
  const unknown = new Map<string, { readonly count: number; readonly first: number }>();
  for (const share of shares) {
    events += share.events;
    crises += share.crises;
    for (const { name, count, first } of share.unknown) {
      const before = unknown.get(name) ?? { count: 0, first };
      unknown.set(name, { count: before.count + count, first: Math.min(before.first, first) });
    }
  }
  // Positions are counted without gaps, and what was recorded of crises was found by the names of their streams.
  if (events !== upTo || shares.some(({ ofCrises }) => ofCrises !== crises)) return undefined;
  const inOrder = [...unknown].sort(([, a], [, b]) => a.first - b.first);
  return {
    services: addSummaries(shares.map(({ services }) => services)),
    events,
    unknown: new Map(inOrder.map(([name, { count }]) => [name, count])),
  };
};
