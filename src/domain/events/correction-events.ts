import * as t from 'io-ts';
import { byTag, Choice } from '../codec/choice.js';
import { struct } from '../codec/struct.js';
import { FreeText } from '../values/free-text.js';
import { CommandKey, EventId, UserKey } from '../values/keys.js';
import { LocalDate } from '../values/local-date.js';
import { Author, Place, RedactionReason } from '../vocabulary/correction.js';
import { CORRECTABLE_EVENTS } from './correctable.js';

/**
 * An entry was corrected by a dated addition (hpl § 42). `now` is the entry as it should have read; the one corrected stays in
 * the record, and counts no more from when this was recorded.
 */
export const EntryCorrected = struct(
  'EntryCorrected',
  {
    type: t.literal('EntryCorrected'),
    version: t.literal(1),
    user: UserKey,
    decision: CommandKey,
    corrects: EventId,
    by: Author,
    on: LocalDate,
    reasons: FreeText,
    now: new Choice('CorrectableEvent', CORRECTABLE_EVENTS, byTag('type'), 'an event of a service user'),
  },
  { place: Place },
);

/** An entry was taken out of what is shown and counted, and left this trace (hpl § 43). */
export const EntryRedacted = struct('EntryRedacted', {
  type: t.literal('EntryRedacted'),
  version: t.literal(1),
  user: UserKey,
  decision: CommandKey,
  redacts: EventId,
  reason: RedactionReason,
  by: Author,
  on: LocalDate,
});

/** The events that say of other events that they count no more, or read otherwise. */
export const CORRECTION_EVENTS = {
  EntryCorrected,
  EntryRedacted,
} as const;

/** An event about another entry of the same record. */
export type Amendment = t.TypeOf<typeof EntryCorrected> | t.TypeOf<typeof EntryRedacted>;

/** Whether an event is about another entry. */
export const isAmendment = (event: { readonly type: string }): event is Amendment =>
  event.type === 'EntryCorrected' || event.type === 'EntryRedacted';
