import { mkdtempSync, rmSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openLedger, openStore, run } from 'forsvarlig';
import {
  appendOrFail,
  atOnce,
  ourAppends,
  rawAppends,
  recordedRows,
  toAppend,
  toRecord,
  warmUp,
  wholeLibrary,
} from './appends.js';
import { makeRows, type Row } from './data.js';
import { compare, type Comparison, type Contender } from './measure.js';
import { emmettAppends } from './peer-appends.js';
import { loadPeers } from './peer-packages.js';
import { peerReplays } from './peer-replays.js';
import { openRaw } from './raw.js';
import { replays } from './replays.js';
import { broken, machine, markdown, table } from './report.js';
import { bulk } from './tenths.js';

const { values } = parseArgs({
  options: {
    events: { type: 'string' },
    small: { type: 'boolean', default: false },
    repetitions: { type: 'string' },
    compare: { type: 'boolean', default: false },
    markdown: { type: 'boolean', default: false },
  },
});
const { small } = values;
const PER_USER = 100;
const wanted = Number(values.events ?? (small ? 60_000 : 300_000));
const repetitions = Number(values.repetitions ?? (small ? 3 : 5));
if (!Number.isInteger(wanted) || wanted < 10_000 || !Number.isInteger(repetitions) || repetitions < 1) {
  console.error(
    'usage: npm run bench -- [--events N (10000 or more)] [--repetitions N] [--small] [--compare] [--markdown]',
  );
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'forsvarlig-bench-'));
let files = 0;
const newFile = (): string => join(folder, `ledger-${(files += 1)}.db`);

const say = (text: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`${text}\n`);
};

/** Users with four commands each, where it is compared with others, which take longer. */
const AMONG_PEERS = 50;

/** Users with four commands each: the appends of one by one, and of many at once. */
const users = small ? 200 : 500;
const whole = wholeLibrary(newFile, users, 4);

const comparison = (
  about: Pick<Comparison, 'name' | 'ours' | 'theirs' | 'unit' | 'promised'>,
  amount: number,
  ours: Contender,
  theirs: Contender,
): Promise<Comparison> => {
  say(`${about.name}: ${about.ours}`);
  return compare(about, amount, repetitions, ours, theirs);
};

const appends = async (rows: ReadonlyArray<Row>): Promise<ReadonlyArray<Comparison>> => {
  const some = recordedRows(users, 4);
  const many = rows.slice(0, small ? 30_000 : 100_000);
  const bare = { theirs: 'bare driver', unit: 'events' };
  return [
    await comparison(
      { ...bare, name: 'append, one durable event each', ours: 'store', promised: 0.7 },
      some.length,
      ourAppends(newFile, some, 1),
      rawAppends(newFile, some, 1),
    ),
    await comparison(
      {
        ...bare,
        name: 'the same',
        ours: 'store',
        theirs: 'driver that empties its log as often',
        promised: 0.7,
      },
      some.length,
      ourAppends(newFile, some, 1),
      rawAppends(newFile, some, 1, true),
    ),
    await comparison(
      { ...bare, name: 'the same through the whole library', ours: 'record a command', promised: 0.5 },
      some.length,
      whole,
      rawAppends(newFile, some, 1),
    ),
    await comparison(
      {
        ...bare,
        name: 'the same',
        ours: 'record a command',
        theirs: 'driver that empties its log as often',
        promised: 0.5,
      },
      some.length,
      whole,
      rawAppends(newFile, some, 1, true),
    ),
    await comparison(
      {
        name: 'commands, 100 under way at once',
        ours: 'at once',
        theirs: 'one by one',
        unit: 'commands',
        // It is the disk that decides: where syncing costs nothing, there is nothing to share.
        promised: undefined,
      },
      some.length,
      atOnce(newFile, 100, users, 4),
      whole,
    ),
    await comparison(
      { ...bare, name: 'append, batches of 1,000', ours: 'store', promised: 0.7 },
      many.length,
      ourAppends(newFile, many, 1_000),
      rawAppends(newFile, many, 1_000),
    ),
  ];
};

/** Beside what somebody would take in its place, asked for by --compare. */
const besidePeers = async (): Promise<ReadonlyArray<Comparison>> => {
  const peers = await loadPeers();
  const some = recordedRows(AMONG_PEERS, 4);
  const ours = wholeLibrary(newFile, AMONG_PEERS, 4);
  const about = { name: 'one durable event each, whole library', ours: 'record a command', unit: 'events' };
  return [
    await comparison(
      { ...about, theirs: 'emmett-sqlite as it comes', promised: undefined },
      some.length,
      ours,
      emmettAppends(peers.emmettSqlite, newFile, some, 'as it comes'),
    ),
    await comparison(
      { ...about, theirs: 'emmett-sqlite, one connection kept', promised: undefined },
      some.length,
      ours,
      emmettAppends(peers.emmettSqlite, newFile, some, 'kept'),
    ),
    ...(await peerReplays(peers, newFile, wanted, repetitions)),
  ];
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
  const ledger = await run(openLedger('memory:'));
  for (const command of toRecord(50, 4)) await run(ledger.record(command));
  const entries = await run(ledger.story('u7'));
  await run(ledger.close);
  const written = entries.entries.map(({ event }) => JSON.stringify(event));
  if (
    written.join() !==
    recordedRows(50, 4)
      .filter(({ stream }) => stream === 'user-u7')
      .map(({ data }) => data)
      .join()
  )
    throw new Error('the library records other texts than are written beside it');
};

try {
  const rows = makeRows(Math.ceil(wanted / PER_USER), PER_USER).slice(0, wanted);
  const bytes = rows.reduce((sum, { data }) => sum + Buffer.byteLength(data), 0) / rows.length;
  console.log(
    `${rows.length} events of ${Math.round(bytes)} bytes on average, ${repetitions} rounds in turn after one to warm up; ` +
      `Node ${process.version}, ${machine()['processors']} processors, load ${machine()['load']}`,
  );
  await sameBytes(rows);
  await warmUp(small ? 2_500 : 10_000, 4);
  const comparisons = [
    ...(await appends(rows)),
    ...(values.compare ? await besidePeers() : []),
    ...(await replays(newFile, rows, repetitions)),
  ];
  console.log((values.markdown ? markdown : table)(comparisons));
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
