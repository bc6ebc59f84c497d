import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { asKnownNow } from '../../changes/as-of.js';
import { differenceBetween } from '../../changes/difference.js';
import { levelAt, type ServiceLevel } from '../../changes/level.js';
import { timelineOf, type Timeline } from '../../changes/timeline.js';
import type { CommandOf } from '../../commands/command.js';
import type { CorrectableEvent } from '../../events/correctable.js';
import type { EventOf } from '../../events/event.js';
import type { LocalDate } from '../../values/local-date.js';
import type { ProposedChange } from '../../vocabulary/measures.js';
import type { Context } from '../decider.js';
import { mandated } from '../policies/authority.js';
import { byToday } from '../policies/days.js';
import { keepsFloor } from '../policies/floor.js';
import { grantedOn, knownService, knownUser } from '../policies/standing.js';
import { proposed } from '../policies/proposed.js';
import type { Move } from '../policies/strands.js';
import { termFrom } from '../policies/term.js';
import { allowed, reject, unless, type Ruling } from '../rejection.js';
import { withEvent } from './decide-measure.js';
import type { OfferStanding, UserState } from './user-state.js';

const notBefore = (day: LocalDate, effective: LocalDate): Ruling =>
  unless(
    effective >= day,
    reject('not-retroactive', 'it would hold before it was said', 'let it take effect on that day or later'),
  );

const wished = (level: ServiceLevel, { changes, state }: CommandOf<'FollowOwnWish'>): Ruling<Move> => {
  const stopped: Pick<Move, 'before' | 'after'> =
    state === undefined
      ? { before: {}, after: {} }
      : { before: { state: level.state.now }, after: { state } };
  if (state !== undefined && level.state.now === state)
    return reject(
      'changes-something',
      'the service is in that state already',
      'leave state out, or name another',
    );
  return changes.length === 0 && state !== undefined
    ? E.right(stopped)
    : pipe(
        proposed(level, changes),
        E.map(({ before, after }) => ({
          before: { ...before, ...stopped.before },
          after: { ...after, ...stopped.after },
        })),
      );
};

/** Nobody may wish necessary care away for somebody else, and the user only when told what will follow. */
const informed = (
  { wish }: CommandOf<'FollowOwnWish'>,
  before: Timeline,
  after: Timeline,
  effective: LocalDate,
): Ruling => {
  const below = keepsFloor(before, after, effective);
  if (E.isRight(below) || (wish.by === 'user' && wish.consequencesExplained)) return allowed;
  return wish.by === 'user'
    ? reject(
        'informed-wish',
        'the user would be without necessary care by own wish, and was not told what may follow',
        'explain what may follow, and state wish.consequencesExplained when that is done',
        ['pbrl-4-1'],
      )
    : below;
};

/** Follows a user's own wish. It needs no ground and no assessment: the user decides over it. */
export const decideOwnWish = (
  command: CommandOf<'FollowOwnWish'>,
  state: UserState,
  { today }: Context,
): Ruling<CorrectableEvent> => {
  const { id: decision, user, service, wish, on, effective, derivesFrom } = command;
  return pipe(
    E.Do,
    E.tap(() => knownUser(state)),
    E.bind('timeline', () => knownService(state, service)),
    E.tap(() => byToday(on, today)),
    E.tap(() => notBefore(on, effective)),
    E.bind('traced', ({ timeline }) => grantedOn(timeline, effective)),
    E.bind('term', () => termFrom(command.term, effective)),
    E.bind('by', () => (command.by === undefined ? E.right(undefined) : mandated(command.by))),
    E.bind('move', ({ traced }) => wished(traced.level, command)),
    E.let('event', ({ move, term, by }): EventOf<'OwnWishFollowed'> => ({
      type: 'OwnWishFollowed',
      version: 1,
      decision,
      user,
      service,
      wish,
      on,
      effective,
      term,
      ...move,
      ...(by === undefined ? {} : { by }),
      ...(derivesFrom === undefined ? {} : { derivesFrom }),
    })),
    E.tap(({ timeline, event }) =>
      informed(
        command,
        timeline,
        timelineOf(withEvent(state.timelines, event), service) ?? timeline,
        effective,
      ),
    ),
    E.map(({ event }) => event),
  );
};

const isDigital = (change: ProposedChange): boolean =>
  change.dimension === 'amount' && (change.to.mode === 'video' || change.to.mode === 'sensor');

/** A screen or a sensor is offered to whom it suits, after an assessment, and with training. */
const suited = ({ proposes, suitability, assessment, on }: CommandOf<'MakeOffer'>): Ruling => {
  if (!proposes.some(isDigital)) return allowed;
  const no = (why: string, mend: string): Ruling<never> => reject('digital-suits', why, mend, ['pbrl-4-1']);
  if (suitability === undefined || suitability.reasons.length === 0)
    return no(
      'nothing says why contact on a screen or by sensor suits the user',
      'state suitability, with at least one of its reasons, how the user manages and the training',
    );
  return assessment !== undefined && assessment.on <= on
    ? allowed
    : no(
        'a screen or a sensor is offered without an assessment of the user made before',
        'assess first, and state the assessment',
      );
};

const MOVES_NOTHING: ReadonlyArray<CommandOf<'MakeOffer'>['force']> = ['advice', 'warning'];

