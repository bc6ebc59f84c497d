import { endContact } from '../../../src/index.js';
import { PROCEDURE } from '../../../examples/hamar/out-of-reach.js';
import { HAMAR as STORY } from '../../../examples/hamar/story.js';
import type { Pair } from './pair.js';

const coordinator = { role: 'coordinator', unit: 'styrk' } as const;

/** One user is out of reach for weeks; the others are followed up. In the twin they are not. */
export const HAMAR: Pair = {
  story: STORY,
  procedure: PROCEDURE,
  alsoOn: ['2020-03-31', '2020-05-10'],
  told: ['h-05 2020-04-29 follow-up.no-contact', 'h-05 2020-05-12 delivery.changed-without-record'],
  twin: {
    without: [
      // Nobody goes from calls to walks with h-01, though walks are allowed; the visits are recorded all the same.
      'h-01:walks',
      'hamar:reviewed:groups-paused',
      'h-05:attempt:2020-05-04',
      'h-06:consent',
      'h-06:screen:notice',
      'h-06:weeks',
    ],
    otherwise: {
      // Three weeks to appeal in place of four.
      'h-06:training-paused:notice': { appealDeadline: '2020-04-03' },
    },
    rewritten: {
      'h-06:training-paused': {
        assessment: {
          ...{ on: '2020-03-13', by: 'milieu-worker', necessity: 'can-wait' },
          facts: { text: 'Ikke snakket med.' },
        },
      },
    },
    also: [
      [
        '2020-04-24',
        endContact({
          ...{ id: 'twin:h-03:left', user: 'h-03', role: 'coordinator', on: '2020-04-24' },
          ...{ until: '2020-04-24', cause: 'left', by: coordinator },
        }),
      ],
    ],
  },
  planted: [
    'h-01 2020-04-21 time.review-overdue',
    'h-01 2020-04-28 time.ground-gone',
    'h-01 2020-05-08 delivery.changed-without-record',
    'h-03 2020-05-09 staff.coordinator-lost',
    'h-05 2020-05-06 follow-up.steps-skipped',
    'h-06 2020-03-13 assessment.no-alternatives',
    'h-06 2020-03-13 assessment.view-missing',
    'h-06 2020-03-13 notice.appeal',
    'h-06 2020-04-20 digital.without-consent',
    'h-06 2020-04-23 follow-up.no-contact',
    'h-06 2020-04-28 notice.not-contacted',
    'h-06 2020-05-18 follow-up.no-contact',
    'h-06 2020-05-25 delivery.below-decided',
    'hamar-covid-19-2020 2020-04-18 time.framework-review-overdue',
  ],
};
