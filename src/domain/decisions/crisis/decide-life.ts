import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { asKnownNow } from '../../changes/as-of.js';
import { frameworkAt, type FrameworkAt, type FrameworkLife } from '../../changes/framework-life.js';
import type { CommandOf } from '../../commands/command.js';
import type { CrisisEvent } from '../../events/event.js';
import type { FrameworkKey } from '../../values/keys.js';
import { lastDay, type Term } from '../../vocabulary/term.js';
import { mandated } from '../policies/authority.js';
import { notRetroactive } from '../policies/days.js';
import { termFrom } from '../policies/term.js';
import { allowed, reject, unless, type Ruling } from '../rejection.js';
import { lifeOf, type CrisisState } from './crisis-state.js';
import { declaredCrisis } from './going.js';

type Decided = Ruling<ReadonlyArray<CrisisEvent>>;
type State = FrameworkAt['state'];

const knownLife = (state: CrisisState, key: FrameworkKey): Ruling<FrameworkLife> =>
  pipe(
    declaredCrisis(state),
    E.flatMap(() => {
      const life = lifeOf(state, key);
      return life === undefined
        ? reject(
            'framework-life',
            'no such measure was adopted in this crisis',
            'record AdoptFrameworkMeasure first, or correct measure',
          )
        : E.right(life);
    }),
  );

const WORDS: Readonly<Record<State, string>> = {
  planned: 'does not hold yet',
  'in-force': 'is in force',
  paused: 'is set aside',
  ended: 'has ended',
};

/** The measure is in one of the states in which this can be done to it. */
const standsAs = (there: State, states: ReadonlyArray<State>): Ruling =>
  unless(
    states.includes(there),
    reject(
      'framework-life',
      `the measure ${WORDS[there]} on that day`,
      `this is done to a measure that ${states.map((state) => WORDS[state]).join(' or ')}; correct the day or the measure`,
    ),
  );

const stateOn = (life: FrameworkLife, day: Parameters<typeof asKnownNow>[0]): State =>
  frameworkAt(life, asKnownNow(day))?.state ?? 'planned';

type Turn = CommandOf<
  | 'StartFrameworkMeasure'
  | 'PauseFrameworkMeasure'
  | 'ResumeFrameworkMeasure'
  | 'EndFrameworkMeasure'
  | 'WithdrawFrameworkMeasure'
  | 'ReverseFrameworkMeasure'
>;

/** For each turn in the life of a measure: the event that it becomes, and the states in which it can be taken. */
const TURNS = {
  StartFrameworkMeasure: { type: 'FrameworkMeasureStarted', from: ['planned'] },
  PauseFrameworkMeasure: { type: 'FrameworkMeasurePaused', from: ['in-force'] },
  ResumeFrameworkMeasure: { type: 'FrameworkMeasureResumed', from: ['paused'] },
  EndFrameworkMeasure: { type: 'FrameworkMeasureEnded', from: ['in-force', 'paused'] },
  WithdrawFrameworkMeasure: { type: 'FrameworkMeasureWithdrawn', from: ['planned'] },
  ReverseFrameworkMeasure: { type: 'FrameworkMeasureReversed', from: ['planned', 'in-force', 'paused'] },
} as const;

const waits = ({ command, effective }: Turn, { event }: FrameworkLife): Ruling =>
  unless(
    command !== 'StartFrameworkMeasure' || (event.startsWhen !== undefined && effective >= event.effective),
    reject(
      'framework-life',
      'the measure waits for no condition, or was not to start before a later day',
      'start only what was adopted with startsWhen, on its first day or later',
    ),
  );

/** Starts, sets aside, resumes, ends, withdraws or reverses a measure. */
export const turn = (command: Turn, state: CrisisState): Decided => {
  const { crisis, measure, decided, effective, reasons, id } = command;
  const { type, from } = TURNS[command.command];
  return pipe(
    E.Do,
    E.tap(() => notRetroactive(decided, effective)),
    E.bind('life', () => knownLife(state, measure)),
    E.tap(({ life }) => standsAs(stateOn(life, effective), from)),
    E.tap(({ life }) => waits(command, life)),
    E.bind('by', () => mandated(command.by)),
    E.map(({ by }) => [{ type, version: 1, crisis, measure, decision: id, by, decided, effective, reasons }]),
  );
};

