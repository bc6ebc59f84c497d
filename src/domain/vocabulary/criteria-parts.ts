import { looksLikeCode } from '../codec/code.js';
import { Scalar } from '../codec/scalar.js';
import { isAmount, isPeriod, isUnit, UNITS, type Rate, type Unit } from '../values/extent.js';
import { MODES, type Mode } from '../values/strand.js';

/** A known amount that another is held against: `{ unit: 'visits', amount: 3, weeks: 1 }`, three visits a week. */
export type KnownAmount = Rate & { readonly unit: Unit };

const isFields = (u: unknown): u is Readonly<Record<string, unknown>> => typeof u === 'object' && u !== null;

const isRate = (u: Readonly<Record<string, unknown>>): boolean =>
  isAmount(u['amount']) && isPeriod(u['weeks']);

/** Codec of {@link KnownAmount}. */
export const KnownAmount = new Scalar<KnownAmount>(
  'KnownAmount',
  (u): u is KnownAmount => isFields(u) && isUnit(u['unit']) && isRate(u),
  `an amount: unit ${UNITS.join(', ')}, with whole amount and weeks`,
  { unit: {}, amount: {}, weeks: {} },
  undefined,
  (u) => isFields(u) && looksLikeCode(u['unit']) && isRate(u),
);

/** Codec of {@link Mode}. */
export const ContactMode = new Scalar<Mode>(
  'ContactMode',
  (u): u is Mode => MODES.some((mode) => mode === u),
  `one of ${MODES.join(', ')}`,
  undefined,
  undefined,
  looksLikeCode,
);
