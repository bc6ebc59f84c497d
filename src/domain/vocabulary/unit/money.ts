import type * as t from 'io-ts';
import { codeList } from '../code-list.js';

/** By what a provider is paid. Apart from what users pay. */
export const PaymentBasis = codeList('PaymentBasis', {
  'as-delivered': { nb: 'etter levert tjeneste', en: 'as delivered' },
  'as-granted': { nb: 'etter vedtatt tjeneste', en: 'as granted' },
  'fixed-readiness': { nb: 'fast beløp for beredskap', en: 'a fixed sum for readiness' },
  compensation: { nb: 'kompensasjon for bortfall', en: 'compensation for what fell away' },
  'extra-costs': { nb: 'dekning av merkostnader', en: 'extra costs covered' },
  advance: { nb: 'forskuddsbetaling', en: 'in advance' },
  paused: { nb: 'betaling stanset', en: 'payment paused' },
});
export type PaymentBasis = t.TypeOf<typeof PaymentBasis>;

/** How users are charged while a rule is in force. A person's own fee is changed by a decision about that person. */
export const FeeRule = codeList('FeeRule', {
  'by-tariff': { nb: 'etter kommunens satser', en: 'by the ordinary rates' },
  'delivered-only': { nb: 'bare for levert tjeneste', en: 'only for what was delivered' },
  'no-fee': { nb: 'ingen egenandel', en: 'no user fee' },
  'no-fee-for-substitute': {
    nb: 'ingen egenandel for erstatningstilbud',
    en: 'no user fee for a substitute',
  },
  'refund-of-paid': { nb: 'innbetalt egenandel tilbakebetales', en: 'fees already paid are refunded' },
  'due-date-moved': { nb: 'utsatt betalingsfrist', en: 'due date moved' },
});
export type FeeRule = t.TypeOf<typeof FeeRule>;
