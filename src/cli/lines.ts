import { isUtf8 } from 'node:buffer';
import * as E from 'fp-ts/lib/Either.js';
import { syntaxFault } from './json-syntax.js';

/** A line of a file of commands: JSON, or what is wrong with it. Blank lines don't count as lines to record. */
export interface Line {
  readonly number: number;
  readonly content: E.Either<string, unknown>;
}

/** Longest line of commands, in bytes; more can't be a command, whose event must be smaller. */
const LONGEST = 4_000_000;

const NEWLINE = 0x0a;
const BYTE_ORDER_MARK = '\uFEFF';

const jsonOfLine = (text: string): E.Either<string, unknown> => {
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

const contentOf = (bytes: Uint8Array, number: number): E.Either<string, unknown> | undefined => {
  if (number === 1 && isUtf16(bytes)) throw new NotUtf8();
  if (!isUtf8(bytes)) return E.left('not UTF-8; save the file as UTF-8');
  const text = Buffer.from(bytes).toString('utf8');
  const json = number === 1 && text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  return json.trim() === '' ? undefined : jsonOfLine(json);
};

/**
 * Reads lines of JSON from bytes as they come; a line is kept in memory, never the file. The last line counts without
 * a newline too, so that a file that was cut shows. Throws {@link NotUtf8}, and what the source throws.
 */
export async function* jsonLines(
  chunks: AsyncIterable<Uint8Array | string>,
  longest = LONGEST,
): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let number = 1;

  const grow = (part: Uint8Array): void => {
    size += part.length;
    if (size > longest) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  const finish = (): Line | undefined => {
    const content: E.Either<string, unknown> | undefined =
      size > longest ? E.left(`longer than ${longest} bytes`) : contentOf(Buffer.concat(parts), number);
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
