import * as E from 'fp-ts/lib/Either.js';
import type { UnitKey } from '../../domain/values/keys.js';
import { personThen } from '../../domain/views/person-then.js';
import { asOfIn, peopleIn, type Scenario } from '../fork/index.js';
import { capacityOf } from '../staffing/capacity.js';
import { caseWorkOf } from '../staffing/case-work.js';
import type { Roster } from '../staffing/roster.js';
import { daysOf, type Week } from '../staffing/spreading.js';
import { emptyCaseload, wrongWeek, type StaffingError } from '../staffing/staffing-error.js';
import type { Pool } from '../staffing/work.js';
import type { WorkRules } from '../staffing/work-rules.js';
import { drawsIn } from './draws.js';
import type { Certificate } from './optimise/certificate.js';
import { leastHarm, type ChooseTerms } from './optimise/least-harm.js';
import type { Problem, ProblemRefused } from './optimise/problem.js';
import { orderedBy, personOptions, rankIn } from './person-options.js';
import type { PriorityOrder } from './priority-order.js';
import { proposalsOf, type Proposal } from './proposals.js';
import { resourcesOf } from './resources.js';
import { shortfallOf, type Shortfall } from './shortfall.js';

/** What comes of planning a week. */
export type WeekPlan =
  | {
      readonly kind: 'plan';
      readonly proposals: ReadonlyArray<Proposal>;
      readonly harm: number;
      /** No plan with these options does less harm; the certificate shows it. */
      readonly bound: number;
      readonly question: Problem;
      readonly choices: ReadonlyArray<number>;
      readonly certificate: Certificate;
    }
  /** Even with everything taken that may be taken the work does not fit, necessary or not: what more staff it takes. */
  | {
      readonly kind: 'not-enough-staff';
      readonly shortfall: ReadonlyArray<Shortfall>;
      readonly certificate: Certificate;
    }
  /** Nothing was found, and no proof that there is nothing: the question is very tight. Allow more work, or ask the exact solver. */
  | { readonly kind: 'undecided'; readonly question: Problem; readonly shortfall: ReadonlyArray<Shortfall> };

export type PlanError = StaffingError | ProblemRefused;

/** The question of a week in figures, with what its numbers stand for. */
const questionOf = (
  scenario: Scenario,
  week: Week,
  roster: Roster,
  rules: WorkRules,
  order: PriorityOrder,
) => {
  const work = [...peopleIn(scenario)].map((person, turn) => ({
    person,
    turn,
    facts: personThen(person, asOfIn(scenario, week.from)).facts,
    own: caseWorkOf(person, turn, scenario, week, rules),
  }));
  const places = new Map<string, { readonly unit: UnitKey; readonly pool: Pool }>();
  for (const { own } of work) for (const { unit, pool } of own) places.set(`${unit} ${pool}`, { unit, pool });
  const capacity = capacityOf(roster, scenario, week, rules);
  const resources = resourcesOf(capacity, [...places.values()], rules);
  const draws = drawsIn(week, resources);
  const ruleNumbers = new Map<string, number>();
  const ruleOf = (service: string, unit: string): number => {
    const key = `${service} ${unit}`;
    const known = ruleNumbers.get(key) ?? ruleNumbers.size;
    ruleNumbers.set(key, known);
    return known;
  };
  const people = work
    .filter(({ own }) => own.some(({ loads }) => loads.length > 0))
    .map(({ person, turn, facts, own }) =>
      personOptions(person.user, facts, own, { week, rules, order, draws, turn, ruleOf }),
    );
  const problem: Problem = {
    capacities: resources.all.map(({ minutes }) => minutes),
    rules: ruleNumbers.size,
    cases: people.map(({ facts, options }) => {
      const ranks = new Map<number, number>();
      for (const { changes } of options)
        for (const { measure, before } of changes) {
          const service = orderedBy(measure);
          if (service !== undefined) ranks.set(ruleOf(service, before.unit), rankIn(service, facts));
        }
      return {
        choices: options.map(({ choice }) => choice),
        ranks: [...ranks].map(([rule, rank]) => ({ rule, rank })),
      };
    }),
  };
  return { people, problem, resources, capacity };
};

/**
 * Plans a week: what to propose for each person so that the work fits the staff there are, nobody falls below their own floor, respite
 * and support contact are taken in the order that they must be, and harm by the municipality's order is about least. It decides
 * nothing: each proposal is one to be assessed. Consent, phone and video, and tasks to next of kin are not among the measures yet.
 *
 * @example
 * import { asKnownNow, baseOf, planWeek, priorityOrderOf, rosterOf, weekFrom, withoutSuppositions, workRules } from 'forsvarlig';
 *
 * const rules = workRules().right;
 * const order = priorityOrderOf().right;
 * const roster = rosterOf({ version: 1, units: ['district-north'], members: [] }, rules).right;
 * const facts = withoutSuppositions(baseOf([], asKnownNow('2020-03-29')));
 *
 * const nobody = planWeek(facts, weekFrom('2020-03-30'), { roster, rules, order });
 * assert.equal(nobody.left._tag, 'EmptyCaseload');
 */
export const planWeek = (
  scenario: Scenario,
  week: Week,
  {
    roster,
    rules,
    order,
  }: { readonly roster: Roster; readonly rules: WorkRules; readonly order: PriorityOrder },
  terms: ChooseTerms = {},
): E.Either<PlanError, WeekPlan> => {
  const wrong = wrongWeek(week);
  if (wrong !== undefined || daysOf(week).length === 0) return E.left(wrong ?? emptyCaseload(week));
  const { people, problem, resources, capacity } = questionOf(scenario, week, roster, rules, order);
  if (people.length === 0) return E.left(emptyCaseload(week));
  const chosen = leastHarm(problem, terms);
  if (E.isLeft(chosen)) return chosen;
  const found = chosen.right;
  if (found.kind === 'plan')
    return E.right({
      kind: 'plan',
      proposals: proposalsOf(people, problem, found.choices, found.certificate, resources.all),
      harm: found.harm,
      bound: found.bound,
      question: problem,
      choices: found.choices,
      certificate: found.certificate,
    });
  const shortfall = shortfallOf(people, capacity, rules);
  return E.right(
    found.kind === 'impossible'
      ? { kind: 'not-enough-staff', shortfall, certificate: found.certificate }
      : { kind: 'undecided', question: problem, shortfall },
  );
};
