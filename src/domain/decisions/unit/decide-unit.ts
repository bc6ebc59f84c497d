import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { emptyBook, enterUnit, type UnitBook } from '../../changes/unit/unit-book.js';
import type { CommandOf, UnitCommand, UnitStreamCommand } from '../../commands/command.js';
import type { UNIT_COMMANDS } from '../../commands/unit/unit-commands.js';
import type { EventOf, UnitEvent, UnitStreamEvent } from '../../events/event.js';
import { correctEntry, redactEntry, type Entries } from '../corrections.js';
import type { Context, Decider } from '../decider.js';
import type { DecisionsOfFamily } from '../family.js';
import { knownCodes } from '../policies/known-codes.js';
import { municipal } from '../policies/municipal.js';
import { othersAsSound, type Resting } from '../policies/resting.js';
import { inOrder, stateOf, withRecord, type WithRecord } from '../record.js';
import type { Ruling } from '../rejection.js';
import { CONTROL_DECISIONS } from './decide-control.js';
import { MONEY_DECISIONS } from './decide-money.js';
import { PLACES_DECISIONS } from './decide-places.js';
import { RUNNING_DECISIONS } from './decide-running.js';
import { TROUBLE_DECISIONS } from './decide-trouble.js';
import { isSound } from './unit-soundness.js';

/** What is known of a unit, with the record that it was folded from. */
export type UnitRecord = WithRecord<UnitBook, UnitEvent>;

const UNIT: Resting<UnitBook, UnitEvent> = {
  initial: emptyBook,
  evolve: (book, { event, ref }) => enterUnit(book, event, ref),
  isSound,
};

const DECISIONS: DecisionsOfFamily<typeof UNIT_COMMANDS, UnitBook, UnitEvent> = {
  ...PLACES_DECISIONS,
  ...RUNNING_DECISIONS,
  ...TROUBLE_DECISIONS,
  ...CONTROL_DECISIONS,
  ...MONEY_DECISIONS,
};

const decideNamed = <N extends UnitCommand['command']>(
  name: N,
  command: CommandOf<N>,
  book: UnitBook,
  context: Context,
): Ruling<UnitEvent> => DECISIONS[name](command, book, context);

const entries: Entries<UnitCommand, UnitEvent> = {
  decide: (entry, before, context) =>
    E.map((event: UnitEvent) => [event])(decideNamed(entry.command, entry, stateOf(UNIT, before), context)),
  othersStand: (before, after, entry) => othersAsSound(UNIT, before, after, entry),
};

const decideOne = (
  command: UnitStreamCommand,
  { state, record }: UnitRecord,
  context: Context,
): Ruling<UnitStreamEvent> => {
  const { unit } = command;
  switch (command.command) {
    case 'CorrectUnitEntry':
      return correctEntry(
        entries,
        command,
        command.entry.unit === unit,
        inOrder(record),
        context,
        (said, now): EventOf<'UnitEntryCorrected'> => ({ type: 'UnitEntryCorrected', unit, ...said, now }),
      );
    case 'RedactUnitEntry':
      return redactEntry(
        entries,
        command,
        inOrder(record),
        context,
        (said): EventOf<'UnitEntryRedacted'> => ({ type: 'UnitEntryRedacted', unit, ...said }),
      );
    default:
      return decideNamed(command.command, command, state, context);
  }
};

const decide = (
  command: UnitStreamCommand,
  state: UnitRecord,
  context: Context,
): Ruling<ReadonlyArray<UnitStreamEvent>> =>
  pipe(
    knownCodes(command, context.catalogue),
    E.flatMap(() => decideOne(command, state, context)),
    E.tap(() => municipal(command, [], context.catalogue)),
    E.map((event) => [event]),
  );

/** Decides on one unit: its places, team, staffing and channels, what failed, and its internal control. */
export const unitDecider: Decider<UnitStreamCommand, UnitRecord, UnitStreamEvent> = {
  ...withRecord(UNIT),
  decide,
};
