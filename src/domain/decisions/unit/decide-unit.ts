import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { emptyBook, enterUnit, type UnitBook } from '../../changes/unit/unit-book.js';
import type { CommandOf, UnitCommand } from '../../commands/command.js';
import type { UNIT_COMMANDS } from '../../commands/unit/unit-commands.js';
import type { UnitEvent } from '../../events/event.js';
import type { Context, Decider } from '../decider.js';
import type { DecisionsOfFamily } from '../family.js';
import { knownCodes } from '../policies/known-codes.js';
import { municipal } from '../policies/municipal.js';
import type { Ruling } from '../rejection.js';
import { CONTROL_DECISIONS } from './decide-control.js';
import { MONEY_DECISIONS } from './decide-money.js';
import { PLACES_DECISIONS } from './decide-places.js';
import { RUNNING_DECISIONS } from './decide-running.js';
import { TROUBLE_DECISIONS } from './decide-trouble.js';

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

const decide = (command: UnitCommand, book: UnitBook, context: Context): Ruling<ReadonlyArray<UnitEvent>> =>
  pipe(
    knownCodes(command, context.catalogue),
    E.flatMap(() => decideNamed(command.command, command, book, context)),
    E.tap(() => municipal(command, [], context.catalogue)),
    E.map((event) => [event]),
  );

/** Decides on one unit: its places, team, staffing and channels, what failed, and its internal control. */
export const unitDecider: Decider<UnitCommand, UnitBook, UnitEvent> = {
  initial: emptyBook,
  decide,
  evolve: (book, { event, ref }) => enterUnit(book, event, ref),
};
