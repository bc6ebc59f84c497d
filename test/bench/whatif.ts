import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import {
  assumptionsOf,
  rosterOf,
  simulate,
  simulationOf,
  staffingOf,
  weekFrom,
  workRules,
  type Simulation,
  type SimulationRuns,
} from 'forsvarlig';
import { caseloadOf, FIRST_DAY, rosterFor } from './caseload.js';
import { areForksLight, measureForks, showForks } from './forks.js';
import { median } from './measure.js';
import { isReached, measurePlan, showPlan, type PlanAim, type PlanMeasured } from './plans.js';
import { right, timed, type Took } from './took.js';

// How long a question about next week takes: what is short, what may happen to it, and what could be done.

const { values } = parseArgs({ options: { small: { type: 'boolean', default: false } } });
const PEOPLE = values.small ? 300 : 3_000;
const RUNS = values.small ? 200 : 1_000;
const ROUNDS = 3;

/** Seconds by the clock on two processors for a thousand weeks of 3,000 people; the small bench has a fiftieth of the work, and slack. */
const MOST_FOR_WEEKS = values.small ? 3 : 10;

/**
 * Seconds of processor time for a plan: the small bench holds to half the speed, and leaves out the large caseload. Who can be sent joins
 * all units into one question, of which the least harm is harder to show.
 */
const PLANS: ReadonlyArray<PlanAim> = [
  { people: 3_000, atWork: 90, seconds: 0.5, gap: 0.001 },
  ...(values.small
    ? []
    : [
        { people: 30_000, atWork: 90, seconds: 5, gap: 0.001 },
        { people: 3_000, atWork: 85, sending: 300, seconds: 10, gap: 0.006 },
      ]),
];
const SLACK = values.small ? 2 : 1;

const uniform = (from: number, to: number) => ({ kind: 'uniform', from, to });

const ASSUMPTIONS = {
  version: 1,
  assumptions: [
    {
      ...{ kind: 'absence', name: 'illness', begins: 'any-day' },
      probability: uniform(0.1, 0.4),
      days: { kind: 'geometric', mean: 5 },
    },
    { kind: 'new-users', name: 'discharged', perDay: { kind: 'poisson', mean: 4 } },
    {
      ...{ kind: 'extra-need', name: 'worse' },
      probability: { kind: 'triangular', least: 0, likely: 0.05, most: 0.15 },
      factor: uniform(1, 2),
    },
  ],
};

const show = (name: string, rounds: ReadonlyArray<Took>): string =>
  `  ${name}: ${median(rounds.map(({ seconds }) => seconds)).toFixed(2)} s by the clock, ${median(
    rounds.map(({ cpu }) => cpu),
  ).toFixed(2)} s of processor time`;

const rules = right(workRules());
const scenario = caseloadOf(PEOPLE);
const roster = right(rosterOf(rosterFor(PEOPLE), rules));
const week = weekFrom(FIRST_DAY);
const assumptions = right(assumptionsOf(ASSUMPTIONS));

const gaps: Took[] = [];
const compiled: Took[] = [];
const bySimulators = new Map<number, Took[]>();
const answers = new Set<string>();
let last: Simulation | undefined;
const settings: SimulationRuns = { seed: 2020, runs: RUNS };
for (let round = 0; round < ROUNDS; round += 1) {
  gaps.push(await timed(() => right(staffingOf(scenario, roster, week, rules))));
  const question = await timed(() => right(simulationOf(scenario, roster, week, rules, assumptions)));
  compiled.push(question);
  for (const workers of [0, 1, 2]) {
    const took = await timed(async () => right(await simulate(question.answer, settings, { workers })()));
    bySimulators.set(workers, [...(bySimulators.get(workers) ?? []), took]);
    answers.add(JSON.stringify(took.answer));
    last = took.answer;
  }
}

const plans: PlanMeasured[] = [];
for (const aim of PLANS) plans.push(await measurePlan(aim, rules, ROUNDS));
const forks = measureForks(3_000);

console.log(
  [
    `what if, ${PEOPLE} people and ${RUNS} simulated weeks, medians of ${ROUNDS} rounds on ${availableParallelism()} processors`,
    show('demand, capacity and gap of a week', gaps),
    show('the week compiled for simulation', compiled),
    ...[...bySimulators].map(([workers, rounds]) =>
      show(
        `simulated by ${workers === 0 ? 'the own thread' : `${workers} thread${workers === 1 ? '' : 's'}`}`,
        rounds,
      ),
    ),
    `  below the floor in ${last?.whole.belowFloor.times ?? 0} weeks of ${RUNS}; ${answers.size === 1 ? 'the same bytes each time' : 'NOT the same bytes each time'}`,
    ...plans.map(showPlan),
    showForks(forks),
  ].join('\n'),
);
const fastest = median((bySimulators.get(2) ?? []).map(({ seconds }) => seconds));
const isKept = plans.every((plan) => isReached(plan, SLACK)) && areForksLight(forks);
if (fastest > MOST_FOR_WEEKS || answers.size !== 1 || !isKept) process.exitCode = 1;
