import type * as t from 'io-ts';
import { directionOf, isNothing } from '../../values/quantity.js';
import type { AmountForMany, HowMany, Duration } from './amounts.js';
import type { Hours, OpenAs } from './hours.js';
import { TimeUnit } from './amounts.js';
import type { MeasureChange } from './changes.js';
import * as scales from './scales.js';
import type { Doer } from './subjects.js';

/**
 * Where a change goes, computed from before and after and never stored: `less` (stricter), `more` (freer), `other` (different,
 * neither less nor more), `same`, or `unclear` where what is known does not decide it.
 */
export type ChangeDirection = 'less' | 'same' | 'more' | 'other' | 'unclear';

const byNumbers = (before: number, after: number): ChangeDirection =>
  before === after ? 'same' : after < before ? 'less' : 'more';

/** A stretch of numbers; no `high` is no upper bound. */
interface Stretch {
  readonly low: number;
  readonly high: number;
}

const byStretches = (before: Stretch, after: Stretch): ChangeDirection => {
  if (before.low === after.low && before.high === after.high)
    return before.low === before.high ? 'same' : 'unclear';
  if (after.high <= before.low) return 'less';
  if (after.low >= before.high) return 'more';
  if (after.high <= before.high && after.low <= before.low) return 'less';
  return after.high >= before.high && after.low >= before.low ? 'more' : 'unclear';
};

type Values = Readonly<Record<string, scales.Graded>>;

const graded = (values: Values, before: string, after: string): ChangeDirection => {
  if (before === after) return before === 'unknown' ? 'unclear' : 'same';
  const [from, to] = [values[before]?.rank ?? null, values[after]?.rank ?? null];
  if (from === null || to === null) return 'unclear';
  return from === to ? 'other' : byNumbers(from, to);
};

const ALL = Number.POSITIVE_INFINITY;

/** A part of what was granted, in percent. */
const percent = (amount: AmountForMany): Stretch | undefined => {
  if ('percentOfGranted' in amount) return { low: amount.percentOfGranted, high: amount.percentOfGranted };
  if (!('own' in amount)) return isNothing(amount) ? { low: 0, high: 0 } : undefined;
  switch (amount.own) {
    case 'none':
      return { low: 0, high: 0 };
    case 'less':
      return { low: 0, high: 99 };
    case 'granted':
      return { low: 100, high: 100 };
    case 'more':
      return { low: 101, high: ALL };
  }
};

const amounts = (before: AmountForMany, after: AmountForMany): ChangeDirection => {
  if ('unit' in before && 'unit' in after)
    return before.unit === after.unit ? directionOf(before, after) : 'other';
  const [from, to] = [percent(before), percent(after)];
  return from === undefined || to === undefined ? 'unclear' : byStretches(from, to);
};

const counted = (count: HowMany): Stretch => {
  if ('exactly' in count) return { low: count.exactly, high: count.exactly };
  if ('limit' in count) return { low: ALL, high: ALL };
  if ('unknown' in count) return { low: 0, high: ALL };
  return { low: 'atLeast' in count ? count.atLeast : 0, high: count.atMost ?? ALL };
};

const minutesOf = (duration: Duration): Stretch => {
  if ('limit' in duration) return { low: ALL, high: ALL };
  if ('unknown' in duration) return { low: 0, high: ALL };
  const size = TimeUnit.keys[duration.in].minutes;
  return 'amount' in duration
    ? { low: duration.amount * size, high: duration.amount * size }
    : { low: 0, high: duration.atMost * size };
};

const clock = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

const WEEK = 7 * 24 * 60;

const OPEN: Readonly<Record<t.TypeOf<typeof OpenAs>, number | undefined>> = {
  closed: 0,
  shorter: 1,
  usual: 2,
  longer: 3,
  'round-the-clock': 4,
  unknown: undefined,
};

const openMinutes = (hours: Hours): number | undefined => {
  if ('open' in hours) {
    if (hours.open === 'closed') return 0;
    return hours.open === 'round-the-clock' ? WEEK : undefined;
  }
  return hours.periods.reduce(
    (sum, { days, from, to }) => sum + days.length * Math.max(0, clock(to) - clock(from)),
    0,
  );
};

const opened = (before: Hours, after: Hours): ChangeDirection => {
  if ('open' in before && 'open' in after) {
    const [from, to] = [OPEN[before.open], OPEN[after.open]];
    return from === undefined || to === undefined ? 'unclear' : byNumbers(from, to);
  }
  const [from, to] = [openMinutes(before), openMinutes(after)];
  if (to === 0 && from !== 0) return 'less';
  if (from === 0 && to !== 0) return 'more';
  if (from === undefined || to === undefined) return 'unclear';
  return from === to && JSON.stringify(before) !== JSON.stringify(after) ? 'other' : byNumbers(from, to);
};

