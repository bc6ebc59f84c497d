import type { WrongInside } from '../codec/codec-node.js';
import { looksLikeCode } from '../codec/code.js';
import { Scalar } from '../codec/scalar.js';
import { isOpenQuantity, isQuantity, QUANTITY_EXPECTED, QUANTITY_FIELDS, type Quantity } from './quantity.js';
import type { Rate, Unit } from './extent.js';
import { wrongInQuantity } from './wrong-quantity.js';

/** How the helper and the user meet. */
export type Mode = (typeof MODES)[number];
/** Where they meet; absent when it was not stated. */
export type Place = (typeof PLACES)[number];
/** With whom; absent when it was not stated. */
export type Setting = (typeof SETTINGS)[number];

export const MODES = ['in-person', 'phone', 'video', 'written', 'sensor'] as const;
export const PLACES = ['home', 'outdoors', 'doorstep', 'clinic', 'facility'] as const;
export const SETTINGS = ['one-person', 'group'] as const;

/**
 * The way in which a part of a service reaches the user: three dimensions that vary freely. With `task` it is the share of
 * one task in the service, how often the shower is, which is counted within the service and not on top of it.
 */
export interface Form {
  readonly mode: Mode;
  readonly place?: Place;
  readonly setting?: Setting;
  /** A code of the vocabulary's tasks. */
  readonly task?: string;
}

/**
 * A part of a service that reaches the user in one form, and how much of it there is. A service's level is a bundle of
 * strands: seven visits at home can become three at home and four by phone, and a screen visit can come on top.
 */
export type Strand = Quantity & Form;

const isOneOf =
  (values: ReadonlyArray<string>) =>
  (u: unknown): boolean =>
    typeof u === 'string' && values.includes(u);

const isMode = isOneOf(MODES);
const isPlace = isOneOf(PLACES);
const isSetting = isOneOf(SETTINGS);
const isTaskCode = (u: unknown): boolean => typeof u === 'string' && /^[a-z]+(?:-[a-z]+){0,7}$/.test(u);

export const isStrand = (u: unknown): u is Strand => {
  if (!isQuantity(u)) return false;
  const form: Quantity & Readonly<Partial<Record<keyof Form, unknown>>> = u;
  return (
    isMode(form.mode) &&
    (form.place === undefined || isPlace(form.place)) &&
    (form.setting === undefined || isSetting(form.setting)) &&
    (form.task === undefined || isTaskCode(form.task))
  );
};

const isAbsentOr =
  (is: (u: unknown) => boolean) =>
  (u: unknown): boolean =>
    u === undefined || is(u);

const FORM_FIELDS = [
  { name: 'mode', is: isMode, expected: `one of ${MODES.join(', ')}` },
  { name: 'place', is: isAbsentOr(isPlace), expected: `one of ${PLACES.join(', ')}` },
  { name: 'setting', is: isAbsentOr(isSetting), expected: `one of ${SETTINGS.join(', ')}` },
  { name: 'task', is: isAbsentOr(isTaskCode), expected: 'the code of a task' },
] as const;

/** The first field that keeps an object from being a strand. */
const wrongInStrand = (u: unknown): WrongInside | undefined => {
  if (typeof u !== 'object' || u === null || Array.isArray(u)) return undefined;
  const quantity = wrongInQuantity(u);
  if (quantity !== undefined) return quantity;
  const form: Readonly<Partial<Record<keyof Form, unknown>>> = u;
  const field = FORM_FIELDS.find(({ name, is }) => !is(form[name]));
  return field && { path: field.name, value: form[field.name], expected: field.expected };
};

/** A strand whose unit or form may be one that is not known here. */
const isOpenStrand = (u: unknown): boolean =>
  isOpenQuantity(u) &&
  looksLikeCode(u['mode']) &&
  [u['place'], u['setting'], u['task']].every((code) => code === undefined || looksLikeCode(code));

/** Codec of {@link Strand}. */
export const Strand = new Scalar<Strand>(
  'Strand',
  isStrand,
  `${QUANTITY_EXPECTED}; with mode ${MODES.join(', ')}, and place, setting or task where they matter`,
  { ...QUANTITY_FIELDS, mode: {}, place: {}, setting: {}, task: {} },
  wrongInStrand,
  isOpenStrand,
);

