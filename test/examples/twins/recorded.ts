import * as E from 'fp-ts/lib/Either.js';
import {
  asKnownNow,
  BUILT_IN,
  findingsIn,
  ledgerOver,
  parseEvent,
  run,
  type ContactProcedure,
  type Entry,
  type Finding,
  type FindingSubject,
  type LocalDate,
} from '../../../src/index.js';
import { openMemoryStore } from '../../../src/stores/memory/memory-store.js';
import { evening, simulatedClock } from '../../../examples/ledger-clock.js';
import { inOrder, type Happening } from '../../../examples/story/happening.js';
import type { Story } from '../../../examples/story/story.js';
import { day, type Written } from '../../render/small-world.js';

/** What goes otherwise than in the story. */
export interface Twin {
  /** Commands that nobody gave, by their ids. */
  readonly without?: ReadonlyArray<string>;
  /** Commands that were given otherwise. */
  readonly otherwise?: Readonly<Record<string, Written>>;
  /** Commands that were given too, with the day. */
  readonly also?: ReadonlyArray<readonly [recordedOn: string, ...commands: ReadonlyArray<unknown>]>;
  /** Decisions of the story as another program, without our door, could have written them. */
  readonly rewritten?: Readonly<Record<string, Written>>;
  /** Whole events that our door would have refused, with the day. */
  readonly slippedIn?: ReadonlyArray<readonly [recordedOn: string, ...events: ReadonlyArray<Written>]>;
}

interface Given {
  readonly on: LocalDate;
  readonly command: unknown;
  readonly refusedBy?: string;
}

const givenIn = (happenings: ReadonlyArray<Happening>, twin: Twin): ReadonlyArray<Given> => {
  const { without = [], otherwise = {}, also = [] } = twin;
  const ids = new Set<string>(happenings.map(({ command }) => command.id));
  const unknown = [...without, ...Object.keys(otherwise)].filter((id) => !ids.has(id));
  if (unknown.length > 0) throw new Error(`not in the story: ${unknown.join(', ')}`);
  const told = inOrder(happenings)
    .filter(({ command }) => !without.includes(command.id))
    .map(({ recordedOn, command, refusedBy }): Given => ({
      on: recordedOn,
      // What is stated as undefined is left out.
      command: JSON.parse(JSON.stringify({ ...command, ...otherwise[command.id] })),
      ...(refusedBy === undefined ? {} : { refusedBy: refusedBy.policy }),
    }));
  return [
    ...told,
    ...also.flatMap(([at, ...more]) => more.map((command) => ({ on: day(at), command }))),
  ].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
};

const read = (written: Written): Entry['event'] => {
  const event = parseEvent(JSON.stringify(written));
  if (E.isLeft(event)) throw new Error(`no such event: ${JSON.stringify(event.left)}`);
  if (event.right.type === 'Unknown') throw new Error(`no such event: ${event.right.name}`);
  return event.right;
};

const slippedIn = ({ slippedIn: all = [] }: Twin): ReadonlyArray<Entry> =>
  all.flatMap(([at, ...events]) =>
    events.map((written, i): Entry => {
      const id = `00000000-0000-8000-8000-${at.replaceAll('-', '')}${String(i).padStart(4, '0')}`;
      return { event: read(written), ref: { position: 0, id, recordedAt: evening(day(at)) } };
    }),
  );

const rewrittenBy = ({ rewritten = {} }: Twin, { event, ref }: Entry): Entry => {
  const how = 'decision' in event ? rewritten[event.decision] : undefined;
  return how === undefined ? { event, ref } : { event: read({ ...event, ...how }), ref };
};

/** Everything recorded of a story, or of its twin, in order; each command goes through the door on its evening. */
export const recorded = async (story: Story, twin: Twin = {}): Promise<ReadonlyArray<Entry>> => {
  const given = givenIn(story.happenings, twin);
  const clock = simulatedClock(given[0]?.on ?? story.askedOn);
  const store = openMemoryStore({ clock: clock.read });
  const ledger = ledgerOver(store, clock.read, story.catalogue ?? BUILT_IN);
  for (const { on, command, refusedBy } of given) {
    clock.goTo(on);
    const answer = await ledger.record(command)();
    const why = E.isRight(answer)
      ? undefined
      : 'policy' in answer.left
        ? answer.left.policy
        : answer.left._tag;
    if (why !== refusedBy) throw new Error(`${JSON.stringify(command)}: ${why ?? 'was not refused'}`);
  }
  const all = await run(store.readAll({ after: -1, limit: Number.MAX_SAFE_INTEGER }));
  await run(ledger.close);
  const entries = all.map(({ data, position, id, recordedAt }): Entry => {
    const event = parseEvent(data);
    if (E.isLeft(event)) throw new Error(`a story's own event at ${position}`);
    return rewrittenBy(twin, { event: event.right, ref: { position, id, recordedAt } });
  });
  const decided = new Set(entries.map(({ event }) => ('decision' in event ? event.decision : undefined)));
  const unmet = Object.keys(twin.rewritten ?? {}).filter((id) => ![...decided].some((one) => one === id));
  if (unmet.length > 0) throw new Error(`decided by nobody: ${unmet.join(', ')}`);
  return [...entries, ...slippedIn(twin)]
    .sort((a, b) => a.ref.recordedAt - b.ref.recordedAt)
    .map(({ event, ref }, i) => ({ event, ref: { ...ref, position: i + 1 } }));
};

const named = (subject: FindingSubject): string => Object.values(subject).join();

/** A finding in one line: the rule, whom it is about, and the day. */
const inShort = ({ rule, subject, on }: Finding): string => `${named(subject)} ${on} ${rule}`;

/** What all rules find in entries on a day, one line each, sorted. */
export const foundIn = (
  entries: ReadonlyArray<Entry>,
  at: LocalDate,
  { catalogue }: Story,
  procedure?: ContactProcedure,
): ReadonlyArray<string> =>
  findingsIn(entries, asKnownNow(at), undefined, {
    ...(catalogue === undefined ? {} : { catalogue }),
    ...(procedure === undefined ? {} : { procedure }),
  })
    .map(inShort)
    .sort();
