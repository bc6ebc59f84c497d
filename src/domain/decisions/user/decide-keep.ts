import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { asKnownNow } from '../../changes/as-of.js';
import { factsIn } from '../../changes/facts.js';
import type { ServiceLevel } from '../../changes/level.js';
import { directionOf } from '../../values/quantity.js';
import type { CommandOf } from '../../commands/command.js';
import type { CorrectableEvent } from '../../events/correctable.js';
import type { FreeText } from '../../values/free-text.js';
import type { Context } from '../decider.js';
import { assessed } from '../policies/assessment.js';
import { grounded, mandated } from '../policies/authority.js';
import { byToday, notRetroactive } from '../policies/days.js';
import { derives } from '../policies/framework.js';
import { fits, grantedOn, knownService, knownUser } from '../policies/standing.js';
import { termFrom } from '../policies/term.js';
import { allowed, reject, unless, type Ruling } from '../rejection.js';
import { SERVICES } from './measures.js';
import type { UserState } from './user-state.js';

const specially = (specialNeed: FreeText | undefined, specialNeeds: boolean | undefined): Ruling<FreeText> =>
  specialNeed === undefined || specialNeeds !== true
    ? reject(
        'kept-with-reasons',
        specialNeed === undefined
          ? 'nothing says which special need keeps the service'
          : 'the user was not known as one with special needs on that day',
        'state specialNeed for a user recorded with special needs; for anybody else nothing needs to be recorded to keep a service',
      )
    : E.right(specialNeed);

/** Whether a service is at its granted level, in its state and in every form. */
export const isUntouched = ({ state, strands }: ServiceLevel): boolean =>
  state.now === state.granted && strands.every(({ granted, now }) => directionOf(granted, now) === 'same');

/** Keeps support contact on purpose while it is reduced for others. */
export const decideKeep = (
  command: CommandOf<'KeepSupportContact'>,
  state: UserState,
  context: Context,
): Ruling<CorrectableEvent> => {
  const { id: decision, user, service, decided, effective, keeps, review, derivesFrom } = command;
  return pipe(
    E.Do,
    E.tap(() => knownUser(state)),
    E.bind('timeline', () => knownService(state, service)),
    E.tap(() => byToday(decided, context.today)),
    E.tap(() => notRetroactive(decided, effective)),
    E.bind('traced', ({ timeline }) => grantedOn(timeline, effective)),
    E.tap(({ traced }) => fits(traced.level.serviceType, SERVICES.SuspendSupportContact, context.catalogue)),
    E.tap(({ traced }) =>
      unless(
        keeps === 'reduced' || isUntouched(traced.level),
        reject(
          'level-as-stated',
          'the service is not at the granted level that would be kept',
          'restore it first, or keep the reduced level',
        ),
      ),
    ),
    E.bind('by', () => mandated(command.by)),
    E.bind('ground', () => grounded(command.ground, decided, context.catalogue)),
    E.bind('assessment', () => assessed(command.assessment, decided)),
    E.tap((): Ruling<unknown> => (review === undefined ? allowed : termFrom({ review }, effective))),
    E.bind('specialNeed', () =>
      specially(command.specialNeed, factsIn(state.facts, asKnownNow(decided)).specialNeeds?.value),
    ),
    E.tap(({ traced }) =>
      derives(derivesFrom, 'SupportContactKept', traced.level.serviceType, effective, context),
    ),
    E.map(({ by, ground, assessment, specialNeed }) => ({
      type: 'SupportContactKept',
      version: 1,
      decision,
      user,
      service,
      by,
      decided,
      effective,
      ground,
      assessment,
      keeps,
      specialNeed,
      ...(review === undefined ? {} : { review }),
      ...(derivesFrom === undefined ? {} : { derivesFrom }),
    })),
  );
};
