import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import type { CommandOf, CrisisCommand, CrisisStreamCommand } from '../../commands/command.js';
import type { CRISIS_COMMANDS } from '../../commands/crisis-commands.js';
import type { CrisisEvent, CrisisStreamEvent, EventOf } from '../../events/event.js';
import type { ServiceType } from '../../vocabulary/services.js';
import { correctEntry, redactEntry, type Entries, type Found } from '../corrections.js';
import type { Context, Decider } from '../decider.js';
import type { DecisionsOfFamily } from '../family.js';
import { byToday } from '../policies/days.js';
import { knownCodes } from '../policies/known-codes.js';
import { municipal } from '../policies/municipal.js';
import { othersAsSound, type Resting } from '../policies/resting.js';
import { inOrder, stateOf, withRecord, type WithRecord } from '../record.js';
import type { Ruling } from '../rejection.js';
import { isSound } from './crisis-soundness.js';
import { evolve, initial, type CrisisState } from './crisis-state.js';
import { adopt } from './decide-adoption.js';
import { appoint, changePhase, declare, end, minute } from './decide-leadership.js';
import { consult, extend, publish, review, turn } from './decide-life.js';
import { plan, takeStep } from './decide-reopening.js';

/** What is known of a crisis, with the record that it was folded from. */
export type CrisisRecord = WithRecord<CrisisState, CrisisEvent>;

const CRISIS: Resting<CrisisState, CrisisEvent> = { initial, evolve, isSound };

const DECISIONS: DecisionsOfFamily<typeof CRISIS_COMMANDS, CrisisState, ReadonlyArray<CrisisEvent>> = {
  DeclareCrisis: declare,
  ChangeCrisisPhase: changePhase,
  EndCrisis: end,
  AppointCrisisLeadership: appoint,
  MinuteCrisisMeeting: minute,
  PlanReopening: plan,
  TakeReopeningStep: takeStep,
  AdoptFrameworkMeasure: adopt,
  StartFrameworkMeasure: turn,
  ReviewFrameworkMeasure: review,
  ExtendFrameworkMeasure: extend,
  PauseFrameworkMeasure: turn,
  ResumeFrameworkMeasure: turn,
  EndFrameworkMeasure: turn,
  WithdrawFrameworkMeasure: turn,
  ReverseFrameworkMeasure: turn,
  PublishMeasures: publish,
  ConsultOutsideBody: consult,
};

const decideNamed = <N extends CrisisCommand['command']>(
  name: N,
  command: CommandOf<N>,
  state: CrisisState,
  context: Context,
): Ruling<ReadonlyArray<CrisisEvent>> => DECISIONS[name](command, state, context);

/** The kinds of service that a measure for many is about. */
const servicesTargeted = (command: CrisisStreamCommand): ReadonlyArray<ServiceType> =>
  'target' in command && 'services' in command.target ? command.target.services : [];

/** An entry as it is decided on, also in the place of another. */
const decideEntry = (
  command: CrisisCommand,
  state: CrisisState,
  context: Context,
): Ruling<ReadonlyArray<CrisisEvent>> =>
  pipe(
    byToday('decided' in command ? command.decided : command.on, context.today),
    E.flatMap(() => decideNamed(command.command, command, state, context)),
  );

const entries: Entries<CrisisCommand, CrisisEvent> = {
  decide: (entry, before, context) => decideEntry(entry, stateOf(CRISIS, before), context),
  othersStand: (before, after, entry) => othersAsSound(CRISIS, before, after, entry),
};

/** The further events of an entry, where its command had more than one recorded. */
const othersOf = ({ others }: Found<CrisisEvent>) => (others.length === 0 ? {} : { others });

const decideOne = (
  command: CrisisStreamCommand,
  { state, record }: CrisisRecord,
  context: Context,
): Ruling<ReadonlyArray<CrisisStreamEvent>> => {
  const { crisis } = command;
  switch (command.command) {
    case 'CorrectCrisisEntry':
      return E.map((event: CrisisStreamEvent) => [event])(
        correctEntry(
          entries,
          command,
          command.entry.crisis === crisis,
          inOrder(record),
          context,
          (said, now, found, alongside): EventOf<'CrisisEntryCorrected'> => ({
            ...{ type: 'CrisisEntryCorrected', crisis, ...said, ...othersOf(found), now },
            ...(alongside.length === 0 ? {} : { alongside }),
          }),
        ),
      );
    case 'RedactCrisisEntry':
      return E.map((event: CrisisStreamEvent) => [event])(
        redactEntry(
          entries,
          command,
          inOrder(record),
          context,
          (said, found): EventOf<'CrisisEntryRedacted'> => ({
            ...{ type: 'CrisisEntryRedacted', crisis, ...said, ...othersOf(found) },
          }),
        ),
      );
    default:
      return decideEntry(command, state, context);
  }
};

const decide = (
  command: CrisisStreamCommand,
  state: CrisisRecord,
  context: Context,
): Ruling<ReadonlyArray<CrisisStreamEvent>> =>
  pipe(
    knownCodes(command, context.catalogue),
    E.flatMap(() => decideOne(command, state, context)),
    E.tap(() => municipal(command, servicesTargeted(command), context.catalogue)),
  );

/** Decides on the crisis itself: declared, from phase to phase, ended, reopened, and its measures for many. */
export const crisisDecider: Decider<CrisisStreamCommand, CrisisRecord, CrisisStreamEvent> = {
  ...withRecord(CRISIS),
  decide,
};
