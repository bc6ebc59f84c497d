import { RefJson } from '../changes/change-codec.js';
import { byTag, Choice } from '../codec/choice.js';
import { guardOf } from '../codec/guard.js';
import { Scalar } from '../codec/scalar.js';
import { struct } from '../codec/struct.js';
import { EVENTS, type StaffStreamEvent, type UnitStreamEvent } from '../events/event.js';
import { STAFF_EVENTS } from '../events/staff-events.js';
import { UNIT_EVENTS } from '../events/unit/unit-events.js';
import { blocks, type Block } from './blocks.js';
import type { KnownEntry, Projection } from './projection.js';
import type { Entry } from './story.js';

/** An entry about a member of staff or a unit. */
export interface OfStaff extends KnownEntry {
  readonly event: StaffStreamEvent | UnitStreamEvent;
}

/** The events of members of staff and of units. */
export const OF_STAFF = {
  ...STAFF_EVENTS,
  ...UNIT_EVENTS,
  StaffEntryCorrected: EVENTS.StaffEntryCorrected,
  StaffEntryRedacted: EVENTS.StaffEntryRedacted,
  UnitEntryCorrected: EVENTS.UnitEntryCorrected,
  UnitEntryRedacted: EVENTS.UnitEntryRedacted,
} as const satisfies Record<OfStaff['event']['type'], unknown>;

/** Whether an event is about a member of staff or a unit. */
export const isOfStaff = ({ type }: Entry['event']): boolean => Object.hasOwn(OF_STAFF, type);

const isEntryOfStaff = (entry: KnownEntry): entry is OfStaff => isOfStaff(entry.event);

const fits = guardOf(
  struct('OfStaff', {
    ref: RefJson,
    event: new Choice('OfStaffOrUnit', OF_STAFF, byTag('type'), 'an event with type'),
  }),
);

/** What an overview of the staff is made of. */
export interface StaffRecords {
  /** Everything about members of staff, and about units, whose infection teams they may be in. */
  readonly entries: ReadonlyArray<Entry>;
  /** Events of kinds that this version of the library does not know, by name: they could be about the staff. */
  readonly unknown: ReadonlyMap<string, number>;
}

/** Everything about the staff in a ledger. Users are the most of it, and nothing about them is kept here. */
export const STAFF: Projection<Block<OfStaff>, StaffRecords> = blocks({
  name: 'forsvarlig/staff',
  version: 1,
  kept: new Scalar<OfStaff>('OfStaff', (u): u is OfStaff => fits(u), 'an entry about staff or a unit'),
  keep: (entry) => (isEntryOfStaff(entry) ? entry : undefined),
  answer: (entries, { unknown }) => ({ entries: [...entries], unknown }),
});
