import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import type { CommandOf } from '../../commands/command.js';
import type { CorrectableEvent } from '../../events/correctable.js';
import type { ConcernKey } from '../../values/keys.js';
import type { LocalDate } from '../../values/local-date.js';
import type { Context } from '../decider.js';
import { reject, unless, type Ruling } from '../rejection.js';
import type { UserState } from '../user/user-state.js';
import { becomes } from './becomes.js';
import type { ConcernStanding } from './story-state.js';
import { aboutOwn, taken } from './taken.js';

const no = (why: string, mend: string): Ruling<never> => reject('concern', why, mend);

/** The concern is there, at a stage from which this step follows, and the step comes no earlier than the one before. */
const follows = (
  state: UserState,
  { concern, on }: { readonly concern: ConcernKey; readonly on: LocalDate },
  isNext: (standing: ConcernStanding) => boolean,
  mend: string,
): Ruling => {
  const standing = state.story.concerns.get(concern);
  if (standing === undefined)
    return no('there is no such concern about this user', 'record ReceiveConcern first, or correct concern');
  if (standing.stage === 'closed')
    return no('the concern is closed', 'record a new concern under a key of its own');
  if (!isNext(standing)) return no('the step comes out of its order', mend);
  return unless(
    standing.on <= on,
    no('the step comes before the one it follows', 'record it on the day of the step before or later'),
  );
};

/** Records a report of concern. */
export const decideConcern = (
  command: CommandOf<'ReceiveConcern'>,
  state: UserState,
  context: Context,
): Ruling<CorrectableEvent> =>
  pipe(
    taken(state, command, context, [
      unless(
        !state.story.concerns.has(command.concern),
        no('a concern was recorded under that key before', 'use a key of its own for every concern'),
      ),
      unless(
        command.topics.length > 0,
        no('the report says nothing of what it is about', 'name at least one topic'),
      ),
    ]),
    E.map(() => becomes('ConcernReceived', command)),
  );

/** Records how a concern was assessed; it can be assessed anew until it is closed. */
export const decideConcernAssessment = (
  command: CommandOf<'AssessConcern'>,
  state: UserState,
  context: Context,
): Ruling<CorrectableEvent> =>
  pipe(
    taken(state, command, context, [follows(state, command, () => true, '')]),
    E.map(() => becomes('ConcernAssessed', command)),
  );

/** Records what was done about a concern. */
export const decideConcernAction = (
  command: CommandOf<'ActOnConcern'>,
  state: UserState,
  context: Context,
): Ruling<CorrectableEvent> =>
  pipe(
    taken(state, command, context, [
      follows(state, command, ({ stage }) => stage !== 'received', 'record AssessConcern first'),
      unless(
        command.actions.length > 0,
        no('nothing was done', 'name in actions what was done, or close the concern with its reasons'),
      ),
      aboutOwn(state, command.decisions, command.on),
    ]),
    E.map(() => becomes('ConcernActedOn', command)),
  );

/** Closes a concern that was acted on, or was found to be unfounded. */
export const decideConcernClosure = (
  command: CommandOf<'CloseConcern'>,
  state: UserState,
  context: Context,
): Ruling<CorrectableEvent> =>
  pipe(
    taken(state, command, context, [
      follows(
        state,
        command,
        ({ stage, finding }) => stage === 'acted-on' || (stage === 'assessed' && finding === 'unfounded'),
        'record what was done with ActOnConcern, or that it was unfounded with AssessConcern',
      ),
    ]),
    E.map(() => becomes('ConcernClosed', command)),
  );
