import type * as t from 'io-ts';
import { Scalar } from '../../codec/scalar.js';
import { Quantity, QUANTITY_EXPECTED, QUANTITY_FIELDS } from '../../values/quantity.js';
import { codeList } from '../code-list.js';
import { Weekday } from '../weekday.js';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (u: unknown): u is Fields => typeof u === 'object' && u !== null && !Array.isArray(u);

const isWhole = (u: unknown, most: number): u is number =>
  typeof u === 'number' && Number.isInteger(u) && u >= 0 && u <= most;

/** Whether an object has these fields and none of the others by which its kinds are told apart. */
const hasOnly = (u: Fields, names: ReadonlyArray<string>, all: ReadonlyArray<string>): boolean =>
  all.every((name) => names.includes(name) === (u[name] !== undefined));

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
export type Amount = Quantity | { readonly own: OwnAmount } | { readonly percentOfGranted: number };

const MOST_PERCENT = 500;

const isAmount = (u: unknown): u is Amount => {
  if (!isFields(u)) return false;
  if ('own' in u) return OwnAmount.is(u['own']) && !('unit' in u) && !('percentOfGranted' in u);
  return 'percentOfGranted' in u
    ? isWhole(u['percentOfGranted'], MOST_PERCENT) && !('unit' in u)
    : Quantity.is(u);
};

/** Codec of {@link Amount}. */
export const Amount = new Scalar<Amount>(
  'Amount',
  isAmount,
  `own (${Object.keys(OwnAmount.keys).join(', ')}), or percentOfGranted from 0 to ${MOST_PERCENT}, or ${QUANTITY_EXPECTED}`,
  { ...QUANTITY_FIELDS, own: {}, percentOfGranted: {} },
);

/** How many, as far as it is known: a number, a range, no limit, or not known. */
export type HowMany =
  | { readonly exactly: number }
  | { readonly atLeast: number; readonly atMost?: number }
  | { readonly atMost: number }
  | { readonly limit: 'none' }
  | { readonly unknown: true };

const MOST = 100_000;
const HOW_MANY_FIELDS = ['exactly', 'atLeast', 'atMost', 'limit', 'unknown'];

const isHowMany = (u: unknown): u is HowMany => {
  if (!isFields(u)) return false;
  const has = (...names: ReadonlyArray<string>): boolean => hasOnly(u, names, HOW_MANY_FIELDS);
  const { exactly, atLeast, atMost, limit, unknown } = u;
  if (has('exactly')) return isWhole(exactly, MOST);
  if (has('atLeast', 'atMost')) return isWhole(atLeast, MOST) && isWhole(atMost, MOST) && atLeast < atMost;
  if (has('atLeast')) return isWhole(atLeast, MOST);
  if (has('atMost')) return isWhole(atMost, MOST);
  return (has('limit') && limit === 'none') || (has('unknown') && unknown === true);
};

/** Codec of {@link HowMany}. */
export const HowMany = new Scalar<HowMany>(
  'HowMany',
  isHowMany,
  `a number of them: exactly, atLeast (with or without a greater atMost) or atMost, whole from 0 to ${MOST}; or limit "none", or unknown: true`,
  { exactly: {}, atLeast: {}, atMost: {}, limit: {}, unknown: {} },
);

/** What a duration is counted in, with its length in minutes. */
export const TimeUnit = codeList('TimeUnit', {
  minutes: { minutes: 1, nb: 'minutter', en: 'minutes' },
  hours: { minutes: 60, nb: 'timer', en: 'hours' },
  days: { minutes: 1_440, nb: 'dager', en: 'days' },
  weeks: { minutes: 10_080, nb: 'uker', en: 'weeks' },
});
export type TimeUnit = t.TypeOf<typeof TimeUnit>;

/** How long something takes or is allowed to take; no limit, or not known. */
export type Duration =
  | { readonly amount: number; readonly in: TimeUnit }
  | { readonly atMost: number; readonly in: TimeUnit }
  | { readonly limit: 'none' }
  | { readonly unknown: true };

const LONGEST = 1_000;
const DURATION_FIELDS = ['amount', 'atMost', 'in', 'limit', 'unknown'];

const isDuration = (u: unknown): u is Duration => {
  if (!isFields(u)) return false;
  const has = (...names: ReadonlyArray<string>): boolean => hasOnly(u, names, DURATION_FIELDS);
  const { amount, atMost, in: unit, limit, unknown } = u;
  if (has('amount', 'in')) return isWhole(amount, LONGEST) && TimeUnit.is(unit);
  if (has('atMost', 'in')) return isWhole(atMost, LONGEST) && TimeUnit.is(unit);
  return (has('limit') && limit === 'none') || (has('unknown') && unknown === true);
};

/** Codec of {@link Duration}. */
export const Duration = new Scalar<Duration>(
  'Duration',
  isDuration,
  `a time: amount or atMost, whole from 0 to ${LONGEST}, in ${Object.keys(TimeUnit.keys).join(', ')}; or limit "none", or unknown: true`,
  { amount: {}, atMost: {}, in: {}, limit: {}, unknown: {} },
);

const MOST_KRONER = 1_000_000;

/** An amount of money in whole kroner. */
export const Kroner = new Scalar<number>(
  'Kroner',
  (u): u is number => isWhole(u, MOST_KRONER),
  `whole kroner from 0 to ${MOST_KRONER}`,
);

const CLOCK = /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/;

const isClock = (u: unknown): u is string => typeof u === 'string' && CLOCK.test(u);

/** A part of a week in which something is open or done; times of the day as `08:30`, and the day ends at `24:00`. */
export interface OpenPeriod {
  readonly days: ReadonlyArray<Weekday>;
  readonly from: string;
  readonly to: string;
}

const isPeriod = (u: unknown): u is OpenPeriod => {
  if (!isFields(u)) return false;
  const { days, from, to } = u;
  return (
    Array.isArray(days) &&
    days.length > 0 &&
    days.every(Weekday.is) &&
    new Set(days).size === days.length &&
    isClock(from) &&
    isClock(to) &&
    from < to
  );
};

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
export type Hours = { readonly periods: ReadonlyArray<OpenPeriod> } | { readonly open: OpenAs };

const isHours = (u: unknown): u is Hours => {
  if (!isFields(u)) return false;
  const { periods, open } = u;
  if (open !== undefined) return periods === undefined && OpenAs.is(open);
  return Array.isArray(periods) && periods.length > 0 && periods.every(isPeriod);
};

/** Codec of {@link Hours}. */
export const Hours = new Scalar<Hours>(
  'Hours',
  isHours,
  `opening hours: periods, each with days and from before to as HH:MM; or open ${Object.keys(OpenAs.keys).join(', ')}`,
  { periods: {}, open: {} },
);
