import type { ServiceLevel, StrandLevel } from '../../domain/changes/level.js';
import {
  addRates,
  compareRates,
  isAmount,
  isPeriod,
  NONE,
  simplest,
  type Rate,
} from '../../domain/values/extent.js';
import { isNothing } from '../../domain/values/quantity.js';
import { withQuantity, type Strand } from '../../domain/values/strand.js';
import { beyond, greater, lesser } from '../staffing/rates.js';
import { doneByService, isHandsOn, timesOf } from '../staffing/visits.js';
import type { WorkRules } from '../staffing/work-rules.js';
import type { Means } from './means.js';
import type { PlannedDecision } from './planned-decision.js';
import type { PlannedMeasure } from './planned-measure.js';

/** One way to go on with a service: the level it would come to, and the decisions that it takes, in their order. */
export interface ServiceOption {
  readonly measure: PlannedMeasure;
  readonly level: ServiceLevel;
  readonly decisions: ReadonlyArray<PlannedDecision>;
  /** Of services that are taken in an order: how much of it goes, in per cent. */
  readonly depth?: number;
}

interface Moved {
  readonly was: StrandLevel;
  readonly from: Strand;
  readonly to: Strand;
  readonly now: StrandLevel['now'];
}

/** A strand at another rate; undefined where that is no whole amount. */
const at = (was: StrandLevel, rate: Rate): Moved | undefined => {
  const { amount, weeks } = simplest(rate);
  if (!isAmount(amount) || !isPeriod(weeks)) return undefined;
  const now = { unit: was.unit, amount, weeks };
  return { was, now, from: withQuantity(was.form, was.now), to: withQuantity(was.form, now) };
};

/** A share of a strand in per cent; undefined where it is not known how much there is, or the share is no whole amount. */
export const shareOf = (was: StrandLevel, share: number): Moved | undefined =>
  'amount' in was.now ? at(was, { amount: was.now.amount * share, weeks: was.now.weeks * 100 }) : undefined;

/** A level with strands moved. */
export const withMoved = (level: ServiceLevel, moves: ReadonlyArray<Moved>): ServiceLevel => ({
  ...level,
  strands: level.strands.map((one) => {
    const move = moves.find(({ was }) => was === one);
    return move === undefined ? one : { ...one, now: move.now };
  }),
});

/** What comes of a service in person to one user: visits, time or both; undefined where it is more than that. */
const inPersonOf = ({
  strands,
}: ServiceLevel): { readonly visits?: StrandLevel; readonly time?: StrandLevel } | undefined => {
  const there = strands.filter(
    ({ form, now }) => form.task === undefined && form.mode === 'in-person' && !isNothing(now),
  );
  const visits = there.filter(({ unit }) => unit === 'visits');
  const time = there.filter(({ unit }) => unit !== 'visits');
  if (visits.length > 1 || time.length > 1) return undefined;
  return {
    ...(visits[0] === undefined ? {} : { visits: visits[0] }),
    ...(time[0] === undefined ? {} : { time: time[0] }),
  };
};

const reducing = (
  measure: PlannedMeasure,
  level: ServiceLevel,
  strands: ReadonlyArray<StrandLevel>,
  share: number,
): ReadonlyArray<ServiceOption> => {
  const moves = strands.flatMap((strand) => shareOf(strand, share) ?? []);
  if (moves.length === 0 || moves.length < strands.length) return [];
  const decisions = moves.map(({ from, to }) => ({ decision: 'ReduceVisits', from, to }) as const);
  return [{ measure, level: withMoved(level, moves), decisions }];
};

/** Fewer visits, with their time where that is counted as well; and as many that are shorter, where both are counted. */
export const reducedVisits = (
  level: ServiceLevel,
  shares: ReadonlyArray<number>,
): ReadonlyArray<ServiceOption> => {
  const { visits, time } = inPersonOf(level) ?? {};
  const both = [visits, time].flatMap((one) => one ?? []);
  return shares.flatMap((share) => [
    ...reducing('fewer-visits', level, both, share),
    ...(visits === undefined || time === undefined ? [] : reducing('shorter-visits', level, [time], share)),
  ]);
};