/** Names a strand's place in the bundle: two strands with one key are the same dimension. */
export const strandKey = (form: Form & { readonly unit: Unit }): string => {
  const { unit, mode, place, setting, task } = form;
  return isModeAlone(form)
    ? `${mode} ${unit}`
    : `${mode} ${unit} ${place ?? '-'} ${setting ?? '-'} ${task ?? '-'}`;
};

/** Whether a form is stated by its mode alone, as most are: worth asking, for objects that are put together are slow to make. */
const isModeAlone = ({ place, setting, task }: Form): boolean =>
  place === undefined && setting === undefined && task === undefined;

/** Whether two forms are one. */
export const isSameForm = (a: Form, b: Form): boolean =>
  a.mode === b.mode && a.place === b.place && a.setting === b.setting && a.task === b.task;

/** The form alone. */
export const formOf = (form: Form): Form => {
  const { mode, place, setting, task } = form;
  return isModeAlone(form)
    ? { mode }
    : {
        mode,
        ...(place === undefined ? {} : { place }),
        ...(setting === undefined ? {} : { setting }),
        ...(task === undefined ? {} : { task }),
      };
};

const rateOf = ({ amount, weeks }: Rate): Rate => ({ amount, weeks });

/** How much of it there is, without the form and in one order of fields, so that equal quantities give equal bytes. */
export const quantityIn = (strand: Strand): Quantity => {
  if ('amount' in strand) return { unit: strand.unit, amount: strand.amount, weeks: strand.weeks };
  if ('unknown' in strand) return { unit: strand.unit, unknown: true };
  return {
    unit: strand.unit,
    atLeast: rateOf(strand.atLeast),
    ...(strand.atMost === undefined ? {} : { atMost: rateOf(strand.atMost) }),
  };
};

/**
 * An amount in person: the common case, `visits(7)` a week.
 *
 * @example
 * import { visits } from 'forsvarlig';
 *
 * // One visit every third week.
 * assert.deepEqual(visits(1, 3), { unit: 'visits', amount: 1, weeks: 3, mode: 'in-person' });
 */
export const visits = (amount: number, weeks = 1): Strand => ({
  unit: 'visits',
  amount,
  weeks,
  mode: 'in-person',
});

/**
 * Visits a week, in person.
 *
 * @example
 * import { perWeek } from 'forsvarlig';
 *
 * assert.deepEqual(perWeek(7), { unit: 'visits', amount: 7, weeks: 1, mode: 'in-person' });
 */
export const perWeek = (amount: number): Strand => visits(amount);

/**
 * Minutes of service in a number of weeks (a month counts as four), in person.
 *
 * @example
 * import { minutes } from 'forsvarlig';
 *
 * assert.deepEqual(minutes(150, 2), { unit: 'minutes', amount: 150, weeks: 2, mode: 'in-person' });
 */
export const minutes = (amount: number, weeks = 1): Strand => ({
  unit: 'minutes',
  amount,
  weeks,
  mode: 'in-person',
});

/**
 * Whole hours a month of four weeks, in person.
 *
 * @example
 * import { hoursPerMonth, minutes } from 'forsvarlig';
 *
 * assert.deepEqual(hoursPerMonth(10), minutes(600, 4));
 */
export const hoursPerMonth = (hours: number): Strand => minutes(hours * 60, 4);

/**
 * The same amount by phone in place of in person.
 *
 * @example
 * import { byPhone, perWeek } from 'forsvarlig';
 *
 * assert.equal(byPhone(perWeek(4)).mode, 'phone');
 */
export const byPhone = (strand: Strand): Strand => inForm({ mode: 'phone' }, strand);

/** The same amount on a screen. */
export const byVideo = (strand: Strand): Strand => inForm({ mode: 'video' }, strand);

const inForm = (form: Form, strand: Strand): Strand => ({ ...quantityIn(strand), ...form });

/** A strand with another quantity in the same form. */
export const withQuantity = (form: Form, quantity: Quantity): Strand => {
  if (!isModeAlone(form)) return { ...quantity, ...formOf(form) };
  const { mode } = form;
  // Field by field where it can be: every strand of every decision is made here.
  return 'amount' in quantity
    ? { unit: quantity.unit, amount: quantity.amount, weeks: quantity.weeks, mode }
    : { ...quantity, mode };
};
