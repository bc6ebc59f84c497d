/** A character of a string is at most so many bytes of UTF-8. */
const MOST_BYTES = 3;

/** Text that grows as bytes: each piece is let go of as soon as it is added, and nothing has to be put together in the end. */
export interface GrowingBytes {
  readonly add: (text: string) => void;
  /** What was added, without a copy: to be asked for once. */
  readonly whole: () => Uint8Array<ArrayBuffer>;
}

/** `room`: about how many bytes will come. */
export const growingBytes = (room: number): GrowingBytes => {
  let bytes = Buffer.from(new ArrayBuffer(room));
  let end = 0;
  return {
    add: (text) => {
      const most = end + text.length * MOST_BYTES;
      if (most > bytes.length) {
        const larger = Buffer.from(new ArrayBuffer(Math.max(most, 2 * bytes.length)));
        larger.set(bytes.subarray(0, end));
        bytes = larger;
      }
      end += bytes.write(text, end);
    },
    whole: () => new Uint8Array(bytes.buffer, 0, end),
  };
};
