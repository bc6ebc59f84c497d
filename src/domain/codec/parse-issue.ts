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

const isUnion = ({ type }: t.ContextEntry): boolean => {
  const node: ShapeNode = type;
  return node._tag === 'UnionType';
};

const pathOf = (context: t.Context): string =>
  context
    .slice(1)
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

/**
 * What is wrong with one of a few values, told of all of them: io-ts has an error for each. Objects that are told apart by what they say of
 * themselves are a `Choice`, whose errors are those of the one that was meant.
 */
const ofAllTogether = (error: t.ValidationError): t.ValidationError => {
  const union = error.context.findIndex(isUnion);
  const entry = error.context[union];
  return entry === undefined ? error : { value: entry.actual, context: error.context.slice(0, union + 1) };
};

/** Says what is wrong, one issue a place. */
export const parseIssues = (errors: t.Errors): ReadonlyArray<ParseIssue> => {
  const issues = new Map<string, ParseIssue>();
  for (const issue of errors.map(ofAllTogether).map(issueOf))
    if (!issues.has(issue.path)) issues.set(issue.path, issue);
  return [...issues.values()];
};

/** One readable line of an issue. */
export const showIssue = ({ path, found, expected }: ParseIssue): string =>
  `${path === '' ? 'the whole' : path}: found ${found}, expected ${expected}`;
