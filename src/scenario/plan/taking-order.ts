import type * as t from 'io-ts';
import type { Facts } from '../../domain/changes/facts.js';
import { codeList, codesOf } from '../../domain/vocabulary/code-list.js';
import { Vulnerability } from '../../domain/vocabulary/people.js';
import type { ServiceType } from '../../domain/vocabulary/services.js';

/**
 * The rules of order that no weight buys off. They hold among those whose service the same unit gives: nobody gets a deeper cut
 * than somebody who, by the rule, comes before them and could have been cut as deep.
 */
export const OrderRule = codeList('OrderRule', {
  'respite-least-vulnerable-first': {
    nb: 'avlastning tas først fra de minst sårbare',
    en: 'respite is taken from the least vulnerable first',
  },
  'support-contact-kept-for-special-needs': {
    nb: 'støttekontakt beholdes av dem som har særskilte behov',
    en: 'support contact is kept for those with special needs',
  },
});
export type OrderRule = t.TypeOf<typeof OrderRule>;

const RESPITE: ReadonlyArray<ServiceType> = ['respite', 'respite-in-institution'];

/** The rule by which a kind of service is taken; undefined where there is none. */
export const orderRuleOf = (serviceType: ServiceType): OrderRule | undefined =>
  RESPITE.includes(serviceType)
    ? 'respite-least-vulnerable-first'
    : serviceType === 'support-contact'
      ? 'support-contact-kept-for-special-needs'
      : undefined;

/**
 * Whose turn it is under a rule: from a higher rank it is taken later. Those of whom nobody recorded it come last of all from whom
 * it may be taken.
 */
export const rankIn = (rule: OrderRule, { vulnerability, specialNeeds }: Facts): number => {
  if (rule === 'support-contact-kept-for-special-needs') return specialNeeds?.value === false ? 0 : 1;
  const scale = codesOf(Vulnerability);
  return vulnerability === undefined ? scale.length - 1 : scale.indexOf(vulnerability.value);
};

/** Whether a rule keeps something from being taken at all, whoever else there is. */
export const isKeptBy = (rule: OrderRule, { specialNeeds }: Facts): boolean =>
  rule === 'support-contact-kept-for-special-needs' && specialNeeds?.value === true;
