import type * as t from 'io-ts';
import type { CodecNode } from './codec-node.js';
import { isTransparent } from './guard.js';
import {
  CLOSING_BRACE,
  CLOSING_BRACKET,
  COMMA,
  COPIED,
  DEVIATES,
  isClosedBefore,
  OPENING_BRACE,
  OPENING_BRACKET,
  type Cursor,
  type Read,
} from './reading.js';
import { codeReader, constantReader, scalarReader } from './scalar-reader.js';

/** Reads a value from its text; undefined where that is not written as expected. */
export type ReadText<A> = (text: string) => A | undefined;

/**
 * Reads texts as our encoder writes them, straight and checked on the way, in less time than `JSON.parse` takes: it knows
 * what comes next. It answers with what `JSON.parse` and the codec would, or with undefined: then the text is written otherwise
 * (fields in another order or undeclared, blanks) or says what the codec does not take, and the long way is to be
 * gone. Undefined for codecs that change what they decode.
 *
 * What stood in a field the last time is not read again where it stands there again: who decides much does so with the same
 * mandate on the same ground. Such values then share that part, so nobody may write to what was read.
 */
export const readerOf = <A>(codec: CodecNode & { readonly is: t.Is<A> }): ReadText<A> | undefined => {
  if (!isTransparent(codec)) return undefined;
  // Made when first asked for: few programs meet all kinds of events.
  let read: Read | undefined;
  const isRead = (u: unknown): u is A => u !== DEVIATES;
  return (text) => {
    read ??= readBy(codec) ?? DEVIATES_ALWAYS;
    const cursor: Cursor = { text, at: 0 };
    try {
      const value = read(cursor);
      return isRead(value) && cursor.at === text.length ? value : undefined;
    } catch (thrown) {
      // By a part of the text that is no JSON.
      if (thrown instanceof SyntaxError) return undefined;
      throw thrown;
    }
  };
};

const DEVIATES_ALWAYS: Read = () => DEVIATES;

const readBy = (codec: CodecNode): Read | undefined => {
  switch (codec._tag) {
    case 'Struct':
      return structReader(codec);
    case 'UnionType':
      return firstOf((codec.types ?? []).map(readBy));
    case 'Choice':
      return choiceReader(codec);
    case 'ReadonlyArrayType':
    case 'ArrayType':
      return codec.type === undefined ? undefined : listReader(readBy(codec.type));
    case 'KeyofType':
      return codeReader(Object.keys(codec.keys ?? {}));
    case 'LiteralType':
      return constantReader(codec.value);
    case 'BooleanType':
      return firstOf([constantReader(true), constantReader(false)]);
    case 'Scalar':
      return scalarReader(codec);
    default:
      return undefined;
  }
};

/** A field, with what was written in it the last time. */
interface Field {
  readonly key: string;
  /** The name as it is written, `"name":`, in two parts: short pieces are compared three times as fast. */
  readonly begins: string;
  readonly goesOn: string;
  readonly initial: number;
  readonly width: number;
  readonly read: Read;
  written: string;
  /** The last character but one of that. */
  telling: number;
  value: unknown;
}

const fieldOf = (key: string, read: Read): Field => {
  const name = `"${key}":`;
  const [begins, goesOn] = [name.slice(0, COPIED), name.slice(COPIED)];
  return {
    key,
    begins,
    goesOn,
    initial: name.charCodeAt(1),
    width: name.length,
    read,
    written: '',
    telling: -1,
    value: undefined,
  };
};

const isNamedAt = (text: string, at: number, { begins, goesOn, initial, width }: Field): boolean =>
  text.charCodeAt(at + 1) === initial &&
  text.slice(at, at + begins.length) === begins &&
  (goesOn === '' || text.slice(at + COPIED, at + width) === goesOn);

/** Nothing of a longer text is kept, for a piece keeps all of it alive. */
const LONGEST_KEPT = 10_000;

