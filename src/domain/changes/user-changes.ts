import type { USER_EVENTS } from '../events/user-events.js';
import { NOTHING, nothing, type ChangesOfFamily } from './family.js';
import { impose } from './impose.js';

/** What decisions about a user's services do to levels. */
export const USER_CHANGES: ChangesOfFamily<typeof USER_EVENTS> = {
  ServiceUserRegistered: nothing,
  ServiceGranted: ({ service, serviceType, effective, until, strands, tasks }) => [
    { op: 'grant', service, grant: { serviceType, from: effective, until, strands, tasks } },
  ],
  VisitsReduced: impose,
  VisitsReplaced: impose,
  CareLimitedToNecessary: impose,
  TaskHandedOver: impose,
  RespiteReduced: impose,
  RespitePaused: impose,
  SupportContactReduced: impose,
  SupportContactSuspended: impose,
  SupportContactKept: ({ service, decided, effective, derivesFrom }) => [
    { op: 'keep', service, decided, from: effective, derivesFrom },
  ],
  ServiceRestored: ({ service, lifts, effective }) =>
    lifts.map((measure) => ({ op: 'lift', service, measure, from: effective })),
  DecisionReviewed: ({ service, reviews, on, next }) =>
    next === undefined ? NOTHING : [{ op: 'reschedule', service, measure: reviews, from: on, term: next }],
  NoticeGiven: nothing,
};
