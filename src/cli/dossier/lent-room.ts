/** Room for bytes that is lent, and lent again when it comes back: most of a dossier's bytes are written where others stood before. */
export interface LentRoom {
  /** For so many bytes or more; what stands in it is anything. */
  readonly lend: (bytes: number) => Buffer<ArrayBuffer>;
  /** Nothing that stands in it is needed any more. */
  readonly takeBack: (rooms: Iterable<ArrayBuffer>) => void;
}

/** So many times as much as is asked for is too much: who asks for much later would find none. */
const TOO_LARGE = 4;

export const lentRoom = (): LentRoom => {
  const resting: ArrayBuffer[] = [];
  return {
    lend: (bytes) => {
      let best: number | undefined;
      let least = TOO_LARGE * bytes;
      for (const [i, { byteLength }] of resting.entries())
        if (byteLength >= bytes && byteLength < least) [best, least] = [i, byteLength];
      const [found] = best === undefined ? [] : resting.splice(best, 1);
      return Buffer.from(found ?? new ArrayBuffer(bytes));
    },
    takeBack: (rooms) => {
      for (const room of rooms) resting.push(room);
    },
  };
};