/** Proposes something to the user. Advice and warnings may propose no change; an offer does. */
export const decideOffer = (
  command: CommandOf<'MakeOffer'>,
  state: UserState,
  { today }: Context,
): Ruling<CorrectableEvent> => {
  const { id: decision, user, service, force, to, on, proposes, reasons } = command;
  const { answerBy, suitability, assessment, derivesFrom } = command;
  return pipe(
    E.Do,
    E.tap(() => knownUser(state)),
    E.bind('timeline', () => knownService(state, service)),
    E.tap(() => byToday(on, today)),
    E.bind('traced', ({ timeline }) => grantedOn(timeline, on)),
    E.tap(() => suited(command)),
    E.tap(({ traced }): Ruling<unknown> =>
      proposes.length === 0 && MOVES_NOTHING.includes(force) ? allowed : proposed(traced.level, proposes),
    ),
    E.tap(() =>
      unless(
        answerBy === undefined || answerBy >= on,
        reject('offer-open', 'the answer would be due before the offer', 'state a later day in answerBy'),
      ),
    ),
    E.bind('by', () => mandated(command.by)),
    E.map(({ by }) => ({
      type: 'OfferMade',
      version: 1,
      decision,
      user,
      service,
      force,
      to,
      by,
      on,
      proposes,
      reasons,
      ...(answerBy === undefined ? {} : { answerBy }),
      ...(suitability === undefined ? {} : { suitability }),
      ...(assessment === undefined ? {} : { assessment }),
      ...(derivesFrom === undefined ? {} : { derivesFrom }),
    })),
  );
};

const openOffer = (
  { offers }: UserState,
  { offer, service, on }: Pick<CommandOf<'AcceptOffer'>, 'offer' | 'service' | 'on'>,
): Ruling<OfferStanding['offer']> => {
  const no = (why: string, mend: string): Ruling<never> => reject('offer-open', why, mend);
  const standing = offers.get(offer);
  if (standing?.offer.service !== service)
    return no('no such offer was made about this service', 'name in offer the id of the offer');
  if (standing.answer !== 'open') return no('the offer was answered before', 'make a new offer');
  if (standing.offer.on > on) return no('the answer came before the offer', 'correct the day');
  return standing.offer.proposes.length === 0
    ? no('what was said proposes no change that could be answered', 'make an offer that proposes one')
    : E.right(standing.offer);
};

/** Records that an offer was accepted: from then on it moves the level. */
export const decideAcceptance = (
  command: CommandOf<'AcceptOffer'>,
  state: UserState,
  { today }: Context,
): Ruling<CorrectableEvent> => {
  const { user, service, offer: key, acceptedBy, on, effective } = command;
  return pipe(
    E.Do,
    E.tap(() => knownUser(state)),
    E.bind('timeline', () => knownService(state, service)),
    E.tap(() => byToday(on, today)),
    E.bind('offer', () => openOffer(state, command)),
    E.tap(() => notBefore(on, effective)),
    E.bind('traced', ({ timeline }) => grantedOn(timeline, effective)),
    E.bind('term', () => termFrom(command.term, effective)),
    E.bind('move', ({ traced, offer }) => proposed(traced.level, offer.proposes)),
    E.let('event', ({ move, term }): EventOf<'OfferAccepted'> => ({
      type: 'OfferAccepted',
      version: 1,
      user,
      service,
      offer: key,
      acceptedBy,
      on,
      effective,
      term,
      ...move,
    })),
    E.tap(({ timeline, event }) =>
      keepsFloor(timeline, timelineOf(withEvent(state.timelines, event), service) ?? timeline, effective),
    ),
    E.map(({ event }) => event),
  );
};

/** Records that an offer was declined. */
export const decideRefusal = (
  command: CommandOf<'DeclineOffer'>,
  state: UserState,
  { today }: Context,
): Ruling<CorrectableEvent> => {
  const { user, service, offer, declinedBy, on, reasons } = command;
  return pipe(
    knownUser(state),
    E.flatMap(() => byToday(on, today)),
    E.flatMap(() => openOffer(state, command)),
    E.map(() => ({
      type: 'OfferDeclined',
      version: 1,
      user,
      service,
      offer,
      declinedBy,
      on,
      ...(reasons === undefined ? {} : { reasons }),
    })),
  );
};

/** Takes an acceptance or a followed wish back: what came of it ends. Voluntary is voluntary at any time. */
export const decideWithdrawal = (
  command: CommandOf<'WithdrawAcceptance'>,
  state: UserState,
  { today }: Context,
): Ruling<CorrectableEvent> => {
  const { user, service, withdraws, withdrawnBy, on, effective, reasons } = command;
  return pipe(
    E.Do,
    E.tap(() => knownUser(state)),
    E.bind('timeline', () => knownService(state, service)),
    E.tap(() => byToday(on, today)),
    E.tap(() => notBefore(on, effective)),
    E.bind('traced', ({ timeline }) => grantedOn(timeline, effective)),
    E.tap(({ traced }) =>
      unless(
        ['offer', 'own-wish'].includes(state.agreed.get(withdraws) ?? '') &&
          traced.level.inForce.some(({ measure }) => measure.id === withdraws),
        reject(
          'measure-in-force',
          'no acceptance or wish of that key is in force on this service on that day',
          'name in withdraws the id of the offer that was accepted, or of the wish that was followed',
        ),
      ),
    ),
    E.map(({ timeline, traced }) => {
      const event: EventOf<'AcceptanceWithdrawn'> = {
        type: 'AcceptanceWithdrawn',
        version: 1,
        user,
        service,
        withdraws,
        withdrawnBy,
        on,
        effective,
        before: {},
        after: {},
        ...(reasons === undefined ? {} : { reasons }),
      };
      const after = timelineOf(withEvent(state.timelines, event), service) ?? timeline;
      const level = levelAt(after, asKnownNow(effective)) ?? traced.level;
      return { ...event, ...differenceBetween(traced.level, level) };
    }),
  );
};
