import { isKnown, type AsOf } from '../changes/as-of.js';
import type { Known } from '../changes/unit/known.js';
import type { StaffEvent, UnitEvent } from '../events/event.js';
import { STAFF_EVENTS } from '../events/staff-events.js';
import { UNIT_EVENTS } from '../events/unit/unit-events.js';
import type { LocalDate } from '../values/local-date.js';
import { effectiveEntries } from './effective-entries.js';
import type { Entry } from './story.js';

/** The day on which what an event says begins to hold, or was done. */
const dayOf = (event: StaffEvent | UnitEvent): LocalDate =>
  'effective' in event ? event.effective : event.on;

/**
 * What was known and had begun by the time asked about, by the day on which it began; of one day as recorded. So a decision
 * for May that was recorded before one for April comes after it.
 */
const byDay = <E extends StaffEvent | UnitEvent>(
  entries: ReadonlyArray<Known<E>>,
  asOf: AsOf,
): ReadonlyArray<Known<E>> =>
  entries
    .filter(({ event, ref }) => isKnown(ref, asOf) && dayOf(event) <= asOf.at)
    .sort((a, b) => (dayOf(a.event) < dayOf(b.event) ? -1 : dayOf(a.event) > dayOf(b.event) ? 1 : 0));

const isOf =
  <E extends StaffEvent | UnitEvent>(events: Readonly<Record<E['type'], unknown>>) =>
  (entry: Entry): entry is Known<E> =>
    Object.hasOwn(events, entry.event.type);

/** What stands of members of staff among some entries. */
export const staffEntries = (entries: ReadonlyArray<Entry>, asOf: AsOf): ReadonlyArray<Known<StaffEvent>> =>
  byDay(effectiveEntries(entries, asOf.knownAt).filter(isOf<StaffEvent>(STAFF_EVENTS)), asOf);

/** What stands of units among some entries. */
export const unitEntries = (entries: ReadonlyArray<Entry>, asOf: AsOf): ReadonlyArray<Known<UnitEvent>> =>
  byDay(effectiveEntries(entries, asOf.knownAt).filter(isOf<UnitEvent>(UNIT_EVENTS)), asOf);
