import { granted, measure, restored, type Written } from '../../../render/small-world.js';
import { told, words } from '../../views/told.js';
import { eventId, type RuleCases } from '../case.js';
import {
  cut,
  extended,
  HEARD,
  notice,
  phoned,
  redacted,
  registered,
  wished,
  without,
} from './good-practice.js';

const called = (on: string, fields: Written = {}): Written =>
  told('ContactAttempted', on, {
    ...{ channel: 'phone', outcome: 'reached', topic: 'changed-service', decisions: ['d-2'] },
    ...fields,
  });
const published: Written = {
  ...{ type: 'MeasuresPublished', version: 1, crisis: 'pandemic-2020', measures: [], on: '2020-03-13' },
  ...{
    by: { role: 'crisis-leadership', unit: 'north' },
    where: ['letter-to-all'],
    text: words('Brev til alle'),
  },
  apology: true,
};

const CONTACT: RuleCases = {
  rule: 'notice.not-contacted',
  raises: {
    'a cut that nobody told the user of': {
      given: [granted(), cut()],
      at: '2020-05-01',
      finds: [
        {
          ...{ on: '2020-03-24', about: 'd-2', present: [2], missing: ['contact with the user about this'] },
          provisions: ['fvl-27', 'hol-4-1', 'pbrl-3-1'],
        },
      ],
    },
    'a letter to all, and no more': {
      given: [granted(), published, cut()],
      at: '2020-05-01',
      finds: [{ present: [3] }],
    },
    'a notice after a month': {
      given: [granted(), cut(), notice('2020-04-16')],
      at: '2020-05-01',
      finds: [{ on: '2020-03-24', present: [2, 3], missing: [] }],
    },
    'phone calls in place of visits, and no call to say so': {
      given: [granted(), phoned()],
      at: '2020-05-01',
      finds: [{ present: [2] }],
    },
    'told of the cut, and not that it was prolonged': {
      given: [granted(), cut(), notice('2020-03-16'), extended('2020-03-27')],
      at: '2020-05-01',
      finds: [{ on: '2020-04-04', about: 'd-7', present: [4] }],
    },
    'a notice that was another user’s, taken out again': {
      given: [granted(), cut(), notice('2020-03-16'), redacted('2020-03-20', eventId(3))],
      at: '2020-05-01',
      finds: [{ present: [2] }],
    },
  },
  nearMisses: {
    'a letter to all, and then a call to each': {
      given: [granted(), published, cut(), called('2020-03-17')],
      at: '2020-05-01',
    },
    'a notice': { given: [granted(), cut(), notice('2020-03-16')], at: '2020-05-01' },
    'next of kin told in plain words': {
      given: [
        granted(),
        cut(),
        told('ExplanationGiven', '2020-03-17', {
          ...{ decisions: ['d-2'], to: 'next-of-kin', channel: 'phone', words: words('færre besøk') },
          apology: false,
        }),
      ],
      at: '2020-05-01',
    },
    'a call that was not answered: the procedure goes on from there': {
      given: [granted(), cut(), called('2020-03-17', { outcome: 'not-reached' })],
      at: '2020-05-01',
    },
    'a call that names no decision': {
      given: [granted(), cut(), without(called('2020-03-17'), 'decisions')],
      at: '2020-05-01',
    },
    'as the user wished': { given: [granted(), wished()], at: '2020-05-01' },
    'another time of day, which takes nothing': {
      given: [
        granted(),
        measure('ServiceChanged', {
          ...{ before: {}, after: { attributes: [{ attribute: 'timing', value: 'not-guaranteed' }] } },
        }),
      ],
      at: '2020-05-01',
    },
    'lifted before it began': {
      given: [granted(), cut(), restored({ decided: '2020-03-14', effective: '2020-03-16' })],
      at: '2020-05-01',
    },
  },
  edges: {
    'the seventh day': { given: [granted(), cut()], at: '2020-03-23', finds: [] },
    'the eighth': { given: [granted(), cut()], at: '2020-03-24', finds: [{ on: '2020-03-24' }] },
    'contacted on the seventh': {
      given: [granted(), cut(), notice('2020-03-23')],
      at: '2020-05-01',
      finds: [],
    },
    'contacted on the eighth': {
      given: [granted(), cut(), notice('2020-03-24')],
      at: '2020-05-01',
      finds: [{ missing: [] }],
    },
    'over the night when clocks go forward': {
      given: [granted(), cut({ effective: '2020-03-22' })],
      at: '2020-03-29',
      finds: [],
    },
    'the day after that night': {
      given: [granted(), cut({ effective: '2020-03-22' })],
      at: '2020-03-30',
      finds: [{ on: '2020-03-30' }],
    },
    'as known before the contact was written down': {
      given: [granted(), cut(), notice('2020-03-16')],
      recorded: ['2020-01-02T20:00:00Z', '2020-03-13T20:00:00Z', '2020-04-20T20:00:00Z'],
      ...{ at: '2020-05-01', knownAt: '2020-04-19T20:00:00Z' },
      finds: [{ present: [2] }],
    },
  },
};

const UNHEARD = without(HEARD, 'user');
const warned = (sent: string, fields: Written = {}): Written =>
  notice(sent, { kind: 'prior-notice', decisions: [], appealRightStated: false, ...fields });

