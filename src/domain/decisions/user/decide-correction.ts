import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { changesOf } from '../../changes/changes-of.js';
import { effective } from '../../changes/effective.js';
import type { CodecNode } from '../../codec/codec-node.js';
import type { CorrectableCommand } from '../../commands/correctable.js';
import type { CommandOf } from '../../commands/command.js';
import { isAmendment } from '../../events/correction-events.js';
import { CORRECTABLE_EVENTS, type CorrectableEvent } from '../../events/correctable.js';
import type { EventOf, UserEvent } from '../../events/event.js';
import { CommandKey, EventId } from '../../values/keys.js';
import type { Place } from '../../vocabulary/correction.js';
import type { Context } from '../decider.js';
import type { Noted } from '../noted.js';
import { byToday } from '../policies/days.js';
import { laterEntriesStand } from '../policies/later-entries.js';
import { reject, unless, type Ruling } from '../rejection.js';
import { UPCOMING } from './decide-measure.js';
import { recordOf, stateFrom, type UserState } from './user-state.js';

type Entries = ReadonlyArray<Noted<UserEvent>>;

/** Decides on a command as if it were recorded for the first time. */
export type DecideEntry = (
  command: CorrectableCommand,
  state: UserState,
  context: Context,
) => Ruling<CorrectableEvent>;

/** An entry of the record, what was recorded before it, and the whole. */
interface Found {
  readonly id: EventId;
  readonly event: UserEvent;
  readonly earlier: Entries;
  readonly record: Entries;
}

const unknown = (why: string): Ruling<never> =>
  reject(
    'known-entry',
    why,
    'name the id of a command that was recorded about this user, and is not redacted',
  );

const entryOf = (command: CommandKey, state: UserState, { recordedAs }: Context): Ruling<Found> => {
  const id = recordedAs(command);
  const record = recordOf(state);
  const at = record.findIndex(({ ref }) => ref.id === id);
  const entry = record[at];
  return id === undefined || entry === undefined
    ? unknown('no entry of this user was recorded by that command')
    : E.right({ id, event: entry.event, earlier: record.slice(0, at), record });
};

const originalOf = ({ ref }: Noted<UserEvent>): string => ref.insteadOf?.id ?? ref.id;

/** The record as it stands, as far as it was recorded before an entry. */
const standingBefore = ({ earlier, record }: Found): ReadonlyArray<Noted<CorrectableEvent>> => {
  const ids = new Set(earlier.map(({ ref }) => ref.id));
  return effective(record).filter((entry) => ids.has(originalOf(entry)));
};

/** Where an entry stood, for a reader of levels that has not met it, because it moved none. */
const placeOf = ({ event, earlier }: Found, now: CorrectableEvent): Place | undefined => {
  if (changesOf(event).length > 0 || changesOf(now).length === 0) return undefined;
  const before = earlier.findLastIndex((one) => !isAmendment(one.event) && changesOf(one.event).length > 0);
  const after = earlier[before]?.ref.id;
  return { entries: earlier.length - before, ...(EventId.is(after) ? { after } : {}) };
};

/** What is recorded of an entry leaves the others as sound as they were. */
const othersStand = ({ record }: Found, entry: string, event: UserEvent): Ruling =>
  laterEntriesStand(effective(record), effective([...record, { event, ref: UPCOMING }]), entry);

const asRecorded = (
  { corrects, user, entry }: CommandOf<'CorrectEntry'>,
  { event }: Found,
  now: CorrectableEvent,
): Ruling =>
  unless(
    entry.id === corrects && entry.user === user && now.type === event.type,
    reject(
      'entry-as-recorded',
      'the entry as it should have been is of another kind, another user or another id than the one that it corrects',
      'repeat in entry the command that was recorded, with its id, and change what was wrong; what should be another kind of entry is redacted and recorded anew',
    ),
  );

/** Corrects an entry: decides on it as if it had been recorded in its place. */
export const decideCorrection =
  (decideEntry: DecideEntry) =>
  (command: CommandOf<'CorrectEntry'>, state: UserState, context: Context): Ruling<UserEvent> => {
    const { id: decision, user, corrects, by, on, reasons, entry } = command;
    return pipe(
      E.Do,
      E.bind('found', () => entryOf(corrects, state, context)),
      E.tap(({ found }) =>
        isAmendment(found.event)
          ? unknown(
              'that command corrected or redacted an entry; what is corrected is the entry itself, anew',
            )
          : E.right(undefined),
      ),
      E.tap(() => byToday(on, context.today)),
      E.bind('now', ({ found }) => decideEntry(entry, stateFrom(standingBefore(found)), context)),
      E.tap(({ found, now }) => asRecorded(command, found, now)),
      E.bind('event', ({ found, now }): Ruling<EventOf<'EntryCorrected'>> => {
        const place = placeOf(found, now);
        return E.right({
          type: 'EntryCorrected',
          version: 1,
          user,
          decision,
          corrects: found.id,
          by,
          on,
          reasons,
          now,
          ...(place === undefined ? {} : { place }),
        });
      }),
      E.tap(({ found, event }) => othersStand(found, found.id, event)),
      E.map(({ event }) => event),
    );
  };

const isRedacted = ({ id, event, record }: Found): boolean =>
  isAmendment(event)
    ? record.some((one) => one.event.type === 'EntryRedacted' && one.event.redacts === id)
    : !effective(record).some((one) => originalOf(one) === id);

/** The fields by which an entry points to others: keys of commands, beside its own. */
const POINTERS: ReadonlyMap<string, ReadonlyArray<string>> = new Map(
  Object.entries(CORRECTABLE_EVENTS).map(([name, codec]: [string, CodecNode]) => [
    name,
    Object.entries({ ...codec.required, ...codec.optional }).flatMap(([field, inner]) =>
      field !== 'decision' && (inner.type ?? inner).name === CommandKey.name ? [field] : [],
    ),
  ]),
);

const pointsTo = (event: CorrectableEvent, key: CommandKey): boolean => {
  const fields: Readonly<Record<string, unknown>> = event;
  return (POINTERS.get(event.type) ?? []).some((field) => {
    const value = fields[field];
    return value === key || (Array.isArray(value) && value.includes(key));
  });
};

const namedLater = ({ id, record }: Found, key: CommandKey): Ruling =>
  unless(
    !effective(record).some((one) => originalOf(one) !== id && pointsTo(one.event, key)),
    reject(
      'later-entries-rest-on-it',
      'entries recorded later name this one',
      'redact or correct those first, the last recorded first',
    ),
  );

/** Takes an entry, or a correction of one, out of what is shown and counted. */
export const decideRedaction = (
  { id: decision, user, redacts, reason, by, on }: CommandOf<'RedactEntry'>,
  state: UserState,
  context: Context,
): Ruling<UserEvent> =>
  pipe(
    E.Do,
    E.bind('found', () => entryOf(redacts, state, context)),
    E.tap(({ found }) =>
      found.event.type === 'EntryRedacted' || isRedacted(found)
        ? unknown('that entry is redacted already, or is a redaction')
        : E.right(undefined),
    ),
    E.tap(() => byToday(on, context.today)),
    E.tap(({ found }) => namedLater(found, redacts)),
    E.let('event', ({ found }): EventOf<'EntryRedacted'> => ({
      type: 'EntryRedacted',
      version: 1,
      user,
      decision,
      redacts: found.id,
      reason,
      by,
      on,
    })),
    E.tap(({ found, event }) =>
      othersStand(found, found.event.type === 'EntryCorrected' ? found.event.corrects : found.id, event),
    ),
    E.map(({ event }) => event),
  );
