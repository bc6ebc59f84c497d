import type { Facts } from '../../domain/changes/facts.js';
import type { UnitKey, UserKey } from '../../domain/values/keys.js';
import { daysBetween } from '../../domain/values/local-date.js';
import type { CaseWork } from '../staffing/case-work.js';
import { isOurs, loadsOf } from '../staffing/loads.js';
import type { Week } from '../staffing/spreading.js';
import type { WorkRules } from '../staffing/work-rules.js';
import type { Draw, Draws } from './draws.js';
import type { Means } from './means.js';
import type { Choice } from './optimise/problem.js';
import type { PriorityOrder } from './priority-order.js';
import { optionsOf } from './service-options.js';
import { isKeptBy, orderRuleOf, rankIn, type OrderRule } from './taking-order.js';
import type { ServiceOption } from './visit-options.js';

/** What is proposed for one service, and what it frees. */
export interface PlannedChange extends ServiceOption {
  readonly before: CaseWork;
  /** Minutes of working time in the week; none or less where the same time is spent by others, as at a screen. */
  readonly freed: number;
}

/** One way to go on for a person: what changes, and its figures for choosing. */
export interface PersonOption {
  readonly changes: ReadonlyArray<PlannedChange>;
  readonly choice: Choice;
}

/** What a rule of order keeps from being proposed for a person. */
export interface BarredOption extends PersonOption {
  readonly rule: OrderRule;
}

/** Somebody with the ways to go on that are open. The first changes nothing. */
export interface PersonOptions {
  readonly user: UserKey;
  readonly facts: Facts;
  /** The person's place among everybody. */
  readonly turn: number;
  readonly work: ReadonlyArray<CaseWork>;
  readonly options: ReadonlyArray<PersonOption>;
  readonly barred: ReadonlyArray<BarredOption>;
  /** Where the person stands in the rules of order, of those under which something can be taken. */
  readonly ranks: ReadonlyArray<{ readonly rule: number; readonly rank: number }>;
}

/** More combinations than this are not looked at: then beside those that have an order one service changes, or several give their most. */
const MOST_COMBINATIONS = 48;

/** What the options of a person are reckoned with. */
export interface Surroundings {
  readonly week: Week;
  readonly rules: WorkRules;
  readonly order: PriorityOrder;
  readonly draws: Draws;
  /** The person's place among everybody. */
  readonly turn: number;
  readonly means: Means;
  /** The number of a rule of order in the unit that gives the service, for cuts so deep or deeper. */
  readonly ruleOf: (rule: OrderRule, unit: UnitKey, depth: number) => number;
}

const ALL = 100;

/** How deep cuts can be: each depth has its own rule of order. */
const depthsOf = ({ shares }: PriorityOrder): ReadonlyArray<number> => [
  ...new Set([...shares.map((share) => ALL - share), ALL]),
];

const weightOf = ({ need, vulnerability }: Facts, order: PriorityOrder): number => {
  const score = need?.value;
  const ofNeed =
    score === undefined || score === 9
      ? order.need.unknown
      : (order.need.scores[score - 1] ?? order.need.unknown);
  return ofNeed * order.vulnerability[vulnerability?.value ?? 'unknown'];
};

type Changes = ReadonlyArray<PlannedChange>;

/** Every combination of none or one of the options of each service. */
const product = (services: ReadonlyArray<Changes>): ReadonlyArray<Changes> =>
  services.reduce<ReadonlyArray<Changes>>(
    (before, some) => before.flatMap((chosen) => [chosen, ...some.map((one) => [...chosen, one])]),
    [[]],
  );

/** What frees most of each of several services: of two, of three and so on, those first that free most. */
const mostTogether = (services: ReadonlyArray<Changes>): ReadonlyArray<Changes> => {
  const most = services
    .flatMap((some) =>
      some.reduce<Changes>(([best], one) => [best && best.freed >= one.freed ? best : one], []),
    )
    .sort((a, b) => b.freed - a.freed);
  return most.slice(1).map((_, i) => most.slice(0, i + 2));
};

/**
 * The combinations that are looked at. Whatever the rules of order ask for is always among them, and everything that can give at once: that
 * there is no plan is never for want of a combination.
 */
