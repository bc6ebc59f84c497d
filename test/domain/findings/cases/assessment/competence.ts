import { granted, type Written } from '../../../../render/small-world.js';
import { told, words } from '../../../views/told.js';
import type { RuleCases } from '../../case.js';
import { accepted, circumstances, cut, lifts, offered, wished } from '../good-practice.js';

const doubted = (on: string, flagged = true): Written =>
  circumstances(on, { consentCompetenceFlagged: flagged });

const competence = (on: string): Written =>
  told('CompetenceAssessed', on, {
    ...{ matters: ['health-care'], finding: { outcome: 'competent' } },
    reasons: words('forstår hva det gjelder'),
  });

const consented = (on: string, from = 'user'): Written =>
  told('ConsentGiven', on, { consent: 'k-1', matter: 'health-care', from, how: 'spoken' });

const PHONED: Written = { unit: 'visits', amount: 7, weeks: 1, mode: 'phone' };

const COMPETENCE: RuleCases = {
  rule: 'assessment.competence',
  raises: {
    'visits that became others, with nobody asking if the user could judge it': {
      given: [granted(), doubted('2020-03-01'), cut({ after: { strands: [PHONED] } })],
      at: '2020-05-01',
      finds: [{ on: '2020-03-13', service: 'nursing', about: 'd-2' }],
    },
    'an offer that the user accepted': {
      given: [granted(), doubted('2020-03-01'), offered(), accepted()],
      at: '2020-05-01',
      finds: [{ on: '2020-03-14', about: 'd-2' }],
    },
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
    'an offer that the guardian accepted': {
      given: [granted(), doubted('2020-03-01'), offered(), accepted({ acceptedBy: 'guardian' })],
      at: '2020-05-01',
    },
    "the guardian's wish": {
      given: [
        granted(),
        doubted('2020-03-01'),
        wished({ wish: { by: 'guardian', channel: 'phone', consequencesExplained: true } }),
      ],
      at: '2020-05-01',
    },
    'more than was granted': {
      given: [
        granted(),
        doubted('2020-03-01'),
        cut({ after: { strands: [{ ...PHONED, mode: 'in-person', amount: 9 }] } }),
      ],
      at: '2020-05-01',
    },
    'lifted before it began': {
      given: [granted(), doubted('2020-03-01'), cut(), lifts('2020-03-16')],
      at: '2020-05-01',
    },
    'doubts and an assessment of the same day': {
      given: [granted(), doubted('2020-03-01'), competence('2020-03-01'), wished()],
      at: '2020-05-01',
    },
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
