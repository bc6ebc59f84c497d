import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, afterAll, expect, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import { asKnownNow, BUILT_IN, COMPLAINT_DEADLINES, RULES, run, type Rule } from '../../../src/index.js';
import { findingsOver } from '../../../src/ledger/findings.js';
import { findingThreads, type FindingThreads } from '../../../src/ledger/judging/finding-threads.js';
import { createJudge, type JudgingAnswer, type JudgingTask } from '../../../src/ledger/judging/task.js';
import { ledgerOver } from '../../../src/ledger/ledger-over.js';
import { threadPool, type ThreadPool } from '../../../src/ledger/thread-pool.js';
import { openSqliteStore, type SqliteStoreOptions } from '../../../src/stores/sqlite/sqlite-store.js';
import type { EventStore } from '../../../src/stores/event-store.js';
import { instant } from '../../../src/testing/contract/subject.js';
import { COMMAND } from '../../domain/examples/commands.js';
import { reducedUser } from '../../dossier/world.js';
import { day } from '../../render/small-world.js';
import { scratch } from '../../stores/support/scratch.js';

const clock = () => instant(Date.parse('2020-05-30T09:00:00Z'));
const options: SqliteStoreOptions = { file: join(scratch(), 'asker.db'), mode: 'write', clock };
const asOf = asKnownNow(day('2021-06-30'));
const PEOPLE = 25;
let store: EventStore;

beforeAll(async () => {
  store = await run(openSqliteStore(options));
  const ledger = ledgerOver(store, clock);
  await run(ledger.record(COMMAND.DeclareCrisis));
  for (let i = 0; i < PEOPLE; i += 1)
    // Some have one act more than the one before: granted, reduced, told, assessed anew.
    for (const command of reducedUser(`u-${i}`, 'Smitten i sonen').slice(0, 2 + (i % 5)))
      await run(ledger.record(command));
  const newer = [
    ['user-u-3', 'AlarmInstalled'],
    ['user-u-9', 'DoorOpened'],
    ['unit-n', 'AlarmInstalled'],
  ] as const;
  for (const [i, [stream, type]] of newer.entries())
    await run(
      store.append([
        {
          ...{ stream, expected: 'any' },
          events: [
            {
              ...{ id: `aaaaaaaa-bbbb-4ccc-8ddd-00000000000${i}`, type, metadata: '{}' },
              data: JSON.stringify({ type, version: 1 }),
            },
          ],
        },
      ]),
    );
});
afterAll(() => run(store.close));

/** Does what threads do in this one, and sends nothing that could not be sent. */
const poolOf = (answered: (answer: JudgingAnswer) => JudgingAnswer) => {
  let tasksDone = 0;
  const judge = createJudge();
  const pool: ThreadPool<JudgingTask, JudgingAnswer> = {
    isThere: () => true,
    begin: () => undefined,
    ask: async (tasks) => {
      const answers: JudgingAnswer[] = [];
      for (const task of tasks) {
        tasksDone += 1;
        answers.push(answered(structuredClone(await judge(structuredClone(task)))));
      }
      return E.right(answers);
    },
    close: () => Promise.resolve(),
  };
  return { pool, tasksDone: () => tasksDone };
};

const asAnswered = (answer: JudgingAnswer): JudgingAnswer => answer;

/** Each person in a lot of their own. */
const threadsOver = (pool: ThreadPool<JudgingTask, JudgingAnswer>): FindingThreads =>
  findingThreads(options.file, pool, 1);

const alone = () => run(findingsOver(store, asOf, {}));

test.each([1, 2, 3])(
  'findings are the same, and in the same order, where %i threads judge beside this one',
  async (wanted) => {
    const { pool, tasksDone } = poolOf(asAnswered);
    const found = await run(findingsOver(store, asOf, {}, { threads: threadsOver(pool), wanted }));
    const one = await alone();
    expect(tasksDone()).toBeGreaterThan(0);
    expect(JSON.stringify(found)).toBe(JSON.stringify(one));
    expect([...found.unknown]).toEqual([...one.unknown]);
    expect([...one.unknown]).toEqual([
      ['AlarmInstalled', 2],
      ['DoorOpened', 1],
    ]);
    expect(new Set(found.findings.map(({ subject }) => JSON.stringify(subject))).size).toBeGreaterThan(9);
  },
);

