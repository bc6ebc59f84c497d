import {
  endFrameworkMeasure,
  freeText,
  giveNotice,
  plusDays,
  restoreService,
  reviewDecision,
  reviewFrameworkMeasure,
  type CommandInput,
  type CommandInputOf,
} from 'forsvarlig';
import { CRISIS, crisisLeadership } from '../asker-2020/leadership.js';
import { day, on, type Happening } from '../story/happening.js';
import { allocation } from './people.js';
import { leader } from './services.js';

type Condition = NonNullable<NonNullable<CommandInputOf<'PauseService'>['term']>['condition']>;

const TOLD = day('2020-03-20');
const REVIEWED = day('2020-04-03');
const NORMAL = day('2020-05-04');
/** Four weeks to appeal. */
const APPEAL_DAYS = 28;

const MEASURES: ReadonlyArray<readonly [measure: string, until: Condition]> = [
  ['services-prioritised', 'operation-normalised'],
  ['health-personnel-appeal', 'staffing-restored'],
  ['24-hour-care-places', 'operation-normalised'],
  ['necessary-and-acute-kept', 'operation-normalised'],
  ['day-activity-paused', 'staffing-restored'],
];

const measuresReviewed = (at: string, next: string, reasons: string): ReadonlyArray<Happening> =>
  on(
    day(at),
    ...MEASURES.map(([measure, condition]) =>
      reviewFrameworkMeasure({
        ...{ id: `staffing:review-${measure}:${at}`, crisis: CRISIS, measure, by: crisisLeadership },
        ...{ on: day(at), outcome: 'upheld', next: { condition, review: day(next) } },
        reasons: freeText(reasons),
      }),
    ),
  );

const noticed = giveNotice({
  ...{
    id: 'staffing:b02:notice',
    user: 'b02',
    decisions: ['staffing:b02:pause'],
    kind: 'notice-of-decision',
  },
  ...{ to: 'user', channel: 'phone', sent: TOLD, reached: TOLD },
  by: { role: leader.role, unit: leader.unit },
  ...{ reasonsGiven: true, appealRightStated: true, appealDeadline: plusDays(TOLD, APPEAL_DAYS) },
});

const goesOn = (user: string, service: string, decision: string, condition: Condition): CommandInput =>
  reviewDecision({
    ...{ id: `staffing:${user}:review`, user, service, reviews: decision, on: REVIEWED, outcome: 'upheld' },
    by: user === 'b02' ? leader : allocation,
    next: { condition, review: NORMAL },
    reasons: freeText('Ingenting er annerledes enn for to uker siden.'),
  });

const ended = endFrameworkMeasure({
  ...{ id: 'staffing:end-day-activity-paused', crisis: CRISIS, measure: 'day-activity-paused' },
  ...{ by: crisisLeadership, decided: NORMAL, effective: NORMAL },
  reasons: freeText('Dagaktiviteten har folk igjen.'),
});

/** Who was told, what was assessed anew, and what was taken up again. */
export const afterwards: ReadonlyArray<Happening> = [
  ...on(TOLD, noticed),
  ...measuresReviewed('2020-04-02', '2020-05-04', 'Det er fortsatt for få på jobb.'),
  ...on(
    REVIEWED,
    goesOn('b02', 'day-activity', 'staffing:b02:pause', 'staffing-restored'),
    goesOn('b06', 'home-nursing', 'staffing:b06:more', 'operation-normalised'),
  ),
  ...measuresReviewed('2020-05-04', '2020-06-01', 'Noe kan avsluttes, og resten står.'),
  ...on(
    NORMAL,
    ended,
    restoreService({
      ...{ id: 'staffing:b02:again', user: 'b02', service: 'day-activity', by: leader },
      ...{ decided: NORMAL, effective: NORMAL, lifts: ['staffing:b02:pause'] },
      reasons: freeText('Dagaktiviteten har folk igjen.'),
    }),
    restoreService({
      ...{ id: 'staffing:b06:as-before', user: 'b06', service: 'home-nursing', by: allocation },
      ...{ decided: NORMAL, effective: NORMAL, lifts: ['staffing:b06:more'] },
      reasons: freeText('Bruker har fått plass.'),
    }),
  ),
];
