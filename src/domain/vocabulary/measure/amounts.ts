import type * as t from 'io-ts';
import type { WrongInside } from '../../codec/codec-node.js';
import { Scalar } from '../../codec/scalar.js';
import { isOpenQuantity, Quantity, QUANTITY_EXPECTED, QUANTITY_FIELDS } from '../../values/quantity.js';
import { wrongInQuantity } from '../../values/wrong-quantity.js';
import { codeList } from '../code-list.js';
import {
  codeIn,
  exactlyIn,
  firstOf,
  isByKind,
  isFields,
  isWhole,
  wholeIn,
  wrongByKind,
  wrongIn,
} from './wrong-amounts.js';

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
export type AmountForMany = Quantity | { readonly own: OwnAmount } | { readonly percentOfGranted: number };

const MOST_PERCENT = 500;

const AMOUNT_FIELDS = [...Object.keys(QUANTITY_FIELDS), 'own', 'percentOfGranted'];
const AMOUNT_KINDS = [
  ['own', [], codeIn('own', Object.keys(OwnAmount.keys))],
  ['percentOfGranted', [], wholeIn('percentOfGranted', MOST_PERCENT)],
] as const;

const isOwn = (u: Readonly<Record<string, unknown>>): boolean => 'own' in u || 'percentOfGranted' in u;

const isAmountForMany = (u: unknown): u is AmountForMany =>
  isFields(u) && isOwn(u) ? isByKind(u, AMOUNT_KINDS, AMOUNT_FIELDS) : Quantity.is(u);

const isOpenAmount = (u: unknown): boolean =>
  isFields(u) && isOwn(u) ? isByKind(u, AMOUNT_KINDS, AMOUNT_FIELDS, true) : isOpenQuantity(u);

/** Of an object with no field of any kind nothing tells what it is meant as, so it is wrong as a whole. */
const wrongInAmount = (u: unknown): WrongInside | undefined => {
  if (!isFields(u) || AMOUNT_FIELDS.every((field) => u[field] === undefined)) return undefined;
  return isOwn(u) ? wrongByKind(u, AMOUNT_KINDS, AMOUNT_FIELDS) : wrongInQuantity(u);
};

/** Codec of {@link AmountForMany}. */
export const AmountForMany = new Scalar<AmountForMany>(
  'AmountForMany',
  isAmountForMany,
  `own (${Object.keys(OwnAmount.keys).join(', ')}), or percentOfGranted from 0 to ${MOST_PERCENT}, or ${QUANTITY_EXPECTED}`,
  { ...QUANTITY_FIELDS, own: {}, percentOfGranted: {} },
  wrongInAmount,
  isOpenAmount,
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
const HOW_MANY_KINDS = [
  ['exactly', [], wholeIn('exactly', MOST)],
  [
    'atLeast',
    ['atMost'],
    firstOf(wholeIn('atLeast', MOST), ({ atLeast, atMost }) =>
      atMost === undefined || (isWhole(atLeast, MOST) && isWhole(atMost, MOST) && atLeast < atMost)
        ? undefined
        : wrongIn('atMost', atMost, `a whole number from 0 to ${MOST}, more than atLeast`),
    ),
  ],
  ['atMost', [], wholeIn('atMost', MOST)],
  ['limit', [], exactlyIn('limit', 'none')],
  ['unknown', [], exactlyIn('unknown', true)],
] as const;

const isHowMany = (u: unknown): u is HowMany => isByKind(u, HOW_MANY_KINDS, HOW_MANY_FIELDS);

/** Codec of {@link HowMany}. */
export const HowMany = new Scalar<HowMany>(
  'HowMany',
  isHowMany,
  `a number of them: exactly, atLeast (with or without a greater atMost) or atMost, whole from 0 to ${MOST}; or limit "none", or unknown: true`,
  { exactly: {}, atLeast: {}, atMost: {}, limit: {}, unknown: {} },
  (u) => (isFields(u) ? wrongByKind(u, HOW_MANY_KINDS, HOW_MANY_FIELDS) : undefined),
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
const inUnits = codeIn('in', Object.keys(TimeUnit.keys));
const DURATION_KINDS = [
  ['amount', ['in'], firstOf(wholeIn('amount', LONGEST), inUnits)],
  ['atMost', ['in'], firstOf(wholeIn('atMost', LONGEST), inUnits)],
  ['limit', [], exactlyIn('limit', 'none')],
  ['unknown', [], exactlyIn('unknown', true)],
] as const;

const isDuration = (u: unknown): u is Duration => isByKind(u, DURATION_KINDS, DURATION_FIELDS);

/** Codec of {@link Duration}. */
export const Duration = new Scalar<Duration>(
  'Duration',
  isDuration,
  `a time: amount or atMost, whole from 0 to ${LONGEST}, in ${Object.keys(TimeUnit.keys).join(', ')}; or limit "none", or unknown: true`,
  { amount: {}, atMost: {}, in: {}, limit: {}, unknown: {} },
  (u) => (isFields(u) ? wrongByKind(u, DURATION_KINDS, DURATION_FIELDS) : undefined),
  (u) => isByKind(u, DURATION_KINDS, DURATION_FIELDS, true),
);

const MOST_KRONER = 1_000_000;

/** An amount of money in whole kroner. */
export const Kroner = new Scalar<number>(
  'Kroner',
  (u): u is number => isWhole(u, MOST_KRONER),
  `whole kroner from 0 to ${MOST_KRONER}`,
);