test('what a municipality sets for itself goes to the threads, and only those rules that were asked for', async () => {
  const rules = RULES.slice(20, 40).reverse();
  const by = { rules, catalogue: { ...BUILT_IN, provisions: new Map() } };
  const { pool, tasksDone } = poolOf(asAnswered);
  const found = await run(findingsOver(store, asOf, by, { threads: threadsOver(pool), wanted: 2 }));
  expect(tasksDone()).toBeGreaterThan(0);
  expect(JSON.stringify(found)).toBe(JSON.stringify(await run(findingsOver(store, asOf, by))));
  expect(found.findings.length).toBeGreaterThan(0);
});

test('where a thread could not read its people, they are judged in this one, and nobody twice', async () => {
  let answers = 0;
  const { pool } = poolOf((answer) => ((answers += 1) === 2 ? undefined : answer));
  const { byPlace } = store;
  if (byPlace === undefined) throw new Error('a file is read by place');
  let readHere = 0;
  const counted: EventStore = {
    ...store,
    byPlace: {
      ...byPlace,
      at: (positions) => {
        readHere += positions.length;
        return byPlace.at(positions);
      },
    },
  };
  const found = await run(findingsOver(counted, asOf, {}, { threads: threadsOver(pool), wanted: 2 }));
  expect(JSON.stringify(found)).toBe(JSON.stringify(await alone()));
  // What the other thread judged is not judged again.
  expect(readHere).toBeLessThan(found.events);
});

test('where a thread breaks off in the middle, its people are judged in this one, and nobody twice', async () => {
  const program = join(scratch(), 'dies.mjs');
  writeFileSync(
    program,
    "import { parentPort } from 'node:worker_threads';\nparentPort.on('message', () => process.exit(3));\n",
  );
  const pool = threadPool<JudgingTask, JudgingAnswer>(pathToFileURL(program), {
    ...{ location: options.file, what: 'the ledger' },
  });
  const threads = threadsOver(pool);
  const found = await run(findingsOver(store, asOf, {}, { threads, wanted: 2 }));
  expect(JSON.stringify(found)).toBe(JSON.stringify(await alone()));
  await threads.close();
});

test('no thread begins for a small ledger, or by what is a function of the municipality', () => {
  const { begin } = threadsOver(poolOf(asAnswered).pool);
  const by = { asOf, rules: RULES };
  const [one] = RULES;
  if (one === undefined) throw new Error('no rule');
  const own: Rule = { ...one, id: 'municipal.own' };
  expect(begin(by, 1_000, undefined)).toBeUndefined();
  expect(begin(by, 1_000_000, 0)).toBeUndefined();
  expect(begin({ ...by, deadlines: COMPLAINT_DEADLINES }, 1_000_000, 2)).toBeUndefined();
  expect(begin({ ...by, rules: [...RULES, own] }, 1_000_000, 2)).toBeUndefined();
  expect(begin(by, 1_000, 2)).toBeDefined();
});

test('the ledger itself begins none where the sources run as they are', async () => {
  const found = await run(
    findingsOver(store, asOf, {}, { threads: findingThreads(options.file), wanted: 2 }),
  );
  expect(JSON.stringify(found)).toBe(JSON.stringify(await alone()));
});

test('those of whom nothing was known by then are not counted, nor are events recorded later', async () => {
  const knownAt = (text: string) => ({ ...asOf, knownAt: instant(Date.parse(text)) });
  const before = await run(findingsOver(store, knownAt('2020-05-30T08:59:59Z'), {}));
  expect(before).toMatchObject({ people: 0, events: 0, findings: [] });
  expect(before.unknown.size).toBe(0);
  const all = await alone();
  const then = await run(findingsOver(store, knownAt('2020-05-30T09:00:00Z'), {}));
  expect(then).toMatchObject({ people: PEOPLE, events: await run(store.head) });
  expect({ people: all.people, events: all.events }).toEqual({ people: then.people, events: then.events });
});
