import type { CORRECTION_EVENTS } from '../events/correction-events.js';
import type { CorrectableEvent } from '../events/correctable.js';
import type { Change } from './change.js';
import { nothing, type ChangesOfFamily } from './family.js';

/** What a correction does: what the entry as it should have read would have done, in its place. */
export const correctionChanges = (
  changesOfEntry: (entry: CorrectableEvent) => ReadonlyArray<Change>,
): ChangesOfFamily<typeof CORRECTION_EVENTS> => ({
  EntryCorrected: ({ corrects, place, now }) => [
    { op: 'replace', event: corrects, place, changes: changesOfEntry(now) },
  ],
  EntryRedacted: ({ redacts }) => [{ op: 'void', event: redacts }],
  // What is recorded of staff, units and crises moves no levels, and no more does what is said of it.
  StaffEntryCorrected: nothing,
  StaffEntryRedacted: nothing,
  UnitEntryCorrected: nothing,
  UnitEntryRedacted: nothing,
  CrisisEntryCorrected: nothing,
  CrisisEntryRedacted: nothing,
});
