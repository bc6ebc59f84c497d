import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import type { ServiceLevel } from '../../changes/level.js';
import { timelineOf } from '../../changes/timeline.js';
import type { CommandOf } from '../../commands/command.js';
import type { CorrectableEvent } from '../../events/correctable.js';
import type { EventOf } from '../../events/event.js';
import type { ProposedChange } from '../../vocabulary/measures.js';
import type { Context } from '../decider.js';
import { mandated } from '../policies/authority.js';
import { byToday, notBeforeSaid } from '../policies/days.js';
import { keepsFloor } from '../policies/floor.js';
import { grantedOn, knownService, knownUser } from '../policies/standing.js';
import { proposed } from '../policies/proposed.js';
import { termFrom } from '../policies/term.js';
import { allowed, reject, unless, type Ruling } from '../rejection.js';
import { withEvent } from './decide-measure.js';
import type { OfferStanding, UserState } from './user-state.js';

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

/** Records that a service was applied for, once or again. */
export const decideApplication = (
  command: CommandOf<'ReceiveApplication'>,
  state: UserState,
  { today }: Context,
): Ruling<CorrectableEvent> => {
  const { id: application, user, service, serviceType, appliedBy, channel, on } = command;
  return pipe(
    knownUser(state),
    E.flatMap(() => byToday(on, today)),
    E.map(() => ({
      type: 'ApplicationReceived',
      version: 1,
      user,
      service,
      application,
      serviceType,
      appliedBy,
      channel,
      on,
    })),
  );
};

/** The level that an offer starts from; none where the service was applied for and is not granted by then. */
const offeredFrom = (
  state: UserState,
  { service, on }: CommandOf<'MakeOffer'>,
): Ruling<ServiceLevel | undefined> => {
  const applied = state.applied.get(service);
  const granted = pipe(
    knownService(state, service),
    E.flatMap((timeline) => grantedOn(timeline, on)),
    E.map(({ level }) => level),
  );
  return E.isLeft(granted) && applied !== undefined && applied <= on ? E.right(undefined) : granted;
};

/** What is proposed changes something. Before there is a grant nobody can say from what. */
const proposesSomething = (
  level: ServiceLevel | undefined,
  changes: ReadonlyArray<ProposedChange>,
): Ruling =>
  level !== undefined
    ? pipe(
        proposed(level, changes),
        E.map(() => undefined),
      )
    : unless(
        changes.length > 0,
        reject('changes-something', 'no change is stated', 'state in proposes what would change'),
      );

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
    E.tap(() => byToday(on, today)),
    E.bind('level', () => offeredFrom(state, command)),
    E.tap(() => suited(command)),
    E.tap(({ level }) =>
      proposes.length === 0 && MOVES_NOTHING.includes(force) ? allowed : proposesSomething(level, proposes),
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
    E.tap(() => notBeforeSaid(on, effective)),
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
