import type { UnitKey } from '../../domain/values/keys.js';
import type { LocalDate } from '../../domain/values/local-date.js';
import type { ServiceType } from '../../domain/vocabulary/services.js';
import type { Pool, Skill, Week } from '../staffing/index.js';
import { bandOf, chanceOf, type Band, type Chance } from './chance.js';
import type { SimulationQuestion } from './compile.js';
import type { Job, SimulationRuns } from './runs.js';
import { weightOf, type Weight } from './sensitivity.js';
import { widthOf } from './week-model.js';

/** One unit, or its infection team, on one day. */
export interface SimulatedDay {
  readonly unit: UnitKey;
  readonly pool: Pool;
  readonly day: LocalDate;
  /** That some necessary work can't be covered: at least a minute of it. */
  readonly belowFloor: Chance;
  /** Minutes short of everything that levels need, and of what is necessary. */
  readonly short: Band;
  readonly shortOfNecessary: Band;
}

/** One skill of a unit on one day; those alone that were ever short of the necessary. */
export interface SimulatedSkill {
  readonly unit: UnitKey;
  readonly pool: Pool;
  readonly day: LocalDate;
  readonly skill: Skill;
  readonly belowFloor: Chance;
  readonly shortOfNecessary: Band;
}

/**
 * One kind of service on one day. It counts as below the floor where a skill is short of the necessary in a unit in which the service has necessary work
 * that needs it: who goes without is not decided by chance, so that the services which share staff share the risk.
 */
export interface SimulatedService {
  readonly serviceType: ServiceType;
  readonly day: LocalDate;
  readonly belowFloor: Chance;
}

/** What an assumption weighs, in what is short and in what is short of the necessary; undefined where that never varied. */
export interface AssumptionWeight {
  readonly assumption: string;
  readonly short: Weight | undefined;
  readonly shortOfNecessary: Weight | undefined;
}

/** What may happen to a week. */
export interface Simulation {
  readonly week: Week;
  readonly settings: SimulationRuns;
  /** People there is work for. */
  readonly people: number;
  /** The week as a whole: below the floor on any day anywhere. */
  readonly whole: { readonly belowFloor: Chance; readonly short: Band; readonly shortOfNecessary: Band };
  readonly days: ReadonlyArray<SimulatedDay>;
  readonly skills: ReadonlyArray<SimulatedSkill>;
  readonly services: ReadonlyArray<SimulatedService>;
  /** In the order of the assumptions; none where no runs were spent on it. */
  readonly sensitivity: ReadonlyArray<AssumptionWeight>;
}

/** What came of the runs so far, put together from pieces in any order. */
export interface Outcomes {
  readonly enter: (job: Job, outcome: Int32Array) => void;
  readonly finish: () => Simulation;
}

const countPositive = (values: Int32Array): number => {
  let times = 0;
  for (const value of values) if (value > 0) times += 1;
  return times;
};

/** Takes the outcomes of the jobs of a question and tells what they come to. */
export const gather = (question: SimulationQuestion, settings: SimulationRuns): Outcomes => {
  const { model } = question;
  const width = widthOf(model);
  const { runs, sensitivityRuns = 0 } = settings;
  const detailed = new Int32Array(runs * width);
  const sums = Array.from(
    { length: 1 + model.assumptions.length },
    () => new Int32Array(2 * sensitivityRuns),
  );
  return {
    enter: ({ hand, runs: { first } }, outcome) => {
      if (hand === 0) detailed.set(outcome, first * width);
      else sums[hand - 1]?.set(outcome, 2 * first);
    },
    finish: () => summaryOf(question, settings, detailed, sums),
  };
};

