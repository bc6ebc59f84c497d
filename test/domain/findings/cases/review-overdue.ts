import { granted, leader, reduced, type Written } from '../../../render/small-world.js';
import type { RuleCases } from '../case.js';

const reviewed = (on: string, fields: Written = {}): Written => ({
  ...{ type: 'DecisionReviewed', version: 1, user: 'u-1', service: 'nursing', reviews: 'd-2', by: leader },
  ...{ on, outcome: 'upheld', reasons: { text: 'fortsatt smitte' } },
  ...fields,
});

const MEASURE = [granted(), reduced({ term: { review: '2020-03-27' } })];

export const REVIEW_OVERDUE_CASES: RuleCases = {
  rule: 'time.review-overdue',
  raises: {
    'a reduction that nobody assessed anew': {
      given: MEASURE,
      at: '2020-05-01',
      finds: [{ on: '2020-03-28', about: 'd-2', present: [2], missing: ['a reassessment'] }],
    },
    'a reassessment that came late': {
      given: [...MEASURE, reviewed('2020-04-20')],
      at: '2020-05-01',
      finds: [{ on: '2020-03-28', present: [2, 3], missing: [] }],
    },
  },
  nearMisses: {
    'a reassessment on the day itself, without a new day': {
      given: [...MEASURE, reviewed('2020-03-27')],
      at: '2020-05-01',
    },
    'a measure that had ended before its day came': {
      given: [granted(), reduced({ term: { until: '2020-03-20', review: '2020-03-27' } })],
      at: '2020-05-01',
    },
  },
  edges: {
    'the day itself is in time': { given: MEASURE, at: '2020-03-27', finds: [] },
    'the day after is not': { given: MEASURE, at: '2020-03-28', finds: [{ on: '2020-03-28' }] },
  },
};
