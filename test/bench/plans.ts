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

/** A municipality whose week is planned, what that must not take longer than, and how good the plan must be. */
export interface PlanAim {
  readonly people: number;
  /** Per cent of their hours that staff work: at 90 several hundred of 3,000 people get less than they were granted. */
  readonly atWork: number;
  /** Harm that counts for each who is sent to another unit; nobody is sent where it is left out. */
  readonly sending?: number;
  readonly seconds: number;
  /** The certified gap: the share of its harm that could be spared at most. */
  readonly gap: number;
}

/** What planning took, and how good the plan is. */
export interface PlanMeasured {
  readonly aim: PlanAim;
  readonly rounds: ReadonlyArray<Took>;
  readonly plan: WeekPlan;
  /** Every round gave the same plan, and its certificate shows what it says. */
  readonly holds: boolean;
}

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

/** Plans the week of so many people, some rounds over: options for everybody, the choice among them, and the reasons. */
export const measurePlan = async (aim: PlanAim, rules: WorkRules, rounds: number): Promise<PlanMeasured> => {
  const scenario = caseloadOf(aim.people);
  const roster = right(rosterOf(rosterFor(aim.people, aim.atWork), rules));
  const { supply: _, ...cuts } = EXAMPLE_PRIORITY_ORDER;
  const { sending } = aim;
  const supply = sending === undefined ? {} : { supply: { redeployment: { weight: sending } } };
  const order = right(priorityOrderOf({ ...cuts, ...supply }));
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
  holds && gapOf(plan) <= aim.gap && median(rounds.map(({ cpu }) => cpu)) <= aim.seconds * slack;

export const showPlan = ({ aim, rounds, plan, holds }: PlanMeasured): string => {
  const seconds = (of: (took: Took) => number): string => median(rounds.map(of)).toFixed(2);
  const [changed, sent] = plan.kind === 'plan' ? [plan.proposals.length, plan.supply.length] : [0, 0];
  const who = aim.sending === undefined ? '' : `, ${sent} sent to other units`;
  return `  a plan for ${aim.people} people with ${100 - aim.atWork} % of hours missing: ${seconds(({ seconds: s }) => s)} s by the clock, ${seconds(
    ({ cpu }) => cpu,
  )} s of processor time (held to ${aim.seconds} s); ${changed} proposals${who}, at most ${(100 * gapOf(plan)).toFixed(3)} % above the least harm (held to ${100 * aim.gap} %)${holds ? '' : ', NOT shown or not the same each time'}`;
};
