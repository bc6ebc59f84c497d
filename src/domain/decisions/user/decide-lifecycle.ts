import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { asKnownNow } from '../../changes/as-of.js';
import { differenceBetween } from '../../changes/difference.js';
import { levelAt, liftAt } from '../../changes/level.js';
import { timelineOf, type Measure, type Timeline } from '../../changes/timeline.js';
import type { CommandOf } from '../../commands/command.js';
import type { CorrectableEvent } from '../../events/correctable.js';
import type { EventOf } from '../../events/event.js';
import type { CommandKey } from '../../values/keys.js';
import type { LocalDate } from '../../values/local-date.js';
import { inForce } from '../../law/catalogue.js';
import { EndReason } from '../../vocabulary/measures.js';
import { lastDay, type Term } from '../../vocabulary/term.js';
import type { Context } from '../decider.js';
import { agreedWithKin, assessed, assessedIfStated, notNeeded } from '../policies/assessment.js';
import { grounded, mandated } from '../policies/authority.js';
import { byToday, notRetroactive } from '../policies/days.js';
import { keepsFloor } from '../policies/floor.js';
import { derives } from '../policies/framework.js';
import { grantedOn, knownService, knownUser } from '../policies/standing.js';
import { termFrom } from '../policies/term.js';
import { allowed, reject, unless, type Ruling } from '../rejection.js';
import { isUntouched } from './decide-keep.js';
import { withEvent } from './decide-measure.js';
import type { UserState } from './user-state.js';

/** Keeps a service of any kind on purpose while it is reduced for others. */
export const decideServiceKeep = (
  command: CommandOf<'KeepService'>,
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
    E.tap(({ traced }) => derives(derivesFrom, 'ServiceKept', traced.level.serviceType, effective, context)),
    E.map(({ by, ground, assessment }) => ({
      type: 'ServiceKept',
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
      ...(review === undefined ? {} : { review }),
      ...(derivesFrom === undefined ? {} : { derivesFrom }),
    })),
  );
};

/** Ends a service. What is taken from somebody who still wants it needs an assessment, and takes nothing away backwards. */
export const decideEnd = (
  command: CommandOf<'EndService'>,
  state: UserState,
  { today, catalogue }: Context,
): Ruling<CorrectableEvent> => {
  const { id: decision, user, service, decided, last, because, legalBasis, reasons } = command;
  const { taken } = EndReason.keys[because];
  return pipe(
    E.Do,
    E.tap(() => knownUser(state)),
    E.bind('timeline', () => knownService(state, service)),
    E.tap(() => byToday(decided, today)),
    E.tap(({ timeline }) => grantedOn(timeline, last)),
    E.tap(() => (taken ? notRetroactive(decided, last) : allowed)),
    E.tap(() =>
      unless(
        !taken || (legalBasis.length > 0 && legalBasis.every((id) => inForce(catalogue, id, decided))),
        reject(
          'legal-basis',
          'the decision names no provision, or one that was not in force on the day it was made',
          'name in legalBasis the provisions that the service is ended under',
        ),
      ),
    ),
    E.bind('by', () => mandated(command.by)),
    E.bind('assessment', () =>
      taken
        ? pipe(assessed(command.assessment, decided), E.flatMap(notNeeded))
        : assessedIfStated(command.assessment, decided),
    ),
    E.map(({ by, assessment }) => ({
      type: 'ServiceEnded',
      version: 1,
      decision,
      user,
      service,
      by,
      decided,
      last,
      because,
      legalBasis,
      reasons,
      ...(assessment === undefined ? {} : { assessment }),
    })),
  );
};

const standingTerm = (timeline: Timeline, id: CommandKey, day: LocalDate): Ruling<Term> => {
  const there = levelAt(timeline, asKnownNow(day))?.inForce.find(({ measure }) => measure.id === id);
  return there === undefined
    ? reject(
        'measure-in-force',
        'there is no such measure in force on this service on that day',
        'name a measure that is in force on this service on that day',
      )
    : E.right(there.term);
};

const reachesFurther = (term: Term, standing: Term): boolean => {
  const [until, before] = [lastDay(term), lastDay(standing)];
  return before !== undefined && (until === undefined || until > before);
};

