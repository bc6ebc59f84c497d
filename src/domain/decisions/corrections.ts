import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { effective } from '../changes/effective.js';
import type { CodecNode } from '../codec/codec-node.js';
import { amends, isAmendment, type Amendable, type Correction, type Redaction } from '../events/amendment.js';
import { EVENTS } from '../events/event.js';
import type { FreeText } from '../values/free-text.js';
import { CommandKey, type EventId } from '../values/keys.js';
import type { LocalDate } from '../values/local-date.js';
import type { Author, RedactionReason } from '../vocabulary/correction.js';
import type { Context } from './decider.js';
import { byToday } from './policies/days.js';
import { originalOf, type Standing } from './policies/resting.js';
import { reject, unless, type Ruling } from './rejection.js';
import { UPCOMING, type Noted } from './noted.js';

/** A command that says how an entry should have read, of any kind of stream. */
export interface Correcting<C> {
  readonly id: CommandKey;
  readonly corrects: CommandKey;
  readonly by: Author;
  readonly on: LocalDate;
  readonly reasons: FreeText;
  readonly entry: C;
}

/** A command that takes an entry out, of any kind of stream. */
export interface Redacting {
  readonly id: CommandKey;
  readonly redacts: CommandKey;
  readonly reason: RedactionReason;
  readonly by: Author;
  readonly on: LocalDate;
}

/** The parts of a correction that are alike in all streams. */
export interface SaidOfCorrection {
  readonly version: 1;
  readonly decision: CommandKey;
  readonly corrects: EventId;
  readonly by: Author;
  readonly on: LocalDate;
  readonly reasons: FreeText;
}

/** The parts of a redaction that are alike in all streams. */
export interface SaidOfRedaction {
  readonly version: 1;
  readonly decision: CommandKey;
  readonly redacts: EventId;
  readonly reason: RedactionReason;
  readonly by: Author;
  readonly on: LocalDate;
}

/** An entry of the record, the further events of its command, what was recorded before it, and the whole. */
export interface Found<E> {
  readonly id: EventId;
  readonly others: ReadonlyArray<EventId>;
  readonly event: Amendable<E>;
  readonly earlier: ReadonlyArray<Noted<Amendable<E>>>;
  readonly record: ReadonlyArray<Noted<Amendable<E>>>;
}

/** How the entries of one kind of stream are decided on and hang together. */
export interface Entries<C, E> {
  /** Decides on a command as if it were recorded for the first time, on the entries that stand before it. */
  readonly decide: (entry: C, before: Standing<E>, context: Context) => Ruling<ReadonlyArray<E>>;
  /** Whether the others are as sound after as before something was said of an entry. */
  readonly othersStand: (before: Standing<E>, after: Standing<E>, entry: string) => Ruling;
}

const unknown = (why: string): Ruling<never> =>
  reject(
    'known-entry',
    why,
    'name the id of a command that was recorded in the same record, and is not redacted',
  );

const entryOf = <E>(
  command: CommandKey,
  record: ReadonlyArray<Noted<Amendable<E>>>,
  { recordedAs }: Context,
): Ruling<Found<E>> => {
  const [id, ...others] = recordedAs(command);
  const at = record.findIndex(({ ref }) => ref.id === id);
  const entry = record[at];
  return id === undefined || entry === undefined
    ? unknown('no entry of this record was recorded by that command')
    : E.right({ id, others, event: entry.event, earlier: record.slice(0, at), record });
};

/** The record as it stands, as far as it was recorded before an entry. */
const standingBefore = <E extends { readonly type: string }>({ earlier, record }: Found<E>): Standing<E> => {
  const ids = new Set(earlier.map(({ ref }) => ref.id));
  return effective<E>(record).filter((entry) => ids.has(originalOf(entry)));
};

/** What is recorded of an entry leaves the others as sound as they were. */
const othersStand = <C, E extends { readonly type: string }>(
  { othersStand: stand }: Entries<C, E>,
  { record }: Found<E>,
  entry: string,
  event: Amendable<E>,
): Ruling => stand(effective<E>(record), effective<E>([...record, { event, ref: UPCOMING }]), entry);

/** Corrects an entry: decides on it as if it had been recorded in its place. `write` makes the event of it. */
export const correctEntry = <
  C extends { readonly id: CommandKey },
  E extends { readonly type: string },
  A extends Correction<E>,
