import { endCrisis, freeText } from '../../../src/index.js';
import { CRISIS, crisisLeadership } from '../../../examples/asker-2020/leadership.js';
import { askerStaffing } from '../../../examples/asker-staffing/story.js';
import type { Written } from '../../render/small-world.js';
import type { Pair } from './pair.js';

/** What the crisis leadership decides about visitors, of its own. */
const visiting = (measure: string, sites: ReadonlyArray<string>): Written => ({
  ...{ type: 'FrameworkMeasureAdopted', version: 2, decision: `twin:${measure}`, crisis: CRISIS, measure },
  ...{ force: 'decision', by: crisisLeadership, decided: '2020-03-20', effective: '2020-03-20' },
  target: {
    ...{ kind: 'visiting', sites },
    changes: [{ dimension: 'may-visit', before: 'anyone', after: 'closest-kin' }],
  },
  ground: {
    ...{ cause: 'infection', purposes: ['limit-infection'], legalBasis: ['hol-3-1', 'hol-4-1'] },
    reasons: freeText('Færre skal inn.'),
  },
  term: { condition: 'infection-advice-lifted', review: '2020-06-01' },
  announcement: freeText('Bare de nærmeste kan komme.'),
});

/** Everything here is good practice. In the twin the crisis leadership goes too far, and one user is left with a bill. */
export const ASKER_STAFFING: Pair = {
  story: askerStaffing,
  alsoOn: ['2020-03-27', '2020-04-20'],
  told: [],
  twin: {
    without: [
      'staffing:b02:notice',
      'staffing:b02:review',
      'staffing:b02:again',
      'staffing:v01:check',
      'staffing:review-24-hour-care-places:2020-05-04',
    ],
    otherwise: {
      // It was never given power to decide for many.
      'staffing:appoint': { powers: ['inform-public'] },
    },
    rewritten: {
      // Assessed when it was done.
      'staffing:b02:pause': {
        assessment: {
          ...{ on: '2020-03-24', by: 'primary-contact', necessity: 'needed-for-life-and-health' },
          facts: freeText('Har ingen andre å være sammen med.'),
          user: { heard: true, view: freeText('Vil tilbake.') },
          alternatives: freeText('Ingen.'),
        },
      },
      'staffing:b07:move': { basis: 'decision' },
      'staffing:v03:place': {
        contact: { users: true, policeCertificateShown: '2020-03-20' },
        by: crisisLeadership,
      },
      'staffing:b06:more': { by: crisisLeadership },
      // On the strength of the crisis leadership, and of no measure of it.
      'staffing:asker-nursing-home-east:free': {
        ...{ by: { ...crisisLeadership, role: 'service-leader' }, derivesFrom: undefined },
      },
      // Closed for all at once, and for the sake of the budget.
      'asker:2020-03-19:day-activity-paused': {
        target: {
          ...{ kind: 'services', services: ['day-activity', 'support-contact'], application: 'direct' },
          changes: [{ dimension: 'state', before: 'running', after: 'paused' }],
        },
        ground: {
          ...{ cause: 'economy', purposes: ['free-capacity'], legalBasis: [] },
          reasons: freeText('Det sparer penger.'),
        },
      },
    },
    also: [
      [
        '2020-05-04',
        endCrisis({
          ...{ id: 'twin:over', crisis: CRISIS, by: crisisLeadership, decided: '2020-05-04' },
          ...{ effective: '2020-05-10', reasons: freeText('Driften er normal.') },
        }),
      ],
      [
        '2020-05-05',
        {
          ...{ command: 'ChargeFee', version: 1, id: 'twin:b02:charged', user: 'b02', kroner: 900 },
          ...{ service: 'day-activity', from: '2020-04-01', until: '2020-04-30', on: '2020-05-05' },
          by: { role: 'allocation-officer', unit: 'asker-allocation' },
        },
      ],
    ],
    slippedIn: [
      [
        '2020-03-20',
        visiting('no-visitors-at-home', ['users-homes']),
        visiting('no-visitors', ['nursing-homes']),
      ],
    ],
  },
  planted: [
    'asker-covid-19-2020 2020-03-19 basis.measure-for-decisions',
    'asker-covid-19-2020 2020-03-19 basis.measure-no-legal-basis',
    'asker-covid-19-2020 2020-03-19 basis.measure-no-mandate',
    'asker-covid-19-2020 2020-03-19 basis.measure-no-mandate',
    'asker-covid-19-2020 2020-03-19 basis.measure-no-mandate',
    'asker-covid-19-2020 2020-03-20 basis.measure-no-mandate',
    'asker-covid-19-2020 2020-03-20 basis.measure-no-mandate',
    'asker-covid-19-2020 2020-03-20 private-life.restriction-without-basis',
    'asker-covid-19-2020 2020-03-20 private-life.visitors-at-home',
    'asker-covid-19-2020 2020-05-05 time.framework-review-overdue',
    'asker-nursing-home-east 2020-03-20 basis.unit-no-mandate',
    'b02 2020-03-20 assessment.needed-taken',
    'b02 2020-03-20 assessment.none',
    'b02 2020-03-28 notice.not-contacted',
    'b02 2020-04-04 time.review-overdue',
    'b02 2020-05-05 money.paused-service-billed',
    'b02 2020-05-12 time.ground-gone',
    'b02 2020-05-18 time.after-crisis',
    'b04 2020-04-03 assessment.blanket-measure',
    'b06 2020-03-20 basis.no-mandate',
    'b07 2020-03-24 private-life.moved-from-home',
    'v01 2020-03-23 staff.no-competence-check',
    'v03 2020-03-20 basis.redeployed-no-mandate',
    'v03 2020-03-23 staff.no-competence-check',
  ],
};
