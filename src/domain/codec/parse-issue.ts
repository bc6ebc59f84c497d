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

/** One error of io-ts, with what is needed to choose among those of a union's alternatives. */
interface Failure extends ParseIssue {
  /** Which alternative it is about; undefined outside unions. */
  readonly alternative: string | undefined;
  readonly depth: number;
  /** Whether what is wrong is the mark by which alternatives are told apart. */
  readonly isMark: boolean;
}

const failureOf = ({ context, value }: t.ValidationError, union: number): Failure => {
  const path = pathOf(context);
  const last: ShapeNode | undefined = context.at(-1)?.type;
  return {
    path,
    found: describe(value),
    expected: last === undefined ? '' : expectedBy(last),
    alternative: union < 0 ? undefined : context[union + 1]?.key,
    depth: path.split(/[.[]/).length,
    isMark: union >= 0 && last?._tag === 'LiteralType',
  };
};

const issueOf = ({ path, found, expected }: Failure): ParseIssue => ({ path, found, expected });

/** What was expected in one place, by all of the alternatives that expected something there. */
const merged = (failures: ReadonlyArray<Failure>): ParseIssue => {
  const deepest = failures.reduce((a, b) => (b.depth > a.depth ? b : a));
  const there = failures.filter(({ path }) => path === deepest.path);
  return { ...issueOf(deepest), expected: [...new Set(there.map(({ expected }) => expected))].join(' or ') };
};

/**
 * Of a union's alternatives the one that was meant: whose mark is right. Where no mark is right the mark is what is wrong,
 * and where there are no marks the alternative that was followed deepest is taken for it.
 */
const chosen = (failures: readonly [Failure, ...Failure[]]): ReadonlyArray<ParseIssue> => {
  if (failures[0].alternative === undefined) return failures.map(issueOf);
  const mismarked = new Set(failures.filter(({ isMark }) => isMark).map(({ alternative }) => alternative));
  const possible = failures.filter(({ alternative }) => !mismarked.has(alternative));
  if (possible.length === 0) return [merged(failures.filter(({ isMark }) => isMark))];
  return mismarked.size > 0 && new Set(possible.map(({ alternative }) => alternative)).size === 1
    ? possible.map(issueOf)
    : [merged(possible)];
};

/** Says what is wrong, one issue a place. */
export const parseIssues = (errors: t.Errors): ReadonlyArray<ParseIssue> => {
  const places = new Map<string, [Failure, ...Failure[]]>();
  for (const error of errors) {
    const union = error.context.findIndex(isUnion);
    const anchor = pathOf(union < 0 ? error.context : error.context.slice(0, union + 1));
    const failure = failureOf(error, union);
    const there = places.get(anchor);
    if (there === undefined) places.set(anchor, [failure]);
    else there.push(failure);
  }
  return [...places.values()].flatMap(chosen);
};

/** One readable line of an issue. */
export const showIssue = ({ path, found, expected }: ParseIssue): string =>
  `${path === '' ? 'the whole' : path}: found ${found}, expected ${expected}`;
