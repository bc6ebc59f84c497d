import type { Problem } from './problem.js';

/** The rules of order that choices break: something is taken from one of a higher rank than somebody who keeps it. */
export const brokenRules = (
  { cases, rules = 0 }: Problem,
  choices: ReadonlyArray<number>,
): ReadonlyArray<number> => {
  const highestTaken = new Array<number>(rules).fill(-Infinity);
  const lowestKept = new Array<number>(rules).fill(Infinity);
  for (const [at, { choices: own, ranks = [] }] of cases.entries())
    for (const { rule, rank } of ranks)
      if (own[choices[at] ?? 0]?.takes?.includes(rule) === true)
        highestTaken[rule] = Math.max(highestTaken[rule] ?? 0, rank);
      else lowestKept[rule] = Math.min(lowestKept[rule] ?? 0, rank);
  return highestTaken.flatMap((taken, rule) => (taken > (lowestKept[rule] ?? 0) ? [rule] : []));
};
