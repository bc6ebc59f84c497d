import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import type { CommandOf } from '../../commands/command.js';
import type { CorrectableEvent } from '../../events/correctable.js';
import { unansweredBy } from '../../vocabulary/contact.js';
import type { Context } from '../decider.js';
import { reject, unless, type Ruling } from '../rejection.js';
import type { UserState } from '../user/user-state.js';
import { becomes } from './becomes.js';
import { aboutOwn, taken } from './taken.js';

/** Records an attempt to reach the user. */
export const decideAttempt = (
  command: CommandOf<'AttemptContact'>,
  state: UserState,
  context: Context,
): Ruling<CorrectableEvent> =>
  pipe(
    taken(state, command, context, [aboutOwn(state, command.decisions, command.on)]),
    E.map(() => becomes('ContactAttempted', command)),
  );

/** Records a step taken because the user can't be reached. */
export const decideEscalation = (
  command: CommandOf<'EscalateContact'>,
  state: UserState,
  context: Context,
): Ruling<CorrectableEvent> =>
  pipe(
    taken(state, command, context, [
      unless(
        unansweredBy(state.story.attempts, command.on).length > 0,
        reject(
          'unanswered',
          'no attempt to reach the user stands unanswered on that day',
          'record the attempts with AttemptContact first',
        ),
      ),
    ]),
    E.map(() => becomes('ContactEscalated', command)),
  );
