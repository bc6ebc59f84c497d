import { mkdtempSync, rmSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  openLedger,
  openStore,
  populationFold,
  readEvent,
  run,
  type Append,
  type EventStore,
  type Instant,
} from 'forsvarlig';
import { commandsOf, makeRows, type Row } from './data.js';
import { compare, type Comparison, type Contender } from './measure.js';
import { openRaw } from './raw.js';
import { broken, machine, table } from './report.js';
import { bulk } from './tenths.js';

const { values } = parseArgs({
  options: { events: { type: 'string' }, small: { type: 'boolean' }, repetitions: { type: 'string' } },
});
const small = values.small ?? false;
const PER_USER = 100;
const wanted = Number(values.events ?? (small ? 60_000 : 300_000));
const repetitions = Number(values.repetitions ?? (small ? 3 : 5));
if (!Number.isInteger(wanted) || wanted < 10_000 || !Number.isInteger(repetitions) || repetitions < 1) {
  console.error('usage: npm run bench -- [--events N (10000 or more)] [--repetitions N] [--small]');
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'forsvarlig-bench-'));
let files = 0;
const newFile = (): string => join(folder, `ledger-${(files += 1)}.db`);

const say = (text: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`${text}\n`);
};

const toAppend = ({ stream, id, type, data, metadata }: Row): Append => ({
  stream,
  expected: 'any',
  events: [{ id, type, data, metadata }],
});

const appendOrFail = async (store: EventStore, appends: ReadonlyArray<Append>): Promise<void> => {
  const outcomes = await run(store.append(appends));
  if (outcomes.some(({ _tag }) => _tag === 'Left')) throw new Error('an append was refused');
};

const batchesOf = <A>(all: ReadonlyArray<A>, size: number): ReadonlyArray<ReadonlyArray<A>> =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));

const ourAppends =
  (rows: ReadonlyArray<Row>, size: number): Contender =>
  async () => {
    const store = await run(openStore(`sqlite:${newFile()}`));
    const batches = batchesOf(rows.map(toAppend), size);
    return {
      work: async () => {
        for (const batch of batches) await appendOrFail(store, batch);
      },
      after: () => run(store.close),
    };
  };

const rawAppends =
  (rows: ReadonlyArray<Row>, size: number): Contender =>
  () => {
    const raw = openRaw(newFile());
    const batches = batchesOf(rows, size);
    return Promise.resolve({
      work: () => {
        for (const batch of batches) raw.append(batch);
      },
      after: raw.close,
    });
  };

/** The whole way of a command: door, policies, encoding, digest, durable append. */
const wholeLibrary =
  (users: number, each: number): Contender =>
  async () => {
    const ledger = await run(openLedger(`sqlite:${newFile()}`));
    const commands = Array.from({ length: users }, (_, i) => commandsOf(`u${i}`, each)).flat();
    return {
      work: async () => {
        for (const command of commands) await run(ledger.record(command));
      },
      after: () => run(ledger.close),
    };
  };

const oneByOne = async (rows: ReadonlyArray<Row>): Promise<ReadonlyArray<Comparison>> => {
  const amount = small ? 500 : 2_000;
  const some = rows.slice(0, amount);
  const users = amount / 4;
  say('appending one by one');
  return [
    await compare(
      {
        name: 'append, one durable event each',
        ours: 'store',
        theirs: 'bare driver',
        unit: 'events',
        promised: 0.7,
      },
      amount,
      repetitions,
      ourAppends(some, 1),
      rawAppends(some, 1),
    ),
    await compare(
      {
        name: 'the same through the whole library',
        ours: 'record a command',
        theirs: 'bare driver',
        unit: 'events',
        promised: 0.4,
      },
      users * 4,
      repetitions,
      wholeLibrary(users, 4),
      rawAppends(some.slice(0, users * 4), 1),
    ),
  ];
};

/** As many commands under way at once as a municipality has officers at work: each waits for its answer before its next. */
const AT_ONCE = 100;

const concurrently =
  (users: number, each: number): Contender =>
  async () => {
    const ledger = await run(openLedger(`sqlite:${newFile()}`));
    const lanes = Array.from({ length: AT_ONCE }, (_, lane) =>
      Array.from({ length: users / AT_ONCE }, (__, i) => commandsOf(`u${lane}-${i}`, each)).flat(),
    );
    return {
      work: async () => {
        await Promise.all(
          lanes.map(async (lane) => {
            for (const command of lane) await run(ledger.record(command));
          }),
        );
      },
      after: () => run(ledger.close),
    };
  };

const atOnce = async (): Promise<Comparison> => {
  const users = small ? 200 : 500;
  say('recording many at once');
  return compare(
    {
      name: `commands, ${AT_ONCE} under way at once`,
      ours: 'at once',
      theirs: 'one by one',
      unit: 'commands',
      promised: undefined,
    },
    users * 4,
    repetitions,
    concurrently(users, 4),
    wholeLibrary(users, 4),
  );
};

