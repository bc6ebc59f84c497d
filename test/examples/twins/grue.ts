import { answerComplaint, freeText, receiveComplaint } from '../../../src/index.js';
import { AFTER } from '../../../examples/grue/procedures.js';
import { GRUE as STORY } from '../../../examples/grue/story.js';
import type { Pair } from './pair.js';

const officer = { role: 'allocation-officer', unit: 'grue-tildelingskontoret' } as const;

const steps = (user: string, ...days: ReadonlyArray<string>): ReadonlyArray<string> =>
  days.map((on) => `${user} ${on} follow-up.steps-skipped`);

/** Help when it is needed, and nobody writes down how much. */
const AS_NEEDED = { strands: [{ unit: 'visits', unknown: true, mode: 'in-person' }] };

/** g-03 and g-04 were out of contact, g-05 is worried about. By the new routine g-06 is found in two days, and the others are as they should be. */
export const GRUE: Pair = {
  story: STORY,
  procedure: AFTER,
  alsoOn: ['2022-01-14', '2023-06-30'],
  told: [
    'g-03 2020-12-29 follow-up.no-contact',
    'g-03 2021-01-11 delivery.below-decided',
    ...steps('g-03', '2021-01-12', '2021-01-13', '2021-01-14', '2021-01-15', '2021-01-15'),
    'g-03 2021-02-09 record.late',
    'g-03 2021-02-23 record.late',
    'g-03 2021-03-26 follow-up.concern-left-open',
    'g-04 2021-05-25 follow-up.no-contact',
    ...steps('g-04', '2021-05-26', '2021-05-27', '2021-05-28', '2021-05-29', '2021-05-29'),
    'g-04 2021-06-02 record.late',
    'g-04 2021-06-07 delivery.below-decided',
    'g-05 2022-10-15 staff.coordinator-lost',
    'g-05 2023-10-19 follow-up.concern-left-open',
    'grue-helse-og-omsorg 2021-07-16 follow-up.no-periodic-review',
  ],
  twin: {
    without: [
      'g-01:carried-out',
      'g-02:competence-care',
      'g-02:competence-sharing',
      'g-02:consent-sharing:guardian',
      'g-02:consent-sharing:user',
      'g-02:milieu-service:2022-12-05',
      'g-02:milieu-service:2023-12-04',
      'g-05:dwelling-acted',
      'g-05:dwelling-closed',
      'g-06:step:kin-asked',
      'grue:committee:hjemmetjenesten:2022-03-09',
    ],
    also: [
      // A complaint that nobody answers, and one that nobody passes on.
      [
        '2022-09-05',
        receiveComplaint({
          ...{ id: 'twin:g-02:complaint', user: 'g-02', complaint: 'unheard', on: '2022-09-05' },
          ...{ from: 'user', how: 'letter', decisions: ['g-02:milieu-service'], by: officer },
          words: freeText('Får ikke være med på noe.'),
        }),
      ],
      [
        '2022-09-06',
        receiveComplaint({
          ...{ id: 'twin:g-06:complaint', user: 'g-06', complaint: 'kept', on: '2022-09-06' },
          ...{ from: 'user', how: 'letter', decisions: ['g-06:psychiatric-nursing'], by: officer },
          words: freeText('Vil ha to besøk i uka.'),
        }),
      ],
      [
        '2022-09-20',
        answerComplaint({
          ...{ id: 'twin:g-06:answer', user: 'g-06', complaint: 'kept', on: '2022-09-20', by: officer },
          ...{ answer: 'upheld', reasons: freeText('Omfanget står.') },
        }),
      ],
      [
        '2023-02-01',
        {
          ...{ command: 'ChargeFee', version: 1 },
          ...{ id: 'twin:g-01:charged', user: 'g-01', service: 'practical-assistance', kroner: 210 },
          ...{ from: '2023-01-01', until: '2023-01-31', on: '2023-02-01', by: officer },
        },
        {
          ...{ command: 'RefundFee', version: 1 },
          ...{ id: 'twin:g-01:refunded', user: 'g-01', service: 'practical-assistance', kroner: 100 },
          ...{ from: '2023-01-01', until: '2023-01-31', on: '2023-02-01', by: officer },
        },
      ],
    ],
    rewritten: {
      'g-05:home-nursing': AS_NEEDED,
      'g-05:home-nursing:2022-10-17': AS_NEEDED,
      'g-05:home-nursing:2023-10-16': AS_NEEDED,
    },
  },
  planted: [
    'g-01 2022-07-01 complaints.remedy-not-carried-out',
    'g-01 2023-02-01 money.refund-unexplained',
    'g-02 2022-02-07 assessment.competence',
    'g-02 2022-10-06 complaints.no-interim-answer',
    'g-02 2022-12-05 complaints.not-answered',
    'g-02 2022-12-07 follow-up.service-not-evaluated',
    'g-05 2022-03-30 follow-up.concern-left-open',
    'g-05 2023-10-16 basis.extent-missing',
    'g-06 2021-11-10 follow-up.steps-skipped',
    'g-06 2022-10-05 complaints.not-passed-on',
    'grue-hjemmetjenesten 2023-02-22 follow-up.no-periodic-review',
  ],
};
