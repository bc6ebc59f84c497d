import {
  checkCertificate,
  EXAMPLE_PRIORITY_ORDER,
  planWeek,
  priorityOrderOf,
  rosterOf,
  weekFrom,
  type WeekPlan,
  type WorkRules,
} from 'forsvarlig';
import { caseloadOf, FIRST_DAY, rosterFor } from './caseload.js';
import { median } from './measure.js';
import { right, timed, type Took } from './took.js';

/** Staff that lack a tenth of their hours: several hundred of 3,000 people get less than they were granted. */
const SHARE_AT_WORK = 90;

/** A municipality whose week is planned, and what that must not take longer than. */
export interface PlanAim {
  readonly people: number;
  readonly seconds: number;
}

/** What planning took, and how good the plan is. */
export interface PlanMeasured {
  readonly aim: PlanAim;
  readonly rounds: ReadonlyArray<Took>;
  readonly plan: WeekPlan;
  /** Every round gave the same plan, and its certificate shows what it says. */
  readonly holds: boolean;
}

/** The certified gap that plans are held to. */
export const MOST_GAP = 0.001;

export const gapOf = (plan: WeekPlan): number =>
  plan.kind === 'plan' ? (plan.harm === 0 ? 0 : (plan.harm - plan.bound) / plan.harm) : Infinity;

const isShown = (plan: WeekPlan): boolean => {
  if (plan.kind !== 'plan') return false;
  const checked = checkCertificate(plan.question, plan.choices, plan.certificate);
  return (
    typeof checked === 'object' &&
    checked.harm === BigInt(plan.harm) &&
    checked.bound !== undefined &&
    checked.bound >= BigInt(plan.bound) &&
    checked.overused.length + checked.broken.length === 0
  );
};

/**
 * Plans the week of so many people, some rounds over: options for everybody, the choice among them, and the reasons.
 * Nobody is sent between units: who could be joins all units into one question, of which the best answer is out of reach.
 */
export const measurePlan = async (aim: PlanAim, rules: WorkRules, rounds: number): Promise<PlanMeasured> => {
  const scenario = caseloadOf(aim.people);
  const roster = right(rosterOf(rosterFor(aim.people, SHARE_AT_WORK), rules));
  const { supply: _, ...cuts } = EXAMPLE_PRIORITY_ORDER;
  const order = right(priorityOrderOf(cuts));
  const week = weekFrom(FIRST_DAY);
  const took: Array<Took & { readonly answer: WeekPlan }> = [];
  // The first round warms up and isn't counted.
  for (let round = 0; round <= rounds; round += 1) {
    const one = await timed(() => right(planWeek(scenario, week, { roster, rules, order })));
    if (round > 0) took.push(one);
  }
  const [first] = took;
  if (first === undefined) throw new Error('no round');
  const texts = new Set(took.map(({ answer }) => JSON.stringify(answer)));
  return { aim, rounds: took, plan: first.answer, holds: texts.size === 1 && isShown(first.answer) };
};

/** Processor time, so that a machine with other work does not count. */
export const isReached = ({ aim, rounds, plan, holds }: PlanMeasured, slack: number): boolean =>
  holds && gapOf(plan) <= MOST_GAP && median(rounds.map(({ cpu }) => cpu)) <= aim.seconds * slack;

export const showPlan = ({ aim, rounds, plan, holds }: PlanMeasured): string => {
  const seconds = (of: (took: Took) => number): string => median(rounds.map(of)).toFixed(2);
  const changed = plan.kind === 'plan' ? plan.proposals.length : 0;
  return `  a plan for ${aim.people} people: ${seconds(({ seconds: s }) => s)} s by the clock, ${seconds(
    ({ cpu }) => cpu,
  )} s of processor time (held to ${aim.seconds} s); ${changed} proposals, at most ${(100 * gapOf(plan)).toFixed(3)} % above the least harm${holds ? '' : ', NOT shown or not the same each time'}`;
};
