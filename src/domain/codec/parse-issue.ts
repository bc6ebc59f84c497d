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

/** An error of io-ts seen from a union that it is inside of. */
interface Failure {
  readonly error: t.ValidationError;
  /** Which alternative it is about. */
  readonly alternative: string;
  /** How many entries of the context lead to the alternative. */
  readonly inside: number;
}

const depthOf = ({ error }: Failure): number => pathOf(error.context).split(/[.[]/).length;

/** Whether what is wrong is the mark by which alternatives are told apart: a fixed value, or a union of them, of its own. */
const isMark = ({ error: { context }, inside }: Failure): boolean => {
  const last: ShapeNode | undefined = context.at(-1)?.type;
  return last?._tag === 'LiteralType' && context.length - inside <= 2;
};

/** What was expected in one place, by all of the alternatives that expected something there. */
const merged = (failures: readonly [Failure, ...Failure[]]): ParseIssue => {
  const deepest = failures.reduce((a, b) => (depthOf(b) > depthOf(a) ? b : a));
  const issue = issueOf(deepest.error);
  const there = failures.map(({ error }) => issueOf(error)).filter(({ path }) => path === issue.path);
  return { ...issue, expected: [...new Set(there.map(({ expected }) => expected))].join(' or ') };
};

const isFilled = <A>(list: ReadonlyArray<A>): list is readonly [A, ...A[]] => list.length > 0;

/**
 * Of a union's alternatives the one that was meant: whose mark is right. Where no mark is right the mark is what is wrong,
 * and where there are no marks the alternative that was followed deepest is taken for it.
 */
const chosen = (failures: readonly [Failure, ...Failure[]]): ReadonlyArray<ParseIssue> => {
  const marks = failures.filter(isMark);
  const mismarked = new Set(marks.map(({ alternative }) => alternative));
  const possible = failures.filter(({ alternative }) => !mismarked.has(alternative));
  if (!isFilled(possible)) return isFilled(marks) ? [merged(marks)] : [];
  return mismarked.size > 0 && new Set(possible.map(({ alternative }) => alternative)).size === 1
    ? issuesFrom(
        possible.map(({ error }) => error),
        possible[0].inside,
      )
    : [merged(possible)];
};

/** What is wrong, one issue a place, of errors that share the context up to a place. */
const issuesFrom = (errors: t.Errors, from: number): ReadonlyArray<ParseIssue> => {
  const places = new Map<string, Failure[]>();
  const issues: Array<ParseIssue | ReadonlyArray<Failure>> = [];
  for (const error of errors) {
    const union = error.context.findIndex((entry, i) => i >= from && isUnion(entry));
    const alternative = error.context[union + 1]?.key;
    if (union < 0 || alternative === undefined) {
      issues.push(issueOf(error));
      continue;
    }
    const anchor = pathOf(error.context.slice(0, union + 1));
    const failure: Failure = { error, alternative, inside: union + 1 };
    const there = places.get(anchor);
    if (there === undefined) {
      const first = [failure];
      places.set(anchor, first);
      issues.push(first);
    } else there.push(failure);
  }
  return issues.flatMap((issue) => ('path' in issue ? [issue] : isFilled(issue) ? chosen(issue) : []));
};

/** Says what is wrong, one issue a place. */
export const parseIssues = (errors: t.Errors): ReadonlyArray<ParseIssue> => issuesFrom(errors, 0);

/** One readable line of an issue. */
export const showIssue = ({ path, found, expected }: ParseIssue): string =>
  `${path === '' ? 'the whole' : path}: found ${found}, expected ${expected}`;