const combined = (services: ReadonlyArray<Changes>): ReadonlyArray<Changes> => {
  const count = services.reduce((all, some) => all * (some.length + 1), 1);
  if (count <= MOST_COMBINATIONS) return product(services);
  const isOrdered = (some: Changes): boolean => some.some(({ depth }) => depth !== undefined);
  const others = services.filter((some) => !isOrdered(some));
  const several = mostTogether(others);
  return product(services.filter(isOrdered)).flatMap((chosen) => [
    chosen,
    ...others.flat().map((one) => [...chosen, one]),
    ...several.map((some) => [...chosen, ...some]),
  ]);
};

const harmOf = (
  changes: Changes,
  weight: number,
  { measures, anyChange, furtherCut }: PriorityOrder,
): number => {
  const lost = changes.reduce(
    (sum, { measure, freed }) =>
      sum + (measures.find((one) => one.measure === measure)?.weight ?? 1) * (Math.max(0, freed) + anyChange),
    0,
  );
  const further = 100 + furtherCut * Math.max(0, changes.length - 1);
  return Math.ceil((lost * weight * further) / 100);
};

/** Whether a change frees time of anybody on any day. */
const freesAny = (before: Draw, after: Draw): boolean =>
  after.minutes < before.minutes ||
  before.uses.some(
    ([resource, minutes]) => minutes > (after.uses.find(([other]) => other === resource)?.[1] ?? 0),
  );

/** The ways to go on that are open to a person, each with the harm it does by the order and what it draws on. */
export const personOptions = (
  user: UserKey,
  facts: Facts,
  work: ReadonlyArray<CaseWork>,
  around: Surroundings,
): PersonOptions => {
  const { rules, order, week, means, ruleOf, turn } = around;
  const last = daysBetween(week.from, week.to);
  const draws = new Map<CaseWork | PlannedChange, Draw>();
  const services = work.map((before): Changes => {
    const unchanged = around.draws.of(before, before.loads, turn);
    draws.set(before, unchanged);
    // A level that changes in the week is left as it is: it was decided about already.
    if (before.first !== 0 || before.last !== last) return [];
    return optionsOf(before.level, rules, order, means).flatMap((option) => {
      const loads = isOurs(option.level) ? loadsOf(option.level, rules) : [];
      const after = around.draws.of(before, loads, turn);
      if (!freesAny(unchanged, after)) return [];
      const change = { ...option, before, freed: unchanged.minutes - after.minutes };
      draws.set(change, after);
      return [change];
    });
  });
  const ranks = new Map<number, number>();
  const takenBy = ({ depth, before }: PlannedChange): ReadonlyArray<number> => {
    const rule = orderRuleOf(before.level.serviceType);
    if (rule === undefined || depth === undefined) return [];
    return depthsOf(order).flatMap((one) => {
      if (one > depth) return [];
      const number = ruleOf(rule, before.unit, one);
      ranks.set(number, rankIn(rule, facts));
      return [number];
    });
  };
  const weight = weightOf(facts, order);
  const optionFor = (changes: Changes, takes: ReadonlyArray<number>): PersonOption => ({
    changes,
    choice: {
      harm: harmOf(changes, weight, order),
      uses: around.draws.sumOf(
        work.flatMap((one) => draws.get(changes.find(({ before }) => before === one) ?? one) ?? []),
      ),
      takes,
    },
  });
  const keptBy = (changes: Changes): OrderRule | undefined => {
    const rule = changes[0] === undefined ? undefined : orderRuleOf(changes[0].before.level.serviceType);
    return rule !== undefined && isKeptBy(rule, facts) ? rule : undefined;
  };
  const options = combined(services.filter((some) => keptBy(some) === undefined)).map((changes) =>
    optionFor(changes, [...new Set(changes.flatMap(takenBy))]),
  );
  const barred = services.flatMap((some) => {
    const rule = keptBy(some);
    return rule === undefined ? [] : some.map((one) => ({ ...optionFor([one], []), rule }));
  });
  return {
    ...{ user, facts, turn, work, options, barred },
    ranks: [...ranks].map(([rule, rank]) => ({ rule, rank })),
  };
};
