import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openLedger, openStore, run, type Ledger } from 'forsvarlig';
import { appendOrFail, toAppend, type NewFile } from './appends.js';
import { evolve, handWritten, levelsAsTold, levelsOf, told, type Answer, type Life } from './by-hand.js';
import { commandsOf, makeRows, type Row } from './data.js';
import { compare, inOne, sliced, type Comparison, type Contender } from './measure.js';
import type { CastoreAggregate, EmmettStore, Peers } from './peer-packages.js';

/** Days on which everybody's levels are checked to be the same; the last is the one that is asked about while the clock runs. */
const DAYS = ['2019-01-01', '2020-03-13', '2020-03-20', '2020-04-02', '2020-05-10'] as const;
const DAY = '2020-05-10';

/** Both sides take turns after so many people. */
const TURN = 20;

/** One of those beside each other: everybody on a day, and one person. */
interface Side {
  readonly name: string;
  readonly everybody?: (day: string) => Promise<Answer> | Answer;
  readonly person?: (stream: string, day: string) => Promise<string> | string;
  readonly close: () => Promise<void> | void;
}

const keyOf = (stream: string): string => stream.slice('user-'.length);

const perStream = (rows: ReadonlyArray<Row>): ReadonlyMap<string, ReadonlyArray<Row>> => {
  const streams = new Map<string, Row[]>();
  for (const row of rows) {
    const own = streams.get(row.stream);
    if (own === undefined) streams.set(row.stream, [row]);
    else own.push(row);
  }
  return streams;
};

const everybodyIn =
  (ledger: Ledger) =>
  async (at: string): Promise<Answer> => {
    const found = new Map<string, string>();
    await run(
      ledger.eachLevel(
        (levels) => {
          for (const { user, level } of levels) {
            const stream = `user-${user}`;
            found.set(stream, (found.get(stream) ?? '') + levelsAsTold([level]));
          }
        },
        { at },
      ),
    );
    return found;
  };

const personIn =
  (ledger: Ledger) =>
  async (stream: string, at: string): Promise<string> =>
    levelsAsTold(await run(ledger.levels(keyOf(stream), { at })));

/** So few events make no segment, and would be read as without. */
const WORTH_SEGMENTS = 100_000;

/** What of its segments a ledger has: none, those that every row is read from, or the standings too that spare most of that. */
type Packed = 'none' | 'rows' | 'rows and standings';

/** A ledger in a file. */
const filled = async (newFile: NewFile, rows: ReadonlyArray<Row>, packed: Packed): Promise<string> => {
  const file = newFile();
  const store = await run(openStore(`sqlite:${file}`));
  for (const write of sliced(rows.map(toAppend), 5_000, (appends) => appendOrFail(store, appends)))
    await write();
  await run(store.close);
  if (packed !== 'none') {
    const ledger = await run(openLedger(`sqlite:${file}`, { segments: 'kept' }));
    await run(ledger.keepSegments());
    await run(ledger.close);
    const folder = `${file}-segments`;
    if (packed === 'rows')
      for (const name of readdirSync(folder)) if (name.startsWith('standing-')) rmSync(join(folder, name));
  }
  return file;
};

const OUR_NAMES: Readonly<Record<Packed, string>> = {
  none: 'from the ledger',
  rows: 'from segments, every row',
  'rows and standings': 'from segments',
};

const ours = async (newFile: NewFile, rows: ReadonlyArray<Row>, packed: Packed): Promise<Side> => {
  const file = await filled(newFile, rows, packed);
  const ledger = await run(
    openLedger(`sqlite:${file}`, { mode: 'read', ...(packed === 'none' ? {} : { segments: 'kept' }) }),
  );
  return {
    name: OUR_NAMES[packed],
    everybody: everybodyIn(ledger),
    person: personIn(ledger),
    close: () => run(ledger.close),
  };
};

