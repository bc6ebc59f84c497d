import * as E from 'fp-ts/lib/Either.js';
import type * as TE from 'fp-ts/lib/TaskEither.js';
import { parseCommand, type Command } from '../domain/commands/command.js';
import type { Instant } from '../domain/values/instant.js';
import type { EventStore } from '../stores/event-store.js';
import { draft, REUSED, streamsReadBy, type Draft, type Outcome } from './draft.js';
import type { LedgerError } from './ledger-error.js';
import { streamCache, type StreamCache } from './stream-cache.js';

/** Commands that are made durable together, at most. */
const BATCH = 500;

/** How often a command is decided anew because somebody else wrote in between. */
const ATTEMPTS = 8;

/** A command at the door, and who waits for its answer. */
interface Waiting {
  readonly input: unknown;
  readonly answer: (answer: E.Either<LedgerError, Outcome>) => void;
  /** For bugs only: nobody should wait for ever for an answer that can't come. */
  readonly fail: (bug: unknown) => void;
}

/** A command past the door. */
interface Asked extends Waiting {
  readonly command: Command;
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

/** Appends what is pending. What another writer came before is given back, to be decided anew. */
const appendAll = async (
  store: EventStore,
  cache: StreamCache,
  pending: ReadonlyArray<Pending>,
): Promise<ReadonlyArray<Asked>> => {
  if (pending.length === 0) return [];
  const outcomes = await store.append(pending.map(({ draft: { append } }) => append))();
  const again: Asked[] = [];
  for (const [i, { draft: drafted, answer, ...asked }] of pending.entries()) {
    const outcome = E.isLeft(outcomes) ? undefined : outcomes.right[i];
    if (outcome !== undefined && E.isRight(outcome)) {
      answer(E.right(E.right({ ...drafted.recorded, duplicate: outcome.right.duplicate })));
      continue;
    }
    // What was kept of the stream supposed that this append would be made.
    cache.forget(drafted.append.stream);
    if (E.isLeft(outcomes)) answer(outcomes);
    else if (outcome?.left._tag === 'EventIdConflict') answer(E.right(E.left(REUSED)));
    else if (outcome?.left._tag === 'EventTooLarge') answer(E.right(TOO_LARGE));
    else if (asked.attempt >= ATTEMPTS) answer(E.right(CONTENDED));
    else again.push({ ...asked, answer, attempt: asked.attempt + 1 });
  }
  return again;
};

/** Decides on commands in order and appends what they make. Gives back those that another writer came before. */
const writeOnce = async (
  store: EventStore,
  cache: StreamCache,
  clock: () => Instant,
  batch: ReadonlyArray<Asked>,
): Promise<ReadonlyArray<Asked>> => {
  const again: Asked[] = [];
  let pending: Pending[] = [];
  const flush = async (): Promise<void> => {
    const made = pending;
    pending = [];
    again.push(...(await appendAll(store, cache, made)));
  };
  const decide = async (command: Command): Promise<E.Either<LedgerError, Draft>> => {
    const [own, ...others] = streamsReadBy(command);
    if (pending.some(({ draft: { append } }) => others.includes(append.stream) && append.stream !== own))
      await flush();
    const first = await draft(command, cache, clock());
    const rests = E.isRight(first) && first.right.step === 'answered' && !first.right.fresh;
    if (!rests || E.isRight(first.right.outcome)) return first;
    // A refusal must not rest on what another program may have changed since the stream was folded.
    await flush();
    [own, ...others].forEach(cache.forget);
    return draft(command, cache, clock());
  };
  for (const asked of batch) {
    const decided = await decide(asked.command);
    if (E.isLeft(decided)) asked.answer(decided);
    else if (decided.right.step === 'answered') asked.answer(E.right(decided.right.outcome));
    else {
      cache.keep(decided.right.append.stream, decided.right.next);
      pending.push({ ...asked, draft: decided.right });
    }
  }
  await flush();
  return again;
};

/**
 * Records commands, each decided on what the ones before it left behind. Commands that arrive while others are being
 * written wait and are made durable together, which is what makes many at once fast.
 */
export const recorder = (
  store: EventStore,
  clock: () => Instant,
): ((input: unknown) => TE.TaskEither<LedgerError, Outcome>) => {
  const cache = streamCache(store);
  let queue: Waiting[] = [];
  let writing = false;

  const writeBatch = async (batch: ReadonlyArray<Waiting>): Promise<void> => {
    let asked: ReadonlyArray<Asked> = batch.flatMap((waiting) => {
      const command = parseCommand(waiting.input);
      if (E.isRight(command)) return [{ ...waiting, command: command.right, attempt: 1 }];
      waiting.answer(E.right(command));
      return [];
    });
    while (asked.length > 0) asked = await writeOnce(store, cache, clock, asked);
  };

  const drain = async (): Promise<void> => {
    writing = true;
    while (queue.length > 0) {
      const batch = queue.slice(0, BATCH);
      queue = queue.slice(BATCH);
      await writeBatch(batch).catch((bug: unknown) => {
        for (const { fail } of batch) fail(bug);
      });
    }
    writing = false;
  };

  return (input) => () =>
    new Promise((answer, fail) => {
      queue.push({ input, answer, fail });
      if (!writing) void drain();
    });
};
