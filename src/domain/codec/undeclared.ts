import { chosenOf, type CodecNode, type FieldNames } from './codec-node.js';
import type { ParseIssue } from './parse-issue.js';

const isRecord = (u: unknown): u is Readonly<Record<string, unknown>> =>
  typeof u === 'object' && u !== null && !Array.isArray(u);

/** Fields of an object that are not among those known; those known are looked into by `inside`. */
const unforeseen = <Field>(
  u: unknown,
  path: string,
  known: Readonly<Record<string, Field>>,
  inside: (field: Field, value: unknown, path: string) => ReadonlyArray<ParseIssue>,
): ReadonlyArray<ParseIssue> =>
  !isRecord(u)
    ? []
    : Object.entries(u).flatMap(([key, value]) => {
        const field = Object.hasOwn(known, key) ? known[key] : undefined;
        return field === undefined
          ? [
              {
                // A field's name is as unforeseen as its content: only what holds it is named.
                path,
                found: `a field of ${key.length} characters that is not known here`,
                expected: `only ${Object.keys(known).join(', ')}`,
              },
            ]
          : inside(field, value, path === '' ? key : `${path}.${key}`);
      });

const inScalar = (fields: FieldNames, u: unknown, path: string): ReadonlyArray<ParseIssue> =>
  unforeseen(u, path, fields, inScalar);

/**
 * Fields that a codec does not declare. Decoding passes over them, as a reader of other people's events should; at the door
 * for commands they are errors, because a misspelt optional field would be lost without a word.
 */
export const undeclaredFields = (codec: CodecNode, u: unknown, path = ''): ReadonlyArray<ParseIssue> => {
  switch (codec._tag) {
    case 'Struct':
      return unforeseen(u, path, { ...codec.required, ...codec.optional }, undeclaredFields);
    case 'Scalar':
      return codec.fields === undefined ? [] : inScalar(codec.fields, u, path);
    case 'ReadonlyArrayType':
    case 'ArrayType': {
      const { type } = codec;
      return Array.isArray(u) && type !== undefined
        ? u.flatMap((element, i) => undeclaredFields(type, element, `${path}[${i}]`))
        : [];
    }
    case 'Choice': {
      const chosen = chosenOf(codec, u);
      return chosen === undefined ? [] : undeclaredFields(chosen, u, path);
    }
    case 'UnionType': {
      const fits = (codec.types ?? [])
        .filter((type) => type.is(u))
        .map((type) => undeclaredFields(type, u, path));
      return fits.sort((a, b) => a.length - b.length)[0] ?? [];
    }
    default:
      return [];
  }
};
