import type { ContactProcedure } from 'forsvarlig';

/**
 * What there was before: somebody tries again, and in the end tells a leader. Made up; known is only that it was not good
 * enough.
 */
export const BEFORE: ContactProcedure = {
  name: { nb: 'rutinen før september 2021', en: 'the routine before September 2021' },
  longestSilence: 90,
  steps: [
    { step: 'new-attempt', afterDays: 14 },
    { step: 'leader-told', afterDays: 60 },
  ],
};

/** What the municipality set afterwards: tighter and faster. The days and the steps are made up. */
export const AFTER: ContactProcedure = {
  name: { nb: 'rutinen fra september 2021', en: 'the routine from September 2021' },
  longestSilence: 14,
  steps: [
    { step: 'new-attempt', afterDays: 0 },
    { step: 'home-visit', afterDays: 1 },
    { step: 'kin-asked', afterDays: 1 },
    { step: 'leader-told', afterDays: 2 },
    { step: 'physician-told', afterDays: 3 },
    { step: 'emergency-asked', afterDays: 3 },
  ],
};
