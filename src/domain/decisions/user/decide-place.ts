import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import type { CommandOf } from '../../commands/command.js';
import type { PLACE_COMMANDS } from '../../commands/place-commands.js';
import type { CorrectableEvent } from '../../events/correctable.js';
import type { Assessment } from '../../vocabulary/assessment.js';
import type { Authority, Ground } from '../../vocabulary/authority.js';
import type { Term } from '../../vocabulary/term.js';
import type { Whereabouts } from '../../vocabulary/unit/places.js';
import type { Context } from '../decider.js';
import { facts } from '../facts.js';
import type { DecisionsOfFamily } from '../family.js';
import { assessed } from '../policies/assessment.js';
import { grounded, mandated } from '../policies/authority.js';
import { byToday, notRetroactive } from '../policies/days.js';
import { derivesFromKnown } from '../policies/framework.js';
import { knownService, knownUser } from '../policies/standing.js';
import { termFrom } from '../policies/term.js';
import { inOrder } from '../policies/units.js';
import { allowed, reject, unless, type Ruling } from '../rejection.js';
import type { UserState } from './user-state.js';

interface Firm {
  readonly by: Authority;
  readonly ground: Ground;
  readonly term: Term;
  readonly assessment: Assessment;
}

/**
 * What every decision about where somebody lives needs. A move by agreement or by the user's own wish needs no provision
 * that opens for it; it is assessed all the same.
 */
const firm = (
  command: CommandOf<'MoveResident' | 'StayHomeLonger'>,
  state: UserState,
  context: Context,
): Ruling<Firm> =>
  pipe(
    E.Do,
    E.tap(() => knownUser(state)),
    E.tap(() => byToday(command.decided, context.today)),
    E.tap(() => notRetroactive(command.decided, command.effective)),
    E.tap(() => derivesFromKnown(command.derivesFrom, command.effective, context)),
    E.bind('by', () => mandated(command.by)),
    E.bind('ground', () =>
      grounded(command.ground, command.decided, context.catalogue, command.basis === 'decision'),
    ),
    E.bind('term', () => termFrom(command.term, command.effective)),
    E.bind('assessment', () => assessed(command.assessment, command.decided)),
  );

const samePlace = (a: Whereabouts, b: Whereabouts): boolean =>
  a.at === 'place' && b.at === 'place' ? a.unit === b.unit && a.kind === b.kind : a.at === b.at;

const fromThere = (
  { from, to, effective }: CommandOf<'MoveResident'>,
  { places: { moved } }: UserState,
): Ruling => {
  const no = (why: string, mend: string): Ruling<never> => reject('place-as-stated', why, mend);
  if (samePlace(from, to)) return no('the user would stay where the user is', 'name in to another place');
  if (moved === undefined) return allowed;
  if (!samePlace(moved.to, from))
    return no('the user is elsewhere by the record', 'look the last move up, and move from there');
  return inOrder(moved.effective, effective);
};

const move = (
  command: CommandOf<'MoveResident'>,
  state: UserState,
  context: Context,
): Ruling<CorrectableEvent> =>
  pipe(
    firm(command, state, context),
    E.tap(() => fromThere(command, state)),
    E.map((made) => ({
      type: 'ResidentMoved',
      version: 1,
      decision: command.id,
      ...facts(command),
      ...made,
    })),
  );

const stay = (
  command: CommandOf<'StayHomeLonger'>,
  state: UserState,
  context: Context,
): Ruling<CorrectableEvent> =>
  pipe(
    firm(command, state, context),
    E.tap(() => inOrder(command.since, command.effective)),
    E.tap(() =>
      unless(
        state.places.waiting === undefined,
        reject('home-stay', 'the user waits for a place already', 'record EndHomeStay first'),
      ),
    ),
    E.tap(() =>
      E.traverseArray((service: (typeof command.compensatedBy)[number]) => knownService(state, service))(
        command.compensatedBy,
      ),
    ),
    E.map((made) => ({
      type: 'HomeStayProlonged',
      version: 1,
      decision: command.id,
      ...facts(command),
      ...made,
    })),
  );

const end = (
  command: CommandOf<'EndHomeStay'>,
  { places: { waiting } }: UserState,
  { today }: Context,
): Ruling<CorrectableEvent> => {
  if (waiting === undefined)
    return reject('home-stay', 'the user does not wait for a place', 'record StayHomeLonger first');
  return pipe(
    byToday(command.on, today),
    E.flatMap(() => inOrder(waiting.effective, command.on)),
    E.map(() => ({
      type: 'HomeStayEnded',
      version: 1,
      act: command.id,
      prolongation: waiting.decision,
      ...facts(command),
    })),
  );
};

/** What decides about where a user lives or stays. */
export const PLACE_DECISIONS: DecisionsOfFamily<typeof PLACE_COMMANDS, UserState, CorrectableEvent> = {
  MoveResident: move,
  StayHomeLonger: stay,
  EndHomeStay: end,
};
