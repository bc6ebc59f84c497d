import { CRISIS_EVENT } from '../../examples/crisis-events.js';
import { UNIT_EVENT } from '../../examples/unit.js';
import { granted, reduced, type Written } from '../../../render/small-world.js';
import { registered, told } from '../../views/told.js';
import type { RuleCases } from '../case.js';
import { ADOPTED, CRISIS_ENDED, DECLARED, DERIVED, kept, lifted, reviewed, turned } from './parts.js';

const MEASURE = [granted(), reduced({ term: { review: '2020-03-27' } })];

const REVIEW_OVERDUE: RuleCases = {
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
    'one that was lifted only when its day had passed': {
      given: [...MEASURE, lifted('2020-04-10')],
      at: '2020-05-01',
      finds: [{ on: '2020-03-28', present: [2], missing: ['a reassessment'] }],
    },
    'a rhythm that was not kept the second time': {
      given: [
        granted(),
        reduced({ term: { review: '2020-03-27', rhythm: { everyDays: 14 } } }),
        reviewed('2020-03-27'),
      ],
      at: '2020-05-01',
      finds: [{ on: '2020-04-11', missing: ['a reassessment'] }],
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
    'one that ends with the day of its review': {
      given: [granted(), reduced({ term: { until: '2020-03-27', review: '2020-03-27' } })],
      at: '2020-05-01',
    },
    'one that by its day it was decided to lift two weeks later': {
      given: [...MEASURE, { ...lifted('2020-04-10'), decided: '2020-03-27' }],
      at: '2020-05-01',
    },
    'a measure that was lifted before its day came': {
      given: [...MEASURE, lifted('2020-03-25')],
      at: '2020-05-01',
    },
    'a decision that nobody knew of by then': {
      given: MEASURE,
      recorded: ['2020-03-13T08:00:00Z', '2020-05-02T08:00:00Z'],
      at: '2020-05-01',
      knownAt: '2020-05-01T12:00:00Z',
    },
  },
  edges: {
    'the day itself is in time': { given: MEASURE, at: '2020-03-27', finds: [] },
    'the day after is not': { given: MEASURE, at: '2020-03-28', finds: [{ on: '2020-03-28' }] },
    'a review on the Sunday of the summer time counts on that day': {
      given: [granted(), reduced({ term: { review: '2020-03-29' } }), reviewed('2020-03-29')],
      recorded: ['2020-03-13T08:00:00Z', '2020-03-13T08:00:00Z', '2020-03-29T21:59:00Z'],
      at: '2020-03-30',
      finds: [],
    },
    'Good Friday does not move the day': {
      given: [granted(), reduced({ term: { review: '2020-04-10' } }), reviewed('2020-04-14')],
      at: '2020-05-01',
      finds: [{ on: '2020-04-11', missing: [] }],
    },
  },
};

const OF_MANY: Written = { ...ADOPTED, term: { condition: 'staffing-restored', review: '2020-03-27' } };
const REVIEWED: Written = { ...CRISIS_EVENT.FrameworkMeasureReviewed, measure: DERIVED.measure };

const FRAMEWORK_REVIEW: RuleCases = {
  rule: 'time.framework-review-overdue',
  raises: {
    'a measure for many that nobody looked at anew': {
      given: [DECLARED, { ...ADOPTED, term: { condition: 'staffing-restored', review: '2020-03-27' } }],
      at: '2020-05-01',
      finds: [{ on: '2020-03-28', present: [2], missing: ['a reassessment'] }],
    },
    'one that was looked at anew two months late': {
      given: [DECLARED, OF_MANY, { ...REVIEWED, on: '2020-05-27', next: { review: '2020-09-01' } }],
      at: '2020-08-01',
      finds: [{ on: '2020-03-28', present: [2, 3], missing: [] }],
    },
    'one that was ended, or ran out, long after its day had passed': {
      given: [DECLARED, OF_MANY, turned('FrameworkMeasureEnded', '2020-05-26')],
      at: '2020-08-01',
      finds: [{ on: '2020-03-28', present: [2], missing: ['a reassessment'] }],
    },
    'one that is looked at anew on the very day that is asked about': {
      given: [DECLARED, OF_MANY, { ...REVIEWED, on: '2020-05-27', next: { review: '2020-09-01' } }],
      at: '2020-05-27',
      finds: [{ on: '2020-03-28', present: [2, 3], missing: [] }],
    },
    'two days that passed, one after the other': {
      given: [DECLARED, OF_MANY, { ...REVIEWED, on: '2020-05-27', next: { review: '2020-06-15' } }],
      at: '2020-08-01',
      finds: [{ on: '2020-03-28' }, { on: '2020-06-16', missing: ['a reassessment'] }],
    },
  },
  nearMisses: {
    'a measure reviewed on its day, with a new one': {
      given: [
        DECLARED,
        { ...ADOPTED, term: { condition: 'staffing-restored', review: '2020-03-27' } },
        {
          ...CRISIS_EVENT.FrameworkMeasureReviewed,
          ...{ measure: DERIVED.measure, on: '2020-03-27' },
          next: { condition: 'staffing-restored', review: '2020-05-29' },
        },
      ],
      at: '2020-05-01',
    },
    'one that ran out on the day of its review': {
      given: [DECLARED, { ...ADOPTED, term: { until: '2020-03-27', review: '2020-03-27' } }],
      at: '2020-08-01',
    },
    'one that was set aside when its day passed, and was reviewed when it was taken up': {
      given: [
        ...[DECLARED, OF_MANY, turned('FrameworkMeasurePaused', '2020-03-20')],
        { ...REVIEWED, on: '2020-05-27', next: { review: '2020-09-01' } },
      ],
      at: '2020-08-01',
    },
    'a measure that was ended': {
      given: [
        DECLARED,
        { ...ADOPTED, term: { condition: 'staffing-restored', review: '2020-03-27' } },
        turned('FrameworkMeasureEnded', '2020-03-26'),
      ],
      at: '2020-05-01',
    },
  },
  edges: {
    'the day itself is in time': {
      given: [DECLARED, { ...ADOPTED, term: { review: '2020-03-27' } }],
      at: '2020-03-27',
      finds: [],
    },
    'the day after is not': {
      given: [DECLARED, { ...ADOPTED, term: { review: '2020-03-27' } }],
      at: '2020-03-28',
      finds: [{ on: '2020-03-28' }],
    },
  },
};