/** The same people's commands, recorded in memory. */
const oursInMemory = async (rows: ReadonlyArray<Row>): Promise<Side> => {
  const ledger = await run(openLedger('memory:'));
  for (const [stream, own] of perStream(rows))
    for (const command of commandsOf(keyOf(stream), own.length)) await run(ledger.record(command));
  return { name: 'in memory', person: personIn(ledger), close: () => run(ledger.close) };
};

const byHand = (newFile: NewFile, rows: ReadonlyArray<Row>): Side => {
  const { everybody, person, close } = handWritten(newFile(), rows);
  return { name: 'better-sqlite3 and JSON.parse by hand', everybody, person, close };
};

const AGGREGATING = {
  initialState: (): Life => [],
  evolve: (life: Life, { data }: { readonly data: ReturnType<typeof told> }): Life => evolve(life, data),
};

const personInEmmett =
  (store: EmmettStore) =>
  async (stream: string, day: string): Promise<string> =>
    levelsOf((await store.aggregateStream(stream, AGGREGATING)).state, day);

/** So many events of a person are appended at once where appending is not what is measured. */
const LOT = 10;

const fill = async (store: EmmettStore, rows: ReadonlyArray<Row>): Promise<void> => {
  const streams = [...perStream(rows)];
  const longest = Math.max(...streams.map(([, own]) => own.length));
  for (let from = 0; from < longest; from += LOT)
    for (const [stream, own] of streams) {
      const lot = own.slice(from, from + LOT);
      if (lot.length > 0)
        await store.appendToStream(
          stream,
          lot.map(({ type, data }) => ({ type, data: told(data), metadata: {} })),
        );
    }
};

/** Events a reading: of 100 to 30,000 this took least. */
const BATCH = 1_000;

const inEmmettSqlite = async (
  { sqliteConnection, getSQLiteEventStore, readMessagesBatch }: Peers['emmettSqlite'],
  newFile: NewFile,
  rows: ReadonlyArray<Row>,
): Promise<Side> => {
  const fileName = newFile();
  const connection = sqliteConnection({ fileName });
  const store = getSQLiteEventStore({ fileName, connectionOptions: { singleton: true, connection } });
  await fill(store, rows.slice(0, 1));
  // What is measured is reading: nobody waits for the disk before.
  await connection.query('PRAGMA synchronous = OFF');
  await fill(store, rows.slice(1));
  return {
    name: 'emmett-sqlite, one connection kept',
    everybody: async (day) => {
      const lives = new Map<string, Life>();
      for (let after = 0n; ;) {
        const page = await readMessagesBatch(connection, { after, batchSize: BATCH });
        for (const { data } of page.messages) {
          const stream = `user-${data.user}`;
          lives.set(stream, evolve(lives.get(stream) ?? [], data));
        }
        if (!page.areEventsLeft) break;
        after = page.currentGlobalPosition;
      }
      return new Map([...lives].map(([stream, life]) => [stream, levelsOf(life, day)]));
    },
    person: personInEmmett(store),
    close: connection.close,
  };
};

const inEmmettMemory = async (
  { getInMemoryEventStore }: Peers['emmettInMemory'],
  rows: ReadonlyArray<Row>,
): Promise<Side> => {
  const store = getInMemoryEventStore();
  await fill(store, rows);
  return { name: 'emmett in memory', person: personInEmmett(store), close: () => undefined };
};

const inCastore = (
  { EventStore, EventType, InMemoryEventStorageAdapter }: Peers['castore'],
  rows: ReadonlyArray<Row>,
): Side => {
  const initialEvents = [...perStream(rows)].flatMap(([aggregateId, own]) =>
    own.map(({ type, data }, i) => ({
      ...{ aggregateId, version: i + 1, type, timestamp: '2020-01-01T00:00:00.000Z' },
      payload: told(data),
    })),
  );
  const store = new EventStore({
    eventStoreId: 'people',
    eventTypes: [...new Set(rows.map(({ type }) => type))].map((type) => new EventType({ type })),
    reducer: (
      aggregate: CastoreAggregate | undefined,
      { aggregateId, version, payload },
    ): CastoreAggregate => ({
      ...{ aggregateId, version, life: evolve(aggregate?.life ?? [], payload) },
    }),
    eventStorageAdapter: new InMemoryEventStorageAdapter({ initialEvents }),
  });
  return {
    name: 'castore in memory',
    person: async (stream, day) => levelsOf((await store.getAggregate(stream)).aggregate?.life ?? [], day),
    close: () => undefined,
  };
};

