import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import type { CommandOf, CrisisCommand } from '../../commands/command.js';
import type { CRISIS_COMMANDS } from '../../commands/crisis-commands.js';
import type { CrisisEvent } from '../../events/event.js';
import type { ServiceType } from '../../vocabulary/services.js';
import type { Context, Decider } from '../decider.js';
import type { DecisionsOfFamily } from '../family.js';
import { byToday } from '../policies/days.js';
import { knownCodes } from '../policies/known-codes.js';
import { municipal } from '../policies/municipal.js';
import type { Ruling } from '../rejection.js';
import { evolve, initial, type CrisisState } from './crisis-state.js';
import { adopt } from './decide-adoption.js';
import { appoint, changePhase, declare, end, minute } from './decide-leadership.js';
import { consult, extend, publish, review, turn } from './decide-life.js';
import { plan, takeStep } from './decide-reopening.js';

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
const servicesTargeted = (command: CrisisCommand): ReadonlyArray<ServiceType> =>
  'target' in command && 'services' in command.target ? command.target.services : [];

const decide = (
  command: CrisisCommand,
  state: CrisisState,
  context: Context,
): Ruling<ReadonlyArray<CrisisEvent>> =>
  pipe(
    knownCodes(command, context.catalogue),
    E.flatMap(() => byToday('decided' in command ? command.decided : command.on, context.today)),
    E.flatMap(() => decideNamed(command.command, command, state, context)),
    E.tap(() => municipal(command, servicesTargeted(command), context.catalogue)),
  );

/** Decides on the crisis itself: declared, from phase to phase, ended, reopened, and its measures for many. */
export const crisisDecider: Decider<CrisisCommand, CrisisState, CrisisEvent> = { initial, decide, evolve };
