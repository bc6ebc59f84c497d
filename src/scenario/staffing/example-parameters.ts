import type { WrittenWorkParameters } from './work-parameters.js';

/**
 * Times to start from, NOT a recommendation and not measured anywhere: each municipality has its own. Made up, so that a question can be
 * asked before anybody has timed a visit.
 */
export const EXAMPLE_PARAMETERS: WrittenWorkParameters = {
  tasks: [
    { task: 'personal-care', minutes: 20, atMost: { times: 14, weeks: 1 } },
    { task: 'meals', minutes: 12, atMost: { times: 21, weeks: 1 } },
    { task: 'medication', minutes: 5, atMost: { times: 28, weeks: 1 } },
    { task: 'wound-care', minutes: 20, atMost: { times: 3, weeks: 1 } },
    { task: 'alarm-response', minutes: 20, atMost: { times: 1, weeks: 4 } },
    { task: 'stockings', minutes: 8, atMost: { times: 14, weeks: 1 } },
    { task: 'shower', minutes: 30, atMost: { times: 1, weeks: 1 } },
    { task: 'check-in', minutes: 5, atMost: { times: 14, weeks: 1 } },
    { task: 'medication-reminder', minutes: 3, atMost: { times: 14, weeks: 1 } },
    { task: 'follow-up-conversation', minutes: 40, atMost: { times: 1, weeks: 1 } },
    { task: 'cleaning', minutes: 60, atMost: { times: 1, weeks: 2 } },
    { task: 'laundry', minutes: 20, atMost: { times: 1, weeks: 1 } },
    { task: 'bed-change', minutes: 15, atMost: { times: 1, weeks: 2 } },
    { task: 'dishes', minutes: 10, atMost: { times: 7, weeks: 1 } },
    { task: 'shopping', minutes: 45, atMost: { times: 1, weeks: 1 } },
    { task: 'activity', minutes: 120, atMost: { times: 1, weeks: 1 } },
    { task: 'relief-of-carer', minutes: 180, atMost: { times: 1, weeks: 1 } },
  ],
  visit: 4,
  visitWithoutTasks: 30,
  travel: 6,
  contacts: { phone: 8, video: 12, written: 4, sensor: 1 },
  perDay: 90,
  perNight: 120,
  perMeal: 6,
  minutesAVisit: 60,
  group: { minutes: 90, users: 5 },
  administration: 15,
  weekdays: {
    tasks: ['shower', 'follow-up-conversation', 'cleaning', 'laundry', 'bed-change', 'shopping', 'activity'],
    services: ['practical-assistance', 'day-activity', 'support-contact'],
  },
  units: [],
  unitOtherwise: 'unit-not-recorded',
};
