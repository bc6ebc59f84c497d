import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import {
  withInspectionEvent,
  type InspectionStanding,
  type InspectionState,
} from '../../changes/inspection.js';
import type { CommandOf, InspectionCommand } from '../../commands/command.js';
import type { INSPECTION_COMMANDS } from '../../commands/access-commands.js';
import type { EventOf, InspectionEvent } from '../../events/event.js';
import type { LocalDate } from '../../values/local-date.js';
import type { Context, Decider } from '../decider.js';
import { facts } from '../facts.js';
import type { DecisionsOfFamily } from '../family.js';
import { inspectionGrounded, scopeNamed } from '../policies/access.js';
import { byToday } from '../policies/days.js';
import { knownCodes } from '../policies/known-codes.js';
import { municipal } from '../policies/municipal.js';
import { inOrder } from '../policies/units.js';
import { reject, unless, type Ruling } from '../rejection.js';

type Inspected = Pick<InspectionStanding, 'scope' | 'from' | 'until' | 'openUntil'> & {
  readonly on: LocalDate;
};

/** It covers somebody, its days are in order, and it does not end before it begins. */
const wellFormed = ({ scope, from, until, openUntil, on }: Inspected): Ruling =>
  pipe(
    scopeNamed(scope),
    E.flatMap(() => inOrder(from, until)),
    E.flatMap(() => inOrder(on, openUntil)),
  );

const goingOn = (state: InspectionState, on: LocalDate): Ruling =>
  pipe(
    unless(
      state !== undefined && state.closed === undefined,
      reject(
        'inspection',
        'there is no such inspection that is not closed',
        'open it first, under a key of its own; one that was closed is not taken up again',
      ),
    ),
    E.flatMap(() => inOrder(state?.opened ?? on, on)),
  );

const open = (
  command: CommandOf<'OpenInspection'>,
  state: InspectionState,
  { catalogue }: Context,
): Ruling<EventOf<'InspectionOpened'>> =>
  pipe(
    unless(
      state === undefined,
      reject('inspection', 'the inspection was opened before', 'open another under a key of its own'),
    ),
    E.flatMap(() => wellFormed(command)),
    E.flatMap(() => inspectionGrounded(command, catalogue)),
    E.map(() => ({ type: 'InspectionOpened', version: 1, ...facts(command) })),
  );

const change = (
  command: CommandOf<'ChangeInspectionScope'>,
  state: InspectionState,
): Ruling<EventOf<'InspectionScopeChanged'>> =>
  pipe(
    goingOn(state, command.on),
    E.flatMap(() => wellFormed(command)),
    E.map(() => ({ type: 'InspectionScopeChanged', version: 1, ...facts(command) })),
  );

const close = (
  command: CommandOf<'CloseInspection'>,
  state: InspectionState,
): Ruling<EventOf<'InspectionClosed'>> =>
  pipe(
    goingOn(state, command.on),
    E.map(() => ({ type: 'InspectionClosed', version: 1, ...facts(command) })),
  );

const DECISIONS: DecisionsOfFamily<typeof INSPECTION_COMMANDS, InspectionState, InspectionEvent> = {
  OpenInspection: open,
  ChangeInspectionScope: change,
  CloseInspection: close,
};

const decideNamed = <N extends InspectionCommand['command']>(
  name: N,
  command: CommandOf<N>,
  state: InspectionState,
  context: Context,
): Ruling<InspectionEvent> => DECISIONS[name](command, state, context);

const decide = (
  command: InspectionCommand,
  state: InspectionState,
  context: Context,
): Ruling<ReadonlyArray<InspectionEvent>> =>
  pipe(
    knownCodes(command, context.catalogue),
    E.flatMap(() => byToday(command.on, context.today)),
    E.flatMap(() => decideNamed(command.command, command, state, context)),
    E.tap(() => municipal(command, [], context.catalogue)),
    E.map((event) => [event]),
  );

/**
 * Decides on one inspection. Its entries can't be corrected: what was read was read under what they said, so a wrong scope is
 * changed from now on, and a wrong inspection closed.
 */
export const inspectionDecider: Decider<InspectionCommand, InspectionState, InspectionEvent> = {
  initial: undefined,
  evolve: (state, { event }) => withInspectionEvent(state, event),
  decide,
};
