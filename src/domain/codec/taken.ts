import type { CodecNode, FieldNames } from './codec-node.js';
import { checkOf, isTransparent } from './guard.js';

/** A copy of a value that a codec takes and in which every field is declared; undefined for everything else. */
export type Take = (u: unknown) => unknown;

/**
 * Takes what `codec.decode` would take, several times faster, as far as it is plain: objects with their own declared
 * fields and nothing else. It never takes what the codec would not; where it takes nothing, the codec is to be asked,
 * which takes what is unusual and has the reasons for what is wrong. Undefined for codecs that change what they decode.
 */
export const takerOf = (codec: CodecNode): Take | undefined =>
  isTransparent(codec) ? takeBy(codec) : undefined;

const takeBy = (codec: CodecNode): Take => {
  switch (codec._tag) {
    case 'Struct':
      return takeStruct(codec);
    case 'UnionType':
      return takeFirst((codec.types ?? []).map(takeBy));
    case 'Choice':
      return takeChosen(codec);
    case 'ReadonlyArrayType':
    case 'ArrayType':
      return codec.type === undefined ? () => undefined : takeList(takeBy(codec.type));
    case 'Scalar':
      return takeScalar(codec);
    default: {
      const fits = checkOf(codec);
      return (u) => (fits(u) ? u : undefined);
    }
  }
};

/** An object that is its own fields: one made by a class may have more behind it, which can't be listed. */
const isPlain = (u: unknown): u is Readonly<Record<string, unknown>> => {
  if (typeof u !== 'object' || u === null) return false;
  const prototype: unknown = Object.getPrototypeOf(u);
  return prototype === Object.prototype || prototype === null;
};

/**
 * Goes through the fields that an object has, not those that it could have: to ask for a field that isn't there costs more than
 * to find one that is. The last text that was taken in a field is held and taken again unasked: commands share days and units; and
 * fields are looked for where they stood the last time, for who writes commands writes them in one order.
 */
const takeStruct = (codec: CodecNode): Take => {
  const required = Object.entries(codec.required ?? {});
  const declared = [...required, ...Object.entries(codec.optional ?? {})];
  const keys = declared.map(([key]) => key);
  const takes = declared.map(([, field]) => takeBy(field));
  const places = new Map(keys.map((key, place) => [key, place]));
  const passed: Array<string | undefined> = keys.map(() => undefined);
  const stood: Array<{ readonly key: string; readonly place: number }> = [];
  return (u) => {
    if (!isPlain(u)) return undefined;
    const values: unknown[] = [];
    let found = 0;
    let last = -1;
    let nth = 0;
    for (const key in u) {
      const before = stood[nth];
      const place = before?.key === key ? before.place : places.get(key);
      if (place === undefined) return undefined;
      if (before?.key !== key) stood[nth] = { key, place };
      nth += 1;
      const value = u[key];
      if (value === undefined) continue;
      let taken: unknown = value;
      if (typeof value !== 'string' || value !== passed[place]) {
        taken = takes[place]?.(value);
        if (taken === undefined) return undefined;
        if (typeof value === 'string') passed[place] = value;
      }
      values[place] = taken;
      if (place < required.length) found += 1;
      if (place > last) last = place;
    }
    if (found !== required.length) return undefined;
    const copy: Record<string, unknown> = {};
    for (let place = 0; place <= last; place += 1) {
      const key = keys[place];
      const value = values[place];
      if (key !== undefined && value !== undefined) copy[key] = value;
    }
    return copy;
  };
};

const takeFirst =
  (takes: ReadonlyArray<Take>): Take =>
  (u) => {
    for (const take of takes) {
      const taken = take(u);
      if (taken !== undefined) return taken;
    }
    return undefined;
  };

const takeChosen = (choice: CodecNode): Take => {
  const takes = new Map(Object.entries(choice.alternatives ?? {}).map(([key, one]) => [key, takeBy(one)]));
  return (u) => {
    const key = choice.pick?.(u);
    return key === undefined ? undefined : takes.get(key)?.(u);
  };
};

const takeList =
  (take: Take): Take =>
  (u) => {
    if (!Array.isArray(u)) return undefined;
    const list: unknown[] = [];
    for (const element of u) {
      const taken = take(element);
      if (taken === undefined) return undefined;
      list.push(taken);
    }
    return list;
  };

const takeScalar = (codec: CodecNode): Take => {
  const { fields } = codec;
  return (u) => {
    if (typeof u !== 'object') return codec.is(u) ? u : undefined;
    const copy = fields === undefined ? undefined : copyOf(u, fields);
    return codec.is(copy) ? copy : undefined;
  };
};

/** A copy of an object that has known fields only, and no lists; undefined where it is another. */
const copyOf = (u: unknown, fields: FieldNames): unknown => {
  if (!isPlain(u)) return undefined;
  const copy: Record<string, unknown> = {};
  for (const key in u) {
    const inside = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (inside === undefined) return undefined;
    const value = u[key];
    const taken = typeof value === 'object' ? copyOf(value, inside) : value;
    if (taken === undefined) return undefined;
    copy[key] = taken;
  }
  return copy;
};
