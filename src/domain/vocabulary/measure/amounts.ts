import * as t from 'io-ts';
import { Scalar } from '../../codec/scalar.js';
import { struct } from '../../codec/struct.js';
import { Quantity } from '../../values/quantity.js';
import { codeList } from '../code-list.js';

const isWhole = (u: unknown, least: number, most: number): u is number =>
  typeof u === 'number' && Number.isInteger(u) && u >= least && u <= most;

const whole = (name: string, least: number, most: number): Scalar<number> =>
  new Scalar<number>(name, (u): u is number => isWhole(u, least, most), `a whole number from ${least} to ${most}`);

/** What each of many people has, told by what each was granted, since they were granted differently. */
export const OwnAmount = codeList('OwnAmount', {
  none: { nb: 'ingenting', en: 'nothing' },
  less: { nb: 'mindre enn innvilget', en: 'less than granted' },
  granted: { nb: 'som innvilget', en: 'as granted' },
  more: { nb: 'mer enn innvilget', en: 'more than granted' },
});
export type OwnAmount = t.TypeOf<typeof OwnAmount>;

/**
 * How much, for many: a quantity that is the same for all, what each was granted, or a share of that. Unknown and range are
 * quantities.
 */
export const Amount = t.union(
  [
    Quantity,
    struct('OwnGrant', { own: OwnAmount }),
    struct('ShareOfGrant', { percentOfGranted: whole('Percent', 0, 500) }),
  ],
  'Amount',
);
export type Amount = t.TypeOf<typeof Amount>;

/** How many, as far as it is known. */
export const Count = t.union(
  [
    struct('Exactly', { exactly: whole('Number', 0, 100_000) }),
    struct('Between', { atLeast: whole('Number', 0, 100_000) }, { atMost: whole('Number', 0, 100_000) }),
    struct('AtMost', { atMost: whole('Number', 0, 100_000) }),
    struct('NoLimit', { limit: t.literal('none') }),
    struct('CountUnknown', { unknown: t.literal(true) }),
  ],
  'Count',
);
export type Count = t.TypeOf<typeof Count>;

/** What a duration is counted in, with its length in minutes. */
export const TimeUnit = codeList('TimeUnit', {
  minutes: { minutes: 1, nb: 'minutter', en: 'minutes' },
  hours: { minutes: 60, nb: 'timer', en: 'hours' },
  days: { minutes: 1_440, nb: 'dager', en: 'days' },
  weeks: { minutes: 10_080, nb: 'uker', en: 'weeks' },
});
export type TimeUnit = t.TypeOf<typeof TimeUnit>;

/** How long something takes or is allowed to take. */
export const Duration = t.union(
  [
    struct('Lasts', { amount: whole('Number', 0, 1_000), in: TimeUnit }),
    struct('LastsAtMost', { atMost: whole('Number', 0, 1_000), in: TimeUnit }),
    struct('NoDeadline', { limit: t.literal('none') }),
    struct('DurationUnknown', { unknown: t.literal(true) }),
  ],
  'Duration',
);
export type Duration = t.TypeOf<typeof Duration>;

/** An amount of money that a user pays, in whole kroner a month, or how the fee is set. */
export const Kroner = whole('Kroner', 0, 1_000_000);

/** The days of the week. */
export const Weekday = codeList('Weekday', {
  monday: { nb: 'mandag', en: 'Monday' },
  tuesday: { nb: 'tirsdag', en: 'Tuesday' },
  wednesday: { nb: 'onsdag', en: 'Wednesday' },
  thursday: { nb: 'torsdag', en: 'Thursday' },
  friday: { nb: 'fredag', en: 'Friday' },
  saturday: { nb: 'lørdag', en: 'Saturday' },
  sunday: { nb: 'søndag', en: 'Sunday' },
});
export type Weekday = t.TypeOf<typeof Weekday>;

const CLOCK = /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/;

/** A time of the day, `08:30`; the day ends at `24:00`. */
export const ClockTime = new Scalar<string>(
  'ClockTime',
  (u): u is string => typeof u === 'string' && CLOCK.test(u),
  'a time of the day, as HH:MM',
);

/** A part of a week in which something is open or done. */
export const OpenPeriod = struct('OpenPeriod', {
  days: t.readonlyArray(Weekday),
  from: ClockTime,
  to: ClockTime,
});
export type OpenPeriod = t.TypeOf<typeof OpenPeriod>;

/** When something is open, where that is not told by the clock. */
export const OpenAs = codeList('OpenAs', {
  closed: { nb: 'stengt', en: 'closed' },
  shorter: { nb: 'kortere enn vanlig', en: 'shorter than usual' },
  usual: { nb: 'som vanlig', en: 'as usual' },
  longer: { nb: 'lengre enn vanlig', en: 'longer than usual' },
  'round-the-clock': { nb: 'døgnet rundt', en: 'round the clock' },
  unknown: { nb: 'ikke kjent', en: 'not known' },
});
export type OpenAs = t.TypeOf<typeof OpenAs>;

/** When something is open: by the clock, or against what is usual. */
export const Hours = t.union(
  [struct('OpenPeriods', { periods: t.readonlyArray(OpenPeriod) }), struct('OpenState', { open: OpenAs })],
  'Hours',
);
export type Hours = t.TypeOf<typeof Hours>;
