import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import type { ASSESSMENT_COMMANDS } from '../../commands/assessment-commands.js';
import type { CommandOf } from '../../commands/command.js';
import type { CorrectableEvent } from '../../events/correctable.js';
import type { Context } from '../decider.js';
import type { DecisionsOfFamily } from '../family.js';
import { assessed } from '../policies/assessment.js';
import { mandated } from '../policies/authority.js';
import { byToday } from '../policies/days.js';
import { isTouchedBy } from '../policies/framework.js';
import { grantedOn, knownService, knownUser } from '../policies/standing.js';
import { reject, unless, type Ruling } from '../rejection.js';
import { becomes } from '../story/becomes.js';
import { aboutOwn, taken } from '../story/taken.js';
import type { UserState } from './user-state.js';

const NOT_YET_GRANTED = reject(
  'within-grant',
  'the service was not granted by the day of the evaluation',
  'correct the day, or record the grant first; a service that has ended can be evaluated afterwards',
);

const decideEvaluation = (
  command: CommandOf<'EvaluateService'>,
  state: UserState,
  context: Context,
): Ruling<CorrectableEvent> =>
  pipe(
    taken(state, command, context, [aboutOwn(state, command.decisions, command.on)]),
    E.flatMap(() => knownService(state, command.service)),
    E.flatMap(({ grants }) =>
      unless(
        grants.some(({ grant }) => grant.from <= command.on),
        NOT_YET_GRANTED,
      ),
    ),
    E.map(() => becomes('ServiceEvaluated', command)),
  );

/** Decides on what came of assessments without a change, and of evaluations. */
export const ASSESSMENT_DECISIONS: DecisionsOfFamily<
  typeof ASSESSMENT_COMMANDS,
  UserState,
  CorrectableEvent
> = {
  AssessWithoutChange: (command, state, context) => {
    const { user, service, derivesFrom, on, reasons } = command;
    return pipe(
      E.Do,
      E.tap(() => knownUser(state)),
      E.bind('timeline', () => knownService(state, service)),
      E.tap(() => byToday(on, context.today)),
      E.bind('traced', ({ timeline }) => grantedOn(timeline, on)),
      E.bind('by', () => mandated(command.by)),
      E.bind('assessment', () => assessed(command.assessment, on)),
      E.tap(({ traced }) => isTouchedBy(derivesFrom, traced.level.serviceType, on, context)),
      E.map(({ by, assessment }) => ({
        type: 'AssessedWithoutChange',
        version: 1,
        user,
        service,
        derivesFrom,
        by,
        on,
        assessment,
        reasons,
      })),
    );
  },
  EvaluateService: decideEvaluation,
};
