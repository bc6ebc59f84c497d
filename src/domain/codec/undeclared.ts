import type { CodecNode } from './codec-node.js';
import type { ParseIssue } from './parse-issue.js';

const isRecord = (u: unknown): u is Readonly<Record<string, unknown>> =>
  typeof u === 'object' && u !== null && !Array.isArray(u);

/**
 * Fields that a codec does not declare. Decoding passes over them, as a reader of other people's events should; at the door
 * for commands they are errors, because a misspelt optional field would be lost without a word.
 */
export const undeclaredFields = (codec: CodecNode, u: unknown, path = ''): ReadonlyArray<ParseIssue> => {
  switch (codec._tag) {
    case 'Struct': {
      if (!isRecord(u)) return [];
      const fields = { ...codec.required, ...codec.optional };
      return Object.entries(u).flatMap(([key, value]) => {
        const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
        const here = path === '' ? key : `${path}.${key}`;
        return field === undefined
          ? [
              {
                // A field's name is as unforeseen as its content: only what holds it is named.
                path: path === '' ? '' : path,
                found: `a field of ${key.length} characters that is not known here`,
                expected: `only ${Object.keys(fields).join(', ')}`,
              },
            ]
          : undeclaredFields(field, value, here);
      });
    }
    case 'ReadonlyArrayType':
    case 'ArrayType': {
      const { type } = codec;
      return Array.isArray(u) && type !== undefined
        ? u.flatMap((element, i) => undeclaredFields(type, element, `${path}[${i}]`))
        : [];
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
