import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { looksLikeCode } from '../codec/code.js';
import type { CodecNode } from '../codec/codec-node.js';
import { openGuardOf } from '../codec/guard.js';
import { Scalar } from '../codec/scalar.js';
import { compareRates } from '../values/extent.js';
import { CONDITIONS, type AmountBounds, type Condition, type ConditionName } from './criteria-conditions.js';

/**
 * Who is meant: a small closed language over what is known of people, as data. Conditions ({@link CONDITIONS}) are put
 * together by `all`, `any` and `not`. What is unknown of somebody stays unknown: it makes no condition false.
 */
export type Criteria =
  | { readonly all: ReadonlyArray<Criteria> }
  | { readonly any: ReadonlyArray<Criteria> }
  | { readonly not: Criteria }
  | Condition;

/** How deep criteria may be nested, how many conditions they may have in all, and how long a list in one may be. */
export const CRITERIA_LIMITS = { depth: 8, conditions: 200, list: 2_000 } as const;

const NAMES = Object.keys(CONDITIONS);

const NOWHERE: unique symbol = Symbol('nowhere');

/** What is expected in a place that no codec stands for by itself. */
const expecting = (expected: string): t.Mixed =>
  new Scalar<unknown>('Criteria', (u): u is unknown => u === NOWHERE, expected);

const EXPECTED = `criteria: an object with one of all, any or not, or a condition about one of ${NAMES.join(', ')}`;
const CRITERIA = expecting(EXPECTED);
const ABOUT = expecting(`one of ${NAMES.join(', ')}`);
const SHALLOW = expecting(`criteria nested at most ${CRITERIA_LIMITS.depth} deep`);
const FEW = expecting(`criteria of at most ${CRITERIA_LIMITS.conditions} conditions in all`);
const LIST = expecting(`a list of 1 to ${CRITERIA_LIMITS.list}`);

type Fields = Readonly<Record<string, unknown>>;

const isFields = (u: unknown): u is Fields => typeof u === 'object' && u !== null && !Array.isArray(u);

const isConditionName = (name: unknown): name is ConditionName =>
  typeof name === 'string' && Object.hasOwn(CONDITIONS, name);

/** The value in a place is not what is expected there. */
const here = (context: t.Context, expected: t.Mixed, value: unknown): t.Errors => {
  const place = context.at(-1);
  return [
    { value, context: [...context.slice(0, -1), { key: place?.key ?? '', type: expected, actual: value }] },
  ];
};

const isList = (u: unknown): u is ReadonlyArray<unknown> =>
  Array.isArray(u) && u.length > 0 && u.length <= CRITERIA_LIMITS.list;

const isInOrder = (bounds: AmountBounds | undefined): boolean => {
  if (bounds === undefined) return true;
  const { atLeast, atMost } = bounds;
  if (atLeast === undefined || atMost === undefined) return atLeast !== atMost;
  return atLeast.unit === atMost.unit && compareRates(atLeast, atMost) <= 0;
};

/** What each condition must say beside its fields being right by themselves, in words; undefined where it does. */
const unsaid = (condition: Condition): string | undefined => {
  switch (condition.about) {
    case 'need': {
      const { atLeast, atMost } = condition;
      return atLeast === undefined && atMost === undefined
        ? 'atLeast, atMost or both'
        : atLeast === 9 || atMost === 9
          ? 'scores from 1 to 5: 9 (not relevant) is no place on the scale'
          : (atLeast ?? 1) > (atMost ?? 5)
            ? 'atLeast no greater than atMost'
            : undefined;
    }
    case 'carer': {
      const { has, inWork, canGoOn } = condition;
      return has === undefined && inWork === undefined && canGoOn === undefined
        ? 'one or more of has, inWork and canGoOn'
        : has === false && (inWork !== undefined || canGoOn !== undefined)
          ? 'has: false alone: who is not there is not in work and need not go on'
          : undefined;
    }
    case 'service':
      return [condition.granted, condition.now].every(isInOrder)
        ? undefined
        : 'amounts with atLeast, atMost or both, of one unit and atLeast no greater';
    default:
      return undefined;
  }
};

const conditionFlaws = (u: Fields, context: t.Context): t.Errors => {
  const about = u['about'];
  if (!isConditionName(about)) return here(t.appendContext(context, 'about', ABOUT, about), ABOUT, about);
  const codec = CONDITIONS[about];
  const known = { ...codec.required, ...codec.optional };
  if (Object.keys(u).some((key) => !Object.hasOwn(known, key)))
    return here(context, expecting(`a condition with only ${Object.keys(known).join(', ')}`), u);
  const decoded = codec.validate(u, context);
  if (E.isLeft(decoded)) return decoded.left;
  const lists = Object.entries(u).filter(([, value]) => Array.isArray(value) && !isList(value));
  if (lists.length > 0)
    return lists.flatMap(([key, value]) => here(t.appendContext(context, key, LIST, value), LIST, value));
  const missing = unsaid(decoded.right);
  return missing === undefined ? [] : here(context, expecting(missing), u);
};

