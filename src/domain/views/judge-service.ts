import type { ServiceLevel, StrandLevel } from '../changes/level.js';
import { addRates, compareRates, NONE, type Rate, type Unit } from '../values/extent.js';
import type { LocalDate } from '../values/local-date.js';
import { directionOf, intervalOf, isNothing } from '../values/quantity.js';
import type { AmountBounds, ConditionOf, Standing } from '../vocabulary/criteria-conditions.js';
import { isAsGranted, marksOf, type Marks } from './marks.js';
import { all, any, known, unknown, type Evidence, type Gap, type Truth } from './truth.js';

const evidenceOf = ({ service, state, strands }: ServiceLevel): Evidence => {
  const sources = new Set([...state.because, ...strands.flatMap(({ because }) => because)]);
  return { about: 'service', service, sources: [...sources] };
};

/** How much there is in all of one unit: at least so much and, where it has an upper bound, at most so much. */
interface Sum {
  readonly low: Rate;
  readonly high: Rate | undefined;
}

const sumOf = (strands: ReadonlyArray<StrandLevel>, which: 'granted' | 'now'): Sum =>
  strands
    .map((strand) => intervalOf(strand[which]))
    .reduce<Sum>(
      (sum, { low, high }) => ({
        low: addRates(sum.low, low),
        high: sum.high === undefined || high === undefined ? undefined : addRates(sum.high, high),
      }),
      { low: NONE, high: NONE },
    );

const NOTHING: Sum = { low: NONE, high: NONE };

/** The amount of a level in a unit; what was granted in another unit only is no amount of this one. */
const amountIn = (
  { state, strands }: ServiceLevel,
  which: 'granted' | 'now',
  unit: Unit,
): Sum | Extract<Gap, 'amount-unclear' | 'other-unit'> => {
  if (state[which] !== 'running') return NOTHING;
  if (strands.length === 0) return 'amount-unclear';
  const inUnit = strands.filter((strand) => strand.unit === unit);
  return inUnit.length === 0 ? 'other-unit' : sumOf(inUnit, which);
};

type Bound = (sum: Sum, bound: Rate) => 'yes' | 'no' | 'unclear';

const reaches: Bound = ({ low, high }, bound) =>
  compareRates(low, bound) >= 0
    ? 'yes'
    : high !== undefined && compareRates(high, bound) < 0
      ? 'no'
      : 'unclear';

const staysWithin: Bound = ({ low, high }, bound) =>
  high !== undefined && compareRates(high, bound) <= 0
    ? 'yes'
    : compareRates(low, bound) > 0
      ? 'no'
      : 'unclear';

const held = (
  level: ServiceLevel,
  which: 'granted' | 'now',
  bounds: AmountBounds | undefined,
): ReadonlyArray<Truth> => {
  const { atLeast, atMost } = bounds ?? {};
  const one = (bound: AmountBounds['atLeast'], by: Bound): ReadonlyArray<Truth> => {
    if (bound === undefined) return [];
    const sum = amountIn(level, which, bound.unit);
    const answer = typeof sum === 'string' ? sum : by(sum, bound);
    return answer === 'yes' || answer === 'no'
      ? [known(answer === 'yes')]
      : [
          unknown({
            about: 'service',
            gap: answer === 'unclear' ? 'amount-unclear' : answer,
            service: level.service,
          }),
        ];
  };
  return [...one(atLeast, reaches), ...one(atMost, staysWithin)];
};

const stands = (standing: Standing, level: ServiceLevel, marks: Marks): boolean => {
  switch (standing) {
    case 'as-granted':
      return isAsGranted(level, marks);
    case 'reduced':
      return marks.reduced;
    case 'replaced':
      return marks.replaced;
    case 'limited':
      return marks.limited;
    case 'handed-over':
      return marks.handedOver;
    case 'altered':
      return marks.altered;
    case 'paused':
      return marks.paused;
    case 'suspended':
      return marks.suspended;
  }
};

/** Whether what is known of the amounts leaves open if there is less than granted. */
const isUnclear = ({ state, strands }: ServiceLevel): boolean =>
  state.now === 'running' && strands.some(({ granted, now }) => directionOf(granted, now) === 'unclear');

const judgeStanding = (standings: ReadonlyArray<Standing>, level: ServiceLevel, at: LocalDate): Truth => {
  const marks = marksOf(level, at);
  if (standings.some((standing) => stands(standing, level, marks))) return known(true);
  return isUnclear(level) &&
    standings.some(
      (standing) => standing === 'as-granted' || standing === 'reduced' || standing === 'replaced',
    )
    ? unknown({ about: 'service', gap: 'amount-unclear', service: level.service })
    : known(false);
};

const judgeOne = (
  { types, granted, now, standing, modes }: ConditionOf<'service'>,
  level: ServiceLevel,
  at: LocalDate,
): Truth => {
  const truths: Truth[] = [];
  if (types !== undefined) truths.push(known(types.includes(level.serviceType)));
  if (modes !== undefined)
    truths.push(
      known(level.strands.some(({ form, now: there }) => modes.includes(form.mode) && !isNothing(there))),
    );
  truths.push(...held(level, 'granted', granted), ...held(level, 'now', now));
  if (standing !== undefined) truths.push(judgeStanding(standing, level, at));
  const truth = all(truths);
  return truth.verdict === 'yes' ? known(true, [evidenceOf(level)]) : truth;
};

/** Whether one of the services fits a condition as a whole. Services that ended are not looked at. */
export const judgeServices = (
  condition: ConditionOf<'service'>,
  levels: ReadonlyArray<ServiceLevel>,
  at: LocalDate,
): Truth => any(levels.map((level) => judgeOne(condition, level, at)));

/** Whether one of the services has one of the tasks, by the grant. */
export const judgeTasks = (
  { in: tasks, necessary }: ConditionOf<'task'>,
  levels: ReadonlyArray<ServiceLevel>,
): Truth => {
  const found = levels.flatMap((level) =>
    level.tasks
      .filter(
        (share) => tasks.includes(share.task) && (necessary === undefined || share.necessary === necessary),
      )
      .map(({ because }): Evidence => ({
        about: 'task',
        service: level.service,
        sources: because.slice(0, 1),
      })),
  );
  return known(found.length > 0, found);
};
