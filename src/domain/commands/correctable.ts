import type * as t from 'io-ts';
import { ASSESSMENT_COMMANDS } from './assessment-commands.js';
import { BILLING_COMMANDS } from './billing-commands.js';
import { FACTS_COMMANDS } from './facts-commands.js';
import { PLACE_COMMANDS } from './place-commands.js';
import { SERVICE_COMMANDS } from './service-commands.js';
import { STORY_COMMANDS } from './story-commands.js';
import { USER_COMMANDS } from './user-commands.js';

/** The commands about a service user whose entries can be corrected: all but the corrections themselves. */
export const CORRECTABLE_COMMANDS = {
  ...USER_COMMANDS,
  ...SERVICE_COMMANDS,
  ...FACTS_COMMANDS,
  ...ASSESSMENT_COMMANDS,
  ...STORY_COMMANDS,
  ...PLACE_COMMANDS,
  ...BILLING_COMMANDS,
} as const;

/** A command whose entry can be corrected. */
export type CorrectableCommand = {
  [N in keyof typeof CORRECTABLE_COMMANDS]: t.TypeOf<(typeof CORRECTABLE_COMMANDS)[N]>;
}[keyof typeof CORRECTABLE_COMMANDS];