/** Prolongs a measure: a decision of its own, on an assessment and a ground of its own. */
export const decideExtension = (
  command: CommandOf<'ExtendMeasure'>,
  state: UserState,
  { today, catalogue }: Context,
): Ruling<CorrectableEvent> => {
  const { id: decision, user, service, extends: id, decided } = command;
  const withKin = state.agreed.get(id) === 'with-kin';
  return pipe(
    E.Do,
    E.tap(() => knownUser(state)),
    E.bind('timeline', () => knownService(state, service)),
    E.tap(() => byToday(decided, today)),
    E.bind('standing', ({ timeline }) => standingTerm(timeline, id, decided)),
    E.bind('by', () => mandated(command.by)),
    E.bind('ground', () => grounded(command.ground, decided, catalogue)),
    E.bind('term', () => termFrom(command.term, decided)),
    E.tap(({ term, standing }) =>
      unless(
        reachesFurther(term, standing),
        reject(
          'extends-further',
          'the measure would not last longer than it does already',
          'state a later end; to shorten a measure or to set the next review, review it',
        ),
      ),
    ),
    E.bind('assessment', () => assessed(command.assessment, decided)),
    E.tap(({ assessment }) => notNeeded(assessment)),
    E.bind('agreement', ({ term }) =>
      withKin ? agreedWithKin(command.agreement, decided, term) : E.right(command.agreement),
    ),
    E.let('event', ({ by, ground, assessment, term, agreement }): EventOf<'MeasureExtended'> => ({
      type: 'MeasureExtended',
      version: 1,
      decision,
      user,
      service,
      extends: id,
      by,
      decided,
      effective: decided,
      ground,
      assessment,
      term,
      ...(agreement === undefined ? {} : { agreement }),
    })),
    E.tap(({ timeline, event }) =>
      keepsFloor(timeline, timelineOf(withEvent(state.timelines, event), service) ?? timeline, decided),
    ),
    E.map(({ event }) => event),
  );
};

const reversible = (
  timeline: Timeline,
  id: CommandKey,
  effective: LocalDate | undefined,
): Ruling<Measure> => {
  const measure = timeline.measures.find((one) => one.id === id);
  const no = (why: string): Ruling<never> =>
    reject(
      'measure-in-force',
      why,
      'name in reverses a decision about this service that still holds, and a day from its first one on',
    );
  if (measure === undefined) return no('there is no such measure on this service');
  const from = effective ?? measure.from;
  if (from < measure.from) return no('the decision would be reversed before it took effect');
  return liftAt(measure, asKnownNow(from)) === undefined ? E.right(measure) : no('it was lifted before that');
};

/** Reverses a decision, from a day on or from its first day. A reversal may reach back: it gives, and takes nothing. */
export const decideReversal = (
  command: CommandOf<'ReverseDecision'>,
  state: UserState,
  { today }: Context,
): Ruling<CorrectableEvent> => {
  const { id: decision, user, service, reverses, body, decided, reasons } = command;
  return pipe(
    E.Do,
    E.tap(() => knownUser(state)),
    E.bind('timeline', () => knownService(state, service)),
    E.tap(() => byToday(decided, today)),
    E.bind('measure', ({ timeline }) => reversible(timeline, reverses, command.effective)),
    E.let('effective', ({ measure }) => command.effective ?? measure.from),
    E.bind('traced', ({ timeline, effective }) => grantedOn(timeline, effective)),
    E.bind('by', () => mandated(command.by)),
    E.flatMap(({ timeline, traced, effective, by }): Ruling<CorrectableEvent> => {
      const event: EventOf<'DecisionReversed'> = {
        type: 'DecisionReversed',
        version: 1,
        decision,
        user,
        service,
        reverses,
        body,
        by,
        decided,
        effective,
        reasons,
        before: {},
        after: {},
      };
      const after = timelineOf(withEvent(state.timelines, event), service) ?? timeline;
      const level = levelAt(after, asKnownNow(effective)) ?? traced.level;
      return pipe(
        keepsFloor(timeline, after, effective),
        E.map(() => ({ ...event, ...differenceBetween(traced.level, level) })),
      );
    }),
  );
};
