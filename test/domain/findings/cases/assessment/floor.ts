import { granted, type Written } from '../../../../render/small-world.js';
import type { RuleCases } from '../../case.js';
import { cut, handedOver, HEARD, leftAsItWas, lifts, phoned, tasks, wished } from '../good-practice.js';

const CARE = {
  tasks: [
    { task: 'personal-care', necessary: true },
    { task: 'shower', necessary: false },
  ],
};

const POSTPONED = tasks('personal-care', 'service', 'postponed');

const limited = (fields: Written = {}): Written =>
  cut({ type: 'CareLimitedToNecessary', ...POSTPONED, ...fields });

const STOPPED = { before: { state: 'running' }, after: { state: 'paused' } };

const paused = (fields: Written = {}): Written => cut({ type: 'ServicePaused', ...STOPPED, ...fields });

const kinTakeOver = (fields: Written = {}): Written =>
  handedOver({ decision: 'd-4', ...tasks('personal-care', 'service', 'next-of-kin'), ...fields });

const FLOOR: RuleCases = {
  rule: 'assessment.below-floor',
  raises: {
    'another service that would do it, and is stopped as well': {
      given: [
        granted(CARE),
        granted({ service: 'day', decision: 'd-0', serviceType: 'day-stay', ...CARE }),
        paused(),
        paused({ decision: 'd-3', service: 'day' }),
      ],
      at: '2020-05-01',
      finds: [
        { on: '2020-03-16', service: 'nursing', about: 'd-2', present: [1, 3] },
        { on: '2020-03-16', service: 'day', about: 'd-3', present: [2, 4] },
      ],
    },
    'another service that does it for others, where it is postponed too': {
      given: [
        granted(CARE),
        granted({ service: 'day', decision: 'd-0', serviceType: 'day-stay', ...CARE }),
        paused({ decision: 'd-3', service: 'day', effective: '2020-03-20' }),
        limited(),
        limited({ decision: 'd-5', service: 'day' }),
      ],
      at: '2020-03-17',
      finds: [
        { on: '2020-03-16', service: 'nursing', about: 'd-2' },
        { on: '2020-03-16', service: 'day', about: 'd-5' },
      ],
    },
    'another service of the user that never did it': {
      given: [
        granted(CARE),
        granted({
          ...{ service: 'day', decision: 'd-0', serviceType: 'day-stay' },
          tasks: [{ task: 'medication', necessary: true }],
        }),
        paused(),
      ],
      at: '2020-05-01',
      finds: [{ on: '2020-03-16', service: 'nursing', about: 'd-2' }],
    },
    'personal care that nobody gives': {
      given: [granted(CARE), limited()],
      at: '2020-05-01',
      finds: [
        {
          ...{ on: '2020-03-16', service: 'nursing', about: 'd-2', present: [1, 2] },
          ...{ missing: ['somebody who does this: personal care'] },
          provisions: ['hol-3-1', 'hol-4-1', 'pbrl-2-1-a'],
        },
      ],
    },
    'a service paused with all that was necessary in it': {
      given: [granted(CARE), paused()],
      at: '2020-05-01',
      finds: [{ on: '2020-03-16', about: 'd-2', present: [1, 2] }],
    },
    'phone calls where hands were needed': {
      given: [
        granted(CARE),
        phoned({
          after: {
            strands: [
              { unit: 'visits', amount: 0, weeks: 1, mode: 'in-person' },
              { unit: 'visits', amount: 7, weeks: 1, mode: 'phone' },
            ],
          },
        }),
      ],
      at: '2020-05-01',
      finds: [{ on: '2020-03-16', about: 'd-2' }],
    },
    'next of kin who took it over and stopped, with nobody after them': {
      given: [
        granted(CARE),
        limited(),
        kinTakeOver({ effective: '2020-03-16', term: { until: '2020-04-15' } }),
      ],
      at: '2020-05-01',
      finds: [{ on: '2020-04-16', about: 'd-2' }],
    },
  },
  nearMisses: {
    'only what can wait is postponed': {
      given: [granted(CARE), limited(tasks('shower', 'service', 'postponed'))],
      at: '2020-05-01',
    },
    'an accepted substitute: next of kin do it': {
      given: [granted(CARE), limited(), kinTakeOver()],
      at: '2020-05-01',
    },
    'another service does it meanwhile': {
      given: [
        granted(CARE),
        granted({ service: 'day', decision: 'd-0', serviceType: 'day-stay', ...CARE }),
        paused(),
      ],
      at: '2020-05-01',
    },
    'a pause that the user wished for': { given: [granted(CARE), wished(STOPPED)], at: '2020-05-01' },
    'a pause that the user asked for': {
      given: [granted(CARE), paused({ initiative: { requestedBy: 'user' } })],
      at: '2020-05-01',
    },
    'fewer visits, with hands in those that are left': { given: [granted(CARE), cut()], at: '2020-05-01' },
    'lifted again before it began': {
      given: [granted(CARE), limited(), lifts('2020-03-16')],
      at: '2020-05-01',
    },
    'a service that ended when its time was over': {
      given: [granted({ ...CARE, until: '2020-03-31' })],
      at: '2020-05-01',
    },
  },
  edges: {
    'the day before': { given: [granted(CARE), limited()], at: '2020-03-15', finds: [] },
    'the first day': { given: [granted(CARE), limited()], at: '2020-03-16', finds: [{ on: '2020-03-16' }] },
    'a takeover that ends on the night when clocks go forward': {
      given: [granted(CARE), limited(), kinTakeOver({ term: { until: '2020-03-28' } })],
      at: '2020-05-01',
      finds: [{ on: '2020-03-29' }],
    },
  },
};

const NEEDED = { ...HEARD, necessity: 'needed-for-life-and-health' };

const NEEDED_TAKEN: RuleCases = {
  rule: 'assessment.needed-taken',
  raises: {
    'a cut of what the assessment says is needed': {
      given: [granted(), cut({ assessment: NEEDED })],
      at: '2020-05-01',
      finds: [{ on: '2020-03-13', about: 'd-2', present: [2] }],
    },
  },
  nearMisses: {
    'a cut of what can wait': { given: [granted(), cut()], at: '2020-05-01' },
    'needed, and given in another form': {
      given: [granted(), phoned({ assessment: NEEDED })],
      at: '2020-05-01',
    },
    'needed, and left as it was': {
      given: [granted(), leftAsItWas('2020-03-13', { assessment: NEEDED })],
      at: '2020-05-01',
    },
  },
};

export const FLOOR_CASES: ReadonlyArray<RuleCases> = [FLOOR, NEEDED_TAKEN];
