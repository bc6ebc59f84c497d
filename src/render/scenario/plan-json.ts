import type { PlannedDecision } from '../../scenario/plan/planned-decision.js';
import type { Because, Proposal } from '../../scenario/plan/proposals.js';
import type { SupplyProposal } from '../../scenario/plan/supply-proposals.js';
import type { WeekPlan } from '../../scenario/plan/plan-week.js';
import { jsonOf, type Json } from '../json-value.js';

const becauseJson = (because: Because | undefined): Json => {
  if (because === undefined) return null;
  const { unit, pool, day, skills } = because.resource;
  return { unit, pool, day, skills, frees: because.frees };
};

const decisionJson = (planned: PlannedDecision): Json => jsonOf({ ...planned });

const proposalJson = ({ user, changes, harm, because, askedBy, next, spared }: Proposal): Json => ({
  user,
  harm,
  changes: changes.map(({ measure, before, decisions, freed }) => ({
    service: before.level.service,
    measure,
    freed,
    decisions: decisions.map(decisionJson),
  })),
  because: becauseJson(because),
  askedBy,
  next: jsonOf(next ?? null),
  spared: jsonOf(spared ?? null),
});

const supplyJson = ({ because, from, next, cut, ...fields }: SupplyProposal): Json =>
  jsonOf({
    ...{ ...fields, from: from ?? null, because: becauseJson(because) },
    ...{ next: next ?? null, cut: cut ?? null },
  });

/** A plan as data; harm and minutes are whole numbers. Its fields are described in docs/whatif.md. */
export const planJson = (plan: WeekPlan): Json => {
  const { kind } = plan;
  const supply = plan.supply.map(supplyJson);
  if (plan.kind !== 'plan')
    return { kind, shortfall: plan.shortfall.map((one) => jsonOf({ ...one })), supply };
  const { harm, bound, carried, proposals } = plan;
  return { kind, harm, bound, carried: jsonOf(carried), proposals: proposals.map(proposalJson), supply };
};
