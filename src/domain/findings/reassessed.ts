import type { Ref } from '../changes/change.js';
import type { LocalDate } from '../values/local-date.js';
import type { DecisionCase } from './decision-case.js';
import type { UserFile } from './files.js';

/** That somebody looked at a decision anew, and on which day. */
export interface Reassessment {
  readonly on: LocalDate;
  readonly ref: Ref;
}

/** The first time from a day on that a decision was reviewed, extended, lifted, or decided anew for the same service. */
export const reassessedFrom = (
  decision: DecisionCase,
  { decisions, entries }: UserFile,
  from: LocalDate,
): Reassessment | undefined => {
  const { id, service } = decision;
  const found: Reassessment[] = [
    ...decision.reviews.map(({ event, ref }) => ({ on: event.on, ref })),
    ...decision.extensions.map(({ event, ref }) => ({ on: event.decided, ref })),
    ...decisions
      .filter((other) => other.service === service && other.id !== id)
      .map((other) => ({ on: other.decided, ref: other.ref })),
    ...entries.flatMap(({ event, ref }) => {
      switch (event.type) {
        case 'ServiceRestored':
        case 'DecisionReversed':
          return event.service === service ? [{ on: event.decided, ref }] : [];
        case 'AcceptanceWithdrawn':
        case 'AssessedWithoutChange':
          return event.service === service ? [{ on: event.on, ref }] : [];
        default:
          return [];
      }
    }),
  ];
  let first: Reassessment | undefined;
  for (const one of found) if (one.on >= from && (first === undefined || one.on < first.on)) first = one;
  return first;
};

/** Whether a decision still held on a day, as it became. */
export const heldOn = ({ effective, heldUntil }: DecisionCase, day: LocalDate): boolean =>
  effective <= day && (heldUntil === undefined || heldUntil >= day);
