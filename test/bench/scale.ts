import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { isInstant, openLedger, openStore, run, type Instant, type Ledger, type Summaries } from 'forsvarlig';
import { appendOrFail, toAppend } from './appends.js';
import { idOf, makeRows, type Row } from './data.js';
import { median, spend, type Spent } from './measure.js';

// How a country's year is read on one machine: generated once, and again where it was left, then read in each way in turn.

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '300000' },
    repetitions: { type: 'string', default: '3' },
    folder: { type: 'string', default: 'build/scale' },
    keep: { type: 'boolean', default: false },
  },
});
const EVENTS = Number(values.events);
const ROUNDS = Number(values.repetitions);
const FOLDER = resolve(values.folder);
const FILE = join(FOLDER, `scale-${EVENTS}.db`);
const SEGMENTS = `${FILE}-segments`;
const PER_USER = 100;
const USERS = Math.ceil(EVENTS / PER_USER);
const STORIES = 100;
const BATCH = 1_000;
/** So many events are held as objects beside their segments; of more the rows are only read where they are new. */
const MOST_IN_MEMORY = 400_000;
const SAMPLE = 200_000;
const PAGE = 500;
const DAY = 86_400_000;
const ASKED = 2_000;
const NOT_COUNTED = 200;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const userOf = (n: number): string => `u${String(n).padStart(7, '0')}`;

/** A few stories told of many people, each under the own keys; the same rows in every run. */
const rowMaker = () => {
  const stories = makeRows(STORIES, PER_USER);
  return (n: number): Row => {
    const [user, told] = [n % USERS, Math.floor(n / USERS)];
    const row = stories[told * STORIES + (user % STORIES)];
    if (row === undefined) throw new Error('not enough stories');
    const key = userOf(user);
    return {
      ...row,
      stream: `user-${key}`,
      id: idOf(row.id.slice(0, 8), `${key}/${told}`),
      data: row.data.replaceAll(row.stream.slice('user-'.length), key),
    };
  };
};

/** Recorded as the days go by that the decisions are about: five days a round. */
const recordedAt = (n: number): Instant => {
  const at = Date.parse('2020-03-01T00:00:00Z') + Math.floor((n / USERS) * 5 * DAY);
  if (!isInstant(at)) throw new Error('no instant');
  return at;
};

const generate = async (): Promise<Spent> => {
  mkdirSync(FOLDER, { recursive: true });
  let next = 0;
  const store = await run(openStore(`sqlite:${FILE}`, { clock: () => recordedAt(next) }));
  next = await run(store.head);
  const spent: Spent = { seconds: 0, cpu: 0 };
  if (next < EVENTS) {
    const rowAt = rowMaker();
    await spend(async () => {
      while (next < EVENTS) {
        const size = Math.min(BATCH, EVENTS - next);
        await appendOrFail(
          store,
          Array.from({ length: size }, (_, i) => toAppend(rowAt(next + i))),
        );
        next += size;
      }
    }, spent);
  }
  await run(store.close);
  return spent;
};

/** From all over the ledger: what is recorded first is shorter than what comes later. */
const sampleTexts = async (): Promise<ReadonlyArray<string>> => {
  const store = await run(openStore(`sqlite:${FILE}`, { mode: 'read' }));
  const head = await run(store.head);
  const pages = Math.ceil(Math.min(SAMPLE, head) / PAGE);
  const texts: string[] = [];
  for (let page = 0; page < pages; page += 1) {
    const after = Math.floor((head * page) / pages);
    for (const { data } of await run(store.readData({ after, limit: PAGE }))) texts.push(data);
  }
  await run(store.close);
  return texts;
};

/** What a way of reading took, round by round, in microseconds an event; of the processors of all threads together. */
interface Taken {
  readonly wall: number[];
  readonly cpu: number[];
}
const taken = new Map<string, Taken>();

const round = async <A>(name: string, events: number, work: () => Promise<A> | A): Promise<A> => {
  const spent: Spent = { seconds: 0, cpu: 0 };
  const found: A[] = [];
  await spend(async () => {
    found.push(await work());
  }, spent);
  const own = taken.get(name) ?? { wall: [], cpu: [] };
  taken.set(name, own);
  own.wall.push((spent.seconds * 1e6) / events);
  own.cpu.push(spent.cpu / events);
  const [answer] = found;
  if (answer === undefined) throw new Error('no answer');
  return answer;
};

