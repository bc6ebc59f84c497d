import * as E from 'fp-ts/lib/Either.js';
import type * as TE from 'fp-ts/lib/TaskEither.js';
import { parseCommand, type Command } from '../domain/commands/command.js';
import type { Catalogue } from '../domain/law/catalogue.js';
import type { Instant } from '../domain/values/instant.js';
import type { Append, Appended, AppendRefusal, EventStore } from '../stores/event-store.js';
import { draft, isAmending, REUSED, streamsReadBy, type Draft, type Outcome } from './draft.js';
import type { LedgerError, Refusal } from './ledger-error.js';
import { streamCache, type StreamCache } from './stream-cache.js';
import { streamOf } from './streams.js';
import { draftTogether, refusalTogether, refusedTogether, type Outcomes } from './together.js';

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

/** Commands about one stream that are recorded together or not at all. */
interface WaitingTogether {
  readonly commands: readonly [Command, ...Command[]];
  readonly answer: (answer: E.Either<LedgerError, Outcomes>) => void;
  readonly fail: (bug: unknown) => void;
}

/** Such commands that are decided on, for the first time or anew. */
interface AskedTogether extends WaitingTogether {
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

const TOO_LARGE_REFUSAL: Refusal = {
  _tag: 'TooLarge',
  message: 'the command makes an event larger than a ledger takes; shorten its texts and lists',
};
const TOO_LARGE: Outcome = E.left(TOO_LARGE_REFUSAL);

/**
 * Commands about one stream that wait to be appended: together or not at all, because each was decided on what the ones
 * before it leave behind. Appended one by one, the second could pass where another program wrote in place of the first.
 */
interface Group {
  readonly stream: string;
  readonly members: readonly [Pending, ...Pending[]];
}

/** Commands decided on together whose append has not been made. */
interface Together {
  readonly stream: string;
  readonly asked: AskedTogether;
  readonly append: Append;
  readonly outcomes: Outcomes;
}

const appendOf = (made: Group | Together): Append => {
  if ('append' in made) return made.append;
  const { stream, members } = made;
  return {
    stream,
    expected: members[0].draft.append.expected,
    events: members.flatMap(({ draft: { append } }) => append.events),
  };
};

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

/** What an append means for commands recorded together; undefined: decide anew. */
const answerTogether = (
  outcome: E.Either<AppendRefusal, Appended>,
  { asked: { attempt }, outcomes }: Together,
): Outcomes | undefined => {
  if (E.isRight(outcome))
    return outcome.right.duplicate
      ? outcomes.map(E.map((recorded) => ({ ...recorded, duplicate: true })))
      : outcomes;
  const refused = refusalTogether(outcomes, outcome.left, TOO_LARGE_REFUSAL, attempt > 1);
  return refused ?? (attempt >= ATTEMPTS ? outcomes.map(() => CONTENDED) : undefined);
};

/** Appends what is pending. What another writer came before is given back, to be decided anew. */
const appendAll = async (
  store: EventStore,
  cache: StreamCache,
  pending: ReadonlyArray<Group | Together>,
): Promise<ReadonlyArray<Asked | AskedTogether>> => {
  if (pending.length === 0) return [];
  const outcomes = await store.append(pending.map(appendOf))();
  if (E.isLeft(outcomes)) {
    for (const made of pending) {
      cache.forget(made.stream);
      if ('append' in made) made.asked.answer(outcomes);
      else for (const { answer } of made.members) answer(outcomes);
    }
    return [];
  }
  const again: Array<Asked | AskedTogether> = [];
  for (const [i, made] of pending.entries()) {
    const outcome = outcomes.right[i];
    if (outcome === undefined) throw new Error('the store answered for fewer appends than it was given');
    // What was kept of the stream supposed that this append would be made.
    if (E.isLeft(outcome)) cache.forget(made.stream);
    if ('append' in made) {
      const answer = answerTogether(outcome, made);
      if (answer === undefined) again.push({ ...made.asked, attempt: made.asked.attempt + 1 });
      else made.asked.answer(E.right(answer));
      continue;
    }
    const { members } = made;
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

const commandsOf = (asked: Asked | AskedTogether): ReadonlyArray<Command> =>
  'command' in asked ? [asked.command] : asked.commands;

/** The streams that commands are decided on: their own first. */
const streamsOf = (asked: Asked | AskedTogether): readonly [string, ...string[]] => {
  if ('command' in asked) return streamsReadBy(asked.command);
  const [own] = streamsReadBy(asked.commands[0]);
  return [own, ...new Set(asked.commands.flatMap((command) => streamsReadBy(command).slice(1)))];
};

/** Decides on commands in order and appends what they make. Gives back those that another writer came before. */
const writeOnce = async (
  store: EventStore,
  cache: StreamCache,
  clock: () => Instant,
  catalogue: Catalogue,
  batch: ReadonlyArray<Asked | AskedTogether>,
): Promise<ReadonlyArray<Asked | AskedTogether>> => {
  const again: Array<Asked | AskedTogether> = [];
  let pending = new Map<string, Group | Together>();
  const refreshed = new Set<string>();
  const isOvertaken = (...streams: ReadonlyArray<string>): boolean =>
    again.some((asked) => streams.includes(streamsOf(asked)[0]));
  const flush = async (): Promise<void> => {
    const made = [...pending.values()];
    pending = new Map();
    again.push(...(await appendAll(store, cache, made)));
  };
  /** Sees to it that what commands are decided on is durable and known; undefined: decide them anew, later. */
  const prepare = async (asked: Asked | AskedTogether): Promise<E.Either<LedgerError, void> | undefined> => {
    const [own, ...others] = streamsOf(asked);
    const before = pending.get(own);
    const amends = commandsOf(asked).some(isAmending);
    const joins =
      before === undefined ||
      ('members' in before && 'command' in asked && !amends && canJoin(before, asked));
    if (!joins || others.some((other) => pending.has(other))) await flush();
    if (isOvertaken(own, ...others)) return undefined;
    // What is corrected is decided on with the whole record, which is not kept in memory.
    if (amends) cache.forget(own);
    for (const other of others) {
      // What it derives from is read and not written, so no append would tell that it has changed since.
      const known = refreshed.has(other) ? undefined : await cache.refresh(other);
      if (known !== undefined && E.isLeft(known)) return known;
      refreshed.add(other);
    }
    return E.right(undefined);
  };
  const decideTogether = async (asked: AskedTogether): Promise<void> => {
    const ready = await prepare(asked);
    if (ready === undefined) {
      again.push(asked);
      return;
    }
    const drafted = E.isLeft(ready) ? ready : await draftTogether(asked.commands, cache, clock, catalogue);
    if (E.isLeft(drafted)) asked.answer(drafted);
    else if (drafted.right.step === 'answered') asked.answer(E.right(drafted.right.outcomes));
    else {
      const { append, outcomes } = drafted.right;
      pending.set(append.stream, { stream: append.stream, asked, append, outcomes });
    }
  };
  /** Undefined: what it would build on is to be decided anew, and the command after it. */
  const decide = async (asked: Asked): Promise<E.Either<LedgerError, Draft> | undefined> => {
    const { command } = asked;
    const [own, ...others] = streamsReadBy(command);
    const ready = await prepare(asked);
    if (ready === undefined || E.isLeft(ready)) return ready;
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
    if ('commands' in asked) {
      await decideTogether(asked);
      continue;
    }
    const decided = await decide(asked);
    if (decided === undefined) again.push(asked);
    else if (E.isLeft(decided)) asked.answer(decided);
    else if (decided.right.step === 'answered') asked.answer(E.right(decided.right.outcome));
    else {
      const { stream } = decided.right.append;
      const made: Pending = { ...asked, draft: decided.right };
      cache.keep(stream, decided.right.next);
      const group = pending.get(stream);
      const members: Group['members'] =
        group !== undefined && 'members' in group ? [...group.members, made] : [made];
      pending.set(stream, { stream, members });
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

const OTHER_STREAM: Refusal = {
  _tag: 'InvalidCommand',
  issues: [],
  message: 'commands that are recorded together must be about one and the same person; give the others apart',
};

/** Commands that can be decided on together: all of them are commands, and about one stream. Left answers for all. */
const atOneDoor = (
  parsed: ReadonlyArray<ReturnType<typeof parseCommand>>,
): E.Either<Outcomes, readonly [Command, ...Command[]]> => {
  const commands: Command[] = [];
  for (const [at, command] of parsed.entries()) {
    if (E.isLeft(command)) return E.left(refusedTogether(parsed.length, at, command.left));
    const [first] = commands;
    if (first !== undefined && streamOf(first) !== streamOf(command.right))
      return E.left(refusedTogether(parsed.length, at, OTHER_STREAM));
    commands.push(command.right);
  }
  const [first, ...others] = commands;
  return first === undefined ? E.left([]) : E.right([first, ...others]);
};

/** Records the commands of one ledger. */
export interface Recorder {
  readonly record: (input: unknown) => TE.TaskEither<LedgerError, Outcome>;
  /** Records commands about one person (or one member of staff, or crisis) together or not at all. */
  readonly recordTogether: (inputs: ReadonlyArray<unknown>) => TE.TaskEither<LedgerError, Outcomes>;
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
  let queue: Array<Waiting | WaitingTogether> = [];
  let writing = false;

  const writeBatch = async (batch: ReadonlyArray<Waiting | WaitingTogether>): Promise<void> => {
    let asked: ReadonlyArray<Asked | AskedTogether> = batch.map((waiting) => ({ ...waiting, attempt: 1 }));
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
    recordTogether: (inputs) => {
      const read = atOneDoor(inputs.map(atTheDoor));
      return () =>
        new Promise((answer, fail) => {
          if (E.isLeft(read)) {
            answer(E.right(read.left));
            return;
          }
          queue.push({ commands: read.right, answer, fail });
          if (!writing) void drain();
        });
    },
    forget: cache.clear,
  };
};
