import type { MeasureEvent } from '../events/event.js';
import { alterationsBetween } from './alterations.js';
import type { Change } from './change.js';

/** What a decision that changes a service for a time does: it imposes a measure, in place of those that it supersedes. */
export const impose = (event: MeasureEvent): ReadonlyArray<Change> => {
  const { service, effective, supersedes } = event;
  const imposed: Change = {
    op: 'impose',
    service,
    what: event.type,
    measure: event.decision,
    decided: event.decided,
    from: effective,
    term: event.term,
    alterations: alterationsBetween(event.before, event.after),
    derivesFrom: event.derivesFrom,
  };
  return supersedes === undefined
    ? [imposed]
    : [...supersedes.map((measure): Change => ({ op: 'lift', service, measure, from: effective })), imposed];
};
