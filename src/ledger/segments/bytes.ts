/** Bytes that are written one after the other, as many as it takes. */
export interface ByteWriter {
  /** How many are written. */
  readonly length: () => number;
  /** A whole number from 0 up, in as few groups of seven bits as it needs, the lowest first. */
  readonly whole: (value: number) => void;
  /** A whole number of either sign, small ones in few bytes. */
  readonly signed: (value: number) => void;
  /** A text of ASCII, after its length. */
  readonly ascii: (text: string) => void;
  /** Any text, as UTF-8, after the length of that. */
  readonly text: (text: string) => void;
  readonly bytes: (bytes: Uint8Array, from: number, to: number) => void;
  /** What is written, as long as nothing more is. */
  readonly view: () => Uint8Array;
  readonly clear: () => void;
}

const FIRST = 1_024;
/** The most bytes that a number of 53 bits takes. */
const LONGEST_NUMBER = 8;

/** A writer with nothing in it. */
export const byteWriter = (): ByteWriter => {
  let bytes = new Uint8Array(FIRST);
  let end = 0;

  const makeRoom = (more: number): void => {
    if (end + more <= bytes.length) return;
    const larger = new Uint8Array(Math.max(bytes.length * 2, end + more));
    larger.set(bytes.subarray(0, end));
    bytes = larger;
  };

  const whole = (value: number): void => {
    makeRoom(LONGEST_NUMBER);
    let rest = value;
    while (rest > 0x7f) {
      bytes[end] = (rest % 0x80) | 0x80;
      end += 1;
      rest = Math.floor(rest / 0x80);
    }
    bytes[end] = rest;
    end += 1;
  };

  const copy = (from: Uint8Array): void => {
    makeRoom(from.length);
    bytes.set(from, end);
    end += from.length;
  };

  return {
    length: () => end,
    whole,
    signed: (value) => whole(value < 0 ? -2 * value - 1 : 2 * value),
    ascii: (text) => {
      whole(text.length);
      makeRoom(text.length);
      for (let i = 0; i < text.length; i += 1) bytes[end + i] = text.charCodeAt(i);
      end += text.length;
    },
    text: (text) => {
      const encoded = Buffer.from(text);
      whole(encoded.length);
      copy(encoded);
    },
    bytes: (from, start, stop) => copy(from.subarray(start, stop)),
    view: () => bytes.subarray(0, end),
    clear: () => {
      end = 0;
    },
  };
};

/** Reads what a {@link ByteWriter} wrote, from a place that moves on. A hot path: a replay reads ten numbers an event. */
export class ByteReader {
  at = 0;

  constructor(readonly bytes: Uint8Array) {}

  whole(): number {
    const first = this.bytes[this.at] ?? 0;
    this.at += 1;
    return first < 0x80 ? first : this.rest(first & 0x7f);
  }

  private rest(low: number): number {
    let value = low;
    let weight = 0x80;
    for (;;) {
      const byte = this.bytes[this.at] ?? 0;
      this.at += 1;
      value += (byte & 0x7f) * weight;
      if (byte < 0x80) return value;
      weight *= 0x80;
    }
  }

  signed(): number {
    const value = this.whole();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }
}