/** Sets of values that have no order: more of them where some came and none went. */
const listed = (before: ReadonlyArray<string>, after: ReadonlyArray<string>): ChangeDirection => {
  if (before.includes('unknown') || after.includes('unknown')) return 'unclear';
  const [gone, come] = [
    before.filter((value) => !after.includes(value)).length,
    after.filter((value) => !before.includes(value)).length,
  ];
  if (gone === 0 && come === 0) return 'same';
  if (gone > 0 && come > 0) return 'other';
  return gone > 0 ? 'less' : 'more';
};

/** The other way round: what takes longer, or costs more, is less to the one who waits or pays. */
const turned = (direction: ChangeDirection): ChangeDirection => {
  if (direction === 'less') return 'more';
  return direction === 'more' ? 'less' : direction;
};

/**
 * See {@link ChangeDirection}.
 *
 * @example
 * import { changeDirection } from 'forsvarlig';
 *
 * const phoned = { dimension: 'mode', before: ['in-person'], after: ['phone'] };
 * assert.equal(changeDirection(phoned), 'other');
 * assert.equal(changeDirection({ dimension: 'may-visit', before: 'anyone', after: 'closest-kin' }), 'less');
 */
export const changeDirection = (change: MeasureChange): ChangeDirection => {
  switch (change.dimension) {
    case 'how-often':
    case 'how-long':
      return amounts(change.before, change.after);
    case 'numbers':
      return byStretches(counted(change.before), counted(change.after));
    case 'visit-lasts':
      return byStretches(minutesOf(change.before), minutesOf(change.after));
    case 'response-time':
    case 'deadline':
      return turned(byStretches(minutesOf(change.before), minutesOf(change.after)));
    case 'hours':
      return opened(change.before, change.after);
    case 'fee':
      return turned(byNumbers(change.before.kroner, change.after.kroner));
    case 'days':
    case 'mode':
    case 'place':
    case 'setting':
    case 'doer':
      return listed(change.before, change.after);
    case 'timing':
      return graded(scales.MeasureTiming.keys, change.before, change.after);
    case 'separation':
      return graded(scales.MeasureSeparation.keys, change.before, change.after);
    case 'charge':
      return graded(scales.Charge.keys, change.before, change.after);
    case 'state':
      return graded(scales.RunState.keys, change.before, change.after);
    case 'scope':
      return graded(scales.TaskScope.keys, change.before, change.after);
    case 'use':
      return graded(scales.MeasurePlaceUse.keys, change.before, change.after);
    case 'admission':
      return graded(scales.Admission.keys, change.before, change.after);
    case 'may-visit':
      return graded(scales.VisitRight.keys, change.before, change.after);
    case 'sick-visitors':
      return graded(scales.SickVisitors.keys, change.before, change.after);
    case 'movement':
      return graded(scales.Movement.keys, change.before, change.after);
    case 'access':
      return graded(scales.AccessWay.keys, change.before, change.after);
    case 'mark':
      return graded(scales.MarkState.keys, change.before, change.after);
    case 'workplace':
      return graded(scales.WorkFreedom.keys, change.before, change.after);
    case 'leave':
      return graded(scales.Leave.keys, change.before, change.after);
    case 'working-hours':
      return graded(scales.WorkingHours.keys, change.before, change.after);
    case 'payment':
      return graded(scales.ProviderPay.keys, change.before, change.after);
    case 'kept':
    case 'priority':
      return 'same';
    case 'substituted':
      return 'other';
    case 'added':
      return 'more';
  }
};

/** Who stands in for the service where it is not the service that does it, or nobody does. */
const OUTSIDERS: ReadonlySet<Doer> = new Set<Doer>([
  ...(['next-of-kin', 'user', 'volunteers', 'technology', 'nobody', 'unknown'] as const),
]);

/**
 * Whether a change takes something of a service away from users, or may do so: less, not known to be anything but less, a
 * visit in person given up for another form, or a task left to others than a service. Who of the staff comes to whom
 * takes nothing away.
 */
export const mayReduce = (change: MeasureChange): boolean => {
  if (change.dimension === 'separation') return false;
  const direction = changeDirection(change);
  if (direction === 'less' || direction === 'unclear') return true;
  if (direction !== 'other') return false;
  if (change.dimension === 'mode')
    return change.before.includes('in-person') && !change.after.includes('in-person');
  return change.dimension === 'doer' && change.after.every((doer) => OUTSIDERS.has(doer));
};
