import { isUtf8 } from 'node:buffer';
import * as E from 'fp-ts/lib/Either.js';
import { growWithin } from '../../stores/seal/frontier.js';
import { LONGEST, type Block } from './blocks.js';
import { packing, type PackedEvents } from './packed.js';
import { readLine } from './read-line.js';

/** What is wrong with a line, which is counted within its block, from 1. */
export interface LineFault {
  readonly line: number;
  readonly message: string;
}

/** What a block says. */
export interface Prepared {
  readonly events: PackedEvents;
  /** Lines of the block up to its end or its fault. */
  readonly lines: number;
  /** The first line that is no event; those after it are not read. */
  readonly fault: LineFault | undefined;
}

const NEWLINE = 0x0a;
const BYTE_ORDER_MARK = '\uFEFF';
const NOT_UTF8 = 'not UTF-8; save the file as UTF-8';
const TOO_LONG = `longer than ${LONGEST} bytes`;

const textOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');

/** The bytes up to the first line that is no UTF-8; the length of all where there is none. */
const readable = (bytes: Uint8Array): number => {
  if (isUtf8(bytes)) return bytes.length;
  let from = 0;
  for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, from)) {
    if (!isUtf8(bytes.subarray(from, end))) break;
    from = end + 1;
  }
  return from;
};

const isTooLong = (line: string): boolean =>
  // UTF-16 units become at most three bytes each: nearly every line is short enough without being counted.
  line.length * 3 > LONGEST && Buffer.byteLength(line) > LONGEST;

/** Reads each line of a block up to the first that is no event. Nothing of it hangs on the blocks before, so several can be read at once. */
export const prepare = ({ bytes, first, beforeTooLong }: Block): Prepared => {
  const end = readable(bytes);
  const whole = textOf(bytes.subarray(0, end));
  const text = first && whole.startsWith(BYTE_ORDER_MARK) ? whole.slice(1) : whole;
  const packed = packing();
  const tree = growWithin();
  let line = 0;
  const stopped = (message: string): Prepared => ({
    events: packed.events(),
    lines: line,
    fault: { line, message },
  });
  for (let from = 0; from < text.length;) {
    const newline = text.indexOf('\n', from);
    const to = newline < 0 ? text.length : newline;
    const content = text.slice(from, to);
    from = to + 1;
    line += 1;
    if (isTooLong(content)) return stopped(TOO_LONG);
    // Blank lines are none.
    if (!content.startsWith('{') && content.trim() === '') continue;
    const read = readLine(content);
    if (E.isLeft(read)) return stopped(read.left);
    const { travelling, leaf } = read.right;
    packed.add(line, travelling, tree.append(travelling.event.position, leaf));
  }
  if (end === bytes.length && !beforeTooLong)
    return { events: packed.events(), lines: line, fault: undefined };
  line += 1;
  return stopped(end < bytes.length ? NOT_UTF8 : TOO_LONG);
};
