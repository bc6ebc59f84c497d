import type { Problem } from '../problem.js';

/** A problem with what each case uses whatever is chosen taken away beforehand. */
export interface Given {
  readonly problem: Problem;
  /** What is left of each resource. */
  readonly left: ReadonlyArray<bigint>;
  /** Of each case and choice, what it uses beyond that. */
  readonly beyond: ReadonlyArray<ReadonlyArray<ReadonlyArray<readonly [resource: number, minutes: bigint]>>>;
}

export const givenBy = (problem: Problem): Given => {
  const left = problem.capacities.map((capacity) => BigInt(capacity));
  const beyond = problem.cases.map(({ choices }) => {
    const all = choices.map(({ uses }) => new Map(uses));
    const least = new Map<number, number>();
    for (const resource of new Set(all.flatMap((uses) => [...uses.keys()]))) {
      const minutes = Math.min(...all.map((uses) => uses.get(resource) ?? 0));
      least.set(resource, minutes);
      left[resource] = (left[resource] ?? 0n) - BigInt(minutes);
    }
    return all.map((uses) =>
      [...least].map(
        ([resource, minutes]) => [resource, BigInt((uses.get(resource) ?? 0) - minutes)] as const,
      ),
    );
  });
  return { problem, left, beyond };
};
