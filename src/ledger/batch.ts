import * as E from 'fp-ts/lib/Either.js';
import type { Catalogue } from '../domain/law/catalogue.js';
import type { Instant } from '../domain/values/instant.js';
import type { EventStore } from '../stores/event-store.js';
import { appendAll, type Group, type Together } from './appending.js';
import { amends, begins, streamsOf, type Asked, type AskedAlone, type AskedTogether } from './asked.js';
import { draft, streamsReadBy, type Basis, type Draft } from './draft.js';
import type { LedgerError } from './ledger-error.js';
import { newStream, NOTHING_LOADED } from './loaded.js';
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

/** A batch on its way, in as few transactions as can be. */
interface Round {
  readonly desk: Desk;
  /** What waits to be appended, by its stream. */
  pending: Map<string, Group | Together>;
  /** Those that another writer came before. */
  readonly again: Asked[];
  /** Streams that were looked at for what others may have written to them. */
  readonly refreshed: Set<string>;
}

type Streams = readonly [string, ...string[]];
type Answered = Extract<Draft, { readonly step: 'answered' }>;

const flush = async (round: Round): Promise<void> => {
  if (round.pending.size === 0) return;
  const made = [...round.pending.values()];
  round.pending = new Map();
  round.again.push(...(await appendAll(round.desk.store, round.desk.cache, made)));
};

const isOvertaken = ({ again }: Round, streams: Streams): boolean =>
  again.some((asked) => streams.includes(streamsOf(asked)[0]));

/** Whether something is decided on what waits to be appended and can't go with it. */
const waitsFor = ({ pending }: Round, asked: Asked, [own, ...others]: Streams): boolean => {
  const before = pending.get(own);
  return (before !== undefined && !canJoin(before, asked)) || others.some((other) => pending.has(other));
};

/** What a command derives from is read and not written, so no append would tell that it has changed since. */
const refresh = async (
  { desk: { cache }, refreshed }: Round,
  [, ...others]: Streams,
): Promise<E.Either<LedgerError, void>> => {
  for (const other of others) {
    const known = refreshed.has(other) ? E.right(undefined) : await cache.refresh(other);
    if (E.isLeft(known)) return known;
    refreshed.add(other);
  }
  return E.right(undefined);
};

const decideTogether = async (
  { desk: { cache, clock, catalogue }, pending }: Round,
  asked: AskedTogether,
): Promise<void> => {
  const drafted = await draftTogether(asked.commands, cache, clock, catalogue);
  if (E.isLeft(drafted)) asked.answer(drafted);
  else if (drafted.right.step === 'answered') asked.answer(E.right(drafted.right.outcomes));
  else {
    const { append, outcomes, places } = drafted.right;
    pending.set(append.stream, { stream: append.stream, asked, append, outcomes, places });
  }
};

/** Whether a draft needs no second look. */
const isFinal = ({ pending }: Round, drafted: Draft, [own]: Streams): boolean =>
  drafted.step === 'append' ||
  drafted.fresh ||
  // Recorded already, unless by a command that still waits for its append.
  (E.isRight(drafted.outcome) && !pending.has(own));

const fromTheStore = async (
  { desk: { cache, clock, catalogue } }: Round,
  { command }: AskedAlone,
  streams: Streams,
): Promise<E.Either<LedgerError, Draft>> => {
  const basis = await cache.load(streams);
  return E.isLeft(basis) ? basis : E.right(draft(command, streams, basis.right, clock(), catalogue));
};

/**
 * A draft that was answered from what is remembered, once more: a success may rest on an append that still waits, and a
 * refusal on what another program has changed since. Undefined: what it would build on is to be decided anew before it.
 */
const decideAgain = async (
  round: Round,
  asked: AskedAlone,
  { outcome }: Answered,
  streams: Streams,
): Promise<E.Either<LedgerError, Draft> | undefined> => {
  await flush(round);
  if (E.isLeft(outcome)) streams.forEach(round.desk.cache.forget);
  return isOvertaken(round, streams) ? undefined : fromTheStore(round, asked, streams);
};

