import * as E from 'fp-ts/lib/Either.js';
import type * as TE from 'fp-ts/lib/TaskEither.js';
import { parseCommand, type Command } from '../domain/commands/command.js';
import type { Catalogue } from '../domain/law/catalogue.js';
import type { Instant } from '../domain/values/instant.js';
import type { Append, AppendRefusal, EventStore } from '../stores/event-store.js';
import { draft, REUSED, streamsReadBy, type Draft, type Outcome } from './draft.js';
import type { LedgerError } from './ledger-error.js';
import { streamCache, type StreamCache } from './stream-cache.js';
import { streamOf } from './streams.js';

/** Commands that are made durable together, at most. */
const BATCH = 500;

/** How often a command is decided anew because somebody else wrote in between. */
const ATTEMPTS = 8;

/** A command past the door, and who waits for its answer. */
interface Waiting {
  readonly command: Command;
  readonly answer: (answer: E.Either<LedgerError, Outcome>) => void;
  /** For bugs only: nobody should wait for ever for an answer that can't come. */
  readonly fail: (bug: unknown) => void;
}

/** A command that is decided on, for the first time or anew. */
interface Asked extends Waiting {
  readonly attempt: number;
}

/** A command decided on whose append has not been made. */
interface Pending extends Asked {
  readonly draft: Extract<Draft, { readonly step: 'append' }>;
}

const CONTENDED: Outcome = E.left({
  _tag: 'Contended',
  message: 'other writers kept writing about the same person; record the command again',
});

const TOO_LARGE: Outcome = E.left({
  _tag: 'TooLarge',
  message: 'the command makes an event larger than a ledger takes; shorten its texts and lists',
});

/**
 * Commands about one stream that wait to be appended: together or not at all, because each was decided on what the ones
 * before it leave behind. Appended one by one, the second could pass where another program wrote in place of the first.
 */
interface Group {
  readonly stream: string;
  readonly members: readonly [Pending, ...Pending[]];
}

const appendOf = ({ stream, members }: Group): Append => ({
  stream,
  expected: members[0].draft.append.expected,
  events: members.flatMap(({ draft: { append } }) => append.events),
});

const answerTo = (
  refusal: AppendRefusal,
  { draft: { append }, attempt }: Pending,
  alone: boolean,
): Outcome | undefined => {
  if (refusal._tag === 'EventTooLarge' && append.events.some(({ id }) => id === refusal.id)) return TOO_LARGE;
  // Among others, the id may be there because of a retry; alone it is not, for then its stream was read before.
  if (refusal._tag === 'EventIdConflict' && alone) return E.left(REUSED);
  return attempt >= ATTEMPTS ? CONTENDED : undefined;
};

/** Appends what is pending. What another writer came before is given back, to be decided anew. */
const appendAll = async (
  store: EventStore,
  cache: StreamCache,
  pending: ReadonlyArray<Group>,
): Promise<ReadonlyArray<Asked>> => {
  if (pending.length === 0) return [];
  const outcomes = await store.append(pending.map(appendOf))();
  if (E.isLeft(outcomes)) {
    for (const { stream, members } of pending) {
      cache.forget(stream);
      for (const { answer } of members) answer(outcomes);
    }
    return [];
  }
  const again: Asked[] = [];
  for (const [i, { stream, members }] of pending.entries()) {
    const outcome = outcomes.right[i];
    if (outcome === undefined) throw new Error('the store answered for fewer appends than it was given');
    // What was kept of the stream supposed that this append would be made.
    if (E.isLeft(outcome)) cache.forget(stream);
    for (const member of members) {
      const { draft: drafted, ...asked } = member;
      const answer = E.isRight(outcome)
        ? E.right({ ...drafted.recorded, duplicate: outcome.right.duplicate })
        : answerTo(outcome.left, member, members.length === 1);
      if (answer === undefined) again.push({ ...asked, attempt: asked.attempt + 1 });
      else asked.answer(E.right(answer));
    }
  }
  return again;
};

/** Whether a command can be made durable in one append with those before it. What is decided anew goes alone. */
const canJoin = ({ members: [first] }: Group, { attempt }: Asked): boolean =>
  first.attempt === 1 && attempt === 1;

