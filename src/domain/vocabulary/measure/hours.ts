import type * as t from 'io-ts';
import type { WrongInside } from '../../codec/codec-node.js';
import { Scalar } from '../../codec/scalar.js';
import { codeList } from '../code-list.js';
import { Weekday } from '../weekday.js';
import { codeIn, isByKind, isCodeOf, isFields, quoted, wrongByKind, wrongIn } from './wrong-amounts.js';

const CLOCK = /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/;

const isClock = (u: unknown): u is string => typeof u === 'string' && CLOCK.test(u);

/** A part of a week in which something is open or done; times of the day as `08:30`, and the day ends at `24:00`. */
export interface OpenPeriod {
  readonly days: ReadonlyArray<Weekday>;
  readonly from: string;
  readonly to: string;
}

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

const DAYS = Object.keys(Weekday.keys);
const PERIOD_FIELDS = ['days', 'from', 'to'];

/** Field by field what is wrong with a period; its days are named once each. */
const wrongInPeriod = (u: unknown, at: string, openly: boolean): WrongInside | undefined => {
  if (!isFields(u)) return wrongIn(at, u, 'an object with days, from and to');
  if (Object.keys(u).some((key) => !PERIOD_FIELDS.includes(key)))
    return wrongIn(at, u, `only ${PERIOD_FIELDS.join(', ')}`);
  const { days, from, to } = u;
  if (
    !Array.isArray(days) ||
    days.length === 0 ||
    new Set(days).size < days.length ||
    !days.every((day) => isCodeOf(DAYS, day, openly))
  )
    return wrongIn(`${at}.days`, days, `a list of days, once each: ${quoted(DAYS)}`);
  if (!isClock(from)) return wrongIn(`${at}.from`, from, 'a time of day, as HH:MM');
  return isClock(to) && from < to ? undefined : wrongIn(`${at}.to`, to, 'a time of day after from, as HH:MM');
};

const wrongInPeriods = (
  { periods }: Readonly<Record<string, unknown>>,
  openly: boolean,
): WrongInside | undefined =>
  Array.isArray(periods) && periods.length > 0
    ? periods.reduce<WrongInside | undefined>(
        (found, period, i) => found ?? wrongInPeriod(period, `periods[${i}]`, openly),
        undefined,
      )
    : wrongIn('periods', periods, 'a list of one period or more');

const HOURS_FIELDS = ['periods', 'open'];
const HOURS_KINDS = [
  ['open', [], codeIn('open', Object.keys(OpenAs.keys))],
  ['periods', [], wrongInPeriods],
] as const;

const isHours = (u: unknown): u is Hours => isByKind(u, HOURS_KINDS, HOURS_FIELDS);

/** Codec of {@link Hours}. */
export const Hours = new Scalar<Hours>(
  'Hours',
  isHours,
  `opening hours: periods, each with days and from before to as HH:MM; or open ${Object.keys(OpenAs.keys).join(', ')}`,
  { periods: {}, open: {} },
  (u) => (isFields(u) ? wrongByKind(u, HOURS_KINDS, HOURS_FIELDS) : undefined),
  (u) => isByKind(u, HOURS_KINDS, HOURS_FIELDS, true),
);
