import type { LineSink, RowSink } from '../../render/dossier/data/index.js';
import type { LentRoom } from './lent-room.js';

/** A character of a string is at most so many bytes of UTF-8. */
const MOST_BYTES = 3;

const [QUOTE, BACKSLASH, BLANK] = [0x22, 0x5c, 0x20];

/** Text that grows as bytes: each piece is let go of as soon as it is added, and nothing has to be put together in the end. */
interface Growing {
  readonly from: LentRoom;
  bytes: Buffer<ArrayBuffer>;
  end: number;
}

const growing = (from: LentRoom, bytes: number): Growing => ({ from, bytes: from.lend(bytes), end: 0 });

const makeRoom = (text: Growing, more: number): void => {
  const { from, bytes, end } = text;
  if (end + more <= bytes.length) return;
  const larger = from.lend(Math.max(end + more, 2 * bytes.length));
  larger.set(bytes.subarray(0, end));
  from.takeBack([bytes.buffer]);
  text.bytes = larger;
};

const add = (to: Growing, text: string): void => {
  makeRoom(to, text.length * MOST_BYTES);
  to.end += to.bytes.write(text, to.end);
};

const sinkOf = (to: Growing): LineSink => ({
  add: (text) => {
    add(to, text);
  },
});

/** What was added, without a copy. */
const wholeOf = ({ bytes, end }: Growing): Uint8Array<ArrayBuffer> => new Uint8Array(bytes.buffer, 0, end);

/**
 * Adds a record between quotes to both. Its bytes are written once, behind the room that they can come to take in the CSV, and from there
 * moved up there and over to the JSON byte by byte, each with what it needs before its quotes.
 */
const addQuoted = (csv: Growing, jsonl: Growing, record: string): void => {
  const most = record.length * MOST_BYTES;
  makeRoom(csv, 2 + 3 * most);
  makeRoom(jsonl, 2 + 2 * most);
  const from = csv.end + 2 + 2 * most;
  const to = from + csv.bytes.write(record, from);
  // Their own names: a loop over what can be replaced meanwhile looks it up for each byte.
  const [csvBytes, jsonBytes] = [csv.bytes, jsonl.bytes];
  let [inCsv, inJson, isPlain] = [csv.end, jsonl.end, true];
  csvBytes[inCsv++] = QUOTE;
  jsonBytes[inJson++] = QUOTE;
  for (let i = from; i < to; i += 1) {
    const byte = csvBytes[i] ?? 0;
    if (byte === QUOTE) {
      csvBytes[inCsv++] = QUOTE;
      jsonBytes[inJson++] = BACKSLASH;
    } else if (byte === BACKSLASH) jsonBytes[inJson++] = BACKSLASH;
    else if (byte < BLANK) isPlain = false;
    csvBytes[inCsv++] = byte;
    jsonBytes[inJson++] = byte;
  }
  csvBytes[inCsv++] = QUOTE;
  jsonBytes[inJson++] = QUOTE;
  csv.end = inCsv;
  // What else JSON writes in another way, it writes itself.
  if (isPlain) jsonl.end = inJson;
  else add(jsonl, JSON.stringify(record));
};

/** Lines of a table that grow as bytes in both forms. */
export interface GrowingRows extends RowSink {
  /** What was added, without a copy, in the room that was lent for it: to be asked for once. */
  readonly whole: () => { readonly csv: Uint8Array<ArrayBuffer>; readonly jsonl: Uint8Array<ArrayBuffer> };
}

/** `bytes`: about how many will come in each form. */
export const growingRows = (from: LentRoom, bytes: number): GrowingRows => {
  const [csv, jsonl] = [growing(from, bytes), growing(from, bytes)];
  return {
    csv: sinkOf(csv),
    jsonl: sinkOf(jsonl),
    addRecord: (record) => {
      addQuoted(csv, jsonl, record);
    },
    whole: () => ({ csv: wholeOf(csv), jsonl: wholeOf(jsonl) }),
  };
};
