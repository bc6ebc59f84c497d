import { belowFloor } from '../../domain/changes/floor.js';
import type { ServiceLevel, StrandLevel } from '../../domain/changes/level.js';
import { isAmount, isPeriod, simplest } from '../../domain/values/extent.js';
import { isNothing } from '../../domain/values/quantity.js';
import { withQuantity, type Strand } from '../../domain/values/strand.js';
import type { ServiceType } from '../../domain/vocabulary/services.js';
import { loadsOf, type Load } from '../staffing/loads.js';
import type { WorkRules } from '../staffing/work-rules.js';
import type { PlannedMeasure, PriorityOrder } from './priority-order.js';

/** One way to go on with a service: the level it would come to, and of fewer visits from what to what. */
export interface ServiceOption {
  readonly measure: PlannedMeasure;
  readonly level: ServiceLevel;
  readonly visits: { readonly from: Strand; readonly to: Strand } | undefined;
}

const CARE_AT_HOME: ReadonlyArray<ServiceType> = [
  'home-nursing',
  'practical-assistance',
  'practical-training',
];
const RESPITE: ReadonlyArray<ServiceType> = ['respite', 'respite-in-institution'];

const stopped = (level: ServiceLevel, to: 'paused' | 'suspended'): ServiceLevel => ({
  ...level,
  state: { ...level.state, now: to },
});

const necessaryOnly = (level: ServiceLevel): ServiceLevel => ({
  ...level,
  tasks: level.tasks.map((task) =>
    task.necessary || task.now !== 'service' ? task : { ...task, now: 'postponed' as const },
  ),
});

const fewer = (level: ServiceLevel, visits: StrandLevel, share: number): ServiceOption | undefined => {
  if (!('amount' in visits.now)) return undefined;
  const { amount, weeks } = simplest({ amount: visits.now.amount * share, weeks: visits.now.weeks * 100 });
  if (!isAmount(amount) || !isPeriod(weeks)) return undefined;
  const now = { unit: visits.unit, amount, weeks };
  return {
    measure: 'fewer-visits',
    level: { ...level, strands: level.strands.map((one) => (one === visits ? { ...one, now } : one)) },
    visits: { from: withQuantity(visits.form, visits.now), to: withQuantity(visits.form, now) },
  };
};

/** The visits that can be reduced: the one strand in person of the service itself. */
const visitsOf = ({ strands }: ServiceLevel): StrandLevel | undefined => {
  const [one, ...others] = strands.filter(
    ({ form, now }) => form.task === undefined && form.mode === 'in-person' && !isNothing(now),
  );
  return others.length > 0 ? undefined : one;
};

const offered = (level: ServiceLevel, { shares }: PriorityOrder): ReadonlyArray<ServiceOption> => {
  const { serviceType } = level;
  if (RESPITE.includes(serviceType))
    return [{ measure: 'respite-paused', level: stopped(level, 'paused'), visits: undefined }];
  if (serviceType === 'support-contact')
    return [{ measure: 'support-contact-suspended', level: stopped(level, 'suspended'), visits: undefined }];
  if (!CARE_AT_HOME.includes(serviceType)) return [];
  const visits = visitsOf(level);
  return [
    ...(level.tasks.some(({ necessary, now }) => !necessary && now === 'service') &&
    level.tasks.some(({ necessary }) => necessary)
      ? [{ measure: 'necessary-care-only' as const, level: necessaryOnly(level), visits: undefined }]
      : []),
    ...(visits === undefined ? [] : shares.flatMap((share) => fewer(level, visits, share) ?? [])),
  ];
};

const textOf = (loads: ReadonlyArray<Load>): string =>
  JSON.stringify(
    loads
      .filter(({ part }) => part !== 'visit' && part !== 'travel')
      .map(({ skill, part, minutes, weekdays }) => [skill, part, minutes.amount / minutes.weeks, weekdays])
      .sort(),
  );

/** No necessary task is left to nobody that somebody did before, and all necessary work is done as often as before. */
const keepsFloor = (before: ServiceLevel, after: ServiceLevel, rules: WorkRules): boolean => {
  const had = new Set(belowFloor(before).map(({ task }) => task));
  return (
    belowFloor(after).every(({ task }) => had.has(task)) &&
    textOf(loadsOf(before, rules, 'necessary')) === textOf(loadsOf(after, rules, 'necessary'))
  );
};

/** The ways to go on with a service that are open to a person: in the municipality's order, and never below the floor. */
export const optionsOf = (
  level: ServiceLevel,
  rules: WorkRules,
  order: PriorityOrder,
): ReadonlyArray<ServiceOption> =>
  level.state.now !== 'running'
    ? []
    : offered(level, order).filter(
        ({ measure, level: after }) =>
          order.measures.some((one) => one.measure === measure) && keepsFloor(level, after, rules),
      );
