import { belowFloor } from '../../domain/changes/floor.js';
import type { ServiceLevel } from '../../domain/changes/level.js';
import { compareRates } from '../../domain/values/extent.js';
import { isNothing } from '../../domain/values/quantity.js';
import type { ServiceType } from '../../domain/vocabulary/services.js';
import { loadsOf, type Load } from '../staffing/loads.js';
import type { WorkRules } from '../staffing/work-rules.js';
import type { Means } from './means.js';
import type { PlannedMeasure } from './planned-measure.js';
import type { PriorityOrder } from './priority-order.js';
import {
  reducedVisits,
  shareOf,
  tasksToKin,
  visitsInOtherForm,
  withMoved,
  type ServiceOption,
} from './visit-options.js';

const CARE_AT_HOME: ReadonlyArray<ServiceType> = [
  'home-nursing',
  'practical-assistance',
  'practical-training',
];
const RESPITE: ReadonlyArray<ServiceType> = ['respite', 'respite-in-institution'];

/** Of a service that is not given at all: per cent. */
const ALL = 100;

const stopped = (level: ServiceLevel, to: 'paused' | 'suspended'): ServiceLevel => ({
  ...level,
  state: { ...level.state, now: to },
});

const necessaryOnly = (level: ServiceLevel): ReadonlyArray<ServiceOption> => {
  const own = level.tasks.filter(({ now }) => now === 'service');
  const keeps = own.filter(({ necessary }) => necessary).map(({ task }) => task);
  if (keeps.length === 0 || keeps.length === own.length) return [];
  const tasks = level.tasks.map((task) =>
    task.necessary || task.now !== 'service' ? task : { ...task, now: 'postponed' as const },
  );
  return [
    {
      measure: 'necessary-care-only',
      level: { ...level, tasks },
      decisions: [{ decision: 'LimitCareToNecessary', keeps }],
    },
  ];
};

/** Less of a service that is counted in one way. */
const less = (
  measure: PlannedMeasure,
  decision: 'ReduceRespite' | 'ReduceSupportContact',
  level: ServiceLevel,
  shares: ReadonlyArray<number>,
): ReadonlyArray<ServiceOption> => {
  const [strand, ...others] = level.strands.filter(
    ({ form, now }) => form.task === undefined && !isNothing(now),
  );
  if (strand === undefined || others.length > 0) return [];
  return shares.flatMap((share) => {
    const move = shareOf(strand, share);
    return move === undefined
      ? []
      : [
          {
            measure,
            level: withMoved(level, [move]),
            decisions: [{ decision, from: move.from, to: move.to }],
            depth: ALL - share,
          },
        ];
  });
};

const offered = (
  level: ServiceLevel,
  rules: WorkRules,
  { shares, inPerson = [] }: PriorityOrder,
  means: Means,
): ReadonlyArray<ServiceOption> => {
  const { serviceType } = level;
  if (RESPITE.includes(serviceType))
    return [
      ...less('respite-reduced', 'ReduceRespite', level, shares),
      {
        measure: 'respite-paused',
        level: stopped(level, 'paused'),
        decisions: [{ decision: 'PauseRespite' }],
        depth: ALL,
      },
    ];
  if (serviceType === 'support-contact')
    return [
      ...less('support-contact-reduced', 'ReduceSupportContact', level, shares),
      {
        measure: 'support-contact-suspended',
        level: stopped(level, 'suspended'),
        decisions: [{ decision: 'SuspendSupportContact' }],
        depth: ALL,
      },
    ];
  if (!CARE_AT_HOME.includes(serviceType)) return [];
  return [
    ...visitsInOtherForm(level, inPerson, means, rules),
    ...tasksToKin(level, means),
    ...necessaryOnly(level),
    ...reducedVisits(level, shares),
  ];
};

/** The care in what a level comes to: visits may be fewer and trips shorter, tasks may not. Each stands there once. */
const careIn = (loads: ReadonlyArray<Load>): ReadonlyArray<Load> =>
  loads.filter(({ part }) => part !== 'visit' && part !== 'travel');

const isSameCare = (some: ReadonlyArray<Load>, others: ReadonlyArray<Load>): boolean =>
  some.length === others.length &&
  some.every(({ skill, part, minutes, weekdays }) =>
    others.some(
      (other) =>
        other.part === part &&
        other.skill === skill &&
        other.weekdays === weekdays &&
        compareRates(other.minutes, minutes) === 0,
    ),
  );

/** Measures that leave all that is done as it is, and change in which form or by whom: they see to the floor themselves. */
const SAME_CARE: ReadonlyArray<PlannedMeasure> = ['video-visits', 'phone-visits', 'tasks-to-kin'];

/** No necessary task is left to nobody that somebody did before, and all necessary work is done as often as before. */
const keepsFloorOf = (before: ServiceLevel, rules: WorkRules): ((option: ServiceOption) => boolean) => {
  const had = new Set(belowFloor(before).map(({ task }) => task));
  // The same for all options of the level, and seldom asked of none.
  let necessary: ReadonlyArray<Load> | undefined;
  return ({ measure, level }) =>
    belowFloor(level).every(({ task }) => had.has(task)) &&
    (SAME_CARE.includes(measure) ||
      isSameCare(
        (necessary ??= careIn(loadsOf(before, rules, 'necessary'))),
        careIn(loadsOf(level, rules, 'necessary')),
      ));
};

/**
 * The ways to go on with a service that are open to a person: in the municipality's order, by what is recorded of the person, and
 * never below the floor. What was kept on purpose is left as it is: that was decided about this person already.
 */
export const optionsOf = (
  level: ServiceLevel,
  rules: WorkRules,
  order: PriorityOrder,
  means: Means,
): ReadonlyArray<ServiceOption> => {
  if (level.state.now !== 'running' || level.kept) return [];
  const keepsFloor = keepsFloorOf(level, rules);
  return offered(level, rules, order, means).filter(
    (option) => order.measures.some(({ measure }) => measure === option.measure) && keepsFloor(option),
  );
};
