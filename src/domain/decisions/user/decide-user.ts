import * as E from 'fp-ts/lib/Either.js';
import { timelineOf } from '../../changes/timeline.js';
import type { CommandOf, UserCommand } from '../../commands/command.js';
import type { CORRECTABLE_COMMANDS, CorrectableCommand } from '../../commands/correctable.js';
import type { CorrectableEvent } from '../../events/correctable.js';
import type { UserEvent } from '../../events/event.js';
import type { ServiceType } from '../../vocabulary/services.js';
import type { Context, Decider } from '../decider.js';
import type { DecisionsOfFamily } from '../family.js';
import { knownCodes } from '../policies/known-codes.js';
import { municipal } from '../policies/municipal.js';
import type { Ruling } from '../rejection.js';
import { decideCorrection, decideRedaction, type DecideEntry } from './decide-correction.js';
import { FACTS_DECISIONS } from '../story/decide-facts.js';
import { STORY_DECISIONS } from '../story/decide-story.js';
import { BILLING_DECISIONS } from './decide-billing.js';
import { ASSESSMENT_DECISIONS } from './decide-assessment.js';
import { decideNotice, decideRestoration, decideReview } from './decide-follow-up.js';
import { decideGrant, decideRegistration } from './decide-grant.js';
import { decideKeep } from './decide-keep.js';
import { decideMeasure } from './decide-measure.js';
import { SERVICE_DECISIONS } from './service-decisions.js';
import { PLACE_DECISIONS } from './decide-place.js';
import { evolve, initial, type UserState } from './user-state.js';

const DECISIONS: DecisionsOfFamily<typeof CORRECTABLE_COMMANDS, UserState, CorrectableEvent> = {
  ...SERVICE_DECISIONS,
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
  ...STORY_DECISIONS,
  ...ASSESSMENT_DECISIONS,
  ...BILLING_DECISIONS,
  ...PLACE_DECISIONS,
};

/** The kind of service that a command is about: stated in a grant, otherwise as granted last. */
const serviceTypesOf = (command: UserCommand, state: UserState): ReadonlyArray<ServiceType> => {
  if ('serviceType' in command) return [command.serviceType];
  if (!('service' in command)) return [];
  const grant = timelineOf(state.timelines, command.service)?.grants.at(-1)?.grant;
  return grant === undefined ? [] : [grant.serviceType];
};

const decideNamed = <N extends CorrectableCommand['command']>(
  name: N,
  command: CommandOf<N>,
  state: UserState,
  context: Context,
): Ruling<CorrectableEvent> => DECISIONS[name](command, state, context);

const decideEntry: DecideEntry = (entry, state, context) => decideNamed(entry.command, entry, state, context);
const correct = decideCorrection(decideEntry);
const redact = decideRedaction(decideEntry);

const decideOne = (command: UserCommand, state: UserState, context: Context): Ruling<UserEvent> => {
  if (command.command === 'CorrectEntry') return correct(command, state, context);
  if (command.command === 'RedactEntry') return redact(command, state, context);
  return decideNamed(command.command, command, state, context);
};

const decide = (
  command: UserCommand,
  state: UserState,
  context: Context,
): Ruling<ReadonlyArray<UserEvent>> => {
  const { catalogue } = context;
  const codes = knownCodes(command, catalogue);
  if (E.isLeft(codes)) return codes;
  const ruling = decideOne(command, state, context);
  if (E.isLeft(ruling)) return ruling;
  const own = municipal(command, serviceTypesOf(command, state), catalogue);
  return E.isLeft(own) ? own : E.right([ruling.right]);
};

/** Decides on one service user: what is granted, reduced, handed over, kept, reviewed, restored, and told. */
export const userDecider: Decider<UserCommand, UserState, UserEvent> = { initial, decide, evolve };
