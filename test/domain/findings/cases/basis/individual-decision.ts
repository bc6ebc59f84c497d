import { granted } from '../../../../render/small-world.js';
import { told, words } from '../../../views/told.js';
import type { RuleCases } from '../../case.js';
import {
  accepted,
  CRISIS,
  cut,
  declared,
  extended,
  forMany,
  FROM_IT,
  INDIVIDUALLY,
  leadership,
  notice,
  offered,
  SUBSTITUTED,
  wished,
} from '../good-practice.js';

const INDIVIDUAL: RuleCases = {
  rule: 'basis.no-individual-decision',
  raises: {
    'less by agreement, open-ended, and no decision': {
      given: [granted(), offered(), accepted()],
      at: '2020-05-01',
      finds: [
        {
          ...{ on: '2020-03-14', about: 'd-2', present: [3], missing: ['an individual decision'] },
          provisions: ['pbrl-2-7', 'fvl-23', 'fvl-27'],
        },
      ],
    },
    'a decision that the user was only informed of': {
      given: [granted(), cut(), notice('2020-03-16', { kind: 'information' })],
      at: '2020-05-01',
      finds: [{ on: '2020-03-31', present: [2, 3], missing: ['notice of an individual decision'] }],
    },
    'a notice that came a month later': {
      given: [granted(), cut(), notice('2020-03-16', { kind: 'information' }), notice('2020-04-16')],
      at: '2020-05-01',
      finds: [{ on: '2020-03-31', present: [2, 3, 4], missing: [] }],
    },
    'an extension that the user was only told of on the phone': {
      given: [
        granted(),
        cut(),
        notice('2020-03-16'),
        extended('2020-03-27'),
        told('ExplanationGiven', '2020-03-28', {
          ...{
            decisions: ['d-7'],
            to: 'user',
            channel: 'phone',
            words: words('en stund til'),
            apology: true,
          },
        }),
      ],
      at: '2020-05-01',
      finds: [{ on: '2020-04-11', about: 'd-7', present: [4, 5] }],
    },
  },
  nearMisses: {
    'a decision told of as one': { given: [granted(), cut(), notice('2020-03-16')], at: '2020-05-01' },
    'two weeks and no longer': {
      given: [
        granted(),
        cut({ term: { until: '2020-03-29' } }),
        notice('2020-03-16', { kind: 'information' }),
      ],
      at: '2020-05-01',
    },
    'an accepted substitute of the same extent': {
      given: [granted(), offered(), accepted(SUBSTITUTED)],
      at: '2020-05-01',
    },
    'an accepted offer of less, with a decision': {
      given: [granted(), offered(), accepted(), notice('2020-03-16')],
      at: '2020-05-01',
    },
    'the own wish of the user': {
      given: [granted(), wished(), notice('2020-03-16', { kind: 'information' })],
      at: '2020-05-01',
    },
    'opening hours of a drop-in offer, which rest on no such provision': {
      given: [
        granted({ serviceType: 'day-activity', legalBasis: ['hol-3-1'] }),
        cut(),
        notice('2020-03-16', { kind: 'information' }),
      ],
      at: '2020-05-01',
    },
    'a user whom nobody contacted: that is told elsewhere': { given: [granted(), cut()], at: '2020-05-01' },
  },
  edges: {
    'fourteen days, first and last counted, over the change to summer time': {
      given: [
        granted(),
        cut({ term: { until: '2020-03-29' } }),
        notice('2020-03-16', { kind: 'information' }),
      ],
      at: '2020-05-01',
      finds: [],
    },
    'fifteen days': {
      given: [
        granted(),
        cut({ term: { until: '2020-03-30' } }),
        notice('2020-03-16', { kind: 'information' }),
      ],
      at: '2020-05-01',
      finds: [{ on: '2020-03-31' }],
    },
    'the last day for the notice': {
      given: [granted(), cut(), notice('2020-03-16', { kind: 'information' }), notice('2020-03-30')],
      at: '2020-05-01',
      finds: [],
    },
    'the day after it': {
      given: [granted(), cut(), notice('2020-03-16', { kind: 'information' }), notice('2020-03-31')],
      at: '2020-05-01',
      finds: [{ on: '2020-03-31' }],
    },
    'as known before the notice was recorded': {
      given: [granted(), cut(), notice('2020-03-16', { kind: 'information' }), notice('2020-03-17')],
      recorded: [
        ...['2020-01-02T20:00:00Z', '2020-03-13T20:00:00Z', '2020-03-16T20:00:00Z'],
        '2020-04-20T08:00:00Z',
      ],
      ...{ at: '2020-05-01', knownAt: '2020-04-19T08:00:00Z' },
      finds: [{ on: '2020-03-31', present: [2, 3] }],
    },
  },
};

const FOR_DECISIONS: RuleCases = {
  rule: 'basis.measure-for-decisions',
  raises: {
    'fewer visits for all at once, with no end': {
      given: [declared(), forMany()],
      at: '2020-05-01',
      finds: [
        { on: '2020-03-12', present: [2], missing: ['an individual decision for each whom it touches'] },
      ],
    },
  },
  nearMisses: {
    'a measure that opens for individual decisions': {
      given: [declared(), forMany({}, INDIVIDUALLY)],
      at: '2020-05-01',
    },
    'for two weeks': { given: [declared(), forMany({ term: { until: '2020-03-29' } })], at: '2020-05-01' },
    'a request': { given: [declared(), forMany({ force: 'request' })], at: '2020-05-01' },
    'other opening hours of what needs no individual decision': {
      given: [declared(), forMany({}, { services: ['meals-on-wheels'] })],
      at: '2020-05-01',
    },
    'more visits for all at once': {
      given: [
        declared(),
        forMany(
          {},
          { changes: [{ dimension: 'how-often', before: { own: 'granted' }, after: { own: 'more' } }] },
        ),
      ],
      at: '2020-05-01',
    },
    'withdrawn before it took effect': {
      given: [
        declared(),
        forMany(),
        {
          ...{ type: 'FrameworkMeasureWithdrawn', version: 1, crisis: CRISIS, measure: FROM_IT.measure },
          ...{ decision: 'c-withdraw', by: leadership(), decided: '2020-03-14', effective: '2020-03-14' },
          reasons: words('dekket likevel'),
        },
      ],
      at: '2020-05-01',
    },
  },
  edges: {
    'fifteen days': {
      given: [declared(), forMany({ term: { until: '2020-03-30' } })],
      at: '2020-05-01',
      finds: [{ present: [2] }],
    },
  },
};

export const INDIVIDUAL_DECISION_CASES: ReadonlyArray<RuleCases> = [INDIVIDUAL, FOR_DECISIONS];
