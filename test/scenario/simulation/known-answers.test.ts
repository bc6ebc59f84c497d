import { describe, expect, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import {
  assumptionsOf,
  simulate,
  simulationOf,
  type Simulation,
  type SimulationQuestion,
  type SimulationRuns,
} from '../../../src/index.js';
import {
  MONDAY,
  person,
  rosterFrom,
  rulesOf,
  scenarioOf,
  strand,
  WEEK,
  worker,
} from '../staffing/small-caseload.js';

// Weeks so small that what comes of chance can be worked out by hand.

const RULES = rulesOf();
const fixed = (value: number) => ({ kind: 'fixed', value }) as const;

/** So many people with personal care of half an hour a day, and staff with 40 minutes a day each, of which 34 are for users. */
interface Small {
  readonly people: number;
  readonly staff: number;
  readonly absences?: ReadonlyArray<object>;
}

const asked = (
  { people, staff, absences = [] }: Small,
  assumptions: ReadonlyArray<object>,
): SimulationQuestion => {
  const scenario = scenarioOf(
    Array.from({ length: people }, (_, n) =>
      person(`u-${n}`, 'north', {
        strands: [strand('visits', 7)],
        tasks: [{ task: 'personal-care', necessary: true }],
      }),
    ).flat(),
  );
  const members = Array.from({ length: staff }, (_, n) => worker(`s-${n}`, 'north', 'assistant', 40));
  const roster = rosterFrom({ version: 1, units: ['north'], members, absences }, RULES);
  const read = assumptionsOf({ version: 1, assumptions });
  if (E.isLeft(read)) throw new Error(read.left.message);
  const question = simulationOf(scenario, roster, WEEK, RULES, read.right);
  if (E.isLeft(question)) throw new Error(question.left.message);
  return question.right;
};

const lived = async (question: SimulationQuestion, settings: SimulationRuns): Promise<Simulation> => {
  const made = await simulate(question, settings)();
  if (E.isLeft(made)) throw new Error(made.left.message);
  return made.right;
};

const simulated = (
  small: Small,
  assumptions: ReadonlyArray<object>,
  settings: SimulationRuns,
): Promise<Simulation> => lived(asked(small, assumptions), settings);

const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k);

/** How likely at least so many of some are, each with a probability and by themselves. */
const atLeast = (k: number, n: number, p: number): number =>
  Array.from(
    { length: n - k + 1 },
    (_, i) => choose(n, k + i) * p ** (k + i) * (1 - p) ** (n - k - i),
  ).reduce((sum, one) => sum + one, 0);

/** Four standard deviations of a share in so many runs. */
const reach = (p: number, runs: number): number => 4 * Math.sqrt((p * (1 - p)) / runs);

const absence = (probability: number, more: object = {}) => ({
  ...{ kind: 'absence', name: 'ill', begins: 'first-day' },
  ...{ probability: fixed(probability), days: fixed(7) },
  ...more,
});

// 90 minutes are needed. Three have 102 for users, two have 68.
const THREE_NEEDED: Small = { people: 3, staff: 4 };

describe('how likely a week is to fall below the floor', () => {
  test('with one to spare among four is how likely two or more are away', async () => {
    const expected = atLeast(2, 4, 0.25);
    const { days, whole } = await simulated(THREE_NEEDED, [absence(0.25)], { seed: 11, runs: 4_000 });
    for (const { belowFloor } of [...days, whole])
      expect(Math.abs(belowFloor.probability - expected)).toBeLessThan(reach(expected, 4_000));
    // Away all week, so that it is the same on all days.
    expect(new Set(days.map(({ belowFloor }) => belowFloor.times)).size).toBe(1);
  });

  test('on a single day, when each is away on any one of seven', async () => {
    const expected = atLeast(2, 4, 0.9 / 7);
    const any = absence(0.9, { begins: 'any-day', days: fixed(1) });
    const { days } = await simulated(THREE_NEEDED, [any], { seed: 12, runs: 4_000 });
    for (const { belowFloor } of days)
      expect(Math.abs(belowFloor.probability - expected)).toBeLessThan(reach(expected, 4_000));
  });

  test('lies in nineteen bands of twenty', async () => {
    const expected = atLeast(2, 4, 0.25);
    const question = asked(THREE_NEEDED, [absence(0.25)]);
    let within = 0;
    for (let seed = 1; seed <= 200; seed += 1) {
      const { from, to } = (await lived(question, { seed, runs: 100 })).whole.belowFloor;
      if (from <= expected && expected <= to) within += 1;
    }
    // 190 of 200, within three standard deviations.
    expect(Math.abs(within - 190)).toBeLessThanOrEqual(9);
  });

  test('is that of a late return, on the days that would have been covered', async () => {
    const late = {
      kind: 'weighted',
      values: [0, 2].map((value) => ({ value, weight: value === 0 ? 3 : 1 })),
    };
    const { days } = await simulated(
      { people: 1, staff: 1, absences: [{ staff: 's-0', from: MONDAY, until: '2020-03-17' }] },
      [{ kind: 'return', name: 'back', late, openEnded: fixed(0) }],
      { seed: 13, runs: 4_000 },
    );
    const found = days.map(({ belowFloor }) => belowFloor.probability);
    expect(found.slice(0, 2)).toEqual([1, 1]);
    expect(found.slice(4)).toEqual([0, 0, 0]);
    for (const probability of found.slice(2, 4))
      expect(Math.abs(probability - 0.25)).toBeLessThan(reach(0.25, 4_000));
  });

  test('is that of more newcomers than there is time for', async () => {
    // 34 minutes: for the one there is, and for nobody more.
    const { days } = await simulated(
      { people: 1, staff: 1 },
      [{ kind: 'new-users', name: 'new', perDay: { kind: 'poisson', mean: 0.3 } }],
      { seed: 14, runs: 4_000 },
    );
    days.forEach(({ belowFloor }, day) => {
      const expected = 1 - Math.exp(-0.3 * (day + 1));
      expect(Math.abs(belowFloor.probability - expected)).toBeLessThan(reach(expected, 4_000));
    });
  });
});