const KEPT: RuleCases = {
  rule: 'time.kept-reduced-without-review',
  raises: {
    'a service kept at its reduced level until nobody knows when': {
      given: [granted(), kept()],
      at: '2020-05-01',
      finds: [{ on: '2020-03-16', about: 'd-5', present: [2], missing: ['a day for reassessment'] }],
    },
  },
  nearMisses: {
    'one kept at the level granted': { given: [granted(), kept({ keeps: 'granted' })], at: '2020-05-01' },
    'one with a day for reassessment': {
      given: [granted(), kept({ review: '2020-03-27' })],
      at: '2020-05-01',
    },
  },
  edges: {
    'before it takes effect there is nothing': { given: [granted(), kept()], at: '2020-03-15', finds: [] },
    'on its first day there is': {
      given: [granted(), kept()],
      at: '2020-03-16',
      finds: [{ on: '2020-03-16' }],
    },
  },
};

const derived = reduced({ derivesFrom: DERIVED, term: { until: '2020-12-31', review: '2020-12-01' } });
const GONE = [DECLARED, ADOPTED, granted(), derived, turned('FrameworkMeasureReversed', '2020-04-01')];

const GROUND_GONE: RuleCases = {
  rule: 'time.ground-gone',
  raises: {
    'a decision left standing after its measure was reversed': {
      given: GONE,
      at: '2020-06-01',
      finds: [{ on: '2020-04-09', about: 'd-2', present: [4, 5] }],
    },
    'a decision left standing when reopening was permitted': {
      given: [DECLARED, ADOPTED, granted(), derived, turned('FrameworkMeasureEased', '2020-04-20')],
      at: '2020-06-01',
      finds: [{ on: '2020-04-28' }],
    },
  },
  nearMisses: {
    'a reassessment within the week, even one that upholds it': {
      given: [...GONE, reviewed('2020-04-03')],
      at: '2020-06-01',
    },
    'a decision that was lifted with its measure': {
      given: [...GONE, lifted('2020-04-01')],
      at: '2020-06-01',
    },
    'a decision made on the day of the step that eased its measure': {
      given: [
        ...[DECLARED, ADOPTED, granted(), turned('FrameworkMeasureEased', '2020-04-20')],
        reduced({
          ...{ derivesFrom: DERIVED, decided: '2020-04-20', effective: '2020-04-20' },
          term: { until: '2020-12-31', review: '2020-12-01' },
        }),
      ],
      at: '2020-06-01',
    },
    'a measure that was only set aside': {
      given: [DECLARED, ADOPTED, granted(), derived, turned('FrameworkMeasurePaused', '2020-04-01')],
      at: '2020-06-01',
    },
    'a decision that derives from no measure': {
      given: [DECLARED, ADOPTED, granted(), reduced(), turned('FrameworkMeasureReversed', '2020-04-01')],
      at: '2020-06-01',
    },
  },
  edges: {
    'the seventh day is in time': { given: GONE, at: '2020-04-08', finds: [] },
    'the eighth is not': { given: GONE, at: '2020-04-09', finds: [{ on: '2020-04-09' }] },
  },
};

const ENDED = [
  DECLARED,
  ADOPTED,
  granted(),
  derived,
  { ...CRISIS_ENDED, decided: '2020-05-01', effective: '2020-05-01' },
];

