/** Several rounds of two contenders in turn, so that a machine that gets slower gets slower for both. */
export interface Comparison {
  readonly name: string;
  /** What both do, for the table. */
  readonly ours: string;
  readonly theirs: string;
  readonly unit: string;
  /** Units a second in each round. */
  readonly oursPerSecond: ReadonlyArray<number>;
  readonly theirsPerSecond: ReadonlyArray<number>;
  /** Microseconds of processor time a unit in each round: of the program, and of the system on its behalf. */
  readonly ourMicros: ReadonlyArray<number>;
  readonly theirMicros: ReadonlyArray<number>;
  /** Ours to theirs, round by round. */
  readonly ratios: ReadonlyArray<number>;
  /** What docs/performance.md promises; the small benchmark fails under half of it. */
  readonly promised: number | undefined;
}

export const median = (values: ReadonlyArray<number>): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle - 0.5)] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
};

export type Step = () => Promise<void> | void;

/** What was spent on some work. */
export interface Spent {
  seconds: number;
  /** Microseconds of processor time. */
  cpu: number;
}

/** Does a piece of work and adds what it took. */
export const spend = async (work: Step, on: Spent): Promise<void> => {
  const before = process.cpuUsage();
  const from = process.hrtime.bigint();
  await work();
  on.seconds += Number(process.hrtime.bigint() - from) / 1e9;
  const { user, system } = process.cpuUsage(before);
  on.cpu += user + system;
};

/** Work to be timed, in one piece or in slices that are done in turn with those beside it; set up and put away outside the clock. */
export type Contender = () => Promise<{ readonly slices: ReadonlyArray<Step>; readonly after: Step }>;

/** Some work in one piece. */
export const inOne = (work: Step, after: Step = () => undefined): Awaited<ReturnType<Contender>> => ({
  slices: [work],
  after,
});

/** Work on many things, so many of them a slice. */
export const sliced = <A>(
  all: ReadonlyArray<A>,
  size: number,
  work: (some: ReadonlyArray<A>) => Promise<void> | void,
): ReadonlyArray<Step> =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, i) => {
    const some = all.slice(i * size, (i + 1) * size);
    return () => work(some);
  });

/** One round: a slice of each in turn. */
const oneRound = async (our: Contender, their: Contender): Promise<readonly [Spent, Spent]> => {
  const [ours, theirs] = [await our(), await their()];
  const spent = [
    { seconds: 0, cpu: 0 },
    { seconds: 0, cpu: 0 },
  ] as const;
  for (let i = 0; i < Math.max(ours.slices.length, theirs.slices.length); i += 1) {
    const turns = [
      [ours.slices[i], spent[0]],
      [theirs.slices[i], spent[1]],
    ] as const;
    // Each goes first every other time: who goes second has the caches of the one before.
    for (const [slice, on] of i % 2 === 0 ? turns : turns.toReversed())
      if (slice !== undefined) await spend(slice, on);
  }
  await ours.after();
  await theirs.after();
  return spent;
};

export const compare = async (
  { name, ours, theirs, unit, promised }: Pick<Comparison, 'name' | 'ours' | 'theirs' | 'unit' | 'promised'>,
  amount: number,
  repetitions: number,
  our: Contender,
  their: Contender,
): Promise<Comparison> => {
  const rounds: Array<readonly [Spent, Spent]> = [];
  // The first round warms both up and isn't counted.
  for (let round = 0; round <= repetitions; round += 1) {
    const spent = await oneRound(our, their);
    if (round > 0) rounds.push(spent);
  }
  return {
    name,
    ours,
    theirs,
    unit,
    promised,
    oursPerSecond: rounds.map(([a]) => amount / a.seconds),
    theirsPerSecond: rounds.map(([, b]) => amount / b.seconds),
    ourMicros: rounds.map(([a]) => a.cpu / amount),
    theirMicros: rounds.map(([, b]) => b.cpu / amount),
    ratios: rounds.map(([a, b]) => b.seconds / a.seconds),
  };
};
