import type { SERVICE_EVENTS } from '../events/service-events.js';
import { alterationsBetween } from './alterations.js';
import { nothing, type ChangesOfFamily } from './family.js';
import { impose } from './impose.js';

/** What is done with a service, to its level. What is only proposed moves nothing. */
export const SERVICE_CHANGES: ChangesOfFamily<typeof SERVICE_EVENTS> = {
  ServiceChanged: impose,
  ServicePaused: impose,
  ServiceSuspended: impose,
  ServiceKept: ({ service, decided, effective, derivesFrom }) => [
    { op: 'keep', service, decided, from: effective, derivesFrom },
  ],
  ServiceEnded: ({ service, last }) => [{ op: 'end', service, last }],
  MeasureExtended: ({ service, extends: measure, effective, term }) => [
    { op: 'reschedule', service, measure, from: effective, term },
  ],
  DecisionReversed: ({ service, reverses: measure, effective }) => [
    { op: 'lift', service, measure, from: effective },
  ],
  OwnWishFollowed: ({ service, decision, on: decided, effective, term, before, after, derivesFrom }) => [
    {
      op: 'impose',
      service,
      what: 'OwnWishFollowed',
      measure: decision,
      decided,
      from: effective,
      term,
      alterations: alterationsBetween(before, after),
      derivesFrom,
    },
  ],
  ApplicationReceived: nothing,
  OfferMade: nothing,
  OfferAccepted: ({ service, offer, on: decided, effective, term, before, after }) => [
    {
      op: 'impose',
      service,
      what: 'OfferAccepted',
      measure: offer,
      decided,
      from: effective,
      term,
      alterations: alterationsBetween(before, after),
      derivesFrom: undefined,
    },
  ],
  OfferDeclined: nothing,
  AcceptanceWithdrawn: ({ service, withdraws: measure, effective }) => [
    { op: 'lift', service, measure, from: effective },
  ],
};
