import * as E from 'fp-ts/lib/Either.js';
import { changesOf } from '../../changes/changes-of.js';
import type { CorrectableCommand } from '../../commands/correctable.js';
import type { CommandOf } from '../../commands/command.js';
import { amends, type Amendable } from '../../events/amendment.js';
import type { CorrectableEvent } from '../../events/correctable.js';
import type { EventOf, UserEvent } from '../../events/event.js';
import { EventId } from '../../values/keys.js';
import type { Place } from '../../vocabulary/correction.js';
import { correctEntry, redactEntry, type Entries, type Found } from '../corrections.js';
import type { Context } from '../decider.js';
import { laterEntriesStand } from '../policies/later-entries.js';
import type { Ruling } from '../rejection.js';
import { recordOf, stateFrom, type UserState } from './user-state.js';

/** Decides on a command as if it were recorded for the first time. */
export type DecideEntry = (
  command: CorrectableCommand,
  state: UserState,
  context: Context,
) => Ruling<CorrectableEvent>;

const entriesOf = (decideEntry: DecideEntry): Entries<CorrectableCommand, CorrectableEvent> => ({
  decide: (entry, before, context) =>
    E.map((event: CorrectableEvent) => [event])(decideEntry(entry, stateFrom(before), context)),
  othersStand: laterEntriesStand,
});

/** Where an entry stood, for a reader of levels that has not met it, because it moved none. */
const placeOf = ({ event, earlier }: Found<CorrectableEvent>, now: CorrectableEvent): Place | undefined => {
  const moves = (one: Amendable<CorrectableEvent>): boolean =>
    !amends<CorrectableEvent>(one) && changesOf(one).length > 0;
  if (moves(event) || !moves(now)) return undefined;
  const before = earlier.findLastIndex((one) => moves(one.event));
  const after = earlier[before]?.ref.id;
  return { entries: earlier.length - before, ...(EventId.is(after) ? { after } : {}) };
};

/** Corrects an entry of a service user. */
export const decideCorrection =
  (decideEntry: DecideEntry) =>
  (command: CommandOf<'CorrectEntry'>, state: UserState, context: Context): Ruling<UserEvent> => {
    const { user, entry } = command;
    return correctEntry(
      entriesOf(decideEntry),
      command,
      entry.user === user,
      recordOf(state),
      context,
      (said, now, found): EventOf<'EntryCorrected'> => {
        const place = placeOf(found, now);
        return { type: 'EntryCorrected', user, ...said, now, ...(place === undefined ? {} : { place }) };
      },
    );
  };

/** Redacts an entry of a service user, or a correction of one. */
export const decideRedaction =
  (decideEntry: DecideEntry) =>
  (command: CommandOf<'RedactEntry'>, state: UserState, context: Context): Ruling<UserEvent> =>
    redactEntry(
      entriesOf(decideEntry),
      command,
      recordOf(state),
      context,
      (said): EventOf<'EntryRedacted'> => ({ type: 'EntryRedacted', user: command.user, ...said }),
    );
