import { granted, type Written } from '../../../../render/small-world.js';
import { told, words } from '../../../views/told.js';
import type { RuleCases } from '../../case.js';
import { cut, HEARD, notice, without } from '../good-practice.js';

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

export const PRIOR_NOTICE_AND_REASONS_CASES: ReadonlyArray<RuleCases> = [PRIOR, REASONS];
