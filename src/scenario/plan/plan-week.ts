import * as E from 'fp-ts/lib/Either.js';
import type { Scenario } from '../fork/index.js';
import { daysOf, type Week } from '../staffing/spreading.js';
import { emptyCaseload, wrongWeek, type StaffingError } from '../staffing/staffing-error.js';
import { carriedBy, type CarriedByNeed } from './carried.js';
import type { Certificate } from './optimise/certificate.js';
import { leastHarm, type ChooseTerms } from './optimise/least-harm.js';
import type { Chosen } from './optimise/solve.js';
import type { Problem, ProblemRefused } from './optimise/problem.js';
import { planRefused, type PlanRefused } from './plan-refused.js';
import { insteadOf } from './next-candidate.js';
import { brokenBy } from './order-ledger.js';
import { becauseOf, proposalsOf, type Proposal } from './proposals.js';
import { questionOf, type PlanInput, type PlanQuestion } from './question.js';
import { shortfallOf, type Shortfall } from './shortfall.js';
import { besideSent, insteadOfSupply } from './supply-instead.js';
import { supplyProposal, type SupplyProposal } from './supply-proposals.js';

/** What staff would suffice where there is no plan. */
interface NoPlan {
  readonly shortfall: ReadonlyArray<Shortfall>;
  /** Whom to send or place beside that: the shortfall is what is missing with them. */
  readonly supply: ReadonlyArray<SupplyProposal>;
}

/** What comes of planning a week. */
export type WeekPlan =
  | {
      readonly kind: 'plan';
      readonly proposals: ReadonlyArray<Proposal>;
      /** Who is to be sent or placed, so that no more has to be taken from people. */
      readonly supply: ReadonlyArray<SupplyProposal>;
      /** Who carries it, by need. */
      readonly carried: ReadonlyArray<CarriedByNeed>;
      readonly harm: number;
      /** No plan with these options does less harm; the certificate shows it. */
      readonly bound: number;
      readonly question: Problem;
      readonly choices: ReadonlyArray<number>;
      readonly certificate: Certificate;
    }
  /** Not even the necessary can be done by the staff there are: where it is short, somebody falls below the floor. */
  | (NoPlan & { readonly kind: 'not-enough-staff'; readonly certificate: Certificate })
  /** What is necessary can be done; but other work is short that no measure can take from anybody. */
  | (NoPlan & { readonly kind: 'too-little-can-give'; readonly certificate: Certificate })
  /** Nothing was found, and no proof that there is nothing: the question is very tight. Allow more work, or ask the exact solver. */
  | (NoPlan & { readonly kind: 'undecided'; readonly question: Problem });

export type PlanError = StaffingError | ProblemRefused | PlanRefused;

const planOf = (
  question: PlanQuestion,
  found: Extract<Chosen, { kind: 'plan' }>,
  { rules }: PlanInput,
): WeekPlan => {
  const { people, supply, problem, told, rulesOfOrder } = question;
  const { choices, harm, bound, certificate } = found;
  const becauseAt = becauseOf(problem, choices, certificate, told);
  const broken = brokenBy(problem, choices);
  const instead = insteadOf(people, problem, choices, rulesOfOrder, broken);
  const insteadOfSending = insteadOfSupply(question, choices);
  return {
    kind: 'plan',
    proposals: proposalsOf(people, choices, rulesOfOrder, broken, becauseAt, instead),
    supply: supply.flatMap((option, i) => {
      const at = people.length + i;
      const move = option.moves[(choices[at] ?? 0) - 1];
      const because = becauseAt(at);
      if (move === undefined) return [];
      const shown = because && { resource: because.resource, frees: because.frees };
      const cut = because && instead(at, because.number).next;
      return [
        supplyProposal(option, move, rules, shown, {
          ...insteadOfSending(i, because?.number),
          cut,
        }),
      ];
    }),
    carried: carriedBy(people, choices),
    ...{ harm, bound, question: problem, choices, certificate },
  };
};

/**
 * Plans a week: what to propose for each person, and whom to send where, so that the work fits the staff there are, nobody falls below
 * their own floor, respite and support contact are taken in the order that they must be, and harm by the municipality's order is
 * about least. Visits go to the phone or a screen where ability and consent are recorded, tasks to next of kin where they agreed. It
 * decides nothing: each proposal is one to be assessed.
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
  input: PlanInput,
  terms: ChooseTerms = {},
): E.Either<PlanError, WeekPlan> => {
  const wrong = wrongWeek(week);
  if (wrong !== undefined || daysOf(week).length === 0) return E.left(wrong ?? emptyCaseload(week));
  const contradiction = planRefused(scenario, week, input);
  if (contradiction !== undefined) return E.left(contradiction);
  const question = questionOf(scenario, week, input);
  const { people, problem } = question;
  if (people.length === 0) return E.left(emptyCaseload(week));
  const chosen = leastHarm(problem, terms);
  if (E.isLeft(chosen)) return chosen;
  const found = chosen.right;
  if (found.kind === 'plan') return E.right(planOf(question, found, input));
  const { shortfall, sent } = shortfallOf(question, input.rules);
  const noPlan: NoPlan = {
    shortfall,
    supply: sent.map((one) =>
      supplyProposal(one.option, one.move, input.rules, one.because, {
        ...besideSent(question.candidates, sent, one),
        cut: undefined,
      }),
    ),
  };
  if (found.kind === 'undecided') return E.right({ kind: 'undecided', ...noPlan, question: problem });
  const { certificate } = found;
  return E.right(
    shortfall.some(({ necessary }) => necessary > 0)
      ? { kind: 'not-enough-staff', ...noPlan, certificate }
      : { kind: 'too-little-can-give', ...noPlan, certificate },
  );
};
