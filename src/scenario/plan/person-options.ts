import type { Facts } from '../../domain/changes/facts.js';
import type { UserKey } from '../../domain/values/keys.js';
import { daysBetween } from '../../domain/values/local-date.js';
import { Vulnerability } from '../../domain/vocabulary/people.js';
import { codesOf } from '../../domain/vocabulary/code-list.js';
import type { CaseWork } from '../staffing/case-work.js';
import { isOurs, loadsOf } from '../staffing/loads.js';
import type { Week } from '../staffing/spreading.js';
import type { WorkRules } from '../staffing/work-rules.js';
import type { Draw, Draws } from './draws.js';
import type { Choice } from './optimise/problem.js';
import type { PlannedMeasure, PriorityOrder } from './priority-order.js';
import { optionsOf, type ServiceOption } from './service-options.js';

/** What is proposed for one service, and what it frees. */
export interface PlannedChange extends ServiceOption {
  readonly before: CaseWork;
  /** Minutes of working time in the week. */
  readonly freed: number;
}

/** One way to go on for a person: what changes, and its figures for choosing. */
export interface PersonOption {
  readonly changes: ReadonlyArray<PlannedChange>;
  readonly choice: Choice;
}

/** Somebody with the ways to go on that are open. The first changes nothing. */
export interface PersonOptions {
  readonly user: UserKey;
  readonly facts: Facts;
  /** The person's place among everybody. */
  readonly turn: number;
  readonly work: ReadonlyArray<CaseWork>;
  readonly options: ReadonlyArray<PersonOption>;
}

/** The services that are taken from some before others, whatever harm it does. */
export type OrderedService = 'respite' | 'support-contact';

export const orderedBy = (measure: PlannedMeasure): OrderedService | undefined =>
  measure === 'respite-paused'
    ? 'respite'
    : measure === 'support-contact-suspended'
      ? 'support-contact'
      : undefined;

/** Whom it is taken from last: the most vulnerable; and those of whom nobody recorded it, like them. */
export const rankIn = (service: OrderedService, { vulnerability, specialNeeds }: Facts): number => {
  const scale: ReadonlyArray<string> = codesOf(Vulnerability);
  if (service === 'respite')
    return vulnerability === undefined ? scale.length - 1 : scale.indexOf(vulnerability.value);
  return specialNeeds?.value === false ? 0 : 1;
};

/** More combinations than this are not looked at: then a person gets one change at most. */
const MOST_COMBINATIONS = 48;

/** What the options of a person are reckoned with. */
export interface Surroundings {
  readonly week: Week;
  readonly rules: WorkRules;
  readonly order: PriorityOrder;
  readonly draws: Draws;
  /** The person's place among everybody. */
  readonly turn: number;
  /** The rule of order for a service in the unit that gives it. */
  readonly ruleOf: (service: OrderedService, unit: string) => number;
}

const weightOf = ({ need, vulnerability }: Facts, order: PriorityOrder): number => {
  const score = need?.value;
  const ofNeed =
    score === undefined || score === 9
      ? order.need.unknown
      : (order.need.scores[score - 1] ?? order.need.unknown);
  return ofNeed * order.vulnerability[vulnerability?.value ?? 'unknown'];
};

/** Every combination of none or one of the options of each service. */
const combined = (
  services: ReadonlyArray<ReadonlyArray<PlannedChange>>,
): ReadonlyArray<ReadonlyArray<PlannedChange>> => {
  const count = services.reduce((product, some) => product * (some.length + 1), 1);
  if (count > MOST_COMBINATIONS) return [[], ...services.flatMap((some) => some.map((one) => [one]))];
  return services.reduce<ReadonlyArray<ReadonlyArray<PlannedChange>>>(
    (before, some) => before.flatMap((chosen) => [chosen, ...some.map((one) => [...chosen, one])]),
    [[]],
  );
};

/** The ways to go on that are open to a person, each with the harm it does by the order and what it draws on. */
export const personOptions = (
  user: UserKey,
  facts: Facts,
  work: ReadonlyArray<CaseWork>,
  around: Surroundings,
): PersonOptions => {
  const { rules, order, week, ruleOf, turn } = around;
  const last = daysBetween(week.from, week.to);
  const draws = new Map<CaseWork | PlannedChange, Draw>();
  const services = work.map((before): ReadonlyArray<PlannedChange> => {
    const unchanged = around.draws.of(before, before.loads, turn);
    draws.set(before, unchanged);
    // A level that changes in the week is left as it is: it was decided about already.
    if (before.first !== 0 || before.last !== last) return [];
    return optionsOf(before.level, rules, order).flatMap((option) => {
      const loads = isOurs(option.level) ? loadsOf(option.level, rules) : [];
      const after = around.draws.of(before, loads, turn);
      const freed = unchanged.minutes - after.minutes;
      if (freed <= 0) return [];
      const change = { ...option, before, freed };
      draws.set(change, after);
      return [change];
    });
  });
  const weight = weightOf(facts, order);
  const options = combined(services).map((changes): PersonOption => {
    const taken = work.flatMap((one) => draws.get(changes.find(({ before }) => before === one) ?? one) ?? []);
    const lost = changes.reduce(
      (sum, { measure, freed }) =>
        sum +
        (order.measures.find((one) => one.measure === measure)?.weight ?? 1) * (freed + order.anyChange),
      0,
    );
    const further = 100 + order.furtherCut * Math.max(0, changes.length - 1);
    return {
      changes,
      choice: {
        harm: Math.ceil((lost * weight * further) / 100),
        uses: around.draws.sumOf(taken),
        takes: [
          ...new Set(
            changes.flatMap(({ measure, before: { unit } }) => {
              const service = orderedBy(measure);
              return service === undefined ? [] : [ruleOf(service, unit)];
            }),
          ),
        ],
      },
    };
  });
  return { user, facts, turn: around.turn, work, options };
};
