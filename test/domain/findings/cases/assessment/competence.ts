import { granted, type Written } from '../../../../render/small-world.js';
import { told, words } from '../../../views/told.js';
import type { RuleCases } from '../../case.js';
import { circumstances, cut, wished } from '../good-practice.js';

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

export const COMPETENCE_CASES: ReadonlyArray<RuleCases> = [COMPETENCE];
