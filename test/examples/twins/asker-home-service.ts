import {
  freeText,
  hoursPerMonth,
  recordCircumstances,
  reduceRespite,
  suspendSupportContact,
  type CommandInputOf,
} from '../../../src/index.js';
import { askerHomeService } from '../../../examples/asker-home-service/story.js';
import { kept } from '../../domain/findings/cases/parts.js';
import type { Written } from '../../render/small-world.js';
import type { Pair } from './pair.js';

type Fields = CommandInputOf<'SuspendSupportContact'>;

const by: Fields['by'] = {
  ...{ role: 'unit-leader', unit: 'asker-home-service-mid' },
  mandate: { kind: 'delegated', reference: freeText('Delegert fra kriseledelsen') },
};

/** What the two decisions state that the leader of the unit made in May, in a hurry and on their own. */
const inMay = (
  on: string,
  purposes: NonNullable<Fields['ground']['purposes']>,
  basis: string,
): Pick<Fields, 'by' | 'decided' | 'effective' | 'term' | 'ground'> => ({
  ...{ by, decided: on, effective: on, term: { until: '2020-08-31', review: '2020-06-15' } },
  ground: {
    ...{ cause: 'staffing', purposes, legalBasis: [basis] },
    reasons: freeText('Mangler folk.'),
  },
});

const assessedOn = (on: string): NonNullable<Fields['assessment']> => ({
  ...{ on, by: 'nurse', necessity: 'can-wait', facts: freeText('Har klart seg før.') },
});

/** Of a decision about a01: no provision, and the user was not asked. */
const unfounded: Written = {
  ground: {
    ...{ cause: 'staffing', purposes: ['cope-with-staffing'], legalBasis: [] },
    reasons: freeText('Mangler folk.'),
  },
  assessment: {
    ...{ on: '2020-03-16', by: 'nurse', necessity: 'another-way', facts: freeText('Kan ringes.') },
    alternatives: freeText('Ingen andre.'),
  },
};

/** Six people and a member of staff are left for a supervisor to find. In the twin the others are treated badly too. */
export const ASKER_HOME_SERVICE: Pair = {
  story: askerHomeService,
  alsoOn: ['2020-03-24', '2020-04-20'],
  told: [
    'a03 2020-03-25 notice.not-contacted',
    'a03 2020-03-25 record.late',
    'a03 2020-03-28 time.review-overdue',
    'a03 2020-05-19 time.ground-gone',
    'a06 2020-03-28 time.review-overdue',
    'a07 2020-03-28 time.review-overdue',
    'a09 2020-03-18 notice.appeal',
    'a12 2020-03-18 staff.infection-visit-by-others',
    's12 2020-03-18 staff.no-competence-check',
  ],
  twin: {
    without: ['home:s11:check', 'home:a05:review-kin-shower'],
    otherwise: {
      'home:a06:notice': { kind: 'information', appealRightStated: false, appealDeadline: undefined },
      'home:a04:notice': { reasonsGiven: false },
      'home:a07:notice': { tells: [] },
    },
    rewritten: {
      'home:a01:replace': unfounded,
      // Medicines left out, which the door refuses.
      'home:a04:limit': {
        after: {
          tasks: [
            ...['personal-care', 'meals'].map((task) => ({ task, by: 'service' })),
            ...['medication', 'shower', 'bed-change'].map((task) => ({ task, by: 'postponed' })),
          ],
        },
      },
      'home:a05:kin-stockings': { agreement: { agreed: '2020-03-20', carerAssessed: true } },
      'home:a05:kin-shower': { agreement: { agreed: '2020-03-16', carerAssessed: false } },
      'home:a09:reduce': { carerWork: { asked: false, why: freeText('Fikk ikke svar.') } },
      'home:s11:redeploy': { idCardIssued: '2020-03-25', policeCertificateShown: undefined },
    },
    also: [
      // From the most vulnerable, when the least vulnerable had all of theirs again.
      [
        '2020-05-12',
        reduceRespite({
          ...{
            id: 'twin:a11:reduce',
            user: 'a11',
            service: 'respite',
            ...inMay('2020-05-12', ['cope-with-staffing'], 'hol-3-6'),
          },
          ...{ from: hoursPerMonth(40), to: hoursPerMonth(20) },
          carerWork: { asked: true, inWork: true, shouldContinue: true },
          assessment: {
            ...{ ...assessedOn('2020-05-12'), alternatives: freeText('Ble vurdert.') },
            user: { heard: true, view: freeText('Vil ikke.') },
          },
        }),
      ],
      [
        '2020-05-15',
        recordCircumstances({
          ...{ id: 'twin:a08:sister', user: 'a08', on: '2020-05-15' },
          carer: { has: true, canGoOn: 'for-a-while' },
          by: { role: 'nurse', unit: by.unit },
        }),
      ],
      // From somebody with special needs, as a matter of running; nobody speaks with them, or with the sister who is tired.
      [
        '2020-05-18',
        suspendSupportContact({
          ...{ id: 'twin:a08:suspend', user: 'a08', service: 'support-contact' },
          ...{
            ...inMay('2020-05-18', ['ordinary-operation'], 'hol-3-2-6-b'),
            assessment: assessedOn('2020-05-18'),
          },
        }),
      ],
    ],
    slippedIn: [
      // Kept at what was left, with no day to look at it again.
      [
        '2020-03-27',
        kept({
          ...{ decision: 'twin:a06:keep', user: 'a06', service: 'support-contact', by },
          ...{ decided: '2020-03-27', effective: '2020-03-27' },
        }),
      ],
    ],
  },
  planted: [
    'a01 2020-03-16 assessment.view-missing',
    'a01 2020-03-16 basis.no-legal-basis',
    'a04 2020-03-16 assessment.below-floor',
    'a04 2020-03-18 notice.no-reasons',
    'a04 2020-03-18 notice.no-reasons',
    'a05 2020-03-17 carers.no-agreement',
    'a05 2020-03-17 carers.not-assessed',
    'a05 2020-04-01 time.review-overdue',
    'a06 2020-03-27 time.kept-reduced-without-review',
    'a06 2020-04-01 basis.no-individual-decision',
    'a07 2020-03-17 notice.silent',
    'a08 2020-05-18 assessment.no-alternatives',
    'a08 2020-05-18 assessment.view-missing',
    'a08 2020-05-18 basis.practical-running',
    'a08 2020-05-18 carers.kin-not-heard',
    'a08 2020-05-18 notice.no-prior-notice',
    'a08 2020-05-18 order.support-contact',
    'a08 2020-05-26 notice.not-contacted',
    'a09 2020-03-18 order.carer-work-not-asked',
    'a11 2020-05-20 notice.not-contacted',
    'a11 2020-05-20 order.respite',
    's11 2020-03-18 staff.no-competence-check',
    's11 2020-03-18 staff.no-identity-card',
    's11 2020-03-18 staff.no-police-certificate',
  ],
};
