import { assessment, CRISIS, serviceLeader, USER } from './parts.js';

const said = {
  user: USER,
  service: 'nursing',
  derivesFrom: { crisis: CRISIS, measure: 'only-necessary-visits' },
  by: serviceLeader,
  on: '2020-03-16',
} as const;

const reasons = { text: 'The visits are needed as they are: three a day for medication.' };

const evaluated = {
  user: USER,
  service: 'nursing',
  on: '2020-03-19',
  by: { role: 'service-leader', unit: 'home-care-north' },
  outcome: 'meets-it-in-part',
  hearing: { heard: true, view: { text: 'Misses the visits at noon.' } },
  reasons: { text: 'Medication went well; meals were forgotten on two days.' },
  decisions: ['c-grant-nursing'],
} as const;

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
  EvaluateService: { command: 'EvaluateService', version: 1, id: 'c-evaluated', ...evaluated },
} as const;

/** What each becomes. */
export const ASSESSMENT_EVENT = {
  AssessedWithoutChange: { type: 'AssessedWithoutChange', version: 1, ...said, assessment, reasons },
  ServiceEvaluated: { type: 'ServiceEvaluated', version: 1, ...evaluated },
} as const;