>(
  entries: Entries<C, E>,
  { id: decision, corrects, by, on, reasons, entry }: Correcting<C>,
  isSameSubject: boolean,
  record: ReadonlyArray<Noted<NoInfer<Amendable<E>>>>,
  context: Context,
  write: (said: SaidOfCorrection, now: E, found: Found<E>, alongside: ReadonlyArray<E>) => A,
): Ruling<A> =>
  pipe(
    E.Do,
    E.bind('found', () => entryOf(corrects, record, context)),
    E.tap(({ found }) =>
      amends(found.event)
        ? unknown('that command corrected or redacted an entry; what is corrected is the entry itself, anew')
        : E.right(undefined),
    ),
    E.tap(() => byToday(on, context.today)),
    E.bind('now', ({ found }) => entries.decide(entry, standingBefore(found), context)),
    E.bind('event', ({ found, now: [now, ...alongside] }) =>
      entry.id === corrects && isSameSubject && now?.type === found.event.type
        ? E.right(write({ version: 1, decision, corrects: found.id, by, on, reasons }, now, found, alongside))
        : reject(
            'entry-as-recorded',
            'the entry as it should have been is of another kind, in another record or under another id than the one that it corrects',
            'repeat in entry the command that was recorded, with its id, and change what was wrong; what should be another kind of entry is redacted and recorded anew',
          ),
    ),
    E.tap(({ found, event }) => othersStand(entries, found, found.id, event)),
    E.map(({ event }) => event),
  );

const isRedacted = <E extends { readonly type: string }>({ id, event, record }: Found<E>): boolean =>
  amends(event)
    ? record.some((one) => amends(one.event) && 'redacts' in one.event && one.event.redacts === id)
    : !effective<E>(record).some((one) => originalOf(one) === id);

/** The fields by which an entry points to others: keys of commands, beside its own. */
const POINTERS: ReadonlyMap<string, ReadonlyArray<string>> = new Map(
  Object.entries(EVENTS)
    .filter(([type]) => !isAmendment({ type }))
    .map(([name, codec]: [string, CodecNode]) => [
      name,
      Object.entries({ ...codec.required, ...codec.optional }).flatMap(([field, inner]) =>
        field !== 'decision' && (inner.type ?? inner).name === CommandKey.name ? [field] : [],
      ),
    ]),
);

const pointsTo = (event: { readonly type: string }, key: CommandKey): boolean => {
  const fields: Readonly<Record<string, unknown>> = { ...event };
  return (POINTERS.get(event.type) ?? []).some((field) => {
    const value = fields[field];
    return value === key || (Array.isArray(value) && value.includes(key));
  });
};

const namedLater = <E extends { readonly type: string }>(
  { id, others, record }: Found<E>,
  key: CommandKey,
): Ruling =>
  unless(
    !effective<E>(record).some(
      (one) => ![id, ...others].some((own) => own === originalOf(one)) && pointsTo(one.event, key),
    ),
    reject(
      'later-entries-rest-on-it',
      'entries recorded later name this one',
      'redact or correct those first, the last recorded first',
    ),
  );

/** Takes an entry, or a correction of one, out of what is shown and counted. `write` makes the event of it. */
export const redactEntry = <C, E extends { readonly type: string }, A extends Redaction>(
  entries: Entries<C, E>,
  { id: decision, redacts, reason, by, on }: Redacting,
  record: ReadonlyArray<Noted<NoInfer<Amendable<E>>>>,
  context: Context,
  write: (said: SaidOfRedaction, found: Found<E>) => A,
): Ruling<A> =>
  pipe(
    E.Do,
    E.bind('found', () => entryOf(redacts, record, context)),
    E.tap(({ found }) =>
      (amends(found.event) && 'redacts' in found.event) || isRedacted(found)
        ? unknown('that entry is redacted already, or is a redaction')
        : E.right(undefined),
    ),
    E.tap(() => byToday(on, context.today)),
    E.tap(({ found }) => namedLater(found, redacts)),
    E.let('event', ({ found }) => write({ version: 1, decision, redacts: found.id, reason, by, on }, found)),
    E.tap(({ found, event }) =>
      othersStand(
        entries,
        found,
        amends(found.event) && 'corrects' in found.event ? found.event.corrects : found.id,
        event,
      ),
    ),
    E.map(({ event }) => event),
  );
