import type { Facts } from '../changes/facts.js';
import type { ServiceLevel } from '../changes/level.js';
import { addRates, NONE, type Rate, type Unit } from '../values/extent.js';
import type { UserKey } from '../values/keys.js';
import { DigitalAbility } from '../vocabulary/circumstances.js';
import { codesOf } from '../vocabulary/code-list.js';
import { Vulnerability } from '../vocabulary/people.js';
import type { OrderBy, OrderKey } from '../vocabulary/selection.js';

/** Where somebody stands in an order: a number for each of its keys, none where it isn't known. */
export interface Rank {
  readonly values: ReadonlyArray<number | undefined>;
  readonly unranked: ReadonlyArray<OrderBy>;
}

/** Somebody who can be put in order. */
export interface Ranked {
  readonly user: UserKey;
  readonly rank: Rank;
}

const SCALES = { vulnerability: codesOf(Vulnerability), digitalAbility: codesOf(DigitalAbility) };

const CAN_GO_ON = { yes: 0, 'for-a-while': 1, no: 2 } as const;

const yes = (fact: { readonly value: boolean } | undefined): number | undefined =>
  fact === undefined ? undefined : Number(fact.value);

/** What was granted in all of a unit, a week; unknown where a part of it is, or nothing was granted in that unit. */
const grantedIn = (services: ReadonlyArray<ServiceLevel>, unit: Unit): number | undefined => {
  const granted = services
    .flatMap(({ strands }) => strands)
    .filter((strand) => strand.unit === unit)
    .map((strand) => strand.granted);
  let sum: Rate = NONE;
  for (const quantity of granted) {
    if (!('amount' in quantity)) return undefined;
    sum = addRates(sum, quantity);
  }
  return granted.length === 0 ? undefined : sum.amount / sum.weeks;
};

const valueOf = (by: OrderBy, facts: Facts, services: ReadonlyArray<ServiceLevel>): number | undefined => {
  const { vulnerability, need, carer, digitalAbility } = facts;
  switch (by) {
    case 'vulnerability':
      return vulnerability === undefined ? undefined : SCALES.vulnerability.indexOf(vulnerability.value);
    case 'need':
      return need?.value === 9 ? undefined : need?.value;
    case 'lives-alone':
      return yes(facts.livesAlone);
    case 'special-needs':
      return yes(facts.specialNeeds);
    case 'carer-in-work':
      if (carer === undefined) return undefined;
      return carer.value.has
        ? carer.value.inWork === undefined
          ? undefined
          : Number(carer.value.inWork)
        : 0;
    case 'carer-cannot-go-on':
      return carer?.value.has === true && carer.value.canGoOn !== undefined
        ? CAN_GO_ON[carer.value.canGoOn]
        : undefined;
    case 'risk-of-deterioration':
      return yes(facts.riskOfDeterioration);
    case 'needs-safety':
      return yes(facts.needsSafety);
    case 'digital-ability':
      return digitalAbility === undefined ? undefined : SCALES.digitalAbility.indexOf(digitalAbility.value);
    case 'granted-visits':
      return grantedIn(services, 'visits');
    case 'granted-minutes':
      return grantedIn(services, 'minutes');
  }
};

/** Where somebody stands in an order, by what was known of them and of the services that it is about. */
export const rankOf = (
  order: ReadonlyArray<OrderKey>,
  facts: Facts,
  services: ReadonlyArray<ServiceLevel>,
): Rank => {
  const values = order.map(({ by }) => valueOf(by, facts, services));
  return { values, unranked: order.flatMap(({ by }, i) => (values[i] === undefined ? [by] : [])) };
};

/** The first key of an order that tells two apart, and which goes first by it: below zero the one. Who isn't known by a key comes last in it. */
export const apartBy = (
  order: ReadonlyArray<OrderKey>,
  a: Rank,
  b: Rank,
): { readonly by: OrderBy; readonly sign: number } | undefined => {
  for (const [i, { by, first }] of order.entries()) {
    const [one, other] = [a.values[i], b.values[i]];
    if (one === other) continue;
    if (one === undefined) return { by, sign: 1 };
    if (other === undefined) return { by, sign: -1 };
    return { by, sign: first === 'least' ? one - other : other - one };
  }
  return undefined;
};

/** Compares by an order's keys, the first first. Whom no key tells apart, their own keys do: no two people are level. */
export const byOrder =
  (order: ReadonlyArray<OrderKey>) =>
  (a: Ranked, b: Ranked): number =>
    apartBy(order, a.rank, b.rank)?.sign ?? (a.user < b.user ? -1 : a.user > b.user ? 1 : 0);
