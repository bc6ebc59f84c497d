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

/**
 * Says what is wrong, one issue a place. Where alternatives of a union failed in different places, the deepest is
 * the one that was meant.
 */
export const parseIssues = (errors: t.Errors): ReadonlyArray<ParseIssue> => {
  const issues = new Map<string, ParseIssue & { readonly depth: number }>();
  for (const { context, value } of errors) {
    const union = context.findIndex(isUnion);
    const anchor = pathOf(union < 0 ? context : context.slice(0, union + 1));
    const last = context.at(-1);
    if (last === undefined) continue;
    const path = pathOf(context);
    const depth = path.split(/[.[]/).length;
    const there = issues.get(anchor);
    const expected = expectedBy(last.type);
    if (there === undefined || depth > there.depth)
      issues.set(anchor, { path, found: describe(value), expected, depth });
    else if (depth === there.depth && there.path === path && there.expected !== expected)
      issues.set(anchor, { ...there, expected: `${there.expected} or ${expected}` });
  }
  return Array.from(issues.values(), ({ path, found, expected }) => ({ path, found, expected }));
};

/** One readable line of an issue. */
export const showIssue = ({ path, found, expected }: ParseIssue): string =>
  `${path === '' ? 'the whole' : path}: found ${found}, expected ${expected}`;
