import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { isInspectionOpen } from '../../changes/inspection.js';
import type { CommandOf, ReadingCommand } from '../../commands/command.js';
import type { READING_COMMANDS } from '../../commands/access-commands.js';
import type { EventOf, ReadingEvent } from '../../events/event.js';
import type { Context, Decider } from '../decider.js';
import { facts } from '../facts.js';
import type { DecisionsOfFamily } from '../family.js';
import { groundFits, loggedToday, withinScope } from '../policies/access.js';
import { knownCodes } from '../policies/known-codes.js';
import { municipal } from '../policies/municipal.js';
import { reject, type Ruling } from '../rejection.js';

/** What a reading is decided on: nothing that was read before. */
export type ReadingState = undefined;

const underInspection = (command: CommandOf<'RecordReading'>, context: Context): Ruling => {
  if (command.inspection === undefined) return E.right(undefined);
  const inspection = context.inspection(command.inspection);
  return isInspectionOpen(inspection, context.today)
    ? withinScope(command, inspection)
    : reject(
        'inspection-open',
        'the inspection was not opened, is closed, or its last day of reading has passed',
        'read under an inspection that is open on the day',
        ['koml-30-3'],
      );
};

const read = (
  command: CommandOf<'RecordReading'>,
  _state: ReadingState,
  context: Context,
): Ruling<EventOf<'StoryRead'>> =>
  pipe(
    underInspection(command, context),
    E.map(() => ({ type: 'StoryRead', version: 1, ...facts(command) })),
  );

const refused = (command: CommandOf<'RecordRefusedReading'>): Ruling<EventOf<'ReadingRefused'>> =>
  E.right({ type: 'ReadingRefused', version: 1, ...facts(command) });

const DECISIONS: DecisionsOfFamily<typeof READING_COMMANDS, ReadingState, ReadingEvent> = {
  RecordReading: read,
  RecordRefusedReading: refused,
};

const decideNamed = <N extends ReadingCommand['command']>(
  name: N,
  command: CommandOf<N>,
  state: ReadingState,
  context: Context,
): Ruling<ReadingEvent> => DECISIONS[name](command, state, context);

const decide = (
  command: ReadingCommand,
  state: ReadingState,
  context: Context,
): Ruling<ReadonlyArray<ReadingEvent>> =>
  pipe(
    knownCodes(command, context.catalogue),
    E.flatMap(() => loggedToday(command.on, context.today)),
    E.flatMap(() => groundFits(command)),
    E.flatMap(() => decideNamed(command.command, command, state, context)),
    E.tap(() => municipal(command, [], context.catalogue)),
    E.map((event) => [event]),
  );

/**
 * Decides if a reading may be logged; what may not be logged may not be read. The log has no corrections: who read is a fact
 * that nothing later makes otherwise.
 */
export const readingDecider: Decider<ReadingCommand, ReadingState, ReadingEvent> = {
  initial: undefined,
  evolve: () => undefined,
  decide,
};
