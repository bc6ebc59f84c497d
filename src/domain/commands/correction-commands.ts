import * as t from 'io-ts';
import { byTag, Choice } from '../codec/choice.js';
import { struct } from '../codec/struct.js';
import { FreeText } from '../values/free-text.js';
import { CommandKey, UserKey } from '../values/keys.js';
import { LocalDate } from '../values/local-date.js';
import { Author, RedactionReason } from '../vocabulary/correction.js';
import { CORRECTABLE_COMMANDS } from './correctable.js';

/**
 * Correct an entry by a dated addition. `corrects` is the id of the command that recorded it; `entry` the command as it should
 * have been, under the same id. It is decided on as if it were recorded in place of the other.
 */
export const CorrectEntry = struct('CorrectEntry', {
  command: t.literal('CorrectEntry'),
  version: t.literal(1),
  id: CommandKey,
  user: UserKey,
  corrects: CommandKey,
  by: Author,
  on: LocalDate,
  reasons: FreeText,
  entry: new Choice(
    'CorrectableCommand',
    CORRECTABLE_COMMANDS,
    byTag('command'),
    'a command about a service user, whole',
  ),
});

/** Take an entry out of what is shown and counted, leaving a trace. `redacts` is the id of the command that recorded it. */
export const RedactEntry = struct('RedactEntry', {
  command: t.literal('RedactEntry'),
  version: t.literal(1),
  id: CommandKey,
  user: UserKey,
  redacts: CommandKey,
  reason: RedactionReason,
  by: Author,
  on: LocalDate,
});

/** The commands about entries of a record. */
export const CORRECTION_COMMANDS = {
  CorrectEntry,
  RedactEntry,
} as const;
