import * as t from 'io-ts';
import { struct } from '../codec/struct.js';
import { CommandKey, UserKey } from '../values/keys.js';
import { LocalDate } from '../values/local-date.js';
import { Actor } from '../vocabulary/actor.js';
import { circumstances } from '../vocabulary/circumstances.js';

/** Record what became known about a person, or changed, with the day from which it holds. At least one circumstance. */
export const RecordCircumstances = struct(
  'RecordCircumstances',
  {
    command: t.literal('RecordCircumstances'),
    version: t.literal(1),
    id: CommandKey,
    user: UserKey,
    on: LocalDate,
    by: Actor,
  },
  circumstances,
);

/** The commands about how a person is placed. */
export const FACTS_COMMANDS = { RecordCircumstances } as const;