const AFTER_CRISIS: RuleCases = {
  rule: 'time.after-crisis',
  raises: {
    'a decision still in force long after the crisis': {
      given: ENDED,
      at: '2020-07-01',
      finds: [{ on: '2020-05-09', about: 'd-2', present: [4, 5] }],
    },
  },
  nearMisses: {
    'one that was looked at anew': { given: [...ENDED, reviewed('2020-05-04')], at: '2020-07-01' },
    'one that ran out with the crisis': {
      given: [
        ...ENDED.slice(0, 3),
        reduced({ derivesFrom: DERIVED, term: { until: '2020-05-02' } }),
        ...ENDED.slice(4),
      ],
      at: '2020-07-01',
    },
    'one that has nothing to do with the crisis': {
      given: [...ENDED.slice(0, 3), reduced(), ...ENDED.slice(4)],
      at: '2020-07-01',
    },
  },
  edges: {
    'the seventh day after is in time': { given: ENDED, at: '2020-05-08', finds: [] },
    'the eighth is not': { given: ENDED, at: '2020-05-09', finds: [{ on: '2020-05-09' }] },
  },
};

const inUnit: Written = told('CircumstancesRecorded', '2020-01-02', {
  unit: UNIT_EVENT.FacilityReopened.unit,
});
const closed = reduced({ term: { condition: 'premises-reopened', review: '2020-12-01' } });
const reopened: Written = { ...UNIT_EVENT.FacilityReopened, decided: '2020-04-01', effective: '2020-04-01' };
const MET = [registered, inUnit, granted(), closed, reopened];

const CONDITION_MET: RuleCases = {
  rule: 'time.condition-met',
  raises: {
    'premises that were reopened twice, from the first time on': {
      given: [...MET, { ...reopened, effective: '2020-05-01', decided: '2020-05-01' }],
      at: '2020-06-01',
      finds: [{ on: '2020-04-09', about: 'd-2', present: [4, 5] }],
    },
    'a decision left standing when the premises opened again': {
      given: MET,
      at: '2020-06-01',
      finds: [{ on: '2020-04-09', about: 'd-2', present: [4, 5] }],
    },
    'a decision left standing when the carer could go on again': {
      given: [
        registered,
        granted(),
        reduced({ term: { condition: 'carer-available', review: '2020-12-01' } }),
        told('CircumstancesRecorded', '2020-05-01', { carer: { has: true, canGoOn: 'yes' } }),
      ],
      at: '2020-06-01',
      finds: [{ on: '2020-05-09', present: [3, 4] }],
    },
  },
  nearMisses: {
    'premises that had opened before the decision took effect': {
      given: [...MET.slice(0, -1), { ...reopened, decided: '2020-03-01', effective: '2020-03-01' }],
      at: '2020-06-01',
    },
    'a carer who could go on before the decision, and cannot since': {
      given: [
        ...[registered, granted()],
        told('CircumstancesRecorded', '2020-03-01', { carer: { has: true, canGoOn: 'yes' } }),
        reduced({ term: { condition: 'carer-available', review: '2020-12-01' } }),
        told('CircumstancesRecorded', '2020-05-01', { carer: { has: true, canGoOn: 'no' } }),
      ],
      at: '2020-06-01',
    },
    'a carer who can go on, where something else is waited for': {
      given: [
        ...[registered, granted()],
        reduced({ term: { condition: 'conflict-over', review: '2020-12-01' } }),
        told('CircumstancesRecorded', '2020-05-01', { carer: { has: true, canGoOn: 'yes' } }),
      ],
      at: '2020-06-01',
    },
    'nobody cares for the user any more': {
      given: [
        ...[registered, granted()],
        reduced({ term: { condition: 'carer-available', review: '2020-12-01' } }),
        told('CircumstancesRecorded', '2020-05-01', { carer: { has: false } }),
      ],
      at: '2020-06-01',
    },
    'premises that opened in another unit': {
      given: [registered, inUnit, granted(), closed, { ...reopened, unit: 'another-unit' }],
      at: '2020-06-01',
    },
    'a measure that waits for something else': {
      given: [
        registered,
        inUnit,
        granted(),
        reduced({ term: { condition: 'conflict-over', review: '2020-12-01' } }),
        reopened,
      ],
      at: '2020-06-01',
    },
    'a decision lifted when the premises opened': { given: [...MET, lifted('2020-04-02')], at: '2020-06-01' },
  },
  edges: {
    'the seventh day is in time': { given: MET, at: '2020-04-08', finds: [] },
    'the eighth is not': { given: MET, at: '2020-04-09', finds: [{ on: '2020-04-09' }] },
  },
};

export const TIME_CASES: ReadonlyArray<RuleCases> = [
  REVIEW_OVERDUE,
  FRAMEWORK_REVIEW,
  KEPT,
  GROUND_GONE,
  AFTER_CRISIS,
  CONDITION_MET,
];