test('what is short spreads as those away do', async () => {
  const { days } = await simulated(THREE_NEEDED, [absence(0.4)], { seed: 15, runs: 4_000 });
  // 90 minutes less 34 for each who is there; the share of weeks with at most one, two, three and four away.
  const short = [0, 22, 56, 90];
  const upTo = [1, 2, 3, 4].map((away) => 1 - (away === 4 ? 0 : atLeast(away + 1, 4, 0.4)));
  const at = (share: number) => short[upTo.findIndex((one) => one >= share)];
  const band = days[0]?.short;
  expect([band?.p5, band?.p25, band?.p50, band?.p75, band?.p95]).toEqual(
    [0.05, 0.25, 0.5, 0.75, 0.95].map(at),
  );
  const mean = [2, 3, 4].reduce((sum, k) => {
    const exactly = atLeast(k, 4, 0.4) - (k === 4 ? 0 : atLeast(k + 1, 4, 0.4));
    return sum + exactly * (short[k - 1] ?? 0);
  }, 0);
  expect(Math.abs((band?.mean ?? 0) - mean)).toBeLessThan(2);
});

test('what an assumption weighs is its share of the variance, of a product worked out by hand', async () => {
  const factor = (name: string, from: number, to: number) => ({
    ...{ kind: 'need-of-all', name },
    factor: { kind: 'uniform', from, to },
  });
  const { sensitivity } = await simulated(
    { people: 20, staff: 0 },
    [factor('much', 1, 3), factor('little', 1, 2)],
    { seed: 16, runs: 4_000, sensitivityRuns: 4_000 },
  );
  // Nobody works, so that what is short is what is needed, times both. Means 2 and 3/2, variances 1/3 and 1/12: in all 10/9.
  const alone = [0.675, 0.3];
  const together = [0.7, 0.325];
  sensitivity.forEach(({ short }, i) => {
    expect(Math.abs((short?.first ?? 9) - (alone[i] ?? 0))).toBeLessThan(4 * (short?.error ?? 0));
    expect(short?.total).toBeCloseTo(together[i] ?? 0, 1);
  });
});

test('of two factors of need on the same person, the one is on top of the other', async () => {
  const less = (name: string) => ({
    ...{ kind: 'extra-need', name },
    ...{ probability: fixed(1), factor: fixed(0.5) },
  });
  const of = async (...names: ReadonlyArray<string>) =>
    (await simulated({ people: 4, staff: 0 }, names.map(less), { seed: 1, runs: 1 })).whole.short.most;
  expect(await of('one', 'two')).toBe((await of()) / 4);
  expect(await of('one', 'two', 'three')).toBe((await of()) / 8);
});

test('somebody away twice in a week is back in between, and away again', async () => {
  const absences = [
    { staff: 's-0', from: MONDAY, until: '2020-03-17' },
    { staff: 's-0', from: '2020-03-20', until: '2020-03-21' },
  ];
  const belowOn = async (late: number): Promise<ReadonlyArray<number>> => {
    const back = { kind: 'return', name: 'back', late: fixed(late), openEnded: fixed(0) };
    const { days } = await simulated({ people: 1, staff: 1, absences }, [back], { seed: 1, runs: 2 });
    return days.map(({ belowFloor }) => belowFloor.probability);
  };
  expect(await belowOn(0)).toEqual([1, 1, 0, 0, 1, 1, 0]);
  expect(await belowOn(1)).toEqual([1, 1, 1, 0, 1, 1, 1]);
  expect(await belowOn(-1)).toEqual([1, 0, 0, 0, 1, 0, 0]);
});
