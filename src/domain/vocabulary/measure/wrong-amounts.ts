import { looksLikeCode } from '../../codec/code.js';
import type { WrongInside } from '../../codec/codec-node.js';

type Fields = Readonly<Record<string, unknown>>;

/**
 * What is wrong with one kind of value, which other kinds' fields must not stand beside. Asked `openly`, it takes any code for
 * one of its list, as a newer program may write it.
 */
type Check = (u: Fields, openly: boolean) => WrongInside | undefined;

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

/** Whether it is one of the codes, or openly any that could be one. */
export const isCodeOf = (codes: ReadonlyArray<string>, u: unknown, openly: boolean): boolean =>
  openly ? looksLikeCode(u) : codes.some((code) => code === u);

/** Refuses what is no code of a list. */
export const codeIn =
  (field: string, codes: ReadonlyArray<string>): Check =>
  (u, openly) =>
    isCodeOf(codes, u[field], openly) ? undefined : wrongIn(field, u[field], quoted(codes));

/** The first thing that any of these finds wrong. */
export const firstOf =
  (...checks: ReadonlyArray<Check>): Check =>
  (u, openly) =>
    checks.reduce<WrongInside | undefined>((found, check) => found ?? check(u, openly), undefined);

/**
 * The first field that keeps an object from being of the kind that it is meant as. Kinds are told apart by the fields that
 * are there, so a field of another kind is wrong where it stands.
 */
export const wrongByKind = (
  u: Fields,
  kinds: Kinds,
  all: ReadonlyArray<string>,
  openly = false,
): WrongInside | undefined => {
  const meant = kinds.find(([field]) => u[field] !== undefined);
  if (meant === undefined) return undefined;
  const [field, beside, check] = meant;
  const strange = all.find((name) => name !== field && !beside.includes(name) && u[name] !== undefined);
  return strange === undefined ? check(u, openly) : wrongIn(strange, u[strange], `nothing, beside ${field}`);
};

/** The same of anything: whether it is of one of the kinds. */
export const isByKind = (u: unknown, kinds: Kinds, all: ReadonlyArray<string>, openly = false): boolean =>
  isFields(u) &&
  kinds.some(([field]) => u[field] !== undefined) &&
  wrongByKind(u, kinds, all, openly) === undefined;
