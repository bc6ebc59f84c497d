import type { LineSink } from '../../render/dossier/data/index.js';

/** A character of a string is at most so many bytes of UTF-8. */
const MOST_BYTES = 3;

const [QUOTE, BACKSLASH, BLANK] = [0x22, 0x5c, 0x20];

/** Text that grows as bytes: each piece is let go of as soon as it is added, and nothing has to be put together in the end. */
export interface GrowingBytes extends LineSink {
  /** What was added, without a copy: to be asked for once. */
  readonly whole: () => Uint8Array<ArrayBuffer>;
}

/** `room`: about how many bytes will come. */
export const growingBytes = (room: number): GrowingBytes => {
  let bytes = Buffer.from(new ArrayBuffer(room));
  let end = 0;
  const makeRoom = (most: number): void => {
    if (most <= bytes.length) return;
    const larger = Buffer.from(new ArrayBuffer(Math.max(most, 2 * bytes.length)));
    larger.set(bytes.subarray(0, end));
    bytes = larger;
  };
  const add = (text: string): void => {
    makeRoom(end + text.length * MOST_BYTES);
    end += bytes.write(text, end);
  };

  /**
   * The record is written behind the room that it can come to take, and moved up from there byte by byte with what it needs before its
   * quotes. False: it has something that JSON writes in another way, and nothing was added.
   */
  const quoted = (record: string, form: 'csv' | 'json'): boolean => {
    const most = record.length * MOST_BYTES;
    makeRoom(end + 2 + 3 * most);
    const from = end + 2 + 2 * most;
    const to = from + bytes.write(record, from);
    const isJson = form === 'json';
    const escape = isJson ? BACKSLASH : QUOTE;
    // Its own name for it: a loop over what can be replaced meanwhile looks it up for each byte.
    const into = bytes;
    let at = end;
    into[at++] = QUOTE;
    for (let i = from; i < to; i += 1) {
      const byte = into[i] ?? 0;
      if (isJson && byte < BLANK) return false;
      if (byte === QUOTE || (isJson && byte === BACKSLASH)) into[at++] = escape;
      into[at++] = byte;
    }
    into[at++] = QUOTE;
    end = at;
    return true;
  };

  return {
    add,
    addRecord: (record, form) => {
      if (!quoted(record, form)) add(JSON.stringify(record));
    },
    whole: () => new Uint8Array(bytes.buffer, 0, end),
  };
};
