import type { CodecNode } from './codec-node.js';
import { closingBrace, DEVIATES, OPENING_BRACE, QUOTE, readText, readWhole, type Read } from './reading.js';

/** A literal, as JSON writes it. Who asked looks at what follows: `1` could be the beginning of `12`. */
export const constantReader = (value: CodecNode['value']): Read => {
  const written = JSON.stringify(value);
  return (cursor) => {
    const end = cursor.at + written.length;
    if (cursor.text.slice(cursor.at, end) !== written) return DEVIATES;
    cursor.at = end;
    return value;
  };
};

/** One of some codes: of the few that are as long as the text, one is the same or none. */
export const codeReader = (codes: ReadonlyArray<string>): Read => {
  const longest = Math.max(0, ...codes.map((code) => code.length));
  const byLength = Array.from({ length: longest + 1 }, (_, length) =>
    codes.filter((code) => code.length === length),
  );
  return (cursor) => {
    const { text, at } = cursor;
    if (text.charCodeAt(at) !== QUOTE) return DEVIATES;
    const end = text.indexOf('"', at + 1);
    const written = text.slice(at + 1, end);
    cursor.at = end + 1;
    for (const code of byLength[end - at - 1] ?? []) if (code === written) return code;
    return DEVIATES;
  };
};

/** So many objects of a scalar are kept by what is written, and shared: amounts are few. */
const OBJECTS_KEPT = 1_000;

/** Longer ones are not. */
const LONGEST_OBJECT = 200;

/** A copy of a text that may be a piece of a longer one, which it would keep alive. */
const copyOf = (text: string): string => [text.slice(0, 1), text.slice(1)].join('');

/** A text or a number that the codec takes, or an object: its fields stand in no order, so it is parsed whole. */
export const scalarReader = ({ is }: CodecNode): Read => {
  const objects = new Map<string, unknown>();
  const objectIn = (written: string): unknown => {
    const known = objects.get(written);
    if (known !== undefined) return known;
    const value: unknown = JSON.parse(written);
    if (!is(value)) return DEVIATES;
    if (objects.size >= OBJECTS_KEPT) objects.clear();
    if (written.length <= LONGEST_OBJECT) objects.set(copyOf(written), value);
    return value;
  };
  return (cursor) => {
    const { text, at } = cursor;
    const first = text.charCodeAt(at);
    if (first === OPENING_BRACE) {
      cursor.at = closingBrace(text, at) + 1;
      return objectIn(text.slice(at, cursor.at));
    }
    const value = first === QUOTE ? readText(cursor) : readWhole(cursor);
    return value !== DEVIATES && is(value) ? value : DEVIATES;
  };
};
