import { granted, type Written } from '../../../../render/small-world.js';
import { told } from '../../../views/told.js';
import type { RuleCases } from '../../case.js';
import { kept } from '../parts.js';
import {
  circumstances,
  cut,
  declared,
  forMany,
  FROM_IT,
  INDIVIDUALLY,
  leftAsItWas,
  registered,
} from '../good-practice.js';

const missedVisit = (on: string, cause = 'not-staffed'): Written =>
  told('DeliveryRecorded', on, {
    ...{ service: 'nursing', kind: 'ordinary', given: [] },
    missed: [{ unit: 'visits', amount: 1, mode: 'in-person', cause }],
  });

const BLANKET: RuleCases = {
  rule: 'assessment.blanket-measure',
  raises: {
    'tasks taken from everybody': {
      given: [declared(), forMany({}, { kind: 'tasks', tasks: ['shower'] }), granted()],
      at: '2020-05-01',
      finds: [{ on: '2020-03-31', present: [2, 3] }],
    },
    'another service of the user assessed under it': {
      given: [declared(), forMany(), granted(), leftAsItWas('2020-03-18', { service: 'other' })],
      at: '2020-05-01',
      finds: [{ on: '2020-03-31' }],
    },
    'a decision about another service': {
      given: [declared(), forMany(), granted(), cut({ service: 'other' })],
      at: '2020-05-01',
      finds: [{ on: '2020-03-31' }],
    },
    'an assessment from before it was decided': {
      given: [declared(), forMany(), granted(), leftAsItWas('2020-03-11')],
      at: '2020-05-01',
      finds: [{ on: '2020-03-31' }],
    },
    'a decision from before it was decided, and one from long after': {
      given: [
        ...[declared(), forMany(), granted()],
        cut({ decided: '2020-03-11', effective: '2020-03-11', term: { until: '2020-03-12' } }),
        cut({ decision: 'd-3', decided: '2020-04-02', effective: '2020-04-02' }),
      ],
      at: '2020-05-01',
      finds: [{ on: '2020-03-31' }],
    },
    'kept on purpose before it was decided, and after the two weeks': {
      given: [
        ...[declared(), forMany(), granted()],
        kept({ decided: '2020-03-11', effective: '2020-03-11' }),
        kept({ decision: 'd-6', decided: '2020-04-02', effective: '2020-04-02' }),
      ],
      at: '2020-05-01',
      finds: [{ on: '2020-03-31' }],
    },
    'a visit missed after the two weeks, on that day': {
      given: [declared(), forMany({}, INDIVIDUALLY), granted(), missedVisit('2020-04-10')],
      at: '2020-05-01',
      finds: [{ on: '2020-04-10', present: [2, 3, 4] }],
    },
    'visits missed on its first day and its last': {
      given: [
        ...[declared(), forMany({ term: { until: '2020-03-20' } }, INDIVIDUALLY), granted()],
        missedVisit('2020-03-20'),
      ],
      at: '2020-05-01',
      finds: [{ on: '2020-03-21', present: [2, 3, 4] }],
    },
    'people with a need that is written down as theirs': {
      given: [
        declared(),
        forMany({}, { people: { criteria: { about: 'need', atMost: 2 } } }),
        registered({ need: 2 }),
        granted(),
      ],
      at: '2020-05-01',
      finds: [{ on: '2020-03-31' }],
    },
    'the unit of the user': {
      given: [
        declared(),
        forMany({}, { units: ['north'] }),
        circumstances('2020-01-02', { unit: 'north' }),
        granted(),
      ],
      at: '2020-05-01',
      finds: [{ on: '2020-03-31' }],
    },
    'fewer visits for all at once, and nobody looked at this user': {
      given: [declared(), forMany(), granted()],
      at: '2020-05-01',
      finds: [
        {
          ...{ on: '2020-03-31', service: 'nursing', present: [2, 3], missing: ['an individual assessment'] },
          provisions: ['hol-4-1', 'hol-3-1', 'pbrl-2-7', 'fvl-17'],
        },
      ],
    },
    'the same for a week only': {
      given: [declared(), forMany({ term: { until: '2020-03-22' } }), granted()],
      at: '2020-05-01',
      finds: [{ on: '2020-03-23' }],
    },
    'visits that nobody came to, under a measure that was to be carried out one by one': {
      given: [declared(), forMany({}, INDIVIDUALLY), granted(), missedVisit('2020-03-18')],
      at: '2020-05-01',
      finds: [{ on: '2020-03-31', present: [2, 3, 4] }],
    },
    'an assessment that came after five weeks': {
      given: [declared(), forMany(), granted(), leftAsItWas('2020-04-20')],
      at: '2020-05-01',
      finds: [{ on: '2020-03-31' }],
    },
  },
  nearMisses: {
    'some units, and nobody wrote down which the user belongs to': {
      given: [declared(), forMany({}, { units: ['south'] }), granted()],
      at: '2020-05-01',
    },
    'visits missed before it began and after it was over': {
      given: [
        ...[declared(), forMany({ term: { until: '2020-03-20' } }, INDIVIDUALLY), granted()],
        ...[missedVisit('2020-03-15'), missedVisit('2020-03-21')],
      ],
      at: '2020-05-01',
    },
    'visits of another service that were missed': {
      given: [
        ...[declared(), forMany({}, INDIVIDUALLY), granted()],
        { ...missedVisit('2020-03-18'), service: 'other' },
      ],
      at: '2020-05-01',
    },
    'a measure that begins later': {
      given: [declared(), forMany({ effective: '2020-06-01' }), granted()],
      at: '2020-05-01',
    },
    'a measure that gives more': {
      given: [
        declared(),
        forMany(
          {},
          { changes: [{ dimension: 'how-often', before: { own: 'granted' }, after: { own: 'more' } }] },
        ),
        granted(),
      ],
      at: '2020-05-01',
    },
    'of another kind of target: a process': {
      given: [
        declared(),
        forMany({ target: { kind: 'process', duties: ['assessment'], changes: [] } }),
        granted(),
      ],
      at: '2020-05-01',
    },
    'assessed under it and left as it was': {
      given: [declared(), forMany(), granted(), leftAsItWas('2020-03-18')],
      at: '2020-05-01',
    },
    'a decision about this user': {
      given: [declared(), forMany(), granted(), cut({ derivesFrom: FROM_IT })],
      at: '2020-05-01',
    },
    'assessed on the day on which the measure was decided': {
      given: [declared(), forMany(), granted(), leftAsItWas('2020-03-12')],
      at: '2020-05-01',
    },
    'a decision about this user on that day': {
      given: [declared(), forMany(), granted(), cut({ decided: '2020-03-12' })],
      at: '2020-05-01',
    },
    'kept on purpose, on the last day for it': {
      given: [declared(), forMany(), granted(), kept({ decided: '2020-03-30', effective: '2020-03-30' })],
      at: '2020-05-01',
    },
    'to be carried out one by one, and nothing was missed': {
      given: [declared(), forMany({}, INDIVIDUALLY), granted()],
      at: '2020-05-01',
    },
    'visits that the user declined': {
      given: [
        declared(),
        forMany({}, INDIVIDUALLY),
        granted(),
        missedVisit('2020-03-18', 'declined-by-user'),
      ],
      at: '2020-05-01',
    },
    'another kind of service': {
      given: [declared(), forMany({}, { services: ['day-activity'] }), granted()],
      at: '2020-05-01',
    },
    'other people: those with a low need': {
      given: [
        declared(),
        forMany({}, { people: { criteria: { about: 'need', atMost: 2 } } }),
        registered({ need: 4 }),
        granted(),
      ],
      at: '2020-05-01',
    },
    'another unit': {
      given: [
        declared(),
        forMany({}, { units: ['south'] }),
        circumstances('2020-01-02', { unit: 'north' }),
        granted(),
      ],
      at: '2020-05-01',
    },
    'advice to all': { given: [declared(), forMany({ force: 'advice' }), granted()], at: '2020-05-01' },
    'a service that had ended by then': {
      given: [declared(), forMany(), granted({ until: '2020-03-01' })],
      at: '2020-05-01',
    },
  },
  edges: {
    'the last day of the two weeks, over the change to summer time': {
      given: [declared(), forMany(), granted()],
      at: '2020-03-30',
      finds: [],
    },
    'the day after': {
      given: [declared(), forMany(), granted()],
      at: '2020-03-31',
      finds: [{ on: '2020-03-31' }],
    },
  },
};

export const BLANKET_MEASURE_CASES: ReadonlyArray<RuleCases> = [BLANKET];
