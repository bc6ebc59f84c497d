import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { asKnownNow } from '../../changes/as-of.js';
import { frameworkAt } from '../../changes/framework-life.js';
import type { CommandOf } from '../../commands/command.js';
import type { CrisisEvent } from '../../events/event.js';
import type { FrameworkKey } from '../../values/keys.js';
import type { LocalDate } from '../../values/local-date.js';
import { changeDirection } from '../../vocabulary/measure/direction.js';
import type { ReopeningStep } from '../../vocabulary/measure/reopening.js';
import { mandated } from '../policies/authority.js';
import { notRetroactive } from '../policies/days.js';
import { reject, unless, type Ruling } from '../rejection.js';
import { lifeOf, type CrisisState } from './crisis-state.js';
import { declaredCrisis } from './going.js';

type Decided = Ruling<ReadonlyArray<CrisisEvent>>;

const no = (why: string, mend: string): Ruling<never> => reject('reopening', why, mend);

const isClosing = ({ changes }: ReopeningStep): boolean =>
  changes.some((change) => changeDirection(change) === 'less');

const isAboutNothing = ({ services, gatherings = [], changes }: ReopeningStep): boolean =>
  services.length + gatherings.length === 0 || changes.length === 0;

const wellPlanned = (steps: ReadonlyArray<ReopeningStep>, state: CrisisState): Ruling => {
  if (steps.length === 0 || steps.some(isAboutNothing))
    return no(
      'the plan has no step, or a step that opens nothing',
      'state in every step which services or groups open, and how',
    );
  if (new Set(steps.map(({ step }) => step)).size !== steps.length)
    return no('two steps of the plan have one key', 'give every step a key of its own');
  if (steps.some(isClosing))
    return no(
      'a step of the reopening gives less than before',
      'state from what it is now to what it opens to; what is reduced is a measure of its own',
    );
  return unless(
    steps.every(({ eases = [] }) => eases.every((key) => lifeOf(state, key) !== undefined)),
    reject(
      'framework-life',
      'a step would ease a measure that was not adopted in this crisis',
      'record the measure first, or correct its key',
    ),
  );
};

/** Plans a reopening, step by step. */
export const plan = (command: CommandOf<'PlanReopening'>, state: CrisisState): Decided => {
  const { id, crisis, plan: key, decided, effective, steps, reasons } = command;
  return pipe(
    E.Do,
    E.tap(() => notRetroactive(decided, effective)),
    E.bind('now', () => declaredCrisis(state)),
    E.tap(({ now }) =>
      unless(
        !now.reopenings.has(key),
        no('a reopening was planned under that key before', 'use a key of its own for every plan'),
      ),
    ),
    E.tap(() => wellPlanned(steps, state)),
    E.bind('by', () => mandated(command.by)),
    E.map(({ by }) => [
      {
        ...{ type: 'ReopeningPlanned', version: 1, crisis, decision: id, plan: key, by },
        ...{ decided, effective, steps, reasons },
      },
    ]),
  );
};

const stepPlanned = (
  { plan: key, step: named, effective }: CommandOf<'TakeReopeningStep'>,
  state: CrisisState,
): Ruling<ReopeningStep> =>
  pipe(
    declaredCrisis(state),
    E.flatMap(({ reopenings }) => {
      const reopening = reopenings.get(key);
      const step = reopening?.planned.steps.find((one) => one.step === named);
      if (reopening === undefined || step === undefined)
        return no('no such step was planned', 'record PlanReopening first, or correct plan and step');
      if (reopening.taken.has(named)) return no('the step was taken before', 'take every step once');
      return effective < step.permittedFrom
        ? no(
            'the step would be taken before it is permitted',
            'take it on the day from which it is permitted, or later',
          )
        : E.right(step);
    }),
  );

const holds = (state: CrisisState, key: FrameworkKey, day: LocalDate): boolean => {
  const life = lifeOf(state, key);
  const there = life === undefined ? undefined : frameworkAt(life, asKnownNow(day))?.state;
  return there === 'in-force' || there === 'paused';
};

/** Takes a step. What it does to a measure becomes an event of that measure's own: eased in part, or ended. */
export const takeStep = (command: CommandOf<'TakeReopeningStep'>, state: CrisisState): Decided => {
  const { id, crisis, plan: key, step, decided, effective, eases, reasons } = command;
  return pipe(
    E.Do,
    E.tap(() => notRetroactive(decided, effective)),
    E.bind('planned', () => stepPlanned(command, state)),
    E.tap(({ planned }) =>
      unless(
        eases.every(({ measure }) => (planned.eases ?? []).includes(measure)),
        no('the step would ease a measure that it was not planned to', 'name measures of the planned step'),
      ),
    ),
    E.tap(() =>
      unless(
        eases.every(({ measure }) => holds(state, measure, effective)),
        reject(
          'framework-life',
          'the step would ease a measure that does not hold on that day',
          'leave it out of eases',
        ),
      ),
    ),
    E.bind('by', () => mandated(command.by)),
    E.map(({ by }): ReadonlyArray<CrisisEvent> => {
      const common = { crisis, decision: id, by, decided, effective, reasons } as const;
      return [
        { type: 'ReopeningStepTaken', version: 1, ...common, plan: key, step, eases },
        ...eases.map(({ measure, to }): CrisisEvent =>
          to === 'whole'
            ? { type: 'FrameworkMeasureEnded', version: 1, ...common, measure }
            : { type: 'FrameworkMeasureEased', version: 1, ...common, measure, plan: key, step },
        ),
      ];
    }),
  );
};