const sameOfEverybody = async (sides: ReadonlyArray<Side>, streams: number): Promise<void> => {
  for (const day of DAYS) {
    const [first, ...others] = await Promise.all(
      sides.map(async ({ name, everybody }) => {
        const found = await everybody?.(day);
        // Who has no service yet is left out by some and named by others.
        return {
          name,
          levels: [...(found ?? [])]
            .filter(([, text]) => text !== '')
            .sort()
            .join('\n'),
        };
      }),
    );
    if (first === undefined || (day === DAY && first.levels.split('\n').length !== streams))
      throw new Error('not everybody has levels');
    for (const { name, levels } of others)
      if (levels !== first.levels)
        throw new Error(`${name} tells other levels of ${day} than ${sides[0]?.name ?? ''}`);
  }
};

const samePerson = async (sides: ReadonlyArray<Side>, streams: ReadonlyArray<string>): Promise<void> => {
  for (const stream of streams)
    for (const day of DAYS) {
      const found = await Promise.all(sides.map(async ({ person }) => person?.(stream, day)));
      if (new Set(found).size !== 1 || (day === DAY && found[0] === ''))
        throw new Error(`not the same levels of a person on ${day}: ${found.join(' | ')}`);
    }
};

const replayed =
  ({ name, everybody }: Side, people: number): Contender =>
  () =>
    Promise.resolve(
      inOne(async () => {
        if ((await everybody?.(DAY))?.size !== people) throw new Error(`${name} has not replayed everybody`);
      }),
    );

const aggregated =
  ({ name, person }: Side, streams: ReadonlyArray<string>): Contender =>
  () =>
    Promise.resolve({
      slices: sliced(streams, TURN, async (some) => {
        for (const stream of some)
          if (((await person?.(stream, DAY)) ?? '') === '')
            throw new Error(`${name} knows nothing of a person`);
      }),
      after: () => undefined,
    });

/** Keys of several lengths, since the levels in the data hang on that: so not everybody's are the same. */
const keyed = (n: number): string => `u${n}`;

/**
 * People whose streams of 50 events are aggregated one by one: 25,000 events, more than a ledger keeps of whom it was asked about, so that it
 * reads each anew. Those of the first 200 it keeps.
 */
const PEOPLE = 500;
const FEW = 200;
const PER_PERSON = 50;

const closeAll = async (sides: ReadonlyArray<Side>): Promise<void> => {
  for (const { close } of sides) await close();
};

/** Everybody's levels from all events, beside what others would do for the same answer. */
const wholeReplays = async (
  peers: Peers,
  newFile: NewFile,
  events: number,
  repetitions: number,
): Promise<ReadonlyArray<Comparison>> => {
  const people = Math.ceil(events / 100);
  const rows = makeRows(people, 100, keyed);
  const our = [await ours(newFile, rows, 'none')];
  if (rows.length >= WORTH_SEGMENTS) our.unshift(await ours(newFile, rows, 'rows'));
  const others = [await inEmmettSqlite(peers.emmettSqlite, newFile, rows), byHand(newFile, rows)];
  await sameOfEverybody([...our, ...others], people);
  const comparisons: Comparison[] = [];
  for (const side of our)
    for (const other of others)
      comparisons.push(
        await compare(
          {
            name: 'levels of everybody from all events',
            ours: side.name,
            theirs: other.name,
            unit: 'events',
            promised: undefined,
          },
          rows.length,
          repetitions,
          replayed(side, people),
          replayed(other, people),
        ),
      );
  await closeAll([...our, ...others]);
  return comparisons;
};

