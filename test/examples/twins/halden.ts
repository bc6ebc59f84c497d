import { freeText, recordCircumstances, recordDelivery } from '../../../src/index.js';
import { halden } from '../../../examples/halden/story.js';
import type { Pair } from './pair.js';

const nurse = { role: 'nurse', unit: 'halden-home-nursing' } as const;
const delivered = { service: 'home-nursing', kind: 'ordinary', by: nurse } as const;

/** Everything here is good practice. In the twin people are kept on the screen against their will, and signs are not acted on. */
export const HALDEN: Pair = {
  story: halden,
  alsoOn: ['2025-11-20', '2025-12-05'],
  told: [],
  twin: {
    without: [
      'halden:h02:review',
      'halden:h06:handled',
      // The consent is withdrawn, and the screen goes on.
      'halden:h05:withdraw',
      'halden:h07:grant-2025-04-28',
    ],
    also: [
      // Doubt about competence to consent, and nobody assesses it before the yes.
      [
        '2025-10-30',
        recordCircumstances({
          ...{ id: 'twin:h01:doubt', user: 'h01', on: '2025-10-30', by: nurse },
          consentCompetenceFlagged: true,
        }),
      ],
      // The picture fails, and nobody comes.
      [
        '2025-12-02',
        recordDelivery({
          ...{ ...delivered, id: 'twin:h12:no-picture', user: 'h12', on: '2025-12-02', given: [] },
          missed: [{ unit: 'visits', amount: 1, mode: 'video', cause: 'technical' }],
        }),
      ],
      [
        '2025-12-04',
        recordDelivery({
          ...{ ...delivered, id: 'twin:h05:screen', user: 'h05', on: '2025-12-04', missed: [] },
          given: [{ unit: 'visits', amount: 1, mode: 'video' }],
        }),
      ],
    ],
    rewritten: {
      // By a power of the pandemic, long after it.
      'halden:h06:more': {
        ground: {
          ...{ cause: 'need', purposes: ['secure-necessary-care'], legalBasis: ['hberl-4-1'] },
          reasons: freeText('Helsen er blitt dårligere.'),
        },
      },
    },
    slippedIn: [
      // A screen in place of visits by decision, with no offer and no consent.
      [
        '2025-12-08',
        {
          ...{ type: 'VisitsReplaced', version: 1, decision: 'twin:h04:screen', user: 'h04' },
          ...{ service: 'home-nursing', decided: '2025-12-08', effective: '2025-12-08' },
          by: {
            ...{ role: 'allocation-officer', unit: 'halden-allocation' },
            mandate: { kind: 'delegated', reference: freeText('Delegeringsreglementet') },
          },
          ground: {
            ...{ cause: 'staffing', purposes: ['cope-with-staffing'], legalBasis: ['hol-3-2-6-a'] },
            reasons: freeText('For få på jobb.'),
          },
          assessment: {
            ...{ on: '2025-12-08', by: 'nurse', necessity: 'another-way', facts: freeText('Klarer skjerm.') },
            user: { heard: true, view: freeText('Vil ikke.') },
          },
          term: { review: '2026-01-05' },
          before: { strands: [{ unit: 'visits', amount: 5, weeks: 1, mode: 'in-person' }] },
          after: {
            strands: [
              { unit: 'visits', amount: 1, weeks: 1, mode: 'in-person' },
              { unit: 'visits', amount: 4, weeks: 1, mode: 'video' },
            ],
          },
        },
      ],
    ],
  },
  planted: [
    'h01 2025-10-31 assessment.competence',
    'h01 2025-10-31 assessment.competence',
    'h02 2025-12-02 time.review-overdue',
    'h04 2025-12-08 digital.without-consent',
    'h05 2025-12-02 digital.after-withdrawal',
    'h05 2025-12-04 digital.after-withdrawal',
    'h05 2025-12-09 time.review-overdue',
    'h06 2025-12-03 basis.power-outside-window',
    'h06 2025-12-07 follow-up.consequence-unhandled',
    'h07 2025-04-30 follow-up.service-not-evaluated',
    'h12 2025-12-06 follow-up.substitute-failed',
  ],
};