const flaws = (u: unknown, context: t.Context, depth: number): t.Errors => {
  if (!isFields(u)) return here(context, CRITERIA, u);
  if (depth > CRITERIA_LIMITS.depth) return here(context, SHALLOW, u);
  if ('about' in u) return conditionFlaws(u, context);
  const [key, ...others] = Object.keys(u);
  if (key === undefined || others.length > 0) return here(context, CRITERIA, u);
  const inner = u[key];
  const inside = t.appendContext(context, key, CRITERIA, inner);
  switch (key) {
    case 'not':
      return flaws(inner, inside, depth + 1);
    case 'all':
    case 'any':
      return isList(inner)
        ? inner.flatMap((one, i) => flaws(one, t.appendContext(inside, String(i), CRITERIA, one), depth + 1))
        : here(inside, LIST, inner);
    default:
      return here(context, CRITERIA, u);
  }
};

const parts = (u: unknown): ReadonlyArray<unknown> => (Array.isArray(u) ? u : [u]);

/** How many conditions there are in all; of what is no criteria, none. */
const conditionsIn = (u: unknown, depth = 1): number => {
  if (!isFields(u) || depth > CRITERIA_LIMITS.depth) return 0;
  if ('about' in u) return 1;
  return Object.values(u)
    .flatMap(parts)
    .reduce<number>((sum, inner) => sum + conditionsIn(inner, depth + 1), 0);
};

const criteriaFlaws = (u: unknown, context: t.Context): t.Errors =>
  conditionsIn(u) > CRITERIA_LIMITS.conditions ? here(context, FEW, u) : flaws(u, context, 1);

/** The guards of the conditions that take any code for one of its list. */
const OPEN_GUARDS = new Map(
  Object.entries(CONDITIONS).map(([name, codec]: [string, CodecNode]) => [name, openGuardOf(codec)]),
);

/** Whether a condition is right, or would be if what a newer program wrote in it were known: codes, and fields by their names. */
const isOpenCondition = (u: Fields): boolean => {
  const about = u['about'];
  if (!isConditionName(about)) return looksLikeCode(about);
  if (conditionFlaws(u, []).length === 0) return true;
  const codec = CONDITIONS[about];
  const strange = Object.keys(u).filter(
    (key) => !Object.hasOwn({ ...codec.required, ...codec.optional }, key),
  );
  // Where all is known, what is wrong is something else.
  const isNewer = strange.length > 0 || !codec.is(u);
  return (
    isNewer &&
    strange.every(looksLikeCode) &&
    OPEN_GUARDS.get(about)?.(u) === true &&
    Object.values(u).every((value) => !Array.isArray(value) || isList(value))
  );
};

const areOpenCriteria = (u: unknown, depth: number): boolean => {
  if (!isFields(u) || depth > CRITERIA_LIMITS.depth) return false;
  if ('about' in u) return isOpenCondition(u);
  const [key, ...others] = Object.keys(u);
  if (key === undefined || others.length > 0) return false;
  const inner = u[key];
  switch (key) {
    case 'not':
      return areOpenCriteria(inner, depth + 1);
    case 'all':
    case 'any':
      return isList(inner) && inner.every((one) => areOpenCriteria(one, depth + 1));
    default:
      // Another way of putting conditions together.
      return looksLikeCode(key);
  }
};

/** A scalar to whoever walks codecs, since what is in it is no set of fields; its errors tell the place inside. */
export class CriteriaCodec extends t.Type<Criteria> {
  readonly _tag = 'Scalar' as const;
  readonly expected = EXPECTED;
  readonly isOpenly = (u: unknown): boolean =>
    conditionsIn(u) <= CRITERIA_LIMITS.conditions && areOpenCriteria(u, 1);

  constructor() {
    super(
      'Criteria',
      (u): u is Criteria => criteriaFlaws(u, []).length === 0,
      (u, context) => {
        const errors = criteriaFlaws(u, context);
        return errors.length > 0 ? t.failures(errors) : t.success(u as Criteria);
      },
      t.identity,
    );
  }
}

/** Codec of {@link Criteria}: what is decoded is what was written. */
export const Criteria = new CriteriaCodec();