const summaryOf = (
  question: SimulationQuestion,
  settings: SimulationRuns,
  detailed: Int32Array,
  hands: ReadonlyArray<Int32Array>,
): Simulation => {
  const { week, people, places, days, skills: names, model } = question;
  const { runs, sensitivityRuns = 0 } = settings;
  const width = widthOf(model);
  const block = 2 + names.length;
  const column = (at: number): Int32Array => {
    const values = new Int32Array(runs);
    for (let run = 0; run < runs; run += 1) values[run] = detailed[run * width + at] ?? 0;
    return values;
  };
  const short = new Int32Array(runs);
  const below = new Int32Array(runs);
  const ofDays: SimulatedDay[] = [];
  const ofSkills: SimulatedSkill[] = [];
  places.forEach(({ unit, pool }, place) => {
    days.forEach((day, i) => {
      const at = (place * days.length + i) * block;
      const [shortHere, belowHere] = [column(at), column(at + 1)];
      for (let run = 0; run < runs; run += 1) {
        short[run] = (short[run] ?? 0) + (shortHere[run] ?? 0);
        below[run] = (below[run] ?? 0) + (belowHere[run] ?? 0);
      }
      const where = { unit, pool, day };
      const belowFloor = chanceOf(countPositive(belowHere), runs);
      ofDays.push({ ...where, belowFloor, short: bandOf(shortHere), shortOfNecessary: bandOf(belowHere) });
      if (belowFloor.times === 0) return;
      names.forEach((skill, j) => {
        const minutes = column(at + 2 + j);
        const times = countPositive(minutes);
        if (times > 0)
          ofSkills.push({
            ...where,
            skill,
            belowFloor: chanceOf(times, runs),
            shortOfNecessary: bandOf(minutes),
          });
      });
    });
  });
  const sensitivity = weights(question, sensitivityRuns, short, below, hands);
  const belowFloor = chanceOf(countPositive(below), runs);
  return {
    week,
    settings: { seed: settings.seed, runs, sensitivityRuns },
    people,
    whole: { belowFloor, short: bandOf(short), shortOfNecessary: bandOf(below) },
    days: ofDays,
    skills: ofSkills,
    services: servicesOf(question, runs, detailed),
    sensitivity,
  };
};

/** In how many runs each kind of service was below the floor on each day. */
const servicesOf = (
  { model, days, necessaryCells }: SimulationQuestion,
  runs: number,
  detailed: Int32Array,
): ReadonlyArray<SimulatedService> => {
  const width = widthOf(model);
  const { skills } = model;
  return [...necessaryCells]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .flatMap(([serviceType, cells]) =>
      days.flatMap((day, i): ReadonlyArray<SimulatedService> => {
        const places = [...cells]
          .filter((cell) => Math.floor(cell / skills) % days.length === i)
          .map((cell) => Math.floor(cell / skills) * (2 + skills) + 2 + (cell % skills));
        if (places.length === 0) return [];
        let times = 0;
        for (let run = 0; run < runs; run += 1)
          if (places.some((at) => (detailed[run * width + at] ?? 0) > 0)) times += 1;
        return [{ serviceType, day, belowFloor: chanceOf(times, runs) }];
      }),
    );
};

const weights = (
  { model }: SimulationQuestion,
  runs: number,
  short: Int32Array,
  below: Int32Array,
  [other, ...mixed]: ReadonlyArray<Int32Array>,
): ReadonlyArray<AssumptionWeight> => {
  if (runs === 0 || other === undefined) return [];
  const ofThis = [Array.from(short.subarray(0, runs)), Array.from(below.subarray(0, runs))] as const;
  const part = (sums: Int32Array | undefined, at: 0 | 1): ReadonlyArray<number> =>
    Array.from({ length: runs }, (_, run) => sums?.[2 * run + at] ?? 0);
  return model.assumptions.map(({ assumption: { name } }, i) => ({
    assumption: name,
    short: weightOf(ofThis[0], part(other, 0), part(mixed[i], 0)),
    shortOfNecessary: weightOf(ofThis[1], part(other, 1), part(mixed[i], 1)),
  }));
};
