/**
 * The positions of ids, of which only a number each is kept: sixteen bytes in two flat lists, which the collector of garbage has
 * nothing to do with. Two ids can come to the same number, so whoever finds a position has to look which id stands there.
 */
export interface RecentIds {
  readonly add: (id: string, position: number) => void;
  /** The first position with the id's number for which `isIt` holds. */
  readonly find: (id: string, isIt: (position: number) => boolean) => number | undefined;
  readonly clear: () => void;
}

const SMALLEST = 4_096;

/** A number of 53 bits, never 0: two multiplicative hashes (FNV-1a, and one with another factor) side by side. */
const numberOf = (id: string): number => {
  let high = 0x811c9dc5;
  let low = 0;
  for (let i = 0; i < id.length; i++) {
    const code = id.charCodeAt(i);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x5bd1e995) + 0x2545;
  }
  // The first has 32 bits and the second 21, of those that are mixed best.
  return (high >>> 0) * 0x200000 + (low >>> 11) || 1;
};

export const recentIds = (): RecentIds => {
  let room = SMALLEST;
  /** By the last bits of the number's first hash, or in the next free place. 0 is a free place. */
  let numbers = new Float64Array(room);
  let positions = new Float64Array(room);
  let count = 0;
  // Who adds an id has just looked for it.
  let lastId = '';
  let lastNumber = numberOf(lastId);

  const numberFor = (id: string): number => {
    if (id !== lastId) {
      lastId = id;
      lastNumber = numberOf(id);
    }
    return lastNumber;
  };

  const placeFor = (number: number): number => (number / 0x200000) & (room - 1);

  const put = (number: number, position: number): void => {
    let place = placeFor(number);
    while (numbers[place] !== 0) place = (place + 1) & (room - 1);
    numbers[place] = number;
    positions[place] = position;
  };

  const grow = (): void => {
    const [oldNumbers, oldPositions] = [numbers, positions];
    room *= 2;
    numbers = new Float64Array(room);
    positions = new Float64Array(room);
    for (let place = 0; place < oldNumbers.length; place++) {
      const number = oldNumbers[place] ?? 0;
      if (number !== 0) put(number, oldPositions[place] ?? 0);
    }
  };

  return {
    add: (id, position) => {
      // Half of it stays free, so that a place is found in a step or two.
      if (count * 2 >= room) grow();
      put(numberFor(id), position);
      count++;
    },

    find: (id, isIt) => {
      const number = numberFor(id);
      for (let place = placeFor(number); numbers[place] !== 0; place = (place + 1) & (room - 1)) {
        const position = positions[place] ?? 0;
        if (numbers[place] === number && isIt(position)) return position;
      }
      return undefined;
    },

    clear: () => {
      if (count > 0) numbers.fill(0);
      count = 0;
    },
  };
};
