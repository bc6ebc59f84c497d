import * as E from 'fp-ts/lib/Either.js';
import type { Catalogue } from '../domain/law/catalogue.js';
import type { Instant } from '../domain/values/instant.js';
import type { EventStore } from '../stores/event-store.js';
import { appendAll, type Group, type Together } from './appending.js';
import { amends, streamsOf, type Asked, type AskedAlone, type AskedTogether } from './asked.js';
import { draft, type Draft } from './draft.js';
import type { LedgerError } from './ledger-error.js';
import type { StreamCache } from './stream-cache.js';
import { draftTogether } from './together.js';

/** What commands are decided and recorded with. */
export interface Desk {
  readonly store: EventStore;
  readonly cache: StreamCache;
  readonly clock: () => Instant;
  readonly catalogue: Catalogue;
}

/** Whether a command can be made durable in one append with those before it. What is decided anew goes alone. */
const canJoin = (before: Group | Together, asked: Asked): boolean =>
  'members' in before &&
  'command' in asked &&
  before.members[0].asked.attempt === 1 &&
  asked.attempt === 1 &&
  !amends(asked);

/**
 * Decides on commands in order, each on what the ones before it would leave behind, and appends what they make in as few
 * transactions as can be. Waits for nothing but the store. Gives back those that another writer came before.
 */
const writeOnce = async (
  { store, cache, clock, catalogue }: Desk,
  batch: ReadonlyArray<Asked>,
): Promise<ReadonlyArray<Asked>> => {
  const again: Asked[] = [];
  let pending = new Map<string, Group | Together>();
  const refreshed = new Set<string>();

  const flush = async (): Promise<void> => {
    if (pending.size === 0) return;
    const made = [...pending.values()];
    pending = new Map();
    again.push(...(await appendAll(store, cache, made)));
  };

  const isOvertaken = (streams: ReadonlyArray<string>): boolean =>
    again.some((asked) => streams.includes(streamsOf(asked)[0]));

  /** Whether something is decided on what waits to be appended and can't go with it. */
  const waitsFor = (asked: Asked, [own, ...others]: readonly [string, ...string[]]): boolean => {
    const before = pending.get(own);
    return (before !== undefined && !canJoin(before, asked)) || others.some((other) => pending.has(other));
  };

  /** What a command derives from is read and not written, so no append would tell that it has changed since. */
  const refresh = async (others: ReadonlyArray<string>): Promise<E.Either<LedgerError, void>> => {
    for (const other of others) {
      const known = refreshed.has(other) ? E.right(undefined) : await cache.refresh(other);
      if (E.isLeft(known)) return known;
      refreshed.add(other);
    }
    return E.right(undefined);
  };

  const decideTogether = async (asked: AskedTogether): Promise<void> => {
    const drafted = await draftTogether(asked.commands, cache, clock, catalogue);
    if (E.isLeft(drafted)) asked.answer(drafted);
    else if (drafted.right.step === 'answered') asked.answer(E.right(drafted.right.outcomes));
    else {
      const { append, outcomes } = drafted.right;
      pending.set(append.stream, { stream: append.stream, asked, append, outcomes });
    }
  };

  /**
   * A draft that was answered from what is remembered, once more: a success may rest on an append that still waits, and a
   * refusal on what another program has changed since. Undefined: what it would build on is to be decided anew before it.
   */
  const decideAgain = async (
    { command }: AskedAlone,
    { outcome }: Extract<Draft, { readonly step: 'answered' }>,
    streams: readonly [string, ...string[]],
  ): Promise<E.Either<LedgerError, Draft> | undefined> => {
    await flush();
    if (E.isLeft(outcome)) streams.forEach(cache.forget);
    if (isOvertaken(streams)) return undefined;
    const basis = await cache.load(streams);
    return E.isLeft(basis) ? basis : E.right(draft(command, streams, basis.right, clock(), catalogue));
  };

  const decideAlone = async (
    asked: AskedAlone,
    streams: readonly [string, ...string[]],
  ): Promise<E.Either<LedgerError, Draft> | undefined> => {
    const kept = cache.kept(streams);
    const basis = kept === undefined ? await cache.load(streams) : E.right(kept);
    if (E.isLeft(basis)) return basis;
    const first = draft(asked.command, streams, basis.right, clock(), catalogue);
    const isFinal =
      first.step === 'append' ||
      first.fresh ||
      // Recorded already, unless by a command that still waits for its append.
      (E.isRight(first.outcome) && !pending.has(streams[0]));
    return isFinal ? E.right(first) : decideAgain(asked, first, streams);
  };

  const take = (asked: AskedAlone, drafted: Draft): void => {
    if (drafted.step === 'answered') {
      asked.answer(E.right(drafted.outcome));
      return;
    }
    const { stream } = drafted.append;
    cache.keep(stream, drafted.next);
    const group = pending.get(stream);
    if (group !== undefined && 'members' in group) group.members.push({ asked, draft: drafted });
    else pending.set(stream, { stream, members: [{ asked, draft: drafted }] });
  };

  for (const asked of batch) {
    const streams = streamsOf(asked);
    if (waitsFor(asked, streams)) await flush();
    if (isOvertaken(streams)) {
      again.push(asked);
      continue;
    }
    // What is corrected is decided on with the whole record, which is not kept in memory.
    if (amends(asked)) cache.forget(streams[0]);
    const known = streams.length === 1 ? E.right(undefined) : await refresh(streams.slice(1));
    if (E.isLeft(known)) asked.answer(known);
    else if ('commands' in asked) await decideTogether(asked);
    else {
      const drafted = await decideAlone(asked, streams);
      if (drafted === undefined) again.push(asked);
      else if (E.isLeft(drafted)) asked.answer(drafted);
      else take(asked, drafted.right);
    }
  }
  await flush();
  return again;
};

/** Decides on commands and appends what they make, anew as long as other writers come before them; answers them all. */
export const writeBatch = async (desk: Desk, batch: ReadonlyArray<Asked>): Promise<void> => {
  for (let asked = batch; asked.length > 0;) asked = await writeOnce(desk, asked);
};