/** Gives a measure a new term. */
export const extend = (command: CommandOf<'ExtendFrameworkMeasure'>, state: CrisisState): Decided => {
  const { crisis, measure, decided, effective, reasons, id } = command;
  return pipe(
    E.Do,
    E.tap(() => notRetroactive(decided, effective)),
    E.bind('life', () => knownLife(state, measure)),
    E.tap(({ life }) => standsAs(stateOn(life, effective), ['planned', 'in-force', 'paused'])),
    E.bind('by', () => mandated(command.by)),
    E.bind('term', () => termFrom(command.term, effective)),
    E.map(({ by, term }) => [
      {
        ...{ type: 'FrameworkMeasureExtended', version: 1, crisis, measure, decision: id, by },
        ...{ decided, effective, reasons, term },
      },
    ]),
  );
};

/** What goes on has an end or another review to come. */
const goesOnReviewed = ({ outcome, on }: CommandOf<'ReviewFrameworkMeasure'>, term: Term): Ruling => {
  const day = term.review;
  const toCome = term.rhythm !== undefined || lastDay(term) !== undefined || (day !== undefined && day > on);
  return outcome !== 'upheld' || toCome
    ? allowed
    : reject(
        'end-or-review',
        'the measure goes on with neither an end date nor another review to come',
        'state in next an end date or the day of the next review',
      );
};

/** Assesses a measure anew. */
export const review = (command: CommandOf<'ReviewFrameworkMeasure'>, state: CrisisState): Decided => {
  const { crisis, measure, on, outcome, reasons, id, next } = command;
  return pipe(
    E.Do,
    E.bind('life', () => knownLife(state, measure)),
    E.tap(({ life }) => standsAs(stateOn(life, on), ['planned', 'in-force', 'paused'])),
    E.bind('by', () => mandated(command.by)),
    E.bind('term', () => (next === undefined ? E.right(undefined) : termFrom(next, on))),
    E.tap(({ life, term }) =>
      goesOnReviewed(command, term ?? frameworkAt(life, asKnownNow(on))?.term ?? life.event.term),
    ),
    E.map(({ by, term }) => [
      {
        ...{ type: 'FrameworkMeasureReviewed', version: 1, crisis, measure, decision: id, by },
        ...{ on, outcome, reasons },
        ...(term === undefined ? {} : { next: term }),
      },
    ]),
  );
};

const measuresKnown = (state: CrisisState, keys: ReadonlyArray<FrameworkKey>): Ruling =>
  pipe(
    declaredCrisis(state),
    E.flatMap(() =>
      unless(
        keys.length > 0 && keys.every((key) => lifeOf(state, key) !== undefined),
        reject(
          'framework-life',
          'it is about no measure, or about one that was not adopted in this crisis',
          'name in measures the measures of this crisis that it is about',
        ),
      ),
    ),
  );

/** Records that measures were told to the public. */
export const publish = (command: CommandOf<'PublishMeasures'>, state: CrisisState): Decided => {
  const { crisis, measures, on, by, where, text, apology, forms } = command;
  return pipe(
    measuresKnown(state, measures),
    E.flatMap(() =>
      unless(
        where.length > 0,
        reject('measure-content', 'it was published nowhere', 'name in where it was published'),
      ),
    ),
    E.map(() => [
      {
        ...{ type: 'MeasuresPublished', version: 1, crisis, measures, on, by, where, text, apology },
        ...(forms === undefined ? {} : { forms }),
      },
    ]),
  );
};

/** Records that a body outside was asked or heard. */
export const consult = (command: CommandOf<'ConsultOutsideBody'>, state: CrisisState): Decided => {
  const { crisis, measures, on, by, body, act, matter } = command;
  return pipe(
    measuresKnown(state, measures),
    E.map(() => [{ type: 'OutsideBodyConsulted', version: 1, crisis, measures, on, by, body, act, matter }]),
  );
};
