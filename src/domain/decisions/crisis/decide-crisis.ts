import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import type { CommandOf, CrisisCommand } from '../../commands/command.js';
import type { CrisisEvent } from '../../events/event.js';
import type { Catalogue } from '../../law/catalogue.js';
import type { LocalDate } from '../../values/local-date.js';
import type { Authority } from '../../vocabulary/authority.js';
import type { ServiceType } from '../../vocabulary/services.js';
import type { Context, Decider } from '../decider.js';
import { grounded, mandated } from '../policies/authority.js';
import { byToday, notRetroactive } from '../policies/days.js';
import { knownCodes } from '../policies/known-codes.js';
import { municipal } from '../policies/municipal.js';
import { termFrom } from '../policies/term.js';
import { reject, unless, type Ruling } from '../rejection.js';
import { evolve, initial, type CrisisState } from './crisis-state.js';

type Going = Exclude<CrisisState, { readonly stage: 'not-declared' }>;

const going = (state: CrisisState, effective?: LocalDate): Ruling<Going> => {
  if (state.stage === 'not-declared')
    return reject('crisis', 'the crisis has not been declared', 'declare it first');
  return state.ended !== undefined && (effective === undefined || state.ended <= effective)
    ? reject('crisis', 'the crisis has ended by then', 'declare a new crisis under a key of its own')
    : E.right(state);
};

const declare = (
  { crisis, organisation, kind, phase, decided, effective, reasons, by: stated }: CommandOf<'DeclareCrisis'>,
  state: CrisisState,
): Ruling<CrisisEvent> =>
  pipe(
    unless(
      state.stage === 'not-declared',
      reject('crisis', 'the crisis was declared before', 'use a key of its own for every crisis'),
    ),
    E.flatMap(() => mandated(stated)),
    E.map((by) => ({
      type: 'CrisisDeclared',
      version: 1,
      crisis,
      organisation,
      kind,
      phase,
      by,
      decided,
      effective,
      reasons,
    })),
  );

const changePhase = (
  { crisis, phase, decided, effective, reasons, by: stated }: CommandOf<'ChangeCrisisPhase'>,
  state: CrisisState,
): Ruling<CrisisEvent> =>
  pipe(
    E.Do,
    E.bind('now', () => going(state, effective)),
    E.tap(({ now }) =>
      unless(
        now.phase.scale !== phase.scale || now.phase.step !== phase.step,
        reject('crisis', 'the crisis is in that phase already', 'name the phase that it goes to'),
      ),
    ),
    E.tap(({ now }) =>
      unless(
        effective >= now.declared.effective,
        reject('crisis', 'the phase would begin before the crisis', 'let it begin with the crisis or later'),
      ),
    ),
    E.bind('by', () => mandated(stated)),
    E.map(({ now, by }) => ({
      type: 'CrisisPhaseChanged',
      version: 2,
      crisis,
      from: now.phase,
      to: phase,
      by,
      decided,
      effective,
      reasons,
    })),
  );

const end = (
  { crisis, decided, effective, reasons, by: stated }: CommandOf<'EndCrisis'>,
  state: CrisisState,
): Ruling<CrisisEvent> =>
  pipe(
    going(state),
    E.tap((now) =>
      unless(
        effective >= now.declared.effective,
        reject('crisis', 'the crisis would end before it began', 'let it end on the day it began or later'),
      ),
    ),
    E.flatMap(() => mandated(stated)),
    E.map((by) => ({ type: 'CrisisEnded', version: 1, crisis, by, decided, effective, reasons })),
  );

const leadershipMandate = (by: Authority): Ruling =>
  unless(
    by.mandate.kind === 'crisis-leadership',
    reject(
      'crisis-mandate',
      "a measure for many was not adopted on the crisis leadership's mandate",
      'let the crisis leadership adopt it, and state a mandate of kind crisis-leadership',
    ),
  );

const adopt = (
  command: CommandOf<'AdoptFrameworkMeasure'>,
  state: CrisisState,
  catalogue: Catalogue,
): Ruling<CrisisEvent> => {
  const { crisis, measure, force, target, decided, effective, operative, announcement } = command;
  return pipe(
    E.Do,
    E.bind('now', () => going(state, effective)),
    E.tap(() => notRetroactive(decided, effective, operative)),
    E.tap(({ now }) =>
      unless(
        !now.measures.has(measure),
        reject(
          'crisis',
          'a measure was adopted under that key before',
          'use a key of its own for every measure',
        ),
      ),
    ),
    E.tap(({ now }) =>
      unless(
        effective >= now.declared.effective,
        reject(
          'crisis',
          'the measure would begin before the crisis',
          'let it begin with the crisis or later',
        ),
      ),
    ),
    E.bind('by', () => mandated(command.by)),
    E.tap(({ by }) => leadershipMandate(by)),
    E.bind('ground', () => grounded(command.ground, decided, catalogue, force === 'decision')),
    E.bind('term', () => termFrom(command.term, effective)),
    E.map(({ by, ground, term }) => ({
      type: 'FrameworkMeasureAdopted',
      version: 1,
      crisis,
      measure,
      force,
      target,
      by,
      decided,
      effective,
      ...(operative === undefined ? {} : { operative }),
      ground,
      term,
      announcement,
    })),
  );
};

const decideOne = (command: CrisisCommand, state: CrisisState, catalogue: Catalogue): Ruling<CrisisEvent> => {
  switch (command.command) {
    case 'DeclareCrisis':
      return declare(command, state);
    case 'ChangeCrisisPhase':
      return changePhase(command, state);
    case 'EndCrisis':
      return end(command, state);
    case 'AdoptFrameworkMeasure':
      return adopt(command, state, catalogue);
  }
};

/** The kinds of service that a measure for many is about. */
const servicesTargeted = (command: CrisisCommand): ReadonlyArray<ServiceType> =>
  'target' in command && 'services' in command.target ? command.target.services : [];

const decide = (
  command: CrisisCommand,
  state: CrisisState,
  { today, catalogue }: Context,
): Ruling<ReadonlyArray<CrisisEvent>> =>
  pipe(
    knownCodes(command, catalogue),
    E.flatMap(() => byToday(command.decided, today)),
    E.flatMap(() => notRetroactive(command.decided, command.effective)),
    E.flatMap(() => decideOne(command, state, catalogue)),
    E.tap(() => municipal(command, servicesTargeted(command), catalogue)),
    E.map((event) => [event]),
  );

/** Decides on the crisis itself: declared, from phase to phase, ended, and its measures for many. */
export const crisisDecider: Decider<CrisisCommand, CrisisState, CrisisEvent> = { initial, decide, evolve };