const same = (what: string, found: Summaries, expected: Summaries): void => {
  if (!isDeepStrictEqual(found, expected)) throw new Error(`another answer ${what}`);
};

const ASIDE = `${FILE}-aside`;

const putBack = (): void => {
  if (existsSync(ASIDE))
    for (const name of readdirSync(ASIDE)) renameSync(join(ASIDE, name), join(SEGMENTS, name));
};

/** The standings put aside while something is done: then every row is read. */
const withoutStandings = async <A>(work: () => Promise<A>): Promise<A> => {
  mkdirSync(ASIDE, { recursive: true });
  for (const name of readdirSync(SEGMENTS))
    if (name.startsWith('standing-')) renameSync(join(SEGMENTS, name), join(ASIDE, name));
  try {
    return await work();
  } finally {
    putBack();
  }
};

const percentile = (sorted: ReadonlyArray<number>, part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;

/** Milliseconds that the levels of one person take, of people here and there; `processor` is the mean of all threads together. */
interface OnePerson {
  readonly p50: number;
  readonly p99: number;
  readonly processor: number;
}

const onePerson = async (ledger: Ledger, at: string): Promise<OnePerson> => {
  const times: number[] = [];
  let before = process.cpuUsage();
  for (let i = 0; i < ASKED; i += 1) {
    // The first are of a program that has just begun.
    if (i === NOT_COUNTED) before = process.cpuUsage();
    const user = userOf((i * 7_919) % USERS);
    const from = process.hrtime.bigint();
    const levels = await run(ledger.levels(user, { at }));
    times.push(Number(process.hrtime.bigint() - from) / 1e6);
    if (levels.length === 0) throw new Error('nobody has levels');
  }
  const { user, system } = process.cpuUsage(before);
  const counted = times.slice(NOT_COUNTED).sort((a, b) => a - b);
  return {
    p50: percentile(counted, 0.5),
    p99: percentile(counted, 0.99),
    processor: (user + system) / 1e3 / counted.length,
  };
};

const showOne = (name: string, { p50, p99, processor }: OnePerson): void => {
  say(
    `levels of one person ${name}: p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms, ${processor.toFixed(2)} ms of processors`,
  );
};

setFlagsFromString('--expose-gc');
const collect: unknown = runInNewContext('gc');

/** What is held in this thread's memory, by what Node.js tells, when nothing is left over to be collected. */
const heldBytes = (): number => {
  if (typeof collect === 'function') for (let i = 0; i < 2; i += 1) Reflect.apply(collect, undefined, []);
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

const END = '2021-12-31';
const MIDDLE = '2020-11-01';
/** Days of which one person is asked about, from soon after the beginning of the ledger to after its end. */
const DAYS = ['2020-03-15', MIDDLE, '2021-04-01', END] as const;

const generated = await generate();
if (generated.seconds > 0)
  say(
    `generated: ${Math.round(EVENTS / generated.seconds / 1e3)} thousand/s, ${generated.seconds.toFixed(0)} s in all`,
  );
// A run that was stopped may have left them aside.
if (existsSync(SEGMENTS)) putBack();
const plain = await run(openLedger(`sqlite:${FILE}`, { mode: 'read' }));
const ledger = await run(openLedger(`sqlite:${FILE}`, { mode: 'read', segments: 'kept' }));
const built: Spent = { seconds: 0, cpu: 0 };
const isBuilt = existsSync(SEGMENTS);
await spend(async () => {
  await run(ledger.keepSegments());
}, built);
const standing = await run(ledger.segmentStanding);
if (!isBuilt)
  say(
    `segments: ${Math.round(EVENTS / built.seconds / 1e3)} thousand events/s, ${built.seconds.toFixed(0)} s in all`,
  );
say(
  `${standing.segments} segments, ${standing.standings} standings, ${(standing.bytes / 2 ** 20).toFixed(0)} MiB`,
);

const standings = readdirSync(SEGMENTS).filter((name) => name.startsWith('standing-'));
const lastStanding = standings.at(-1);
const bytesPerUser =
  lastStanding === undefined ? undefined : statSync(join(SEGMENTS, lastStanding)).size / standing.users;

// Before anything else is in memory. What an open ledger holds of everybody: the live view that answers at once when somebody is recorded of.
const empty = heldBytes();
await run(ledger.summaries({ at: END }, { threads: 0 }));
const heldPerUser = (heldBytes() - empty) / USERS;
await withoutStandings(() => run(ledger.summaries({ at: END }, { threads: 2 })));
const resident = process.resourceUsage().maxRSS / 1_024;

const texts = await sampleTexts();
for (let i = 0; i <= ROUNDS; i += 1) {
  // The first round warms up, and is not counted.
  if (i === 1) taken.clear();
  await round('JSON.parse', texts.length, () => {
    let parsed = 0;
    for (const text of texts) if (JSON.parse(text) !== null) parsed += 1;
    return parsed;
  });
  const [end, middle] = await withoutStandings(async () => {
    const one = await round('replay from segments, one thread', EVENTS, () =>
      run(ledger.summaries({ at: END }, { threads: 0 })),
    );
    const two = await round('replay from segments, two threads', EVENTS, () =>
      run(ledger.summaries({ at: END }, { threads: 2 })),
    );
    same('with two threads', two, one);
    return [one, await run(ledger.summaries({ at: MIDDLE }, { threads: 2 }))] as const;
  });
  if (EVENTS <= MOST_IN_MEMORY)
    same('from rows', await round('replay from rows', EVENTS, () => run(plain.summaries({ at: END }))), end);
  same(
    'at the end',
    await round('levels of all at the end', EVENTS, () => run(ledger.summaries({ at: END }, { threads: 2 }))),
    end,
  );
  same(
    'in the middle',
    await round('levels of all in the middle', EVENTS, () =>
      run(ledger.summaries({ at: MIDDLE }, { threads: 2 })),
    ),
    middle,
  );
}
const fromRows = await onePerson(plain, MIDDLE);
const fromSegments: Array<OnePerson & { readonly day: string }> = [];
for (const day of DAYS) fromSegments.push({ day, ...(await onePerson(ledger, day)) });
const ofOne = { fromRows, fromSegments };
await run(plain.close);
await run(ledger.close);

const bare = median(taken.get('JSON.parse')?.wall ?? []);
const rows = [...taken].map(([name, { wall, cpu }]) => ({
  name,
  seconds: (median(wall) * EVENTS) / 1e6,
  wall: median(wall),
  cpu: median(cpu),
  ratio: bare / median(wall),
  spread: [bare / Math.max(...wall), bare / Math.min(...wall)],
}));
say(
  `\n${EVENTS} events of ${USERS} people; medians of ${ROUNDS} rounds; ratios to bare JSON.parse by the clock`,
);
for (const { name, seconds, wall, cpu, ratio, spread } of rows)
  say(
    `${name.padEnd(36)} ${wall.toFixed(3)} us an event (${cpu.toFixed(3)} of processors)  ${ratio.toFixed(1)} x (${spread
      .map((one) => one.toFixed(1))
      .join('-')})  ${name === 'JSON.parse' ? '' : `${seconds.toFixed(2)} s in all`}`,
  );
showOne('from rows', fromRows);
for (const one of fromSegments) showOne(`from segments, on ${one.day}`, one);
say(`resident at most, replaying over two threads: ${resident.toFixed(0)} MiB`);
say(`held in memory of everybody, ready to answer: ${heldPerUser.toFixed(0)} bytes a person`);
if (bytesPerUser !== undefined) say(`standing: ${bytesPerUser.toFixed(0)} bytes a person`);
writeFileSync(
  join(FOLDER, `scale-${EVENTS}.json`),
  `${JSON.stringify({ events: EVENTS, users: USERS, generated, built: isBuilt ? undefined : built, standing, rows, ofOne, residentMiB: resident, heldPerUser, bytesPerUser }, null, 2)}\n`,
);
if (!values.keep) {
  for (const path of [FILE, `${FILE}-wal`, `${FILE}-shm`, SEGMENTS, ASIDE])
    rmSync(path, { recursive: true, force: true });
}
