import type { EventId } from '../values/keys.js';
import type { Amendment, RedactionEvent } from './correction-events.js';

/** A correction, whatever kind of stream it stands in. */
export interface Correction<E> {
  readonly type: Exclude<Amendment, RedactionEvent>['type'];
  readonly corrects: EventId;
  readonly others?: ReadonlyArray<EventId>;
  readonly now: E;
  readonly alongside?: ReadonlyArray<E>;
}

/** A redaction, whatever kind of stream it stands in. */
export interface Redaction {
  readonly type: RedactionEvent['type'];
  readonly redacts: EventId;
  readonly others?: ReadonlyArray<EventId>;
}

/** What stands in a stream: its entries, and what was said of them. */
export type Amendable<E> = E | Correction<E> | Redaction;

// By name, and not by their codecs, which know of every other event: those who fold a record don't have to load these.
const AMENDMENTS: Readonly<Record<Amendment['type'], true>> = {
  EntryCorrected: true,
  EntryRedacted: true,
  StaffEntryCorrected: true,
  StaffEntryRedacted: true,
  UnitEntryCorrected: true,
  UnitEntryRedacted: true,
  CrisisEntryCorrected: true,
  CrisisEntryRedacted: true,
};

/** Whether an event is about another entry. */
export const isAmendment = (event: { readonly type: string }): event is Amendment =>
  Object.hasOwn(AMENDMENTS, event.type);

/** The same of the events of one kind of stream. */
export const amends = <E extends { readonly type: string }>(
  event: Amendable<E>,
): event is Correction<E> | Redaction => Object.hasOwn(AMENDMENTS, event.type);
