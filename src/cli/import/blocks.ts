import { NotUtf8 } from '../lines.js';

/** Whole lines of a file, one after the other, as bytes. */
export interface Block {
  readonly bytes: Uint8Array;
  /** Whether the file begins with them. */
  readonly first: boolean;
  /** Whether a line follows that is longer than any may be; then no other block comes. */
  readonly beforeTooLong: boolean;
}

/**
 * Bytes of a block or so: some hundred events. Few, since V8 keeps a text of more than 128 KiB in pages of its own, which the system
 * makes, zeroes and takes back each time.
 */
export const BLOCK = 65_536;

/** Longest line in bytes: an event at its limit, whose numbers others may have written out. */
export const LONGEST = 16_000_000;

const NEWLINE = 0x0a;

const isUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

/**
 * Cuts bytes as they come into blocks at the ends of lines; one block is kept in memory, never the file. The last line counts
 * without a newline too, so that a file that was cut shows. Throws {@link NotUtf8} where the first bytes are those of UTF-16, and what the
 * source throws.
 */
export async function* textBlocks(
  chunks: AsyncIterable<Uint8Array | string>,
  wanted = BLOCK,
): AsyncGenerator<Block, void> {
  let parts: Uint8Array[] = [];
  let size = 0;
  /** Where in these parts the last line ends. */
  let whole = 0;
  let first = true;

  /** The first `count` bytes of the parts, which are taken from them. */
  const cut = (count: number, beforeTooLong: boolean): Block => {
    const [only] = parts;
    const bytes = only !== undefined && parts.length === 1 ? only : Buffer.concat(parts, size);
    if (first && isUtf16(bytes)) throw new NotUtf8();
    const block = { bytes: bytes.subarray(0, count), first, beforeTooLong };
    parts = count < size ? [bytes.subarray(count)] : [];
    size -= count;
    whole = 0;
    first = false;
    return block;
  };

  for await (const chunk of chunks) {
    const all = typeof chunk === 'string' ? Buffer.from(chunk, 'utf8') : chunk;
    for (let from = 0; from < all.length; from += wanted) {
      const bytes = all.subarray(from, from + wanted);
      const last = bytes.lastIndexOf(NEWLINE);
      if (last >= 0) whole = size + last + 1;
      parts.push(bytes);
      size += bytes.length;
      if (size - whole > LONGEST) {
        yield cut(whole, true);
        return;
      }
      if (whole > 0 && size >= wanted) yield cut(whole, false);
    }
  }
  if (size > 0) yield cut(size, false);
}
