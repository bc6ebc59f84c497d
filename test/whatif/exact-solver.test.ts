import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { leastHarm, solveExactly, type ChoiceProblem, type ExactAnswer } from 'forsvarlig';
import { bestByTrying, smallProblem, weekOfMunicipality } from '../scenario/plan/problems.js';

const exactly = async (problem: ChoiceProblem, options = {}): Promise<ExactAnswer> => {
  const answer = await solveExactly(problem, options)();
  if (answer._tag === 'Left') throw new Error(answer.left.message);
  return answer.right;
};

describe('the exact solver', () => {
  it('agrees with trying everything', async () => {
    await fc.assert(
      fc.asyncProperty(smallProblem, async (problem) => {
        const [best, answer] = [bestByTrying(problem), await exactly(problem)];
        expect(answer.kind === 'optimal' ? answer.harm : undefined).toBe(best);
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  it('bears witness that the search is as good as it says, for the week of a unit', async () => {
    for (const problem of [weekOfMunicipality(10, 1, 5), weekOfMunicipality(12, 2, 6)]) {
      const chosen = leastHarm(problem);
      const answer = await exactly(problem, { gap: 0.0001 });
      if (chosen._tag === 'Left' || chosen.right.kind !== 'plan' || answer.kind !== 'optimal')
        throw new Error('no plan');
      expect(chosen.right.bound).toBeLessThanOrEqual(answer.harm);
      expect(chosen.right.harm).toBeGreaterThanOrEqual(answer.harm * 0.9999);
    }
  }, 120_000);
});
