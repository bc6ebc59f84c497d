import type { UnitKey } from '../../domain/values/keys.js';
import { personThen } from '../../domain/views/person-then.js';
import { asOfIn, peopleIn, type Scenario } from '../fork/index.js';
import { capacityOf, type StaffCapacity } from '../staffing/capacity.js';
import { caseWorkOf } from '../staffing/case-work.js';
import type { Roster } from '../staffing/roster.js';
import type { Week } from '../staffing/spreading.js';
import type { Pool } from '../staffing/work.js';
import type { WorkRules } from '../staffing/work-rules.js';
import { drawsIn } from './draws.js';
import { meansOf, type KinTaskAgreement } from './means.js';
import type { Case, Choice, Problem } from './optimise/problem.js';
import { orderRuleNumbers, type OrderRuleIn } from './order-ledger.js';
import { personOptions, type PersonOptions } from './person-options.js';
import type { PriorityOrder } from './priority-order.js';
import { resourcesOf, type Resource, type Resources } from './resources.js';
import { shortInAll, staffCells } from './staff-cells.js';
import {
  supplyCandidates,
  type IsShort,
  type SupplyCandidate,
  type SupplyMove,
  type SupplyOption,
} from './supply-options.js';

/** What a week is planned with. */
export interface PlanInput {
  readonly roster: Roster;
  readonly rules: WorkRules;
  readonly order: PriorityOrder;
  /** What next of kin agreed to, and no decision says yet. */
  readonly agreements?: ReadonlyArray<KinTaskAgreement>;
}

/** The question of a week in figures, with what its numbers stand for: first the people, then those who can be sent. */
export interface PlanQuestion {
  readonly people: ReadonlyArray<PersonOptions>;
  readonly supply: ReadonlyArray<SupplyOption>;
  /** Those of `supply`, in their order, and between them those who can't be sent; nobody where the order says nothing of staff. */
  readonly candidates: ReadonlyArray<SupplyCandidate>;
  readonly problem: Problem;
  readonly resources: Resources;
  /** The resources as they are told of: with those of their skills alone that work there needs while nothing is changed. */
  readonly told: ReadonlyArray<Resource>;
  readonly rulesOfOrder: ReadonlyArray<OrderRuleIn>;
  readonly capacity: StaffCapacity;
}

const movedChoice = ({ brings, leaves }: SupplyMove, harm: number, resources: Resources): Choice => {
  const uses = new Map<number, number>();
  for (const [times, sign] of [
    [brings, -1],
    [leaves, 1],
  ] as const)
    for (const { minutes, ...serving } of times)
      for (const resource of resources.broughtBy(serving))
        uses.set(resource, (uses.get(resource) ?? 0) + sign * minutes);
  return { harm, uses: [...uses] };
};

const supplyCase = ({ harm, moves }: SupplyOption, resources: Resources): Case => ({
  choices: [{ harm: 0, uses: [] }, ...moves.map((move) => movedChoice(move, harm, resources))],
});

interface Place {
  readonly unit: UnitKey;
  readonly pool: Pool;
  /** The skills that work there needs, by their place. */
  readonly needs: Set<number>;
}

/** Where nobody is, every skill runs short together: told are those that somebody would need. */
const toldOf = (
  { all }: Resources,
  places: ReadonlyMap<string, Place>,
  rules: WorkRules,
): ReadonlyArray<Resource> =>
  all.map((resource) => {
    const needs = places.get(`${resource.unit} ${resource.pool}`)?.needs;
    const skills = resource.skills.filter((skill) => needs?.has(rules.placeOf(skill)));
    return skills.length === 0 ? resource : { ...resource, skills };
  });

/** Puts the question of a week into figures. */
export const questionOf = (
  scenario: Scenario,
  week: Week,
  { roster, rules, order, agreements = [] }: PlanInput,
): PlanQuestion => {
  const asOf = asOfIn(scenario, week.from);
  const work = [...peopleIn(scenario)].map((person, turn) => ({
    person,
    turn,
    own: caseWorkOf(person, turn, scenario, week, rules),
  }));
  const places = new Map<string, Place>();
  for (const { own } of work)
    for (const { unit, pool, loads } of own) {
      const place = places.get(`${unit} ${pool}`) ?? { unit, pool, needs: new Set() };
      places.set(`${unit} ${pool}`, place);
      for (const { skill } of loads) place.needs.add(skill);
    }
  const capacity = capacityOf(roster, scenario, week, rules);
  const shortAt = (): IsShort => {
    const cells = staffCells(capacity, rules);
    for (const { turn, own } of work) for (const one of own) cells.enter('needs', one, one.loads, turn);
    const short = new Set(
      cells
        .all()
        .filter((cell) => cell.pool === 'ordinary' && shortInAll(cell, 'needs') > 0)
        .map(({ unit, day }) => `${unit} ${day}`),
    );
    return (unit, day) => short.has(`${unit} ${day}`);
  };
  const units = [...places.values()].flatMap(({ unit, pool }) => (pool === 'ordinary' ? [unit] : []));
  const candidates =
    order.supply === undefined
      ? []
      : supplyCandidates({ scenario, week, roster, rules, units, isShort: shortAt() }, order.supply);
  const supply = candidates.flatMap(({ option }) => option ?? []);
  const coming = supply.flatMap(({ moves }) => moves.flatMap(({ brings }) => brings));
  const resources = resourcesOf(capacity, [...places.values()], rules, coming);
  const draws = drawsIn(week, resources);
  const { ruleOf, all } = orderRuleNumbers();
  const people = work
    .filter(({ own }) => own.some(({ loads }) => loads.length > 0))
    .map(({ person, turn, own }) => {
      const then = personThen(person, asOf);
      const means = meansOf(scenario, then, agreements, week, asOf);
      return personOptions(person.user, then.facts, own, {
        ...{ week, rules, order, draws, turn, means, ruleOf },
      });
    });
  const problem: Problem = {
    capacities: resources.all.map(({ minutes }) => minutes),
    rules: all().length,
    cases: [
      ...people.map(({ options, ranks }): Case => ({ choices: options.map(({ choice }) => choice), ranks })),
      ...supply.map((one) => supplyCase(one, resources)),
    ],
  };
  return {
    ...{ people, supply, candidates, problem, resources, rulesOfOrder: all(), capacity },
    told: toldOf(resources, places, rules),
  };
};
