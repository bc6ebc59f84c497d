import * as t from 'io-ts';
import { byTag, Choice } from '../codec/choice.js';
import { struct } from '../codec/struct.js';
import { FreeText } from '../values/free-text.js';
import { CommandKey, CrisisKey, StaffKey, UnitKey, UserKey } from '../values/keys.js';
import { LocalDate } from '../values/local-date.js';
import { Author, RedactionReason } from '../vocabulary/correction.js';
import { CORRECTABLE_COMMANDS } from './correctable.js';
import { CRISIS_COMMANDS } from './crisis-commands.js';
import { STAFF_COMMANDS } from './staff-commands.js';
import { UNIT_COMMANDS } from './unit/unit-commands.js';

type Fields = Readonly<Record<string, t.Mixed>>;

/**
 * Correct an entry by a dated addition. `corrects` is the id of the command that recorded it; `entry` the command as it should
 * have been, under the same id. It is decided on as if it were recorded in place of the other.
 */
const correct = <T extends string, S extends Fields, C extends t.Mixed>(command: T, subject: S, entry: C) =>
  struct(command, {
    command: t.literal(command),
    version: t.literal(1),
    id: CommandKey,
    ...subject,
    corrects: CommandKey,
    by: Author,
    on: LocalDate,
    reasons: FreeText,
    entry,
  });

/** Take an entry out of what is shown and counted, leaving a trace. `redacts` is the id of the command that recorded it. */
const redact = <T extends string, S extends Fields>(command: T, subject: S) =>
  struct(command, {
    command: t.literal(command),
    version: t.literal(1),
    id: CommandKey,
    ...subject,
    redacts: CommandKey,
    reason: RedactionReason,
    by: Author,
    on: LocalDate,
  });

/** Correct an entry of a service user. */
export const CorrectEntry = correct(
  'CorrectEntry',
  { user: UserKey },
  new Choice(
    'CorrectableCommand',
    CORRECTABLE_COMMANDS,
    byTag('command'),
    'a command about a service user, whole',
  ),
);

/** Redact an entry of a service user. */
export const RedactEntry = redact('RedactEntry', { user: UserKey });

/** Correct an entry of a member of staff. */
export const CorrectStaffEntry = correct(
  'CorrectStaffEntry',
  { staff: StaffKey },
  new Choice('StaffCommand', STAFF_COMMANDS, byTag('command'), 'a command about a member of staff, whole'),
);

/** Redact an entry of a member of staff. */
export const RedactStaffEntry = redact('RedactStaffEntry', { staff: StaffKey });

/** Correct an entry of a unit. */
export const CorrectUnitEntry = correct(
  'CorrectUnitEntry',
  { unit: UnitKey },
  new Choice('UnitCommand', UNIT_COMMANDS, byTag('command'), 'a command about a unit, whole'),
);

/** Redact an entry of a unit. */
export const RedactUnitEntry = redact('RedactUnitEntry', { unit: UnitKey });

/** Correct an entry of a crisis, with all that the command had recorded. */
export const CorrectCrisisEntry = correct(
  'CorrectCrisisEntry',
  { crisis: CrisisKey },
  new Choice('CrisisCommand', CRISIS_COMMANDS, byTag('command'), 'a command about a crisis, whole'),
);

/** Redact an entry of a crisis, with all that the command had recorded. */
export const RedactCrisisEntry = redact('RedactCrisisEntry', { crisis: CrisisKey });

/** The commands about entries of a record. */
export const CORRECTION_COMMANDS = {
  CorrectEntry,
  RedactEntry,
  CorrectStaffEntry,
  RedactStaffEntry,
  CorrectUnitEntry,
  RedactUnitEntry,
  CorrectCrisisEntry,
  RedactCrisisEntry,
} as const;
