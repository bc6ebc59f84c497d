import { granted, restored, type Written } from '../../../render/small-world.js';
import { EVENT } from '../../examples/events.js';
import { told, words } from '../../views/told.js';
import { eventId, type RuleCases } from '../case.js';
import {
  accepted,
  circumstances,
  corrected,
  cut,
  declared,
  extended,
  forMany,
  FROM_IT,
  handedOver,
  HEARD,
  INDIVIDUALLY,
  leftAsItWas,
  lifts,
  offered,
  phoned,
  registered,
  SUBSTITUTED,
  tasks,
  wished,
  without,
} from './good-practice.js';

const service = (fields: Written = {}): Written => ({
  ...{ ...EVENT.ServiceEnded, user: 'u-1', service: 'nursing', decision: 'd-2' },
  ...fields,
});

const NONE: RuleCases = {
  rule: 'assessment.none',
  raises: {
    'a service ended with no assessment': {
      given: [granted(), without(service(), 'assessment')],
      at: '2020-05-01',
      finds: [
        {
          ...{ on: '2020-03-13', service: 'nursing', about: 'd-2', present: [2] },
          ...{ missing: ['an individual assessment'], provisions: ['hol-4-1', 'hol-3-1', 'fvl-17'] },
        },
      ],
    },
    'a cut that was assessed when it was made': {
      given: [granted(), cut({ assessment: { ...HEARD, on: '2020-03-20' } })],
      at: '2020-05-01',
      finds: [{ on: '2020-03-13', present: [2, 2] }],
    },
    'an accepted offer of less that rests on none': {
      given: [granted(), without(offered(), 'assessment'), accepted()],
      at: '2020-05-01',
      finds: [{ on: '2020-03-14', present: [3] }],
    },
    'an extension assessed too late': {
      given: [granted(), cut(), extended('2020-03-27', { assessment: { ...HEARD, on: '2020-03-30' } })],
      at: '2020-05-01',
      finds: [{ on: '2020-03-27', about: 'd-7' }],
    },
  },
  nearMisses: {
    'assessed on the day of the decision': { given: [granted(), cut()], at: '2020-05-01' },
    'ended as the user wished': {
      given: [granted(), without(service({ because: 'own-wish' }), 'assessment')],
      at: '2020-05-01',
    },
    'ended because the user moved away': {
      given: [granted(), without(service({ because: 'moved-away' }), 'assessment')],
      at: '2020-05-01',
    },
    'an accepted substitute': {
      given: [granted(), without(offered(), 'assessment'), accepted(SUBSTITUTED)],
      at: '2020-05-01',
    },
    'the day of the assessment was a slip, and corrected': {
      given: [
        granted(),
        cut({ assessment: { ...HEARD, on: '2020-03-20' } }),
        corrected('2020-03-21', eventId(2), cut()),
      ],
      at: '2020-05-01',
    },
  },
  edges: {
    'assessed the day before': {
      given: [granted(), cut({ assessment: { ...HEARD, on: '2020-03-12' } })],
      at: '2020-05-01',
      finds: [],
    },
    'assessed the day after': {
      given: [granted(), cut({ assessment: { ...HEARD, on: '2020-03-14' } })],
      at: '2020-05-01',
      finds: [{ on: '2020-03-13' }],
    },
  },
};

const missedVisit = (on: string, cause = 'not-staffed'): Written =>
  told('DeliveryRecorded', on, {
    ...{ service: 'nursing', kind: 'ordinary', given: [] },
    missed: [{ unit: 'visits', amount: 1, mode: 'in-person', cause }],
  });

