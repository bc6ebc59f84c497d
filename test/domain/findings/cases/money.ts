import { BILLING_EVENT } from '../../examples/billing.js';
import { granted, measure, reduced, type Written } from '../../../render/small-world.js';
import { registered, told } from '../../views/told.js';
import type { RuleCases } from '../case.js';
import { lifted } from './parts.js';

const charged = (from: string, until: string): Written => ({
  ...BILLING_EVENT.FeeCharged,
  ...{ user: 'u-1', from, until, on: '2020-05-10' },
});
const refunded = (from: string, until: string, fields: Written = {}): Written => {
  const { reasons: _, ...bare } = BILLING_EVENT.FeeRefunded;
  return { ...bare, ...{ user: 'u-1', from, until, on: '2020-06-10' }, ...fields };
};
const paused = measure('ServicePaused', {
  ...{ before: { state: 'running' }, after: { state: 'paused' } },
  term: { until: '2020-12-31', review: '2020-12-01' },
});
const PAUSED = [registered, granted(), paused];

const BILLED: RuleCases = {
  rule: 'money.paused-service-billed',
  raises: {
    'a bill for a month in which the fee was waived': {
      given: [
        ...[registered, granted()],
        measure('ServiceChanged', {
          ...{ before: {}, after: { attributes: [{ attribute: 'fee', value: 'waived' }] } },
          term: { until: '2020-12-31', review: '2020-12-01' },
        }),
        charged('2020-04-01', '2020-04-30'),
      ],
      at: '2020-07-01',
      finds: [{ on: '2020-05-10', present: [4, 3] }],
    },
    'a refund for another service, and one for a later month': {
      given: [
        ...[...PAUSED, charged('2020-04-01', '2020-04-30')],
        refunded('2020-04-01', '2020-04-30', { service: 'respite' }),
        refunded('2020-05-01', '2020-05-31', { act: 'c-refund-2' }),
      ],
      at: '2020-07-01',
      finds: [{ on: '2020-05-10', about: 'c-charge' }],
    },
    'a bill for a month in which the service was paused': {
      given: [...PAUSED, charged('2020-04-01', '2020-04-30')],
      at: '2020-07-01',
      finds: [
        { on: '2020-05-10', service: 'nursing', about: 'c-charge', present: [4, 3], missing: ['a refund'] },
      ],
    },
    'a bill for a month of which only the last days were paused': {
      given: [...PAUSED, charged('2020-03-01', '2020-03-31')],
      at: '2020-07-01',
      finds: [{ on: '2020-05-10' }],
    },
    'a refund for another month': {
      given: [...PAUSED, charged('2020-04-01', '2020-04-30'), refunded('2020-03-01', '2020-03-31')],
      at: '2020-07-01',
      finds: [{ on: '2020-05-10' }],
    },
  },
  nearMisses: {
    'a bill for time in which only the hour could not be kept': {
      given: [
        ...[registered, granted()],
        measure('ServiceChanged', {
          ...{ before: {}, after: { attributes: [{ attribute: 'timing', value: 'not-guaranteed' }] } },
        }),
        charged('2020-04-01', '2020-04-30'),
      ],
      at: '2020-07-01',
    },
    'paid back for a part of the days, the last or the first': {
      given: [
        ...[...PAUSED, charged('2020-04-01', '2020-04-30'), charged('2020-05-01', '2020-05-31')],
        refunded('2020-04-30', '2020-05-01'),
      ],
      at: '2020-07-01',
    },
    'a bill for a service that nobody granted here': {
      given: [...PAUSED, { ...charged('2020-04-01', '2020-04-30'), service: 'unheard-of' }],
      at: '2020-07-01',
    },
    'a bill for the month before the pause': {
      given: [...PAUSED, charged('2020-02-01', '2020-02-29')],
      at: '2020-07-01',
    },
    'a bill that was paid back': {
      given: [...PAUSED, charged('2020-04-01', '2020-04-30'), refunded('2020-04-01', '2020-04-30')],
      at: '2020-07-01',
    },
    'a bill while there were fewer visits': {
      given: [registered, granted(), reduced(), charged('2020-04-01', '2020-04-30')],
      at: '2020-07-01',
    },
    'a bill for the month after the service was taken up again': {
      given: [...PAUSED, lifted('2020-04-01'), charged('2020-04-01', '2020-04-30')],
      at: '2020-07-01',
    },
  },
  edges: {
    'up to the day before the pause, 15 March': {
      given: [...PAUSED, charged('2020-03-01', '2020-03-15')],
      at: '2020-07-01',
      finds: [],
    },
    'the first day of the pause among the days billed': {
      given: [...PAUSED, charged('2020-03-01', '2020-03-16')],
      at: '2020-07-01',
      finds: [{ on: '2020-05-10' }],
    },
  },
};

const promise = (on: string): Written =>
  told('RemedyPromised', on, { complaint: 'k', remedy: 'fee-refunded', due: '2020-07-01' });

const UNEXPLAINED: RuleCases = {
  rule: 'money.refund-unexplained',
  raises: {
    'a promise of something else, and one made afterwards': {
      given: [
        ...[...PAUSED, { ...promise('2020-05-20'), remedy: 'apology' }],
        ...[refunded('2020-04-01', '2020-04-30'), promise('2020-06-11')],
      ],
      at: '2020-07-01',
      finds: [{ on: '2020-06-10' }],
    },
    'money paid back with nothing said of why': {
      given: [...PAUSED, refunded('2020-04-01', '2020-04-30')],
      at: '2020-07-01',
      finds: [{ on: '2020-06-10', about: 'c-refund', present: [4], missing: ['reasons'] }],
    },
  },
  nearMisses: {
    'a refund with its reasons': {
      given: [
        ...PAUSED,
        refunded('2020-04-01', '2020-04-30', { reasons: { text: 'tjenesten var på pause' } }),
      ],
      at: '2020-07-01',
    },
    'a refund that was promised in answer to a complaint': {
      given: [...PAUSED, promise('2020-05-20'), refunded('2020-04-01', '2020-04-30')],
      at: '2020-07-01',
    },
  },
  edges: {
    'a promise sixty days before': {
      given: [...PAUSED, promise('2020-04-11'), refunded('2020-04-01', '2020-04-30')],
      at: '2020-07-01',
      finds: [],
    },
    'a promise sixty-one days before': {
      given: [...PAUSED, promise('2020-04-10'), refunded('2020-04-01', '2020-04-30')],
      at: '2020-07-01',
      finds: [{ on: '2020-06-10' }],
    },
  },
};

export const MONEY_CASES: ReadonlyArray<RuleCases> = [BILLED, UNEXPLAINED];