const PRIOR: RuleCases = {
  rule: 'notice.no-prior-notice',
  raises: {
    'a long cut that came without warning': {
      given: [granted(), cut({ assessment: UNHEARD })],
      at: '2020-05-01',
      finds: [
        {
          ...{ on: '2020-03-13', about: 'd-2', present: [2], provisions: ['fvl-16', 'pbrl-3-1'] },
          missing: ['prior notice, or the ground for leaving it out'],
        },
      ],
    },
    'a warning that came afterwards': {
      given: [granted(), cut({ assessment: UNHEARD }), warned('2020-03-14')],
      at: '2020-05-01',
      finds: [{ present: [2] }],
    },
  },
  nearMisses: {
    warned: { given: [granted(), warned('2020-03-10'), cut({ assessment: UNHEARD })], at: '2020-05-01' },
    'the user had their say': { given: [granted(), cut()], at: '2020-05-01' },
    'a ground for leaving it out': {
      given: [
        granted(),
        cut({ assessment: { ...HEARD, user: { heard: false, why: words('smitte i huset samme dag') } } }),
      ],
      at: '2020-05-01',
    },
    'two weeks, to which the rules do not apply': {
      given: [granted(), cut({ assessment: UNHEARD, term: { until: '2020-03-29' } })],
      at: '2020-05-01',
    },
    'asked for by the user': {
      given: [granted(), cut({ assessment: UNHEARD, initiative: { requestedBy: 'user' } })],
      at: '2020-05-01',
    },
  },
  edges: {
    'warned on the day itself': {
      given: [granted(), warned('2020-03-13'), cut({ assessment: UNHEARD })],
      at: '2020-05-01',
      finds: [],
    },
    'sixty days before': {
      given: [granted(), warned('2020-01-13'), cut({ assessment: UNHEARD })],
      at: '2020-05-01',
      finds: [],
    },
    'sixty-one': {
      given: [granted(), warned('2020-01-12'), cut({ assessment: UNHEARD })],
      at: '2020-05-01',
      finds: [{ on: '2020-03-13' }],
    },
  },
};

const unreasoned = (sent: string): Written => notice(sent, { reasonsGiven: false });

const REASONS: RuleCases = {
  rule: 'notice.no-reasons',
  raises: {
    'a notice that does not say why': {
      given: [granted(), cut(), unreasoned('2020-03-16')],
      at: '2020-05-01',
      finds: [{ on: '2020-03-16', about: 'd-2', present: [3], missing: ['reasons'] }],
    },
  },
  nearMisses: {
    'a notice with reasons': { given: [granted(), cut(), notice('2020-03-16')], at: '2020-05-01' },
    'reasons in a second notice': {
      given: [granted(), cut(), unreasoned('2020-03-16'), notice('2020-03-18')],
      at: '2020-05-01',
    },
    'an explanation in plain words': {
      given: [
        granted(),
        cut(),
        unreasoned('2020-03-16'),
        told('ExplanationGiven', '2020-03-17', {
          ...{ decisions: ['d-2'], to: 'user', channel: 'phone', words: words('mange er syke') },
          apology: true,
        }),
      ],
      at: '2020-05-01',
    },
    'a cut for a week': {
      given: [granted(), cut({ term: { until: '2020-03-22' } }), unreasoned('2020-03-16')],
      at: '2020-05-01',
    },
    'no notice at all: that is told elsewhere': { given: [granted(), cut()], at: '2020-05-01' },
  },
};

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

const telling = (tells: ReadonlyArray<string>, fields: Written = {}): Written =>
  notice('2020-03-16', { tells, ...fields });
const HELP = granted({ serviceType: 'practical-assistance', legalBasis: ['hol-3-2-6-b'] });

const SILENT: RuleCases = {
  rule: 'notice.silent',
  raises: {
    'a notice that does not say for how long': {
      given: [granted(), cut(), telling(['replacement'])],
      at: '2020-05-01',
      finds: [{ on: '2020-03-16', about: 'd-2', present: [3], missing: ['how long it holds'] }],
    },
    'a paid service, and no word of the fee or of what comes in its place': {
      given: [HELP, cut(), telling(['duration'])],
      at: '2020-05-01',
      finds: [{ missing: ['what it means for the user fee', 'what replaces the service'] }],
    },
  },
  nearMisses: {
    'all of it told': { given: [HELP, cut(), telling(['duration', 'fee', 'replacement'])], at: '2020-05-01' },
    'told in two notices': {
      given: [granted(), cut(), telling(['duration']), notice('2020-03-18', { tells: ['replacement'] })],
      at: '2020-05-01',
    },
    'what nobody wrote down': { given: [granted(), cut(), notice('2020-03-16')], at: '2020-05-01' },
    'as many contacts in another form, which replaces itself': {
      given: [granted(), phoned(), telling(['duration'])],
      at: '2020-05-01',
    },
    'a fee for what is free': {
      given: [registered(), granted(), cut(), telling(['duration', 'replacement'])],
      at: '2020-05-01',
    },
  },
};

export const NOTICE_CASES: ReadonlyArray<RuleCases> = [CONTACT, PRIOR, REASONS, APPEAL, SILENT];
