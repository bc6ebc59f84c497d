import type { AsOf } from '../changes/as-of.js';
import type { Ref } from '../changes/change.js';
import type { ConcernKey } from '../values/keys.js';
import { daysBetween, type LocalDate } from '../values/local-date.js';
import type {
  ConcernClosure,
  ConcernFinding,
  ConcernReporter,
  ConcernTopic,
  Urgency,
} from '../vocabulary/concern.js';
import { toldBy } from './known.js';
import type { Entry } from './story.js';

/** Where a report of concern stands. */
export interface ConcernAt {
  readonly concern: ConcernKey;
  readonly from: ConcernReporter;
  readonly topics: ReadonlyArray<ConcernTopic>;
  /** As last judged. */
  readonly urgency: Urgency;
  readonly stage: 'received' | 'assessed' | 'acted-on' | 'closed';
  readonly received: LocalDate;
  readonly assessed: LocalDate | undefined;
  readonly finding: ConcernFinding | undefined;
  /** The day of the first act. */
  readonly actedOn: LocalDate | undefined;
  readonly closed: LocalDate | undefined;
  readonly outcome: ConcernClosure | undefined;
  /** Days from the day it came to the day it was closed, or to the day asked about. */
  readonly days: number;
  /** The events that it rests on, in order. */
  readonly sources: ReadonlyArray<Ref>;
}

/** Every report of concern up to a time, in the order in which they came; those not closed are open. */
export const concernsAt = (entries: ReadonlyArray<Entry>, asOf: AsOf): ReadonlyArray<ConcernAt> => {
  const concerns = new Map<ConcernKey, Omit<ConcernAt, 'days'>>();
  const told = toldBy(entries, asOf, 'ConcernReceived', 'ConcernAssessed', 'ConcernActedOn', 'ConcernClosed');
  for (const { event, ref } of told) {
    const { concern, on } = event;
    if (event.type === 'ConcernReceived') {
      const { from, topics, urgency } = event;
      concerns.set(concern, {
        concern,
        from,
        topics,
        urgency,
        stage: 'received',
        received: on,
        assessed: undefined,
        finding: undefined,
        actedOn: undefined,
        closed: undefined,
        outcome: undefined,
        sources: [ref],
      });
      continue;
    }
    const was = concerns.get(concern);
    if (was === undefined) continue;
    const sources = [...was.sources, ref];
    switch (event.type) {
      case 'ConcernAssessed': {
        const { finding, urgency } = event;
        const stage = was.actedOn === undefined ? 'assessed' : was.stage;
        concerns.set(concern, { ...was, stage, assessed: on, finding, urgency, sources });
        break;
      }
      case 'ConcernActedOn':
        concerns.set(concern, { ...was, stage: 'acted-on', actedOn: was.actedOn ?? on, sources });
        break;
      case 'ConcernClosed':
        concerns.set(concern, { ...was, stage: 'closed', closed: on, outcome: event.outcome, sources });
    }
  }
  return [...concerns.values()].map((one) => ({
    ...one,
    days: daysBetween(one.received, one.closed ?? asOf.at),
  }));
};
