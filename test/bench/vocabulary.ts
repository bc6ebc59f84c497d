import { parseArgs } from 'node:util';
import {
  asKnownNow,
  changesOf,
  enter,
  isInstant,
  levelAt,
  parseCommand,
  populationFold,
  readEvent,
  timelineOf,
  userDecider,
  type Ref,
  type UserCommand,
  type UserEvent,
  type UserState,
} from 'forsvarlig';
import { CONTEXT, makeRows, type Row } from './data.js';
import { compare, inOne, median, type Contender } from './measure.js';
import { broken, table } from './report.js';
import { makeWideRows, wideCommands } from './wide-data.js';

// What the width of the vocabulary costs: in a replay, and in a decision.

const { values } = parseArgs({ options: { small: { type: 'boolean', default: false } } });
const USERS = values.small ? 300 : 3_000;
const EVENTS = 100;
const repetitions = values.small ? 3 : 5;

/** What policies may add to a decision, in microseconds. */
const ADDED = 20;

const instant = (ms: number) => {
  if (!isInstant(ms)) throw new Error('no instant');
  return ms;
};

const folding =
  (rows: ReadonlyArray<Row>): Contender =>
  () =>
    Promise.resolve(
      inOne(() => {
        const fold = populationFold();
        let position = 0;
        for (const { data, id } of rows) {
          const event = readEvent(data);
          if (event.type === 'Unreadable') throw new Error('an event of the data cannot be read');
          position += 1;
          fold.take({ event, ref: { position, id, recordedAt: instant(0) } });
        }
        if (fold.finish().events !== rows.length) throw new Error('not everything was folded');
      }),
    );

interface Case {
  readonly command: UserCommand;
  readonly state: UserState;
  readonly event: UserEvent;
}

const REF: Ref = { position: Number.MAX_SAFE_INTEGER, id: '', recordedAt: instant(0) };

/** Every command of one story with the state that it is decided on, and what it becomes. */
const cases = (user: string): ReadonlyArray<Case> => {
  const found: Case[] = [];
  let state = userDecider.initial;
  for (const input of wideCommands(user, EVENTS)) {
    const command = parseCommand(input);
    if (command._tag === 'Left' || !('user' in command.right)) throw new Error('the data has a bad command');
    const ruling = userDecider.decide(command.right, state, CONTEXT);
    if (ruling._tag === 'Left') throw new Error(`the data has a refused command: ${ruling.left.policy}`);
    for (const event of ruling.right) {
      found.push({ command: command.right, state, event });
      const ref = { position: found.length, id: String(found.length), recordedAt: instant(0) };
      state = userDecider.evolve(state, { event, ref });
    }
  }
  return found;
};

/** What a decision can't do without: the level that it starts from, and the timelines with its event in them. */
const bare = ({ state, event }: Case): void => {
  const timeline = 'service' in event ? timelineOf(state.timelines, event.service) : undefined;
  if (timeline !== undefined && 'effective' in event) levelAt(timeline, asKnownNow(event.effective));
  enter(state.timelines, changesOf(event), REF);
};

const microseconds = (all: ReadonlyArray<Case>, work: (one: Case) => void): number => {
  const rounds = values.small ? 50 : 400;
  const from = process.hrtime.bigint();
  for (let n = 0; n < rounds; n += 1) for (const one of all) work(one);
  return Number(process.hrtime.bigint() - from) / 1e3 / (rounds * all.length);
};

/** Microseconds that the policies add to a decision, and those of the whole decision, round by round after one to warm up. */
const decisions = (): ReadonlyArray<{ readonly whole: number; readonly added: number }> => {
  const all = cases('u000001');
  return Array.from({ length: repetitions + 1 }, () => {
    const whole = microseconds(all, ({ command, state }) => {
      if (userDecider.decide(command, state, CONTEXT)._tag === 'Left') throw new Error('refused');
    });
    return { whole, added: whole - microseconds(all, bare) };
  }).slice(1);
};

const wide = makeWideRows(USERS, EVENTS);
const narrow = makeRows(USERS, EVENTS);
const kinds = new Set(wide.map(({ type }) => type)).size;
const bytes = (rows: ReadonlyArray<Row>): number =>
  Math.round(rows.reduce((sum, { data }) => sum + Buffer.byteLength(data), 0) / rows.length);
console.log(
  `${USERS} users with ${EVENTS} events each: ${kinds} kinds of ${bytes(wide)} bytes on average beside the main job's of ${bytes(narrow)}`,
);
const comparison = await compare(
  {
    name: 'projection in the width of the vocabulary, beside the main job',
    ours: 'decode and fold',
    theirs: 'decode and fold',
    unit: 'events',
    // Within 1.5 times of its time.
    promised: 1 / 1.5,
  },
  wide.length,
  repetitions,
  folding(wide),
  folding(narrow),
);
console.log(table([comparison]));
const taken = decisions();
const added = taken.map((one) => one.added);
console.log(
  `policies add ${median(added).toFixed(1)} microseconds to a decision (${Math.min(...added).toFixed(1)}-${Math.max(...added).toFixed(1)}), held to ${ADDED}; ` +
    `a whole decision takes ${median(taken.map(({ whole }) => whole)).toFixed(1)}`,
);
if (broken([comparison]).length > 0 || median(added) > 2 * ADDED) {
  console.error('too slow: under half of what docs/performance.md promises');
  process.exitCode = 1;
}
