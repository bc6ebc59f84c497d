import fc from 'fast-check';
import type { CodecNode } from '../../../src/domain/codec/codec-node.js';
import { valuesOf, type Place } from './arbitraries.js';

/** A place of a command where something can be wrong, in a command in which everything is right. */
export interface Slot {
  readonly place: Place;
  readonly codec: CodecNode;
  readonly required: boolean;
  /** The command, valid, with this place filled. */
  readonly base: unknown;
}

const isRecord = (u: unknown): u is Readonly<Record<string, unknown>> =>
  typeof u === 'object' && u !== null && !Array.isArray(u);

/** The value with something in one place, whether or not there was something before; undefined takes a field away. */
export const put = (value: unknown, [here, ...rest]: Place, by: unknown): unknown => {
  if (here === undefined) return by;
  if (typeof here === 'number') {
    const list: ReadonlyArray<unknown> = Array.isArray(value) ? value : [];
    return list.length > here
      ? list.map((element, i) => (i === here ? put(element, rest, by) : element))
      : [...list, put(undefined, rest, by)];
  }
  const fields = {
    ...(isRecord(value) ? value : {}),
    [here]: put(isRecord(value) ? value[here] : {}, rest, by),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, field]) => field !== undefined));
};

const anyOf = (codec: CodecNode): unknown => fc.sample(valuesOf(codec), { seed: 41, numRuns: 1 })[0];

/** A value that a codec takes, with all its fields, the optional ones too, and one element in each list. */
export const fullest = (codec: CodecNode): unknown => {
  switch (codec._tag) {
    case 'Struct':
      return Object.fromEntries(
        Object.entries({ ...codec.required, ...codec.optional }).map(([name, field]) => [
          name,
          fullest(field),
        ]),
      );
    case 'Choice':
    case 'UnionType': {
      const [first] = codec.types ?? [];
      return first === undefined ? anyOf(codec) : fullest(first);
    }
    case 'ReadonlyArrayType':
    case 'ArrayType':
      return codec.type === undefined ? [] : [fullest(codec.type)];
    default:
      return anyOf(codec);
  }
};

const isStruct = ({ _tag }: CodecNode): boolean => _tag === 'Struct';

interface Around {
  readonly place: Place;
  readonly required: boolean;
  /** Codecs that have a walk of their own: as alternatives of a union they are only looked into where the value is one. */
  readonly elsewhere: ReadonlySet<CodecNode>;
}

/**
 * Every place of a value and of all that could stand in its place: fields that it leaves out are filled, lists have an
 * element, and each alternative of a union has its turn.
 */
export const slotsIn = (
  codec: CodecNode,
  value: unknown,
  base: unknown,
  { place, required, elsewhere }: Around,
): ReadonlyArray<Slot> => {
  const here: Slot = { place, codec, required, base };
  switch (codec._tag) {
    case 'Struct': {
      const fields = [
        ...Object.entries(codec.required ?? {}).map((field) => [...field, true] as const),
        ...Object.entries(codec.optional ?? {}).map((field) => [...field, false] as const),
      ];
      const inside = fields.flatMap(([name, field, always]) => {
        const there = isRecord(value) ? value[name] : undefined;
        const filled = there ?? fullest(field);
        const at = [...place, name];
        return slotsIn(field, filled, there === undefined ? put(base, at, filled) : base, {
          place: at,
          required: always,
          elsewhere,
        });
      });
      return [here, ...inside];
    }
    case 'Choice':
    case 'UnionType':
      return [
        here,
        ...(codec.types ?? []).filter(isStruct).flatMap((alternative) => {
          if (elsewhere.has(alternative) && !alternative.is(value)) return [];
          const there = alternative.is(value) ? value : fullest(alternative);
          const filled = alternative.is(value) ? base : put(base, place, there);
          return slotsIn(alternative, there, filled, { place, required, elsewhere }).slice(1);
        }),
      ];
    case 'ReadonlyArrayType':
    case 'ArrayType': {
      const { type } = codec;
      if (type === undefined) return [here];
      const list: ReadonlyArray<unknown> = Array.isArray(value) ? value : [];
      const first = list[0];
      const element = first ?? fullest(type);
      const at = [...place, 0];
      return [
        here,
        ...slotsIn(type, element, first === undefined ? put(base, at, element) : base, {
          place: at,
          required: false,
          elsewhere,
        }),
      ];
    }
    default:
      return [here];
  }
};
