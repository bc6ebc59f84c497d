import type * as t from 'io-ts';
import type { ShapeNode } from './codec-node.js';

/** One thing wrong with what came in: where, what is there (its kind, never its content) and what was expected. */
export interface ParseIssue {
  /** Field names and list places from the outermost in: `ground.purposes[0]`; empty for the whole. */
  readonly path: string;
  readonly found: string;
  readonly expected: string;
}

/** What a value is, without telling what it says: it may be anything, in the wrong field. Days and codes may be shown. */
export const describe = (u: unknown): string => {
  switch (typeof u) {
    case 'undefined':
      return 'nothing';
    case 'string':
      return /^\d{4}-\d{2}-\d{2}$/.test(u) ? `the text ${u}` : `a text of ${u.length} characters`;
    case 'number':
      return Math.abs(u) < 100_000 ? `the number ${u}` : 'a large number';
    case 'boolean':
      return String(u);
    case 'object':
      return u === null ? 'null' : Array.isArray(u) ? `a list of ${u.length}` : 'an object';
    default:
      return `a ${typeof u}`;
  }
};

const list = (words: ReadonlyArray<string>): string =>
  words.length <= 1 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;

/** What a codec takes, in words. */
export const expectedBy = (codec: ShapeNode): string => {
  switch (codec._tag) {
    case 'Scalar':
    case 'Choice':
      return codec.expected ?? codec.name;
    case 'KeyofType':
      return `one of ${list(Object.keys(codec.keys ?? {}))}`;
    case 'LiteralType':
      return JSON.stringify(codec.value);
    case 'BooleanType':
      return 'true or false';
    case 'ReadonlyArrayType':
    case 'ArrayType':
      return 'a list';
    case 'Struct':
      return `an object with ${list(Object.keys(codec.required ?? {}).concat(Object.keys(codec.optional ?? {})))}`;
    case 'UnionType':
      return list((codec.types ?? []).map(expectedBy));
    default:
      return codec.name;
  }
};

const isUnion = (entry: t.ContextEntry | undefined): boolean => {
  const node: ShapeNode | undefined = entry?.type;
  return node?._tag === 'UnionType';
};

const pathOf = (context: t.Context): string =>
  context
    // The key of a union's alternative is its number, not a field.
    .filter((_, i) => i > 0 && !isUnion(context[i - 1]))
    .reduce(
      (path, { key }) => (/^\d+$/.test(key) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`),
      '',
    );

/** What io-ts says is wrong; a scalar that is an object says which of its fields it is. */
const issueOf = ({ context, value }: t.ValidationError): ParseIssue => {
  const path = pathOf(context);
  const last: ShapeNode | undefined = context.at(-1)?.type;
  const inside = last?.wrongInside?.(value);
  return inside === undefined
    ? { path, found: describe(value), expected: last === undefined ? '' : expectedBy(last) }
    : { path: `${path}.${inside.path}`, found: describe(inside.value), expected: inside.expected };
};

const depthOf = ({ path }: ParseIssue): number => path.split(/[.[]/).length;

/** What was expected in one place, by all of the alternatives that expected something there. */
const merged = (issues: ReadonlyArray<ParseIssue>): ReadonlyArray<ParseIssue> => {
  const deepest = issues.reduce<ParseIssue | undefined>(
    (a, b) => (a === undefined || depthOf(b) > depthOf(a) ? b : a),
    undefined,
  );
  if (deepest === undefined) return [];
  const there = issues.filter(({ path }) => path === deepest.path);
  return [{ ...deepest, expected: [...new Set(there.map(({ expected }) => expected))].join(' or ') }];
};

/** One of a union's alternatives and why the value is not that. */
interface Alternative {
  readonly errors: ReadonlyArray<t.ValidationError>;
  /** By their paths, the marks by which alternatives are told apart that are wrong for this one. */
  readonly marks: ReadonlyMap<string, t.ValidationError>;
}

const alternativesOf = (
  errors: ReadonlyArray<t.ValidationError>,
  union: number,
): ReadonlyArray<Alternative> => {
  const byKey = new Map<string, t.ValidationError[]>();
  for (const error of errors) {
    const key = error.context[union + 1]?.key ?? '';
    const there = byKey.get(key);
    if (there === undefined) byKey.set(key, [error]);
    else there.push(error);
  }
  const isMark = ({ context }: t.ValidationError): boolean => {
    const last: ShapeNode | undefined = context.at(-1)?.type;
    // A mark is a field of the alternative itself, not of something inside it.
    return last?._tag === 'LiteralType' && context.length === union + 3;
  };
  return [...byKey.values()].map((own) => ({
    errors: own,
    marks: new Map(own.filter(isMark).map((error) => [pathOf(error.context), error])),
  }));
};

/** The marks that are wrong somewhere, the one by which most alternatives are ruled out first. */
const marksOf = (alternatives: ReadonlyArray<Alternative>): ReadonlyArray<string> => {
  const times = new Map<string, number>();
  for (const { marks } of alternatives)
    for (const path of marks.keys()) times.set(path, (times.get(path) ?? 0) + 1);
  return [...times].sort(([, a], [, b]) => b - a).map(([path]) => path);
};

/**
 * Of a union's alternatives the one that was meant: whose marks are right. Where no alternative has the right mark, the mark
 * is what is wrong; where there are no marks, the alternative that was followed deepest is taken for it.
 */
const chosen = (errors: ReadonlyArray<t.ValidationError>, union: number): ReadonlyArray<ParseIssue> => {
  const all = alternativesOf(errors, union);
  let possible = all;
  for (const path of marksOf(all)) {
    const right = possible.filter(({ marks }) => !marks.has(path));
    if (right.length === 0)
      return merged(possible.flatMap(({ marks }) => marks.get(path) ?? []).map(issueOf));
    possible = right;
  }
  const [only, ...others] = possible;
  return only !== undefined && others.length === 0 && all.length > 1
    ? resolved(only.errors, union + 1)
    : merged(possible.flatMap((alternative) => resolved(alternative.errors, union + 1)));
};

/** One issue a place, unions from the outermost in. */
const resolved = (errors: ReadonlyArray<t.ValidationError>, from: number): ReadonlyArray<ParseIssue> => {
  const places = new Map<
    string,
    { readonly union: number; readonly errors: [t.ValidationError, ...t.ValidationError[]] }
  >();
  for (const error of errors) {
    const union = error.context.findIndex((entry, i) => i >= from && isUnion(entry));
    const anchor = pathOf(union < 0 ? error.context : error.context.slice(0, union + 1));
    const there = places.get(anchor);
    if (there === undefined) places.set(anchor, { union, errors: [error] });
    else there.errors.push(error);
  }
  return [...places.values()].flatMap((place) =>
    place.union < 0 ? place.errors.map(issueOf) : chosen(place.errors, place.union),
  );
};

/** Says what is wrong, one issue a place. */
export const parseIssues = (errors: t.Errors): ReadonlyArray<ParseIssue> => resolved(errors, 0);

/** One readable line of an issue. */
export const showIssue = ({ path, found, expected }: ParseIssue): string =>
  `${path === '' ? 'the whole' : path}: found ${found}, expected ${expected}`;
