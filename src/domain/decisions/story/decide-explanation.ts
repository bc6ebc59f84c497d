import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import type { CommandOf } from '../../commands/command.js';
import type { CorrectableEvent } from '../../events/correctable.js';
import type { Context } from '../decider.js';
import { reject, unless, type Ruling } from '../rejection.js';
import type { UserState } from '../user/user-state.js';
import { becomes } from './becomes.js';
import { aboutOwn, taken } from './taken.js';

/** Records an explanation in plain words. */
export const decideExplanation = (
  command: CommandOf<'GiveExplanation'>,
  state: UserState,
  context: Context,
): Ruling<CorrectableEvent> =>
  pipe(
    taken(state, command, context, [
      unless(
        command.decisions.length > 0,
        reject(
          'decisions-known',
          'the explanation is about no decision',
          'name in decisions the ids of decisions about this user; what is about none is GiveInformation',
        ),
      ),
      aboutOwn(state, command.decisions, command.on),
    ]),
    E.map(() => becomes('ExplanationGiven', command)),
  );

/** Records information given. */
export const decideInformation = (
  command: CommandOf<'GiveInformation'>,
  state: UserState,
  context: Context,
): Ruling<CorrectableEvent> =>
  pipe(
    taken(state, command, context, [
      unless(
        command.topics.length > 0,
        reject('says-something', 'the information is about nothing', 'name at least one topic'),
      ),
    ]),
    E.map(() => becomes('InformationGiven', command)),
  );
