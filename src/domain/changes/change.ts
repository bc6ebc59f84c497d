import type { EventName } from '../events/event.js';
import type { Instant } from '../values/instant.js';
import type { CommandKey, EventId, ServiceKey } from '../values/keys.js';
import type { LocalDate } from '../values/local-date.js';
import type { Strand } from '../values/strand.js';
import type { AttributeValue, ServiceCondition } from '../vocabulary/attributes.js';
import type { Place } from '../vocabulary/correction.js';
import type { FrameworkRef } from '../vocabulary/framework.js';
import type { Performer, ServiceState, ServiceType, Task } from '../vocabulary/services.js';
import type { Term } from '../vocabulary/term.js';

/** Where a fact stands in the ledger: its event, and when that was recorded. */
export interface Ref {
  readonly position: number;
  readonly id: string;
  readonly recordedAt: Instant;
  /** Of a correction: the entry in whose place it stands. */
  readonly insteadOf?: {
    readonly id: string;
    readonly position: number;
    /** So many entries after that position, where the service heard nothing of the entry itself. */
    readonly entries?: number;
  };
}

/** The place of a fact in the order recorded: its own, or that of the entry that it corrects. */
export const placeOf = ({ position, insteadOf }: Ref): number => insteadOf?.position ?? position;

/** Whether a fact stands after another in the order recorded, each in its own place or in that of the entry it corrects. */
export const standsAfter = (a: Ref, b: Ref): boolean => {
  const [of, than] = [placeOf(a), placeOf(b)];
  return of === than ? (a.insteadOf?.entries ?? 0) > (b.insteadOf?.entries ?? 0) : of > than;
};

/**
 * What a measure does to one dimension of a level. A closed list: every event that moves a level is spelt in it.
 *
 * `at-most` and `at-least` are bounds: they hold a value down or up and leave it alone where it is there already, so
 * a reduction never raises. `exactly` is for what has no order, or whose order isn't known.
 */
export type Alteration =
  | {
      readonly dimension: 'strand';
      /** The form that is altered, and how much there is of it afterwards. */
      readonly strand: Strand;
      readonly bound: 'at-most' | 'at-least' | 'exactly';
    }
  | { readonly dimension: 'task'; readonly task: Task; readonly to: Performer }
  | { readonly dimension: 'state'; readonly to: ServiceState }
  | { readonly dimension: 'attribute'; readonly to: AttributeValue }
  | { readonly dimension: 'condition'; readonly condition: ServiceCondition; readonly applies: boolean };

/** A baseline: what a user was granted, from a day on. */
export interface Grant {
  readonly serviceType: ServiceType;
  readonly from: LocalDate;
  readonly until: LocalDate | undefined;
  readonly strands: ReadonlyArray<Strand>;
  readonly tasks: ReadonlyArray<{ readonly task: Task; readonly necessary: boolean }>;
}

/**
 * What is recorded of the entries themselves: one counts no more, or others stand in its place, from when that was recorded.
 * What later entries say of a decision goes on to be said of what stands in its place.
 */
export type Amending =
  | { readonly op: 'void'; readonly event: EventId }
  | {
      readonly op: 'replace';
      readonly event: EventId;
      readonly place: Place | undefined;
      readonly changes: ReadonlyArray<Change>;
    };

/**
 * The closed algebra in which events speak to levels. Whatever is decided of a service, a level hears one of these:
 * a baseline is granted or ended, a measure is imposed for a time, is given another term, is lifted, or the service is kept
 * on purpose; or an earlier entry is voided or replaced.
 */
export type Change = ServiceChange | Amending;

/** What a level hears of one service. */
export type ServiceChange =
  | { readonly op: 'grant'; readonly service: ServiceKey; readonly grant: Grant }
  | {
      readonly op: 'impose';
      readonly service: ServiceKey;
      /** The kind of event that it came of, for people to read; levels make no difference by it. */
      readonly what: EventName;
      readonly measure: CommandKey;
      /** The day on which it was decided, wished for or accepted. */
      readonly decided: LocalDate;
      readonly from: LocalDate;
      readonly term: Term;
      readonly alterations: ReadonlyArray<Alteration>;
      readonly derivesFrom: FrameworkRef | undefined;
    }
  | {
      readonly op: 'reschedule';
      readonly service: ServiceKey;
      readonly measure: CommandKey;
      /** The day from which the new term counts in place of the one before. */
      readonly from: LocalDate;
      readonly term: Term;
    }
  | {
      readonly op: 'lift';
      readonly service: ServiceKey;
      readonly measure: CommandKey;
      readonly from: LocalDate;
    }
  | {
      readonly op: 'end';
      readonly service: ServiceKey;
      /** The last day on which the service is granted. */
      readonly last: LocalDate;
    }
  | {
      readonly op: 'keep';
      readonly service: ServiceKey;
      readonly decided: LocalDate;
      readonly from: LocalDate;
      readonly derivesFrom: FrameworkRef | undefined;
    };
