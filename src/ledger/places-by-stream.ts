/** Where the events of each stream stand: two numbers an event while it is gathered, and one when it is asked. */
export interface PlacesByStream {
  /** Takes an event, in order of position. */
  readonly take: (stream: string, position: number) => void;
  readonly events: () => number;
  /** In the order in which they came into the ledger, with how many events each has. */
  readonly streams: () => Iterable<readonly [stream: string, events: number]>;
  /** The positions of a stream's events, in order. To be asked when all were taken. */
  readonly of: (stream: string) => ReadonlyArray<number>;
  /** The first and the last position taken. */
  readonly first: () => number | undefined;
  readonly last: () => number | undefined;
}

interface Counted {
  readonly number: number;
  events: number;
}

/** Numbers that grow, outside of what the collector of garbage goes through. */
const growing = () => {
  let numbers = new Float64Array(1 << 10);
  let count = 0;
  return {
    add: (number: number): void => {
      if (count === numbers.length) {
        const larger = new Float64Array(2 * numbers.length);
        larger.set(numbers);
        numbers = larger;
      }
      numbers[count++] = number;
    },
    at: (i: number): number | undefined => (i >= 0 && i < count ? numbers[i] : undefined),
    count: (): number => count,
  };
};

export const placesByStream = (): PlacesByStream => {
  const streams = new Map<string, Counted>();
  const positions = growing();
  const streamOf = growing();
  // By the number of a stream, where its positions begin in `sorted`, and behind the last where they end.
  let starts: Float64Array | undefined;
  let sorted = new Float64Array(0);

  /** Each stream's positions beside each other, by counting: an event is moved once. */
  const sort = (): Float64Array => {
    const next = new Float64Array(streams.size + 1);
    let start = 0;
    for (const { number, events } of streams.values()) {
      next[number] = start;
      start += events;
    }
    next[streams.size] = start;
    const from = next.slice();
    sorted = new Float64Array(positions.count());
    for (let i = 0; i < sorted.length; i += 1) {
      const stream = streamOf.at(i) ?? 0;
      const to = next[stream] ?? 0;
      sorted[to] = positions.at(i) ?? 0;
      next[stream] = to + 1;
    }
    return from;
  };

  return {
    take: (stream, position) => {
      let known = streams.get(stream);
      if (known === undefined) streams.set(stream, (known = { number: streams.size, events: 0 }));
      known.events += 1;
      positions.add(position);
      streamOf.add(known.number);
    },
    events: positions.count,
    streams: function* () {
      for (const [stream, { events }] of streams) yield [stream, events];
    },
    of: (stream) => {
      const known = streams.get(stream);
      if (known === undefined) return [];
      starts ??= sort();
      return [...sorted.subarray(starts[known.number], starts[known.number + 1])];
    },
    first: () => positions.at(0),
    last: () => positions.at(positions.count() - 1),
  };
};
