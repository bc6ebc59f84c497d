/** Where a text is being read. */
export interface Cursor {
  readonly text: string;
  at: number;
}

/** What a reader answers where a text is not written as our encoder writes it, or says what the codec does not take. */
export const DEVIATES: unique symbol = Symbol('deviates');

/** Reads the value at the cursor and moves past it. Where it {@link DEVIATES}, the cursor may stand anywhere. */
export type Read = (cursor: Cursor) => unknown;

export const QUOTE = 34;
export const COMMA = 44;
export const ZERO = 48;
export const OPENING_BRACKET = 91;
export const CLOSING_BRACKET = 93;
export const OPENING_BRACE = 123;
export const CLOSING_BRACE = 125;
const SPACE = 32;
const BACKSLASH = 92;

/** Whether a value that ends before a place can't go on there, as a number could. */
export const isClosedBefore = (text: string, end: number): boolean => {
  const last = text.charCodeAt(end - 1);
  return last === QUOTE || last === CLOSING_BRACE || last === CLOSING_BRACKET;
};

/** Whether an odd number of backslashes stands in front. */
const isEscaped = (text: string, at: number): boolean => {
  let from = at;
  while (text.charCodeAt(from - 1) === BACKSLASH) from -= 1;
  return (at - from) % 2 === 1;
};

const closingQuote = (text: string, from: number): number => {
  let end = text.indexOf('"', from);
  while (end > 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end;
};

/** Longer pieces of a text are no copies: they would keep all of it alive. */
export const COPIED = 12;

/** What is said between two quotes; throws what `JSON.parse` throws where that is no JSON. */
export const readText: Read = (cursor) => {
  const { text, at } = cursor;
  const end = closingQuote(text, at + 1);
  if (end < 0) return DEVIATES;
  cursor.at = end + 1;
  const said = text.slice(at + 1, end);
  if (said.length > COPIED) return JSON.parse(text.slice(at, end + 1));
  for (let i = 0; i < said.length; i += 1) {
    const code = said.charCodeAt(i);
    if (code < SPACE || code === BACKSLASH) return JSON.parse(text.slice(at, end + 1));
  }
  return said;
};

/** A whole number from zero on, in plain digits. Who asked looks at what follows: `1` could be the beginning of `1.5`. */
export const readWhole: Read = (cursor) => {
  const { text, at } = cursor;
  let end = at;
  let value = 0;
  for (
    let digit = text.charCodeAt(end) - ZERO;
    digit >= 0 && digit <= 9;
    digit = text.charCodeAt(end) - ZERO
  ) {
    value = value * 10 + digit;
    end += 1;
  }
  const digits = end - at;
  if (digits === 0 || digits > 15 || (digits > 1 && text.charCodeAt(at) === ZERO)) return DEVIATES;
  cursor.at = end;
  return value;
};

/**
 * The end of an object, if no text in it has a brace. It may be wrong: what lies before it is then no JSON, for no object goes on
 * after its end.
 */
export const closingBrace = (text: string, at: number): number => {
  let end = text.indexOf('}', at);
  let inner = text.indexOf('{', at + 1);
  while (inner >= 0 && inner < end) {
    end = text.indexOf('}', end + 1);
    inner = text.indexOf('{', inner + 1);
  }
  return end;
};
