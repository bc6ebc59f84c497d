/** Several runs of two contenders in turn, so that a machine that gets slower gets slower for both. */
export interface Comparison {
  readonly name: string;
  /** What both do, for the table. */
  readonly ours: string;
  readonly theirs: string;
  readonly unit: string;
  /** Units a second in each run. */
  readonly oursPerSecond: ReadonlyArray<number>;
  readonly theirsPerSecond: ReadonlyArray<number>;
  /** Ours to theirs, run by run. */
  readonly ratios: ReadonlyArray<number>;
  /** What docs/performance.md promises; the small benchmark fails under half of it. */
  readonly promised: number | undefined;
}

export const median = (values: ReadonlyArray<number>): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle - 0.5)] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
};

const secondsOf = async (work: () => Promise<void> | void): Promise<number> => {
  const from = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - from) / 1e9;
};

/** Work to be timed: set up outside the clock, done inside it. */
export type Contender = () => Promise<{
  readonly work: () => Promise<void> | void;
  readonly after: () => Promise<void> | void;
}>;

export const compare = async (
  { name, ours, theirs, unit, promised }: Pick<Comparison, 'name' | 'ours' | 'theirs' | 'unit' | 'promised'>,
  amount: number,
  repetitions: number,
  our: Contender,
  their: Contender,
): Promise<Comparison> => {
  const oursPerSecond: number[] = [];
  const theirsPerSecond: number[] = [];
  const once = async (contender: Contender): Promise<number> => {
    const { work, after } = await contender();
    const seconds = await secondsOf(work);
    await after();
    return amount / seconds;
  };
  // The first round warms both up and isn't counted.
  for (let round = 0; round <= repetitions; round += 1) {
    const [a, b] = [await once(our), await once(their)];
    if (round === 0) continue;
    oursPerSecond.push(a);
    theirsPerSecond.push(b);
  }
  return {
    name,
    ours,
    theirs,
    unit,
    promised,
    oursPerSecond,
    theirsPerSecond,
    ratios: oursPerSecond.map((value, i) => value / (theirsPerSecond[i] ?? Number.NaN)),
  };
};