/** What stands in a field: what stood there the last time, or else it is read. */
const readField = (field: Field, cursor: Cursor): unknown => {
  const { text, at } = cursor;
  const { written } = field;
  const end = at + written.length;
  // Two that differ mostly do so in their last character, and to look at that one costs a tenth of comparing all.
  if (text.charCodeAt(end - 2) === field.telling && text.slice(at, end) === written) {
    cursor.at = end;
    return field.value;
  }
  const value = field.read(cursor);
  if (value !== DEVIATES && isClosedBefore(text, cursor.at) && text.length <= LONGEST_KEPT) {
    field.written = text.slice(at, cursor.at);
    field.telling = text.charCodeAt(cursor.at - 2);
    field.value = value;
  }
  return value;
};

/** Expects the fields in the order declared, those required before the others, as the codec encodes them. */
const structReader = (codec: CodecNode): Read | undefined => {
  const required = Object.keys(codec.required ?? {}).length;
  const fields: Field[] = [];
  for (const [key, inner] of Object.entries({ ...codec.required, ...codec.optional })) {
    const read = readBy(inner);
    if (read === undefined) return undefined;
    fields.push(fieldOf(key, read));
  }
  return (cursor) => {
    const { text } = cursor;
    if (text.charCodeAt(cursor.at) !== OPENING_BRACE) return DEVIATES;
    cursor.at += 1;
    const made: Record<string, unknown> = {};
    if (required === 0 && text.charCodeAt(cursor.at) === CLOSING_BRACE) {
      cursor.at += 1;
      return made;
    }
    let missing = required;
    for (const field of fields) {
      missing -= 1;
      if (!isNamedAt(text, cursor.at, field)) {
        if (missing >= 0) return DEVIATES;
        continue;
      }
      cursor.at += field.width;
      const value = readField(field, cursor);
      if (value === DEVIATES) return DEVIATES;
      made[field.key] = value;
      const after = text.charCodeAt(cursor.at);
      cursor.at += 1;
      if (after === COMMA) continue;
      return after === CLOSING_BRACE && missing <= 0 ? made : DEVIATES;
    }
    return DEVIATES;
  };
};

const listReader = (read: Read | undefined): Read | undefined => {
  if (read === undefined) return undefined;
  return (cursor) => {
    const { text } = cursor;
    if (text.charCodeAt(cursor.at) !== OPENING_BRACKET) return DEVIATES;
    cursor.at += 1;
    const list: unknown[] = [];
    if (text.charCodeAt(cursor.at) === CLOSING_BRACKET) {
      cursor.at += 1;
      return list;
    }
    for (;;) {
      const element = read(cursor);
      if (element === DEVIATES) return DEVIATES;
      list.push(element);
      const after = text.charCodeAt(cursor.at);
      cursor.at += 1;
      // As long as it needs to be: one that was pushed to has room for many, and what is read may be kept.
      if (after === CLOSING_BRACKET) return list.slice();
      if (after !== COMMA) return DEVIATES;
    }
  };
};

/** By the first that takes it. A text says one thing, so any that takes it reads the same. */
const firstOf = (reads: ReadonlyArray<Read | undefined>): Read | undefined => {
  const all = reads.filter((read) => read !== undefined);
  if (all.length < reads.length) return undefined;
  return (cursor) => {
    const { at } = cursor;
    for (const read of all) {
      cursor.at = at;
      const value = read(cursor);
      if (value !== DEVIATES) return value;
    }
    return DEVIATES;
  };
};

/** By the tag where it stands first, else by the first that takes it, if the value claims to be that. */
const choiceReader = ({ alternatives = {}, pick, tag }: CodecNode): Read | undefined => {
  const reads = new Map<string, Read>();
  for (const [key, codec] of Object.entries(alternatives)) {
    const read = readBy(codec);
    if (read === undefined) return undefined;
    reads.set(key, (cursor) => {
      const value = read(cursor);
      return value !== DEVIATES && pick?.(value) === key ? value : DEVIATES;
    });
  }
  const inTurn = firstOf([...reads.values()]);
  if (tag === undefined || inTurn === undefined) return inTurn;
  const begins = `{"${tag}":"`;
  return (cursor) => {
    const { text, at } = cursor;
    const from = at + begins.length;
    if (text.slice(at, from) !== begins) return inTurn(cursor);
    return reads.get(text.slice(from, text.indexOf('"', from)))?.(cursor) ?? DEVIATES;
  };
};
