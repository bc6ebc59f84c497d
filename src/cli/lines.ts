import { isUtf8 } from 'node:buffer';
import * as E from 'fp-ts/lib/Either.js';
import { syntaxFault } from './json-syntax.js';

/** A line of a file, or why it can't be read. Blank lines are none. */
interface TextLine {
  readonly number: number;
  readonly content: E.Either<string, string>;
}

/** A line of a file of commands: JSON, or what is wrong with it. Blank lines don't count as lines to record. */
export interface Line {
  readonly number: number;
  readonly content: E.Either<string, unknown>;
}

/** Longest line of commands, in bytes; more can't be a command, whose event must be smaller. */
const LONGEST = 4_000_000;

const NEWLINE = 0x0a;
const BYTE_ORDER_MARK = '\uFEFF';

/** Reads a line as JSON, or says where it is none. */
export const jsonOfLine = (text: string): E.Either<string, unknown> => {
  try {
    const json: unknown = JSON.parse(text);
    return E.right(json);
  } catch {
    const fault = syntaxFault(text);
    return E.left(
      fault === undefined ? 'not JSON' : `not JSON: at column ${fault.column} expected ${fault.expected}`,
    );
  }
};

/** A file that is no text in UTF-8 from its first bytes on: none of its lines could be read. */
export class NotUtf8 extends Error {
  override readonly name = 'NotUtf8';
}

const isUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

const contentOf = (bytes: Uint8Array, number: number): E.Either<string, string> | undefined => {
  if (number === 1 && isUtf16(bytes)) throw new NotUtf8();
  if (!isUtf8(bytes)) return E.left('not UTF-8; save the file as UTF-8');
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  const content = number === 1 && text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  return content.trim() === '' ? undefined : E.right(content);
};

const whole = (parts: ReadonlyArray<Uint8Array>): Uint8Array => {
  const [first] = parts;
  return first !== undefined && parts.length === 1 ? first : Buffer.concat(parts);
};

/**
 * Reads lines from bytes as they come; a line is kept in memory, never the file. The last line counts without
 * a newline too, so that a file that was cut shows. Throws {@link NotUtf8}, and what the source throws.
 */
async function* textLines(chunks: AsyncIterable<Uint8Array | string>): AsyncGenerator<TextLine> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let number = 1;

  const grow = (part: Uint8Array): void => {
    size += part.length;
    if (size > LONGEST) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  const finish = (): TextLine | undefined => {
    const content: E.Either<string, string> | undefined =
      size > LONGEST ? E.left(`longer than ${LONGEST} bytes`) : contentOf(whole(parts), number);
    const line = content === undefined ? undefined : { number, content };
    parts = [];
    size = 0;
    number += 1;
    return line;
  };

  for await (const chunk of chunks) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk, 'utf8') : chunk;
    let from = 0;
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, from)) {
      grow(bytes.subarray(from, end));
      from = end + 1;
      const line = finish();
      if (line !== undefined) yield line;
    }
    grow(bytes.subarray(from));
  }
  if (size > 0) {
    const line = finish();
    if (line !== undefined) yield line;
  }
}

/** Reads lines of JSON, as {@link textLines} reads lines. */
export async function* jsonLines(chunks: AsyncIterable<Uint8Array | string>): AsyncGenerator<Line> {
  for await (const { number, content } of textLines(chunks))
    yield { number, content: E.isLeft(content) ? content : jsonOfLine(content.right) };
}