const BLANKET: RuleCases = {
  rule: 'assessment.blanket-measure',
  raises: {
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
    'assessed under it and left as it was': {
      given: [declared(), forMany(), granted(), leftAsItWas('2020-03-18')],
      at: '2020-05-01',
    },
    'a decision about this user': {
      given: [declared(), forMany(), granted(), cut({ derivesFrom: FROM_IT })],
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

const VIEW: RuleCases = {
  rule: 'assessment.view-missing',
  raises: {
    'a cut that says nothing of what the user thought': {
      given: [granted(), cut({ assessment: without(HEARD, 'user') })],
      at: '2020-05-01',
      finds: [
        {
          ...{ on: '2020-03-13', about: 'd-2', present: [2], provisions: ['pbrl-3-1', 'fvl-17'] },
          missing: ['what the user thought, or why the user was not heard'],
        },
      ],
    },
    'a task handed to next of kin, and nobody asked the user': {
      given: [granted(), handedOver({ assessment: without(HEARD, 'user') })],
      at: '2020-05-01',
      finds: [{ present: [2] }],
    },
    'heard once, and not when it was prolonged': {
      given: [
        granted(),
        cut(),
        extended('2020-03-27', { assessment: without({ ...HEARD, on: '2020-03-27' }, 'user') }),
      ],
      at: '2020-05-01',
      finds: [{ on: '2020-03-27', about: 'd-7', present: [3] }],
    },
  },
  nearMisses: {
    'the user heard': { given: [granted(), cut()], at: '2020-05-01' },
    'a reason why not': {
      given: [
        granted(),
        cut({ assessment: { ...HEARD, user: { heard: false, why: words('innlagt på sykehus') } } }),
      ],
      at: '2020-05-01',
    },
    'the wish of the user': { given: [granted(), wished()], at: '2020-05-01' },
    'asked for by the guardian': {
      given: [
        granted(),
        cut({ assessment: without(HEARD, 'user'), initiative: { requestedBy: 'guardian' } }),
      ],
      at: '2020-05-01',
    },
    'lifted before it began': {
      given: [
        granted(),
        cut({ assessment: without(HEARD, 'user') }),
        restored({ decided: '2020-03-14', effective: '2020-03-16' }),
      ],
      at: '2020-05-01',
    },
  },
};

const UNTRIED = { ...without(HEARD, 'alternatives') };

const ALTERNATIVES: RuleCases = {
  rule: 'assessment.no-alternatives',
  raises: {
    'a cut without a word of other ways': {
      given: [granted(), cut({ assessment: UNTRIED })],
      at: '2020-05-01',
      finds: [
        { on: '2020-03-13', about: 'd-2', present: [2], missing: ['what else was tried or considered'] },
      ],
    },
  },
  nearMisses: {
    'other ways were tried': { given: [granted(), cut()], at: '2020-05-01' },
    'another decision makes up for it': {
      given: [
        granted(),
        granted({ service: 'meals', decision: 'd-4', serviceType: 'meals-on-wheels' }),
        cut({ assessment: UNTRIED }),
        cut({
          ...{ type: 'ServiceChanged', decision: 'd-5', service: 'meals' },
          after: { strands: [{ unit: 'visits', amount: 9, weeks: 1, mode: 'in-person' }] },
          links: [{ kind: 'compensates-for', decision: 'd-2' }],
        }),
      ],
      at: '2020-05-01',
    },
    'as many contacts in another form': {
      given: [granted(), phoned({ assessment: UNTRIED })],
      at: '2020-05-01',
    },
    'the wish of the user': { given: [granted(), wished()], at: '2020-05-01' },
  },
};

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

const doubted = (on: string, flagged = true): Written =>
  circumstances(on, { consentCompetenceFlagged: flagged });
const competence = (on: string): Written =>
  told('CompetenceAssessed', on, {
    ...{ matters: ['health-care'], finding: { outcome: 'competent' } },
    reasons: words('forstår hva det gjelder'),
  });
const consented = (on: string, from = 'user'): Written =>
  told('ConsentGiven', on, { consent: 'k-1', matter: 'health-care', from, how: 'spoken' });

const COMPETENCE: RuleCases = {
  rule: 'assessment.competence',
  raises: {
    'a wish followed though somebody had doubts': {
      given: [granted(), doubted('2020-03-01'), wished()],
      at: '2020-05-01',
      finds: [
        {
          ...{ on: '2020-03-13', about: 'd-2', present: [2, 3] },
          missing: ['an assessment of competence to consent'],
          provisions: ['pbrl-4-3', 'pbrl-4-1', 'pbrl-3-1'],
        },
      ],
    },
    'a consent taken down though somebody had doubts': {
      given: [doubted('2020-03-01'), consented('2020-03-13')],
      at: '2020-05-01',
      finds: [{ on: '2020-03-13', present: [1, 2] }],
    },
    'doubts raised again since the assessment': {
      given: [granted(), competence('2020-02-01'), doubted('2020-03-01'), cut()],
      at: '2020-05-01',
      finds: [{ present: [3, 4] }],
    },
    'an assessment made afterwards': {
      given: [granted(), doubted('2020-03-01'), cut(), competence('2020-04-01')],
      at: '2020-05-01',
      finds: [{ present: [2, 3] }],
    },
  },
  nearMisses: {
    'assessed in between': {
      given: [granted(), doubted('2020-03-01'), competence('2020-03-10'), wished()],
      at: '2020-05-01',
    },
    'nobody had doubts': { given: [granted(), wished()], at: '2020-05-01' },
    'the doubts were withdrawn': {
      given: [granted(), doubted('2020-02-01'), doubted('2020-03-01', false), wished()],
      at: '2020-05-01',
    },
    'the guardian consented': {
      given: [doubted('2020-03-01'), consented('2020-03-13', 'guardian')],
      at: '2020-05-01',
    },
    'doubts that came later': { given: [granted(), wished(), doubted('2020-04-01')], at: '2020-05-01' },
  },
  edges: {
    'assessed on the day itself': {
      given: [granted(), doubted('2020-03-01'), competence('2020-03-13'), wished()],
      at: '2020-05-01',
      finds: [],
    },
    'as known before anybody had written down the doubts': {
      given: [granted(), doubted('2020-03-01'), wished()],
      recorded: ['2020-01-02T20:00:00Z', '2020-04-20T20:00:00Z', '2020-03-13T20:00:00Z'],
      ...{ at: '2020-05-01', knownAt: '2020-04-19T20:00:00Z' },
      finds: [],
    },
  },
};

/** Somebody at a unit, with a service. */
const somebody = (user: string, unit: string, fields: Written = {}): ReadonlyArray<Written> => [
  registered({ user, ...fields }),
  circumstances('2020-01-02', { user, unit }),
  granted({ user }),
];
const taken = (user: string, fields: Written = {}): Written => cut({ user, derivesFrom: FROM_IT, ...fields });
const kept = (user: string): Written => leftAsItWas('2020-03-14', { user });
const NORTH = [...somebody('u-1', 'north'), ...somebody('u-2', 'north')];
const SOUTH = [...somebody('u-3', 'south'), ...somebody('u-4', 'south')];

const ALIKE: RuleCases = {
  rule: 'assessment.like-cases',
  raises: {
    'all at one unit lost visits, and all at the other kept them': {
      given: [...NORTH, ...SOUTH, taken('u-1'), taken('u-2'), kept('u-3'), kept('u-4')],
      at: '2020-05-01',
      finds: [
        {
          on: '2020-03-14',
          about: 'd-2',
          present: [13, 15],
          missing: ['why like cases were treated differently'],
        },
        { present: [14, 15] },
      ],
    },
  },
  nearMisses: {
    'treated alike': {
      given: [...NORTH, ...SOUTH, taken('u-1'), taken('u-2'), taken('u-3'), taken('u-4')],
      at: '2020-05-01',
    },
    'some of each at both': {
      given: [...NORTH, ...SOUTH, taken('u-1'), kept('u-2'), taken('u-3'), kept('u-4')],
      at: '2020-05-01',
    },
    'a higher need at the unit that kept': {
      given: [
        ...NORTH,
        ...somebody('u-3', 'south', { need: 5 }),
        ...somebody('u-4', 'south', { need: 5 }),
        ...[taken('u-1'), taken('u-2'), kept('u-3'), kept('u-4')],
      ],
      at: '2020-05-01',
    },
    'one case only at each': {
      given: [...somebody('u-1', 'north'), ...somebody('u-3', 'south'), taken('u-1'), kept('u-3')],
      at: '2020-05-01',
    },
    'found to be needed at the unit that kept': {
      given: [
        ...[...NORTH, ...SOUTH, taken('u-1'), taken('u-2')],
        ...['u-3', 'u-4'].map((user) =>
          leftAsItWas('2020-03-14', {
            user,
            assessment: { ...HEARD, on: '2020-03-14', necessity: 'needed-for-life-and-health' },
          }),
        ),
      ],
      at: '2020-05-01',
    },
    'as the users asked': {
      given: [
        ...[...NORTH, ...SOUTH, kept('u-3'), kept('u-4')],
        taken('u-1', { initiative: { requestedBy: 'user' } }),
        taken('u-2', { initiative: { requestedBy: 'user' } }),
      ],
      at: '2020-05-01',
    },
  },
};

export const ASSESSMENT_CASES: ReadonlyArray<RuleCases> = [
  NONE,
  BLANKET,
  VIEW,
  ALTERNATIVES,
  FLOOR,
  NEEDED_TAKEN,
  COMPETENCE,
  ALIKE,
];
