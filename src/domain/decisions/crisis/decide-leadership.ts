import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { phaseOn, phasesOn } from '../../changes/crisis-phases.js';
import type { CommandOf } from '../../commands/command.js';
import type { CrisisEvent } from '../../events/event.js';
import type { LocalDate } from '../../values/local-date.js';
import type { Phase } from '../../vocabulary/people.js';
import { mandated } from '../policies/authority.js';
import { notRetroactive } from '../policies/days.js';
import { reject, unless, type Ruling } from '../rejection.js';
import { lifeOf, type CrisisState, type Declared } from './crisis-state.js';
import { declaredCrisis, going, notBefore } from './going.js';

type Decided = Ruling<ReadonlyArray<CrisisEvent>>;

export const declare = (command: CommandOf<'DeclareCrisis'>, state: CrisisState): Decided => {
  const { crisis, organisation, kind, phase, decided, effective, reasons, purposes } = command;
  return pipe(
    notRetroactive(decided, effective),
    E.flatMap(() =>
      unless(
        state.stage === 'not-declared',
        reject('crisis', 'the crisis was declared before', 'use a key of its own for every crisis'),
      ),
    ),
    E.flatMap(() => mandated(command.by)),
    E.map((by) => [
      {
        ...{ type: 'CrisisDeclared', version: 1, crisis, organisation, kind, phase, by },
        ...{ decided, effective, reasons },
        ...(purposes === undefined ? {} : { purposes }),
      },
    ]),
  );
};

/** The step before: on the same scale and for the same units where there was one, or else the last on any scale. */
const phaseBefore = (
  { phases, declared }: Declared,
  asked: { readonly phase: Phase; readonly units: CommandOf<'ChangeCrisisPhase'>['units'] },
  day: LocalDate,
): Phase =>
  phaseOn(phases, asked, day) ??
  phaseOn(phases, { ...asked, units: undefined }, day) ??
  phasesOn(phases, day).at(-1)?.phase ??
  declared.phase;

const isSame = (a: Phase, b: Phase): boolean => a.scale === b.scale && a.step === b.step;

export const changePhase = (command: CommandOf<'ChangeCrisisPhase'>, state: CrisisState): Decided => {
  const { crisis, phase, decided, effective, reasons, units } = command;
  return pipe(
    E.Do,
    E.tap(() => notRetroactive(decided, effective)),
    E.bind('now', () => going(state, effective)),
    E.tap(({ now }) => notBefore(now, effective, 'the phase')),
    E.bind('before', ({ now }) => E.right(phaseBefore(now, { phase, units }, effective))),
    E.tap(({ before }) =>
      unless(
        !isSame(before, phase),
        reject('crisis', 'the crisis is in that phase already', 'name the phase that it goes to'),
      ),
    ),
    E.bind('by', () => mandated(command.by)),
    E.map(({ before, by }) => [
      {
        ...{ type: 'CrisisPhaseChanged', version: 2, crisis, from: before, to: phase, by },
        ...{ decided, effective, reasons },
        ...(units === undefined ? {} : { units }),
      },
    ]),
  );
};

export const end = (command: CommandOf<'EndCrisis'>, state: CrisisState): Decided => {
  const { crisis, decided, effective, reasons, restores } = command;
  return pipe(
    E.Do,
    E.tap(() => notRetroactive(decided, effective)),
    E.bind('now', () => going(state)),
    E.tap(({ now }) => notBefore(now, effective, 'the end of the crisis')),
    E.tap(() =>
      unless(
        (restores ?? []).every(({ measure }) => lifeOf(state, measure) !== undefined),
        reject(
          'framework-life',
          'what is to be restored was not adopted in this crisis',
          'name measures of this crisis in restores',
        ),
      ),
    ),
    E.bind('by', () => mandated(command.by)),
    E.map(({ by }) => [
      {
        ...{ type: 'CrisisEnded', version: 1, crisis, by, decided, effective, reasons },
        ...(restores === undefined ? {} : { restores }),
      },
    ]),
  );
};

const LEADERSHIP_MEND = 'name one chair, each place once, and in powers what the leadership may decide';

export const appoint = (command: CommandOf<'AppointCrisisLeadership'>, state: CrisisState): Decided => {
  const { id, crisis, decided, effective, members, powers } = command;
  const roles = members.map(({ role }) => role);
  return pipe(
    E.Do,
    E.tap(() => notRetroactive(decided, effective)),
    E.bind('now', () => going(state, effective)),
    E.tap(({ now }) => notBefore(now, effective, 'the leadership')),
    E.tap(() =>
      unless(
        roles.includes('chair') && new Set(roles).size === roles.length,
        reject('leadership', 'the leadership has no chair, or a place twice', LEADERSHIP_MEND),
      ),
    ),
    E.tap(() =>
      unless(powers.length > 0, reject('leadership', 'the leadership may decide nothing', LEADERSHIP_MEND)),
    ),
    E.bind('by', () => mandated(command.by)),
    E.map(({ by }) => [
      {
        ...{ type: 'CrisisLeadershipAppointed', version: 1, crisis, decision: id, by },
        ...{ decided, effective, members, powers },
      },
    ]),
  );
};

/** A meeting is minuted with who was there; the measures that it became are those of this crisis. */
export const minute = (command: CommandOf<'MinuteCrisisMeeting'>, state: CrisisState): Decided => {
  const { crisis, on, by, present, items } = command;
  return pipe(
    E.Do,
    E.bind('now', () => declaredCrisis(state)),
    E.tap(({ now }) => notBefore(now, on, 'the meeting')),
    E.tap(() =>
      unless(
        present.length > 0 && items.length > 0,
        reject(
          'leadership',
          'the minutes name nobody who was there, or nothing that was concluded',
          'state who was present, and at least one item',
        ),
      ),
    ),
    E.tap(() =>
      unless(
        items.every(({ measures = [] }) => measures.every((key) => lifeOf(state, key) !== undefined)),
        reject(
          'framework-life',
          'the minutes name a measure that was not adopted in this crisis',
          'record the measure first, or correct its key',
        ),
      ),
    ),
    E.map(() => [{ type: 'CrisisMeetingMinuted', version: 1, crisis, on, by, present, items }]),
  );
};
