import * as fc from 'fast-check';
import type { ChoiceProblem } from 'forsvarlig';

/** Draws for made-up problems, the same for the same seed. */
export const drawing = (seed: number): ((below: number) => number) => {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 0x1_0000_0000) * below);
  };
};

/** Small problems of all kinds: with rules of order, with staff who bring minutes, solvable or not. */
export const smallProblem: fc.Arbitrary<ChoiceProblem> = fc
  .record({
    seed: fc.nat(),
    cases: fc.integer({ min: 1, max: 6 }),
    resources: fc.integer({ min: 1, max: 4 }),
    rules: fc.integer({ min: 0, max: 2 }),
  })
  .map(({ seed, cases, resources, rules }) => {
    const below = drawing(seed);
    const load = new Array<number>(resources).fill(0);
    const made = Array.from({ length: cases }, (): ChoiceProblem['cases'][number] => {
      const full = Array.from({ length: resources }, () => below(60));
      full.forEach((minutes, r) => (load[r] = (load[r] ?? 0) + minutes));
      const uses = (share: number): Array<[number, number]> =>
        full.map((minutes, r) => [r, Math.floor((minutes * share) / 4)]);
      const choices = [4, 3, 1].map((share) => ({
        harm: share === 4 ? 0 : below(40) + 1,
        uses: uses(share),
        takes: [0].slice(1),
      }));
      if (below(5) === 0)
        choices.push({ harm: below(30) + 1, uses: [[below(resources), -below(40)]], takes: [] });
      const ranks = Array.from({ length: rules }, (_, rule) => ({ rule, rank: 1 + 3 * below(3) })).filter(
        () => below(2) === 0,
      );
      for (const { rule } of ranks)
        choices.push({ harm: below(25) + 1, uses: uses(below(4)), takes: [rule] });
      return { choices, ranks };
    });
    return {
      capacities: load.map((minutes) => Math.floor((minutes * (30 + below(80))) / 100)),
      cases: made,
      rules,
    };
  });

/** A municipality's week: units with two nested skills on seven days, a shortage, and a rule of order in each unit. */
export const weekOfMunicipality = (people: number, units: number, seed: number): ChoiceProblem => {
  const below = drawing(seed);
  const cell = (unit: number, skill: number, day: number): number => (unit * 2 + skill) * 7 + day;
  const load = new Array<number>(units * 14).fill(0);
  const cases = Array.from({ length: people }, (): ChoiceProblem['cases'][number] => {
    const unit = below(units);
    const nursing = below(5) < 2;
    const [visits, minutes, start] = [[2, 3, 7, 7, 14, 21][below(6)] ?? 7, 15 + below(30), below(7)];
    const weight = (1 + below(4)) * (1 + (below(4) === 0 ? 1 : 0));
    const week = (times: number, each: number): Array<[number, number]> => {
      const days = new Array<number>(7).fill(0);
      for (let v = 0; v < times; v += 1) {
        const day = (Math.floor((v * 7) / times) + start) % 7;
        days[day] = (days[day] ?? 0) + each + 6;
      }
      return days.flatMap((used, day): Array<[number, number]> =>
        used === 0
          ? []
          : [
              ...(nursing ? [[cell(unit, 0, day), used] as [number, number]] : []),
              [cell(unit, 1, day), used],
            ],
      );
    };
    const least = Math.max(1, Math.ceil(visits * 0.5));
    const choices = [
      { harm: 0, uses: week(visits, minutes), takes: new Array<number>() },
      { harm: weight * visits * 5, uses: week(visits, minutes - 5), takes: [] },
      ...[visits - 1, Math.ceil(visits * 0.7), least]
        .filter((times, i, all) => times >= least && times < visits && all.indexOf(times) === i)
        .map((times) => ({
          harm: Math.round(weight * minutes * (visits - times) * (1 + (visits - times) / visits)),
          uses: week(times, minutes),
          takes: [],
        })),
    ];
    const ranks = below(10) === 0 ? [{ rule: unit, rank: below(3) }] : [];
    for (const { rule, rank } of ranks)
      choices.push({ harm: (60 + below(200)) * (1 + rank), uses: week(least, minutes - 5), takes: [rule] });
    for (const [resource, used] of choices[0]?.uses ?? []) load[resource] = (load[resource] ?? 0) + used;
    return { choices, ranks };
  });
  return { capacities: load.map((used) => Math.floor((used * (82 + below(8))) / 100)), cases, rules: units };
};