/** Decides on commands in order and appends what they make. Gives back those that another writer came before. */
const writeOnce = async (
  store: EventStore,
  cache: StreamCache,
  clock: () => Instant,
  catalogue: Catalogue,
  batch: ReadonlyArray<Asked>,
): Promise<ReadonlyArray<Asked>> => {
  const again: Asked[] = [];
  let pending = new Map<string, Group>();
  const refreshed = new Set<string>();
  const isOvertaken = (...streams: ReadonlyArray<string>): boolean =>
    again.some(({ command }) => streams.includes(streamOf(command)));
  const flush = async (): Promise<void> => {
    const made = [...pending.values()];
    pending = new Map();
    again.push(...(await appendAll(store, cache, made)));
  };
  /** Undefined: what it would build on is to be decided anew, and the command after it. */
  const decide = async (asked: Asked): Promise<E.Either<LedgerError, Draft> | undefined> => {
    const { command } = asked;
    const [own, ...others] = streamsReadBy(command);
    const group = pending.get(own);
    const amends = command.command === 'CorrectEntry' || command.command === 'RedactEntry';
    const supposes = group !== undefined && (amends || !canJoin(group, asked));
    if (supposes || others.some((other) => pending.has(other))) await flush();
    if (isOvertaken(own, ...others)) return undefined;
    // What is corrected is decided on with the whole record, which is not kept in memory.
    if (amends) cache.forget(own);
    for (const other of others) {
      // What it derives from is read and not written, so no append would tell that it has changed since.
      const known = refreshed.has(other) ? undefined : await cache.refresh(other);
      if (known !== undefined && E.isLeft(known)) return known;
      refreshed.add(other);
    }
    const first = await draft(command, cache, clock(), catalogue);
    if (E.isLeft(first) || first.right.step === 'append' || first.right.fresh) return first;
    if (E.isRight(first.right.outcome)) {
      // Recorded already, unless by a command that still waits for its append.
      if (!pending.has(own)) return first;
      await flush();
    } else {
      // A refusal must not rest on what another program may have changed since the stream was folded.
      await flush();
      [own, ...others].forEach(cache.forget);
    }
    if (isOvertaken(own, ...others)) return undefined;
    return draft(command, cache, clock(), catalogue);
  };
  for (const asked of batch) {
    const decided = await decide(asked);
    if (decided === undefined) again.push(asked);
    else if (E.isLeft(decided)) asked.answer(decided);
    else if (decided.right.step === 'answered') asked.answer(E.right(decided.right.outcome));
    else {
      const { stream } = decided.right.append;
      const made: Pending = { ...asked, draft: decided.right };
      cache.keep(stream, decided.right.next);
      const group = pending.get(stream);
      pending.set(stream, { stream, members: group === undefined ? [made] : [...group.members, made] });
    }
  }
  await flush();
  return again;
};

/** Parses a command; one that throws when it is looked at (a getter, a proxy) is no command, and nobody else's trouble. */
const atTheDoor = (input: unknown): ReturnType<typeof parseCommand> => {
  try {
    return parseCommand(input);
  } catch {
    return E.left({
      _tag: 'InvalidCommand',
      issues: [],
      message: 'the command throws when it is read; give a plain object, as JSON.parse makes it',
    });
  }
};

/** Records the commands of one ledger. */
export interface Recorder {
  readonly record: (input: unknown) => TE.TaskEither<LedgerError, Outcome>;
  /** Forgets what was folded, so that the next command asks the store. */
  readonly forget: () => void;
}

/**
 * Records commands, each decided on what the ones before it left behind. Commands that arrive while others are being
 * written wait and are made durable together, which is what makes many at once fast: the events of one person or crisis in the
 * order asked for, and side by side.
 */
export const recorder = (store: EventStore, clock: () => Instant, catalogue: Catalogue): Recorder => {
  const cache = streamCache(store);
  let queue: Waiting[] = [];
  let writing = false;

  const writeBatch = async (batch: ReadonlyArray<Waiting>): Promise<void> => {
    let asked: ReadonlyArray<Asked> = batch.map((waiting) => ({ ...waiting, attempt: 1 }));
    while (asked.length > 0) asked = await writeOnce(store, cache, clock, catalogue, asked);
  };

  const drain = async (): Promise<void> => {
    writing = true;
    while (queue.length > 0) {
      const batch = queue.slice(0, BATCH);
      queue = queue.slice(BATCH);
      await writeBatch(batch).catch((bug: unknown) => {
        // What was kept supposes appends that may never have been made.
        cache.clear();
        for (const { fail } of batch) fail(bug);
      });
    }
    writing = false;
  };

  return {
    record: (input) => {
      // Read at once, so that what is recorded is what was given, whatever becomes of the object.
      const command = atTheDoor(input);
      return () =>
        new Promise((answer, fail) => {
          if (E.isLeft(command)) {
            answer(E.right(command));
            return;
          }
          queue.push({ command: command.right, answer, fail });
          if (!writing) void drain();
        });
    },
    forget: cache.clear,
  };
};
