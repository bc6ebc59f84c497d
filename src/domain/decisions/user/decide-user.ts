import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import type { CommandOf, UserCommand } from '../../commands/command.js';
import type { ASSESSMENT_COMMANDS } from '../../commands/assessment-commands.js';
import type { FACTS_COMMANDS } from '../../commands/facts-commands.js';
import type { USER_COMMANDS } from '../../commands/user-commands.js';
import type { UserEvent } from '../../events/event.js';
import type { Context, Decider } from '../decider.js';
import type { DecisionsOfFamily } from '../family.js';
import type { Ruling } from '../rejection.js';
import { FACTS_DECISIONS } from '../story/decide-facts.js';
import { ASSESSMENT_DECISIONS } from './decide-assessment.js';
import { decideNotice, decideRestoration, decideReview } from './decide-follow-up.js';
import { decideGrant, decideRegistration } from './decide-grant.js';
import { decideKeep } from './decide-keep.js';
import { decideMeasure } from './decide-measure.js';
import { evolve, initial, type UserState } from './user-state.js';

const DECISIONS: DecisionsOfFamily<
  typeof USER_COMMANDS & typeof FACTS_COMMANDS & typeof ASSESSMENT_COMMANDS,
  UserState,
  UserEvent
> = {
  RegisterServiceUser: decideRegistration,
  GrantService: decideGrant,
  ReduceVisits: decideMeasure,
  ReplaceVisits: decideMeasure,
  LimitCareToNecessary: decideMeasure,
  HandOverTask: decideMeasure,
  ReduceRespite: decideMeasure,
  PauseRespite: decideMeasure,
  ReduceSupportContact: decideMeasure,
  SuspendSupportContact: decideMeasure,
  KeepSupportContact: decideKeep,
  RestoreService: decideRestoration,
  ReviewDecision: decideReview,
  GiveNotice: decideNotice,
  ...FACTS_DECISIONS,
  ...ASSESSMENT_DECISIONS,
};

const decideNamed = <N extends UserCommand['command']>(
  name: N,
  command: CommandOf<N>,
  state: UserState,
  context: Context,
): Ruling<UserEvent> => DECISIONS[name](command, state, context);

const decide = (command: UserCommand, state: UserState, context: Context): Ruling<ReadonlyArray<UserEvent>> =>
  pipe(
    decideNamed(command.command, command, state, context),
    E.map((event) => [event]),
  );

/** Decides on one service user: what is granted, reduced, handed over, kept, reviewed, restored, and told. */
export const userDecider: Decider<UserCommand, UserState, UserEvent> = { initial, decide, evolve };
