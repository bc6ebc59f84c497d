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
import type { Context } from '../decider.js';
import { mandated } from '../policies/authority.js';
import { byToday, notBeforeSaid } from '../policies/days.js';
import { keepsFloor } from '../policies/floor.js';
import { grantedOn, knownService, knownUser } from '../policies/standing.js';
import { proposed } from '../policies/proposed.js';
import type { Move } from '../policies/strands.js';
import { termFrom } from '../policies/term.js';
import { allowed, reject, unless, type Ruling } from '../rejection.js';
import { withEvent } from './decide-measure.js';
import type { UserState } from './user-state.js';

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
    E.tap(() => notBeforeSaid(on, effective)),
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
    E.tap(() => notBeforeSaid(on, effective)),
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
