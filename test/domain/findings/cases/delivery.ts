import { granted, measure, reduced, type Written } from '../../../render/small-world.js';
import { registered, told } from '../../views/told.js';
import type { RuleCases } from '../case.js';
import { given, visits } from './parts.js';

/** Four weeks from 2 March 2020, in one record; seven visits a week are decided. */
const weeks = (fields: Written): Written => given('2020-03-02', { until: '2020-03-29', ...fields });
const missed = (amount: number, cause: string): Written => ({ ...visits(amount), cause });
const RUNNING = [registered, granted()];

const promised = (on: string, amount: number, service = 'nursing'): Written =>
  told('MakeUpPromised', on, { makeUp: 'm', service, owed: visits(amount) });
const madeUp = (amount: number): Written =>
  given('2020-04-20', { kind: 'make-up', makesUp: 'm', given: [visits(amount)] });

const BELOW: RuleCases = {
  rule: 'delivery.below-decided',
  raises: {
    'four weeks with fewer visits than decided': {
      given: [...RUNNING, weeks({ given: [visits(20)] })],
      at: '2020-05-01',
      finds: [
        {
          ...{ on: '2020-03-30', service: 'nursing', present: [3] },
          missing: ['8 visits in person, of what was decided for four weeks'],
        },
      ],
    },
    'few ordinary visits after an acute one': {
      given: [...RUNNING, given('2020-02-28', { kind: 'acute' }), weeks({ given: [visits(20)] })],
      at: '2020-05-01',
      finds: [{ on: '2020-03-30', present: [4] }],
    },
    'few visits written down in another order than that of their days': {
      given: [
        ...RUNNING,
        given('2020-03-16', { until: '2020-03-29', given: [visits(10)] }),
        given('2020-03-02', { until: '2020-03-15', given: [visits(10)] }),
      ],
      at: '2020-05-01',
      finds: [{ on: '2020-03-30', present: [4, 3] }],
    },
    'few visits of one service, while another came as decided': {
      given: [
        ...[...RUNNING, granted({ service: 'evening' })],
        ...[weeks({ given: [visits(20)] }), weeks({ service: 'evening', given: [visits(28)] })],
      ],
      at: '2020-05-01',
      finds: [{ on: '2020-03-30', service: 'nursing', present: [4] }],
    },
    'few visits with an acute one among them': {
      given: [...RUNNING, weeks({ given: [visits(20)] }), given('2020-03-20', { kind: 'acute' })],
      at: '2020-05-01',
      finds: [{ on: '2020-03-30' }],
    },
    'visits promised again of which some are left': {
      given: [...RUNNING, weeks({ given: [visits(20)] }), promised('2020-03-30', 8), madeUp(2)],
      at: '2020-04-25',
      finds: [{ on: '2020-03-30' }],
    },
    'visits promised again before these four weeks': {
      given: [...RUNNING, weeks({ given: [visits(26)] }), promised('2020-03-01', 2), madeUp(2)],
      at: '2020-04-25',
      finds: [{ on: '2020-03-30' }],
    },
    'visits promised again of another service': {
      given: [
        ...[...RUNNING, granted({ service: 'evening' }), weeks({ given: [visits(26)] })],
        ...[promised('2020-03-30', 2, 'evening'), { ...madeUp(2), service: 'evening' }],
      ],
      at: '2020-04-25',
      finds: [{ on: '2020-03-30', service: 'nursing' }],
    },
    'visits that were not staffed': {
      given: [...RUNNING, weeks({ given: [visits(27)], missed: [missed(1, 'not-staffed')] })],
      at: '2020-05-01',
      finds: [{ on: '2020-03-30' }],
    },
  },
  nearMisses: {
    'exactly what was decided': { given: [...RUNNING, weeks({ given: [visits(28)] })], at: '2020-05-01' },
    'visits that the user declined': {
      given: [...RUNNING, weeks({ given: [visits(20)], missed: [missed(8, 'declined-by-user')] })],
      at: '2020-05-01',
    },
    'fewer visits where fewer were decided': {
      given: [
        ...RUNNING,
        reduced({ decided: '2020-03-01', effective: '2020-03-02', term: { until: '2020-12-31' } }),
        weeks({ given: [visits(12)] }),
      ],
      at: '2020-05-01',
    },
    'visits made up for later': {
      given: [...RUNNING, weeks({ given: [visits(26)] }), promised('2020-03-30', 2), madeUp(2)],
      at: '2020-04-25',
    },
    'visits promised again on the first of these days, and made up for': {
      given: [...RUNNING, weeks({ given: [visits(26)] }), promised('2020-03-02', 2), madeUp(2)],
      at: '2020-04-25',
    },
    'calls in place of visits, which is another matter': {
      given: [...RUNNING, weeks({ given: [visits(14), visits(14, 'phone')] })],
      at: '2020-05-01',
    },
    'a record that begins in one month and reaches into the next': {
      given: [
        ...RUNNING,
        given('2020-03-02', { until: '2020-03-22', given: [visits(21)] }),
        given('2020-03-23', { until: '2020-04-05', given: [visits(14)] }),
        given('2020-04-06', { until: '2020-04-26', given: [visits(21)] }),
      ],
      at: '2020-05-01',
    },
    'four weeks with an acute visit and nothing else written down, after four as decided': {
      given: [...RUNNING, weeks({ given: [visits(28)] }), given('2020-04-10', { kind: 'acute' })],
      at: '2020-05-10',
    },
    'a month in which nobody recorded anything': { given: RUNNING, at: '2020-05-01' },
    'a record of an infection visit only, where ordinary visits are not written down': {
      given: [...RUNNING, given('2020-03-02', { kind: 'infection-visit' })],
      at: '2020-05-01',
    },
  },
  edges: {
    'the last day of the four weeks': {
      given: [...RUNNING, weeks({ given: [visits(20)] })],
      at: '2020-03-29',
      finds: [],
    },
    'the day after, with summer time between': {
      given: [...RUNNING, weeks({ given: [visits(20)] })],
      at: '2020-03-30',
      finds: [{ on: '2020-03-30' }],
    },
  },
};