/** One person's levels from a stream of 50 events. */
const aggregates = async (
  peers: Peers,
  newFile: NewFile,
  repetitions: number,
): Promise<ReadonlyArray<Comparison>> => {
  const rows = makeRows(PEOPLE, PER_PERSON, keyed);
  const streams = [...perStream(rows).keys()];
  const [onDisk, inMemory] = [await ours(newFile, rows, 'none'), await oursInMemory(rows)];
  const emmettSqlite = await inEmmettSqlite(peers.emmettSqlite, newFile, rows);
  const emmett = await inEmmettMemory(peers.emmettInMemory, rows);
  const pairs = [
    [onDisk, emmettSqlite, 'all'],
    [onDisk, emmettSqlite, 'few'],
    [onDisk, byHand(newFile, rows), 'all'],
    [inMemory, emmett, 'all'],
    [inMemory, inCastore(peers.castore, rows), 'all'],
  ] as const;
  // Of whom something was recorded, memory has what that was decided on: it is the same who was asked about before.
  const known = (side: Side, whom: 'all' | 'few'): string => {
    if (side === inMemory) return 'recorded by this program';
    return whom === 'few' ? 'asked before' : 'read anew';
  };
  const sides = [...new Set(pairs.flatMap(([side, other]) => [side, other]))];
  await samePerson(sides, streams);
  const comparisons: Comparison[] = [];
  for (const [side, other, whom] of pairs) {
    const asked = whom === 'few' ? streams.slice(0, FEW) : streams;
    comparisons.push(
      await compare(
        {
          name: `levels of one person, 50 events, ${known(side, whom)}`,
          ours: side.name,
          theirs: other.name,
          unit: 'streams',
          promised: undefined,
        },
        asked.length,
        repetitions,
        aggregated(side, asked),
        aggregated(other, asked),
      ),
    );
  }
  await closeAll(sides);
  return comparisons;
};

/** As many people with 50 events each as fill one segment. */
const PEOPLE_OF_A_SEGMENT = Math.ceil(2 ** 16 / PER_PERSON);

/** From people's numbers another order, in which each comes once: 7,919 is a prime. */
const shuffled = <A>(all: ReadonlyArray<A>): ReadonlyArray<A> =>
  all.flatMap((_, i) => all.slice((i * 7_919) % all.length).slice(0, 1));

/**
 * One person's levels from segments, of people here and there of whom nothing is kept from one question to the next: the program has
 * run before, the segments are open, and whom it is asked about it has to read.
 */
const fromSegments = async (
  peers: Peers,
  newFile: NewFile,
  repetitions: number,
): Promise<ReadonlyArray<Comparison>> => {
  const rows = makeRows(PEOPLE_OF_A_SEGMENT, PER_PERSON, keyed);
  const streams = shuffled([...perStream(rows).keys()]);
  const side = await ours(newFile, rows, 'rows and standings');
  // Without a question about everybody, a hundred about one open the segments.
  await side.everybody?.(DAY);
  const others = [
    await inEmmettSqlite(peers.emmettSqlite, newFile, rows),
    await inEmmettMemory(peers.emmettInMemory, rows),
  ];
  await samePerson([side, ...others], streams.slice(0, FEW));
  const comparisons: Comparison[] = [];
  for (const other of others)
    comparisons.push(
      await compare(
        {
          name: 'levels of one person, 50 events, kept of nobody',
          ours: side.name,
          theirs: other.name,
          unit: 'streams',
          promised: undefined,
        },
        streams.length,
        repetitions,
        aggregated(side, streams),
        aggregated(other, streams),
      ),
    );
  await closeAll([side, ...others]);
  return comparisons;
};

/** The same events in other event stores and in a table by hand: the same answers, checked, and how long each takes to give them. */
export const peerReplays = async (
  peers: Peers,
  newFile: NewFile,
  events: number,
  repetitions: number,
): Promise<ReadonlyArray<Comparison>> => [
  ...(await wholeReplays(peers, newFile, events, repetitions)),
  ...(await aggregates(peers, newFile, repetitions)),
  ...(await fromSegments(peers, newFile, repetitions)),
];