/** How often somebody has to be there in person for what is done with hands; undefined where nobody wrote down what is done. */
const timesInPerson = (
  level: ServiceLevel,
  visits: Rate,
  { facts }: Means,
  rules: WorkRules,
): Rate | undefined => {
  const needed = facts.physicalPresenceNeeded?.value;
  if (needed === true) return visits;
  if (level.tasks.length === 0) return needed === false ? NONE : undefined;
  return doneByService(level)
    .filter(({ task }) => isHandsOn(task))
    .reduce((most, { task }) => greater(most, lesser(timesOf(level, task, rules), visits)), NONE);
};

const contactStrand = ({ strands }: ServiceLevel, mode: 'phone' | 'video'): StrandLevel | undefined =>
  strands.find(
    ({ unit, form }) =>
      unit === 'visits' &&
      form.mode === mode &&
      form.place === undefined &&
      form.setting === undefined &&
      form.task === undefined,
  );

/**
 * Some visits by phone or on a screen, as often in all as before: only visits at which nothing is done with hands, where the person
 * has a phone, or manages a screen and consents to it.
 */
export const visitsInOtherForm = (
  level: ServiceLevel,
  sharesInPerson: ReadonlyArray<number>,
  means: Means,
  rules: WorkRules,
): ReadonlyArray<ServiceOption> => {
  const { visits, time } = inPersonOf(level) ?? {};
  if (visits === undefined || time !== undefined || !('amount' in visits.now)) return [];
  const { amount, weeks } = visits.now;
  const rate = { amount, weeks };
  const least = timesInPerson(level, rate, means, rules);
  if (least === undefined) return [];
  const modes = [
    ...(means.mayVideo(level.service) ? (['video'] as const) : []),
    ...(means.hasPhone ? (['phone'] as const) : []),
  ];
  return modes.flatMap((mode) => {
    const there = contactStrand(level, mode);
    if (there !== undefined && !('amount' in there.now)) return [];
    const nothing = { unit: visits.unit, amount: 0, weeks: 1 };
    const contact = there ?? {
      form: { mode },
      unit: visits.unit,
      granted: nothing,
      now: nothing,
      because: [],
    };
    return sharesInPerson.flatMap((share): ReadonlyArray<ServiceOption> => {
      const left = shareOf(visits, share);
      if (left === undefined || !('amount' in left.now) || compareRates(left.now, least) < 0) return [];
      const had = 'amount' in contact.now ? contact.now : NONE;
      const more = at(contact, addRates({ amount: had.amount, weeks: had.weeks }, beyond(rate, left.now)));
      if (more === undefined) return [];
      const after = withMoved(level, [left, more]);
      return [
        {
          measure: mode === 'video' ? 'video-visits' : 'phone-visits',
          level:
            there === undefined
              ? { ...after, strands: [...after.strands, { ...contact, now: more.now }] }
              : after,
          decisions: [{ decision: 'ReplaceVisits', from: left.from, to: [left.to, more.to] }],
        },
      ];
    });
  });
};

/** The tasks that next of kin agreed to, with them; and no visits any more where nothing else is left to do at them. */
export const tasksToKin = (level: ServiceLevel, { kinTakes }: Means): ReadonlyArray<ServiceOption> => {
  const agreed = kinTakes(level.service);
  const own = doneByService(level);
  const taken = own.filter(({ task }) => agreed.includes(task)).map(({ task }) => task);
  if (taken.length === 0) return [];
  const handed: ServiceLevel = {
    ...level,
    tasks: level.tasks.map((one) => (taken.includes(one.task) ? { ...one, now: 'next-of-kin' } : one)),
  };
  const handOver = taken.map((task) => ({ decision: 'HandOverTask', task }) as const);
  const { visits, time } = inPersonOf(level) ?? {};
  const none =
    taken.length === own.length
      ? [visits, time].flatMap((one) => (one === undefined ? [] : (shareOf(one, 0) ?? [])))
      : [];
  const reduce = none.map(({ from, to }) => ({ decision: 'ReduceVisits', from, to }) as const);
  return [
    {
      measure: 'tasks-to-kin',
      level: withMoved(handed, none),
      decisions: [...handOver, ...reduce],
    },
  ];
};
