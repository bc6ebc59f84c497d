// A question about one person would have to look into every segment recorded after the day that it is about, for something recorded late
// may be about early days. Mostly nothing is: so beside each block stands, of each of its people, the first day for which it matters.

/** Of somebody of whom there is nothing that makes a difference to levels. */
const NEVER = 0xffff;

const NUMBER_BYTES = 2;

/** The first days of the people of a block, as they are written. */
export const firstDays = () => {
  const days: number[] = [];
  return {
    /** That something of the person at a place in the block makes a difference from a day on; Infinity where nothing does. */
    note: (place: number, day: number): void => {
      while (days.length <= place) days.push(NEVER);
      // A day beyond what is counted here is written as an earlier one: then more is read than has to be.
      const written = Number.isFinite(day) ? Math.min(day, NEVER - 1) : NEVER;
      days[place] = Math.min(days[place] ?? NEVER, written);
    },

    finish: (): Uint8Array => {
      const bytes = Buffer.alloc(days.length * NUMBER_BYTES);
      for (const [place, day] of days.entries()) bytes.writeUInt16LE(day, place * NUMBER_BYTES);
      return bytes;
    },
  };
};

/** The first day for which something of a person makes a difference; Infinity where nothing does. */
export const firstDayIn = (bytes: Uint8Array, place: number): number => {
  const at = place * NUMBER_BYTES;
  const day = (bytes[at] ?? 0xff) + (bytes[at + 1] ?? 0xff) * 0x100;
  return day === NEVER ? Number.POSITIVE_INFINITY : day;
};
