import { assessment, CRISIS, serviceLeader, USER } from './parts.js';

const said = {
  user: USER,
  service: 'nursing',
  derivesFrom: { crisis: CRISIS, measure: 'only-necessary-visits' },
  by: serviceLeader,
  on: '2020-03-16',
} as const;

const reasons = { text: 'The visits are needed as they are: three a day for medication.' };

/** One command of every kind about what came of an assessment. */
export const ASSESSMENT_COMMAND = {
  AssessWithoutChange: {
    command: 'AssessWithoutChange',
    version: 1,
    id: 'c-assessed',
    ...said,
    reasons,
    assessment,
  },
} as const;

/** What each becomes. */
export const ASSESSMENT_EVENT = {
  AssessedWithoutChange: { type: 'AssessedWithoutChange', version: 1, ...said, assessment, reasons },
} as const;