/** What choosing looks at, one after the other: for problems of a few cases. */
export const bestByTrying = ({ capacities, cases, rules = 0 }: ChoiceProblem): number | undefined => {
  let best: number | undefined;
  const taken = new Array<number>(rules).fill(-Infinity);
  const kept = new Array<number>(rules).fill(Infinity);
  const visit = (
    at: number,
    harm: number,
    left: ReadonlyArray<number>,
    highest: ReadonlyArray<number>,
    lowest: ReadonlyArray<number>,
  ): void => {
    if (best !== undefined && harm >= best) return;
    const one = cases[at];
    if (one === undefined) {
      if (left.every((minutes) => minutes >= 0) && highest.every((rank, rule) => rank <= (lowest[rule] ?? 0)))
        best = harm;
      return;
    }
    for (const choice of one.choices) {
      const [after, up, down] = [[...left], [...highest], [...lowest]];
      for (const [resource, minutes] of choice.uses) after[resource] = (after[resource] ?? 0) - minutes;
      for (const { rule, rank } of one.ranks ?? [])
        if (choice.takes?.includes(rule) === true) up[rule] = Math.max(up[rule] ?? 0, rank);
        else down[rule] = Math.min(down[rule] ?? 0, rank);
      visit(at + 1, harm + choice.harm, after, up, down);
    }
  };
  visit(0, 0, capacities, taken, kept);
  return best;
};

/** What a town is made of: units, people in each, staff who could be sent, and how dear and how alike they are. */
export interface Town {
  readonly seed: number;
  readonly units: number;
  readonly people: number;
  readonly staff: number;
  /** Harm of sending one. */
  readonly harm: number;
  /** Whether what one brings differs a little from day to day and from one to the next. */
  readonly isVaried: boolean;
}

/** Units of people who lack time on two days, in two skills, and staff of a unit that has some to spare who can be sent there. */
export const townWith = ({ seed, units, people, staff, harm, isVaried }: Town): ChoiceProblem => {
  const below = drawing(seed);
  const cell = (unit: number, skill: number, day: number): number => (unit * 2 + skill) * 2 + day;
  const load = new Array<number>(units * 4).fill(0);
  const ofPeople = Array.from({ length: units * people }, (_, i): ChoiceProblem['cases'][number] => {
    const [unit, skill, minutes] = [i % units, below(2), 20 + below(60)];
    const uses = (share: number): Array<[number, number]> =>
      [0, 1].flatMap((day): Array<[number, number]> => {
        const used = Math.round(minutes * share) + day;
        return skill === 0
          ? [
              [cell(unit, 0, day), used],
              [cell(unit, 1, day), used],
            ]
          : [[cell(unit, 1, day), used]];
      });
    for (const [resource, used] of uses(1)) load[resource] = (load[resource] ?? 0) + used;
    const weight = 1 + below(5);
    const choices = [
      { harm: 0, uses: uses(1), takes: new Array<number>() },
      { harm: weight * (10 + below(minutes)), uses: uses(0.6), takes: [] },
      { harm: weight * minutes * 2, uses: uses(0.4), takes: [] },
    ];
    const ranks = below(6) === 0 ? [{ rule: unit, rank: below(3) }] : [];
    for (const { rule } of ranks) choices.push({ harm: weight * 15, uses: uses(0.7), takes: [rule] });
    return { choices, ranks };
  });
  const ofStaff = Array.from({ length: staff }, (): ChoiceProblem['cases'][number] => {
    const [home, isNurse, time] = [below(units), below(2) === 0, 70];
    const at = (unit: number, sign: 1 | -1): Array<[number, number]> =>
      [0, 1].flatMap((day): Array<[number, number]> => {
        const minutes = sign * (time + (isVaried ? below(2) : 0));
        return isNurse
          ? [
              [cell(unit, 0, day), minutes],
              [cell(unit, 1, day), minutes],
            ]
          : [[cell(unit, 1, day), minutes]];
      });
    return {
      choices: [
        { harm: 0, uses: [] },
        ...Array.from({ length: units }, (_, to) => to)
          .filter((to) => to !== home)
          .map((to) => ({ harm, uses: [...at(to, -1), ...at(home, 1)] })),
      ],
    };
  });
  return {
    // Every other unit has time to spare.
    capacities: load.map((used, resource) =>
      Math.floor((used * (resource % 8 < 4 ? 85 + below(10) : 100 + below(15))) / 100),
    ),
    cases: [...ofPeople, ...ofStaff],
    rules: units,
  };
};
