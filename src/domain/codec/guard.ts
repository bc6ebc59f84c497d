import * as t from 'io-ts';
import { looksLikeCode } from './code.js';
import type { CodecNode } from './codec-node.js';

type Guard = (u: unknown) => boolean;

/** Whether decoding and encoding leave values as they are, all the way down, so that a guard can stand for both. */
export const isTransparent = (codec: CodecNode): boolean => {
  switch (codec._tag) {
    case 'Struct':
      return [...Object.values(codec.required ?? {}), ...Object.values(codec.optional ?? {})].every(
        isTransparent,
      );
    case 'UnionType':
    case 'Choice':
      return (codec.types ?? []).every(isTransparent);
    case 'ReadonlyArrayType':
    case 'ArrayType':
      return codec.type !== undefined && isTransparent(codec.type);
    case 'Scalar':
    case 'KeyofType':
    case 'LiteralType':
    case 'StringType':
    case 'NumberType':
    case 'BooleanType':
      return codec.encode === t.identity;
    default:
      return false;
  }
};

/** A guard that is made when it is first asked: a program that starts would make hundreds of which it asks none. */
const whenAsked = (make: () => Guard): Guard => {
  let guard: Guard | undefined;
  return (u) => (guard ??= make())(u);
};

/**
 * A guard that answers as `codec.is` does, several times faster: the codec's tree is walked once, when it is first asked, and what is
 * left is a closure per node. Codecs it does not know are asked themselves.
 */
export const guardOf = <A>(codec: CodecNode & { readonly is: t.Is<A> }): t.Is<A> => {
  const guard = whenAsked(() => checkOf(codec));
  return (u): u is A => guard(u);
};

/** The same for a node of a codec's tree, of which the compiler knows no type, made at once. */
export const checkOf = (codec: CodecNode): Guard => guardWith(codec, false);

/**
 * A guard that takes any code for one of its list: it tells what a newer program wrote, which knows more codes, from what is
 * malformed.
 */
export const openGuardOf = (codec: CodecNode): Guard => whenAsked(() => guardWith(codec, true));

const guardWith = (codec: CodecNode, open: boolean): Guard => {
  const inside = (inner: CodecNode): Guard => guardWith(inner, open);
  switch (codec._tag) {
    case 'Struct':
      return structGuard(codec, inside);
    case 'UnionType':
      return unionGuard((codec.types ?? []).map(inside));
    case 'Choice':
      return choiceGuard(codec, inside, open);
    case 'ReadonlyArrayType':
    case 'ArrayType':
      return codec.type === undefined ? codec.is : arrayGuard(inside(codec.type));
    case 'KeyofType':
      return open ? looksLikeCode : codeGuard(Object.keys(codec.keys ?? {}));
    case 'Scalar':
      return open ? (codec.isOpenly ?? codec.is) : codec.is;
    case 'LiteralType': {
      const { value } = codec;
      return (u) => u === value;
    }
    case 'BooleanType':
      return (u) => typeof u === 'boolean';
    default:
      return codec.is;
  }
};

/** Codes sorted by their length: of the few that are as long as a text, one is the same or none; nothing is hashed. */
const codeGuard = (codes: ReadonlyArray<string>): Guard => {
  const longest = Math.max(0, ...codes.map((code) => code.length));
  const byLength = Array.from({ length: longest + 1 }, (_, length) =>
    codes.filter((code) => code.length === length),
  );
  return (u) => {
    if (typeof u !== 'string') return false;
    const alike = byLength[u.length];
    if (alike === undefined) return false;
    for (const code of alike) if (code === u) return true;
    return false;
  };
};

const isRecord = (u: unknown): u is Readonly<Record<string, unknown>> =>
  typeof u === 'object' && u !== null && !Array.isArray(u);

/**
 * Goes through the fields that an object has, not those that it could have: to ask for a field that isn't there costs more
 * than to find one that is. Events are written in the order declared, so the next field is mostly the next declared.
 * The last text that passed in a field is held and passes again unasked: events written one after the other share their
 * days, units and codes.
 */
const structGuard = (codec: CodecNode, inside: (field: CodecNode) => Guard): Guard => {
  const required = Object.entries(codec.required ?? {});
  const declared = [...required, ...Object.entries(codec.optional ?? {})];
  const keys = declared.map(([key]) => key);
  const guards = declared.map(([, field]) => inside(field));
  const places = new Map(keys.map((key, place) => [key, place]));
  const passed: Array<string | undefined> = keys.map(() => undefined);
  return (u) => {
    if (!isRecord(u)) return false;
    let found = 0;
    let next = 0;
    for (const key in u) {
      const value = u[key];
      if (value === undefined) continue;
      while (next < keys.length && keys[next] !== key) next += 1;
      const place = next < keys.length ? next : places.get(key);
      if (place === undefined) continue;
      if (typeof value !== 'string') {
        if (guards[place]?.(value) !== true) return false;
      } else if (value !== passed[place]) {
        if (guards[place]?.(value) !== true) return false;
        passed[place] = value;
      }
      if (place < required.length) found += 1;
      next = place + 1;
    }
    return found === required.length;
  };
};

const unionGuard =
  (guards: ReadonlyArray<Guard>): Guard =>
  (u) => {
    for (const guard of guards) if (guard(u)) return true;
    return false;
  };

/** The name of an alternative is a code too: what an unknown one has in it can't be judged, and is a newer program's. */
const choiceGuard = (choice: CodecNode, inside: (alternative: CodecNode) => Guard, open: boolean): Guard => {
  const guards = new Map(Object.entries(choice.alternatives ?? {}).map(([key, one]) => [key, inside(one)]));
  const unheardOf = open && choice.tag !== undefined ? looksLikeCode : () => false;
  return (u) => {
    const key = choice.pick?.(u);
    if (key === undefined) return false;
    const guard = guards.get(key);
    return guard === undefined ? unheardOf(key) : guard(u);
  };
};

const arrayGuard =
  (guard: Guard): Guard =>
  (u) => {
    if (!Array.isArray(u)) return false;
    for (const element of u) if (!guard(element)) return false;
    return true;
  };
