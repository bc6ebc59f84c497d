import { canonicalJson, quoted, scalarJson } from './canonical.js';
import type { CodecNode, FieldNames } from './codec-node.js';
import { isTransparent } from './guard.js';

/** Writes a value as JSON. */
export type Write = (value: unknown) => string;

/** The order of an object's fields: as its codec declares them, or as {@link canonicalJson} has them. */
export type FieldOrder = 'declared' | 'canonical';

/**
 * Writes what codecs take, picked by name: as `JSON.stringify(codec.encode(value))` or as `canonicalJson(value)` would, in half the
 * time. The tree of a codec is walked when it is first asked for; what stands between values is written then, and no copy in the
 * right order is made on the way. What the codec does not take must not be given.
 */
export const writersOf = (
  codecs: Readonly<Record<string, CodecNode>>,
  order: FieldOrder,
): ((name: string) => Write) => {
  const writers = new Map<string, Write>();
  return (name) => {
    let write = writers.get(name);
    if (write === undefined) writers.set(name, (write = writerNamed(codecs, name, order)));
    return write;
  };
};

const writerNamed = (codecs: Readonly<Record<string, CodecNode>>, name: string, order: FieldOrder): Write => {
  const codec = Object.hasOwn(codecs, name) ? codecs[name] : undefined;
  if (codec === undefined) throw new Error('what has no codec is to be written');
  if (isTransparent(codec)) return writeBy(codec, order);
  return order === 'declared'
    ? (value) => JSON.stringify(codec.encode(value))
    : (value) => canonicalJson(value);
};

const writeBy = (codec: CodecNode, order: FieldOrder): Write => {
  switch (codec._tag) {
    case 'Struct':
      return writeStruct(codec, order);
    case 'Choice':
      return writeChosen(codec, order);
    case 'ReadonlyArrayType':
    case 'ArrayType':
      return writeList(codec.type === undefined ? canonicalJson : writeBy(codec.type, order));
    case 'UnionType':
      return order === 'canonical' ? canonicalJson : (value) => JSON.stringify(codec.encode(value));
    default:
      if (order === 'declared') return scalarJson;
      return codec.fields === undefined ? canonicalJson : writeFields(codec.fields);
  }
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** A field of a struct, and what stands before it, as the first of those that are there or as a further one. */
interface Field {
  readonly key: string;
  readonly first: string;
  readonly further: string;
  readonly write: Write;
  /** The last text or number in it, and the whole field as it was written then: what is recorded together shares days and units. */
  last: string | number | undefined;
  lastFirst: boolean;
  lastWritten: string;
}

/** A field as it is written: from memory where it is as it was the last time. */
const writeField = (field: Field, value: string | number, isFirst: boolean): string => {
  if (value !== field.last || isFirst !== field.lastFirst) {
    field.last = value;
    field.lastFirst = isFirst;
    field.lastWritten = `${isFirst ? field.first : field.further}${scalarJson(value)}`;
  }
  return field.lastWritten;
};

const writeStruct = (codec: CodecNode, order: FieldOrder): Write => {
  const declared = [...Object.entries(codec.required ?? {}), ...Object.entries(codec.optional ?? {})];
  const ordered = order === 'declared' ? declared : declared.sort(([a], [b]) => (a < b ? -1 : 1));
  const fields = ordered.map(([key, inner]): Field => {
    const name = `${quoted(key)}:`;
    const write = writeBy(inner, order);
    const [first, further] = [`{${name}`, `,${name}`];
    return { key, first, further, write, last: undefined, lastFirst: false, lastWritten: '' };
  });
  return (value) => {
    if (!isObject(value)) return JSON.stringify(value);
    let text = '';
    for (const field of fields) {
      const inside = value[field.key];
      if (inside === undefined) continue;
      const isFirst = text === '';
      if (typeof inside === 'string' || typeof inside === 'number')
        text += writeField(field, inside, isFirst);
      else text += (isFirst ? field.first : field.further) + field.write(inside);
    }
    return text === '' ? '{}' : `${text}}`;
  };
};

/** What a scalar of fields holds, in canonical order, which is known before any value is. */
const writeFields = (names: FieldNames): Write => {
  const fields = Object.entries(names)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => ({ key, name: `${quoted(key)}:`, write: writeFields(inner) }));
  // What no fields are named of is anything: a text, a number, a list.
  if (fields.length === 0) return canonicalJson;
  return (value) => {
    if (!isObject(value) || Array.isArray(value)) return canonicalJson(value);
    let text = '';
    for (const { key, name, write } of fields) {
      const inside = value[key];
      if (inside !== undefined) text += `${text === '' ? '{' : ','}${name}${write(inside)}`;
    }
    return text === '' ? '{}' : `${text}}`;
  };
};

const writeChosen = (choice: CodecNode, order: FieldOrder): Write => {
  const writes = new Map(
    Object.entries(choice.alternatives ?? {}).map(([key, one]) => [key, writeBy(one, order)]),
  );
  return (value) => {
    const key = choice.pick?.(value);
    const write = key === undefined ? undefined : writes.get(key);
    return write === undefined ? JSON.stringify(choice.encode(value)) : write(value);
  };
};

const writeList =
  (write: Write): Write =>
  (value) => {
    if (!Array.isArray(value) || value.length === 0) return '[]';
    let text = '';
    for (const item of value) text += `${text === '' ? '[' : ','}${write(item)}`;
    return `${text}]`;
  };