const inBatches = async (rows: ReadonlyArray<Row>): Promise<Comparison> => {
  const some = rows.slice(0, small ? 30_000 : 100_000);
  say('appending in batches');
  return compare(
    { name: 'append, batches of 1,000', ours: 'store', theirs: 'bare driver', unit: 'events', promised: 0.7 },
    some.length,
    repetitions,
    ourAppends(some, 1_000),
    rawAppends(some, 1_000),
  );
};

/** Both ways of writing must leave the same texts, or the comparison is of nothing. */
const sameBytes = async (rows: ReadonlyArray<Row>): Promise<void> => {
  const some = rows.slice(0, 5_000);
  const store = await run(openStore(`sqlite:${newFile()}`));
  await appendOrFail(store, some.map(toAppend));
  const ours = await run(store.readAll({ after: 0, limit: some.length }));
  await run(store.close);
  const raw = openRaw(newFile());
  raw.append(some);
  const theirs = raw.texts();
  raw.close();
  if (ours.length !== theirs.length || ours.some(({ data }, i) => data !== theirs[i]))
    throw new Error('the two ways of writing left different texts');
};

const parseAll =
  (texts: ReadonlyArray<string>): Contender =>
  () =>
    Promise.resolve({
      work: () => {
        let parsed = 0;
        for (const text of texts) if (JSON.parse(text) !== null) parsed += 1;
        if (parsed !== texts.length) throw new Error('not everything was parsed');
      },
      after: () => undefined,
    });

const replays = async (rows: ReadonlyArray<Row>): Promise<ReadonlyArray<Comparison>> => {
  const file = newFile();
  const store = await run(openStore(`sqlite:${file}`));
  for (const batch of batchesOf(rows.map(toAppend), 5_000)) await appendOrFail(store, batch);
  await run(store.close);
  const texts = rows.map(({ data }) => data);
  const fromLedger: Contender = async () => {
    const ledger = await run(openLedger(`sqlite:${file}`, { mode: 'read' }));
    return {
      work: async () => {
        const population = await run(ledger.population());
        if (population.events !== rows.length || population.unknown.size > 0)
          throw new Error('not everything was replayed');
      },
      after: () => run(ledger.close),
    };
  };
  const fromTexts: Contender = () =>
    Promise.resolve({
      work: () => {
        const fold = populationFold();
        let position = 0;
        for (const text of texts) {
          const event = readEvent(text);
          if (event.type === 'Unreadable') throw new Error('an event of the data cannot be read');
          position += 1;
          fold.take({ event, ref: { position, id: '', recordedAt: 0 as Instant } });
        }
        if (fold.finish().events !== texts.length) throw new Error('not everything was folded');
      },
      after: () => undefined,
    });
  say('replaying');
  return [
    await compare(
      {
        name: 'replay: read rows, decode, fold levels',
        ours: 'from the ledger',
        theirs: 'bare JSON.parse',
        unit: 'events',
        promised: 0.6,
      },
      rows.length,
      repetitions,
      fromLedger,
      parseAll(texts),
    ),
    await compare(
      {
        name: 'replay: decode, fold levels',
        ours: 'from texts in memory',
        theirs: 'bare JSON.parse',
        unit: 'events',
        promised: 0.6,
      },
      rows.length,
      repetitions,
      fromTexts,
      parseAll(texts),
    ),
  ];
};

try {
  const rows = makeRows(Math.ceil(wanted / PER_USER), PER_USER).slice(0, wanted);
  const bytes = rows.reduce((sum, { data }) => sum + Buffer.byteLength(data), 0) / rows.length;
  console.log(
    `${rows.length} events of ${Math.round(bytes)} bytes on average, ${repetitions} repetitions in turn after one to warm up; ` +
      `Node ${process.version}, ${machine()['processors']} processors`,
  );
  await sameBytes(rows);
  const comparisons = [
    ...(await oneByOne(rows)),
    await atOnce(),
    await inBatches(rows),
    ...(await replays(rows)),
  ];
  console.log(table(comparisons));
  say('appending in bulk');
  const tenths = await bulk({ events: small ? 60_000 : 400_000, late: 0, newFile, onTenth: () => undefined });
  const [first, last] = [tenths[0], tenths.at(-1)];
  if (first !== undefined && last !== undefined)
    console.log(
      `bulk append, thousand a second: first tenth ${(first.oursPerSecond / 1000).toFixed(1)} (bare driver ` +
        `${(first.rawPerSecond / 1000).toFixed(1)}), last tenth ${(last.oursPerSecond / 1000).toFixed(1)} (${(last.rawPerSecond / 1000).toFixed(1)})`,
    );
  mkdirSync('build', { recursive: true });
  writeFileSync(
    'build/bench.json',
    `${JSON.stringify({ machine: machine(), events: rows.length, bytes, repetitions, comparisons, tenths }, null, 2)}\n`,
  );
  console.log('figures in build/bench.json');
  for (const { name, promised } of broken(comparisons)) {
    console.error(`too slow: ${name} is under half of the ${promised} that docs/performance.md promises`);
    process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
