import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import type { CommandOf } from '../../commands/command.js';
import type { CorrectableEvent } from '../../events/correctable.js';
import type { ComplaintKey } from '../../values/keys.js';
import type { LocalDate } from '../../values/local-date.js';
import type { Context } from '../decider.js';
import { knownService } from '../policies/standing.js';
import { allowed, reject, unless, type Ruling } from '../rejection.js';
import type { UserState } from '../user/user-state.js';
import { becomes } from './becomes.js';
import type { ComplaintStanding } from './complaint-state.js';
import { aboutOwn, taken } from './taken.js';

const no = (why: string, mend: string): Ruling<never> => reject('complaint', why, mend);

/** Records a complaint. */
export const decideComplaint = (
  command: CommandOf<'ReceiveComplaint'>,
  state: UserState,
  context: Context,
): Ruling<CorrectableEvent> => {
  const { complaint, decisions, service, on } = command;
  return pipe(
    taken(state, command, context, [
      unless(
        !state.story.complaints.has(complaint),
        no('a complaint was recorded under that key before', 'use a key of its own for every complaint'),
      ),
      unless(
        decisions.length > 0 || service !== undefined,
        no('the complaint is about nothing', 'name the decisions it is about, or the service'),
      ),
      aboutOwn(state, decisions, on),
    ]),
    E.flatMap((): Ruling<unknown> => (service === undefined ? allowed : knownService(state, service))),
    E.map(() => becomes('ComplaintReceived', command)),
  );
};

/** The complaint is there, stands where this step can be taken, and the step comes no earlier than the one before. */
const follows = (
  state: UserState,
  context: Context,
  command: { readonly complaint: ComplaintKey; readonly on: LocalDate },
  isNext: (standing: ComplaintStanding) => boolean,
  mend: string,
): Ruling => {
  const standing = state.story.complaints.get(command.complaint);
  return taken(state, command, context, [
    standing === undefined
      ? no('there is no such complaint of this user', 'record ReceiveComplaint first, or correct complaint')
      : unless(isNext(standing), no('the complaint does not stand where this step can be taken', mend)),
    unless(
      standing === undefined || standing.on <= command.on,
      no('the step comes before the one it follows', 'record it on the day of the step before or later'),
    ),
  ]);
};

/** Records an interim answer. */
export const decideAcknowledgement = (
  command: CommandOf<'AcknowledgeComplaint'>,
  state: UserState,
  context: Context,
): Ruling<CorrectableEvent> =>
  pipe(
    follows(
      state,
      context,
      command,
      ({ stage }) => stage === 'received',
      'acknowledge it before it is answered',
    ),
    E.flatMap(() =>
      unless(
        command.expected >= command.on,
        no(
          'the answer was expected before the day on which that was said',
          'let expected be that day or later',
        ),
      ),
    ),
    E.map(() => becomes('ComplaintAcknowledged', command)),
  );

/** Records what whoever decided answered. */
export const decideAnswer = (
  command: CommandOf<'AnswerComplaint'>,
  state: UserState,
  context: Context,
): Ruling<CorrectableEvent> =>
  pipe(
    follows(state, context, command, ({ stage }) => stage === 'received', 'answer a complaint once'),
    E.map(() => becomes('ComplaintAnswered', command)),
  );

/** Records that a complaint which was not met in full was sent on to Statsforvalteren. */
export const decideForwarding = (
  command: CommandOf<'ForwardComplaint'>,
  state: UserState,
  context: Context,
): Ruling<CorrectableEvent> =>
  pipe(
    follows(
      state,
      context,
      command,
      ({ stage, answer }) => stage === 'answered' && answer !== 'altered',
      'whoever decided answers first; what was altered in full is not sent on',
    ),
    E.map(() => becomes('ComplaintForwarded', command)),
  );

/** Records what Statsforvalteren decided. */
export const decideAppeal = (
  command: CommandOf<'RecordAppealOutcome'>,
  state: UserState,
  context: Context,
): Ruling<CorrectableEvent> =>
  pipe(
    follows(state, context, command, ({ stage }) => stage === 'forwarded', 'record ForwardComplaint first'),
    E.map(() => becomes('AppealDecided', command)),
  );

/** Records a promise in answer to a complaint. */
export const decideRemedy = (
  command: CommandOf<'PromiseRemedy'>,
  state: UserState,
  context: Context,
): Ruling<CorrectableEvent> =>
  pipe(
    follows(
      state,
      context,
      command,
      ({ stage, owed }) => stage !== 'withdrawn' && !owed.includes(command.remedy),
      'promise each remedy once, and none for a complaint that was withdrawn',
    ),
    E.flatMap(() =>
      unless(
        command.due >= command.on,
        no('the promise was to be kept before it was made', 'let due be the day of the promise or later'),
      ),
    ),
    E.map(() => becomes('RemedyPromised', command)),
  );

/** Records that a promise was kept. */
export const decideRemedyDone = (
  command: CommandOf<'CarryOutRemedy'>,
  state: UserState,
  context: Context,
): Ruling<CorrectableEvent> =>
  pipe(
    follows(
      state,
      context,
      command,
      ({ owed }) => owed.includes(command.remedy),
      'record PromiseRemedy first, and each promise kept once',
    ),
    E.map(() => becomes('RemedyCarriedOut', command)),
  );

/** Records that a complaint was withdrawn. */
export const decideComplaintWithdrawal = (
  command: CommandOf<'WithdrawComplaint'>,
  state: UserState,
  context: Context,
): Ruling<CorrectableEvent> =>
  pipe(
    follows(
      state,
      context,
      command,
      ({ stage }) => stage !== 'decided' && stage !== 'withdrawn',
      'a complaint that is decided or withdrawn can not be withdrawn',
    ),
    E.map(() => becomes('ComplaintWithdrawn', command)),
  );
