import { granted, type Written } from '../../../../render/small-world.js';
import type { RuleCases } from '../../case.js';
import { cut, notice } from '../good-practice.js';

const appealBy = (sent: string, appealDeadline: string, fields: Written = {}): Written =>
  notice(sent, { appealDeadline, ...fields });

const APPEAL: RuleCases = {
  rule: 'notice.appeal',
  raises: {
    'a notice that says nothing of appeal': {
      given: [granted(), cut(), notice('2020-03-16', { appealRightStated: false })],
      at: '2020-05-01',
      finds: [
        {
          ...{ on: '2020-03-16', about: 'd-2', present: [3], missing: ['the right of appeal'] },
          provisions: ['fvl-27', 'pbrl-7-5', 'fvl-29'],
        },
      ],
    },
    'three weeks where it is four': {
      given: [granted(), cut(), appealBy('2020-03-16', '2020-04-06')],
      at: '2020-05-01',
      finds: [{ present: [3], missing: ['a deadline for appeal that is long enough'] }],
    },
    'four weeks from the day it was sent, when it came two days later': {
      given: [granted(), cut(), appealBy('2020-03-16', '2020-04-13', { reached: '2020-03-18' })],
      at: '2020-05-01',
      finds: [{ present: [3] }],
    },
    'two weeks where it is three': {
      given: [
        granted({ serviceType: 'day-activity', legalBasis: ['hol-3-1'] }),
        cut({ term: { until: '2020-03-29' } }),
        appealBy('2020-03-16', '2020-03-30'),
      ],
      at: '2020-05-01',
      finds: [{ present: [3] }],
    },
  },
  nearMisses: {
    'four weeks': { given: [granted(), cut(), appealBy('2020-03-16', '2020-04-13')], at: '2020-05-01' },
    'more than four': { given: [granted(), cut(), appealBy('2020-03-16', '2020-05-01')], at: '2020-05-01' },
    'a second notice that puts it right': {
      given: [granted(), cut(), appealBy('2020-03-16', '2020-04-06'), appealBy('2020-03-20', '2020-04-17')],
      at: '2020-05-01',
    },
    'the right of appeal, and no deadline written down': {
      given: [granted(), cut(), notice('2020-03-16')],
      at: '2020-05-01',
    },
    'three weeks for what the switch does not cover': {
      given: [granted(), cut({ term: { until: '2020-03-29' } }), appealBy('2020-03-16', '2020-04-06')],
      at: '2020-05-01',
    },
    'a prior notice, which can state none': {
      given: [
        granted(),
        notice('2020-03-10', { kind: 'prior-notice', decisions: [], appealRightStated: false }),
        cut(),
        notice('2020-03-16'),
      ],
      at: '2020-05-01',
    },
  },
  edges: {
    'four weeks end on Easter Monday 2020; that it rolls need not be counted in': {
      given: [granted(), cut(), appealBy('2020-03-16', '2020-04-13')],
      at: '2020-05-01',
      finds: [],
    },
    'or may be': {
      given: [granted(), cut(), appealBy('2020-03-16', '2020-04-14')],
      at: '2020-05-01',
      finds: [],
    },
    'Easter Sunday is a day too early': {
      given: [granted(), cut(), appealBy('2020-03-16', '2020-04-12')],
      at: '2020-05-01',
      finds: [{ on: '2020-03-16' }],
    },
    'four weeks end on Constitution Day 2021': {
      given: [
        granted(),
        cut({ decided: '2021-04-16', effective: '2021-04-16', term: { review: '2021-05-01' } }),
        appealBy('2021-04-19', '2021-05-17'),
      ],
      at: '2021-06-01',
      finds: [],
    },
    'the day before it is too early': {
      given: [
        granted(),
        cut({ decided: '2021-04-16', effective: '2021-04-16', term: { review: '2021-05-01' } }),
        appealBy('2021-04-19', '2021-05-16'),
      ],
      at: '2021-06-01',
      finds: [{ on: '2021-04-19' }],
    },
    'four weeks over the change to summer time': {
      given: [granted(), cut(), appealBy('2020-03-20', '2020-04-17')],
      at: '2020-05-01',
      finds: [],
    },
  },
};

export const APPEAL_CASES: ReadonlyArray<RuleCases> = [APPEAL];
