import {
  planWeek,
  priorityOrderOf,
  type ChooseTerms,
  type PriorityOrder,
  type WeekPlan,
  type WrittenPriorityOrder,
} from '../../../src/index.js';
import type { Written } from '../../render/small-world.js';
import { rosterFrom, rulesOf, scenarioOf, WEEK } from '../staffing/small-caseload.js';

/** The rules that tests of plans go by. */
export const rules = rulesOf();

/** A priority order; the package's example where nothing is said. */
export const orderOf = (written?: WrittenPriorityOrder): PriorityOrder => {
  const read = priorityOrderOf(written);
  if (read._tag === 'Left') throw new Error(read.left.message);
  return read.right;
};

/** The plan of the week for people, with staff in some units. */
export const planFor = (
  events: ReadonlyArray<Written>,
  members: ReadonlyArray<object>,
  units: ReadonlyArray<string>,
  order: PriorityOrder,
  terms: ChooseTerms = {},
): WeekPlan => {
  const plan = planWeek(
    scenarioOf(events),
    WEEK,
    { rules, order, roster: rosterFrom({ version: 1, units, members }, rules) },
    terms,
  );
  if (plan._tag === 'Left') throw new Error(plan.left.message);
  return plan.right;
};
