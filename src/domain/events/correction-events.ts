import * as t from 'io-ts';
import { byTag, Choice } from '../codec/choice.js';
import { struct } from '../codec/struct.js';
import { FreeText } from '../values/free-text.js';
import { CommandKey, CrisisKey, EventId, StaffKey, UnitKey, UserKey } from '../values/keys.js';
import { LocalDate } from '../values/local-date.js';
import { Author, Place, RedactionReason } from '../vocabulary/correction.js';
import { CORRECTABLE_EVENTS } from './correctable.js';
import { CRISIS_EVENTS } from './crisis-events.js';
import { STAFF_EVENTS } from './staff-events.js';
import { UNIT_EVENTS } from './unit/unit-events.js';

type Fields = Readonly<Record<string, t.Mixed>>;

/**
 * An entry was corrected by a dated addition (hpl § 42). `now` is the entry as it should have read; the one corrected stays in
 * the record, and counts no more from when this was recorded.
 */
const corrected = <T extends string, S extends Fields, N extends t.Mixed, O extends Fields>(
  type: T,
  subject: S,
  now: N,
  optional: O,
) =>
  struct(
    type,
    {
      type: t.literal(type),
      version: t.literal(1),
      ...subject,
      decision: CommandKey,
      corrects: EventId,
      by: Author,
      on: LocalDate,
      reasons: FreeText,
      now,
    },
    optional,
  );

/** An entry was taken out of what is shown and counted, and left this trace (hpl § 43). */
const redacted = <T extends string, S extends Fields, O extends Fields>(type: T, subject: S, optional: O) =>
  struct(
    type,
    {
      type: t.literal(type),
      version: t.literal(1),
      ...subject,
      decision: CommandKey,
      redacts: EventId,
      reason: RedactionReason,
      by: Author,
      on: LocalDate,
    },
    optional,
  );

/** An entry of a service user was corrected. `place` says where it stood, for one that moves levels only as corrected. */
export const EntryCorrected = corrected(
  'EntryCorrected',
  { user: UserKey },
  new Choice('CorrectableEvent', CORRECTABLE_EVENTS, byTag('type'), 'an event of a service user'),
  { place: Place },
);

/** An entry of a service user was redacted. */
export const EntryRedacted = redacted('EntryRedacted', { user: UserKey }, {});

/** An entry of a member of staff was corrected. */
export const StaffEntryCorrected = corrected(
  'StaffEntryCorrected',
  { staff: StaffKey },
  new Choice('StaffEvent', STAFF_EVENTS, byTag('type'), 'an event of a member of staff'),
  {},
);

/** An entry of a member of staff was redacted. */
export const StaffEntryRedacted = redacted('StaffEntryRedacted', { staff: StaffKey }, {});

/** An entry of a unit was corrected. */
export const UnitEntryCorrected = corrected(
  'UnitEntryCorrected',
  { unit: UnitKey },
  new Choice('UnitEvent', UNIT_EVENTS, byTag('type'), 'an event of a unit'),
  {},
);

/** An entry of a unit was redacted. */
export const UnitEntryRedacted = redacted('UnitEntryRedacted', { unit: UnitKey }, {});

const CrisisEntry = new Choice('CrisisEvent', CRISIS_EVENTS, byTag('type'), 'an event of a crisis');

/**
 * The further events that the same command had recorded: a measure that another gave way to, or that a step of a reopening
 * eased. They stand and fall with the first.
 */
const others = { others: t.readonlyArray(EventId) } as const;

/** An entry of a crisis was corrected. `alongside` are the further events of the entry as it should have read. */
export const CrisisEntryCorrected = corrected('CrisisEntryCorrected', { crisis: CrisisKey }, CrisisEntry, {
  ...others,
  alongside: t.readonlyArray(CrisisEntry),
});

/** An entry of a crisis was redacted. */
export const CrisisEntryRedacted = redacted('CrisisEntryRedacted', { crisis: CrisisKey }, others);

/** The events that say of other events that they count no more, or read otherwise. */
export const CORRECTION_EVENTS = {
  EntryCorrected,
  EntryRedacted,
  StaffEntryCorrected,
  StaffEntryRedacted,
  UnitEntryCorrected,
  UnitEntryRedacted,
  CrisisEntryCorrected,
  CrisisEntryRedacted,
} as const;

/** An event about another entry of the same record. */
export type Amendment = t.TypeOf<(typeof CORRECTION_EVENTS)[keyof typeof CORRECTION_EVENTS]>;
/** An event that took an entry out. */
export type RedactionEvent = Extract<Amendment, { readonly redacts: unknown }>;