const CHANGED: RuleCases = {
  rule: 'delivery.changed-without-record',
  raises: {
    'calls in place of visits, with nothing decided': {
      given: [...RUNNING, weeks({ given: [visits(14), visits(14, 'phone')] })],
      at: '2020-05-01',
      finds: [
        {
          on: '2020-03-30',
          present: [3],
          missing: ['a decision on the change from in person to by phone'],
        },
      ],
    },
  },
  nearMisses: {
    'calls on top of the visits decided': {
      given: [...RUNNING, weeks({ given: [visits(28), visits(4, 'phone')] })],
      at: '2020-05-01',
    },
    'calls in place of visits, as decided': {
      given: [
        ...RUNNING,
        measure('VisitsReplaced', {
          ...{ decided: '2020-03-01', effective: '2020-03-02', term: { until: '2020-12-31' } },
          before: { strands: [{ unit: 'visits', amount: 7, weeks: 1, mode: 'in-person' }] },
          after: {
            strands: [
              { unit: 'visits', amount: 3, weeks: 1, mode: 'in-person' },
              { unit: 'visits', amount: 4, weeks: 1, mode: 'phone' },
            ],
          },
        }),
        weeks({ given: [visits(12), visits(16, 'phone')] }),
      ],
      at: '2020-05-01',
    },
    'fewer visits and nothing instead, which is another matter': {
      given: [...RUNNING, weeks({ given: [visits(20)] })],
      at: '2020-05-01',
    },
  },
  edges: {
    'the last day of the four weeks': {
      given: [...RUNNING, weeks({ given: [visits(14), visits(14, 'phone')] })],
      at: '2020-03-29',
      finds: [],
    },
  },
};

export const DELIVERY_CASES: ReadonlyArray<RuleCases> = [BELOW, CHANGED];
