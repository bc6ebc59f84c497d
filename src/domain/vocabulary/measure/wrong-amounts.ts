import type { WrongInside } from '../../codec/codec-node.js';

type Fields = Readonly<Record<string, unknown>>;

/** What is wrong with one kind of value, which other kinds' fields must not stand beside. */
type Check = (u: Fields) => WrongInside | undefined;

/** The kinds of a value by the fields by which they are told apart, the first that is there counts. */
type Kinds = ReadonlyArray<readonly [field: string, beside: ReadonlyArray<string>, check: Check]>;

export const isFields = (u: unknown): u is Fields => typeof u === 'object' && u !== null && !Array.isArray(u);

/** Tells of a field what it should hold. */
export const wrongIn = (path: string, value: unknown, expected: string): WrongInside => ({
  path,
  value,
  expected,
});

/** Codes as an error lists them. */
export const quoted = (codes: ReadonlyArray<string>): string => codes.map((code) => `"${code}"`).join(', ');

/** A whole number from 0 up to a greatest one. */
export const isWhole = (u: unknown, most: number): u is number =>
  typeof u === 'number' && Number.isInteger(u) && u >= 0 && u <= most;

/** Refuses what is not whole. */
export const wholeIn =
  (field: string, most: number): Check =>
  (u) =>
    isWhole(u[field], most) ? undefined : wrongIn(field, u[field], `a whole number from 0 to ${most}`);

/** Refuses all but one value. */
export const exactlyIn =
  (field: string, value: string | true): Check =>
  (u) =>
    u[field] === value ? undefined : wrongIn(field, u[field], JSON.stringify(value));

/** Refuses what is no code of a list. */
export const codeIn =
  (field: string, codes: ReadonlyArray<string>): Check =>
  (u) =>
    codes.some((code) => code === u[field]) ? undefined : wrongIn(field, u[field], quoted(codes));

/** The first thing that any of these finds wrong. */
export const firstOf =
  (...checks: ReadonlyArray<Check>): Check =>
  (u) =>
    checks.reduce<WrongInside | undefined>((found, check) => found ?? check(u), undefined);

/**
 * The first field that keeps an object from being of the kind that it is meant as. Kinds are told apart by the fields that
 * are there, so a field of another kind is wrong where it stands.
 */
export const wrongByKind = (u: Fields, kinds: Kinds, all: ReadonlyArray<string>): WrongInside | undefined => {
  const meant = kinds.find(([field]) => u[field] !== undefined);
  if (meant === undefined) return undefined;
  const [field, beside, check] = meant;
  const strange = all.find((name) => name !== field && !beside.includes(name) && u[name] !== undefined);
  return strange === undefined ? check(u) : wrongIn(strange, u[strange], `nothing, beside ${field}`);
};

/** The same of anything: whether it is of one of the kinds. */
export const isByKind = (u: unknown, kinds: Kinds, all: ReadonlyArray<string>): boolean =>
  isFields(u) && kinds.some(([field]) => u[field] !== undefined) && wrongByKind(u, kinds, all) === undefined;
