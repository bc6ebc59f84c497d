import { Scalar } from '../codec/scalar.js';
import { isAmount, isPeriod, isUnit, type Rate, type Unit } from '../values/extent.js';
import { MODES, type Mode } from '../values/strand.js';

/** A known amount that another is held against: `{ unit: 'visits', amount: 3, weeks: 1 }`, three visits a week. */
export type Amount = Rate & { readonly unit: Unit };

const isFields = (u: unknown): u is Readonly<Record<string, unknown>> => typeof u === 'object' && u !== null;

/** Codec of {@link Amount}. */
export const Amount = new Scalar<Amount>(
  'Amount',
  (u): u is Amount => isFields(u) && isUnit(u['unit']) && isAmount(u['amount']) && isPeriod(u['weeks']),
  'an amount: unit "visits" or "minutes" with whole amount and weeks',
  { unit: {}, amount: {}, weeks: {} },
);

/** Codec of {@link Mode}. */
export const ContactMode = new Scalar<Mode>(
  'ContactMode',
  (u): u is Mode => MODES.some((mode) => mode === u),
  `one of ${MODES.join(', ')}`,
);