const take = ({ desk: { cache }, pending }: Round, asked: AskedAlone, drafted: Draft): void => {
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

const decideAlone = async (
  round: Round,
  asked: AskedAlone,
  streams: Streams,
  remembered: Answered | undefined,
): Promise<void> => {
  let drafted: E.Either<LedgerError, Draft> | undefined =
    remembered === undefined ? await fromTheStore(round, asked, streams) : E.right(remembered);
  if (E.isRight(drafted) && drafted.right.step === 'answered' && !isFinal(round, drafted.right, streams))
    drafted = await decideAgain(round, asked, drafted.right, streams);
  if (drafted === undefined) round.again.push(asked);
  else if (E.isLeft(drafted)) asked.answer(drafted);
  else take(round, asked, drafted.right);
};

/** What a command is decided on without a look at the store: what is remembered, or that there is nothing yet. */
const atHand = (cache: StreamCache, asked: AskedAlone, streams: Streams): Basis | undefined =>
  cache.kept(streams) ??
  (begins(asked) ? { own: newStream(), above: NOTHING_LOADED, fresh: false } : undefined);

/** Decides on what is remembered, which waits for nothing; gives back what can't be, or not finally. */
const decideAtOnce = (
  round: Round,
  asked: AskedAlone,
  streams: Streams,
): Answered | 'unknown' | undefined => {
  const { cache, clock, catalogue } = round.desk;
  const basis = atHand(cache, asked, streams);
  if (basis === undefined) return 'unknown';
  const drafted = draft(asked.command, streams, basis, clock(), catalogue);
  if (drafted.step === 'answered' && !isFinal(round, drafted, streams)) return drafted;
  take(round, asked, drafted);
  return undefined;
};

/**
 * Decides on commands in order, each on what the ones before it would leave behind, and appends what they make in as few
 * transactions as can be. Gives back those that another writer came before.
 *
 * It waits for nothing but the store.
 */
const writeOnce = async (desk: Desk, batch: ReadonlyArray<Asked>): Promise<ReadonlyArray<Asked>> => {
  const round: Round = { desk, pending: new Map(), again: [], refreshed: new Set() };
  for (const asked of batch) {
    const streams = streamsOf(asked);
    if (round.pending.size > 0 && waitsFor(round, asked, streams)) await flush(round);
    if (isOvertaken(round, streams)) {
      round.again.push(asked);
      continue;
    }
    // What is corrected is decided on with the whole record, which is not kept in memory.
    if (amends(asked)) desk.cache.forget(streams[0]);
    const known = streams.length === 1 ? undefined : await refresh(round, streams);
    if (known !== undefined && E.isLeft(known)) asked.answer(known);
    else if ('commands' in asked) await decideTogether(round, asked);
    else {
      const open = decideAtOnce(round, asked, streams);
      if (open !== undefined) await decideAlone(round, asked, streams, open === 'unknown' ? undefined : open);
    }
  }
  await flush(round);
  return round.again;
};

const NOBODY: ReadonlyArray<Asked> = [];

/** Decides on a command by itself and appends what it makes; undefined where the answer needs a second look at the store. */
const recordAlone = (
  { store, cache, clock, catalogue }: Desk,
  asked: AskedAlone,
  streams: Streams,
  basis: Basis,
): ReadonlyArray<Asked> | Promise<ReadonlyArray<Asked>> | undefined => {
  const drafted = draft(asked.command, streams, basis, clock(), catalogue);
  if (drafted.step === 'answered') {
    if (!drafted.fresh && E.isLeft(drafted.outcome)) return undefined;
    asked.answer(E.right(drafted.outcome));
    return NOBODY;
  }
  const [stream] = streams;
  cache.keep(stream, drafted.next);
  return appendAll(store, cache, [{ stream, members: [{ asked, draft: drafted }] }]);
};

/**
 * A command with none beside it, about one stream and nothing of its record; undefined where there is more to it. What comes of it is
 * what {@link writeOnce} makes of it, but nothing is made on the way that only many need: after a sync the processor's caches are
 * cold, and each function that is made and each turn that is waited costs several times what it does in a loop.
 */
const writeAlone = (
  desk: Desk,
  asked: Asked,
): ReturnType<typeof recordAlone> | Promise<ReadonlyArray<Asked> | undefined> => {
  if ('commands' in asked || amends(asked)) return undefined;
  const streams = streamsReadBy(asked.command);
  if (streams.length > 1) return undefined;
  const basis = atHand(desk.cache, asked, streams);
  if (basis !== undefined) return recordAlone(desk, asked, streams, basis);
  return desk.cache.load(streams).then((loaded) => {
    if (E.isRight(loaded)) return recordAlone(desk, asked, streams, loaded.right);
    asked.answer(loaded);
    return NOBODY;
  });
};

/** Decides on commands and appends what they make, anew as long as other writers come before them; answers them all. */
export const writeBatch = async (desk: Desk, batch: ReadonlyArray<Asked>): Promise<void> => {
  for (let asked = batch; asked.length > 0;) {
    const [only] = asked;
    const again = asked.length === 1 && only !== undefined ? await writeAlone(desk, only) : undefined;
    asked = again ?? (await writeOnce(desk, asked));
  }
};
