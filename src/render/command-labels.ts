import type { CommandName } from '../domain/commands/command.js';
import type { Label } from '../domain/vocabulary/code-list.js';
import { SIGNING_KEY_COMMAND_LABELS } from './labels/signing-key.js';
import { ACCESS_COMMAND_LABELS } from './labels/access.js';
import { CORRECTION_COMMAND_LABELS } from './labels/commands-corrections.js';
import { BILLING_COMMAND_LABELS } from './labels/billing.js';
import { ASSESSMENT_COMMAND_LABELS } from './labels/commands-assessment.js';
import { CRISIS_COMMAND_LABELS } from './labels/commands-crisis.js';
import { FACTS_COMMAND_LABELS } from './labels/commands-facts.js';
import { PLACE_COMMAND_LABELS } from './labels/commands-place.js';
import { STORY_COMMAND_LABELS } from './labels/commands-story.js';
import { SERVICE_COMMAND_LABELS } from './labels/commands-service.js';
import { STAFF_COMMAND_LABELS } from './labels/commands-staff.js';
import { UNIT_COMMAND_LABELS } from './labels/commands-unit.js';
import { USER_COMMAND_LABELS } from './labels/commands-user.js';

/** What people read for a command: on a button, in a menu. */
export const COMMAND_LABELS: Readonly<Record<CommandName, Label>> = {
  ...USER_COMMAND_LABELS,
  ...SERVICE_COMMAND_LABELS,
  ...STAFF_COMMAND_LABELS,
  ...CRISIS_COMMAND_LABELS,
  ...CORRECTION_COMMAND_LABELS,
  ...FACTS_COMMAND_LABELS,
  ...STORY_COMMAND_LABELS,
  ...ASSESSMENT_COMMAND_LABELS,
  ...BILLING_COMMAND_LABELS,
  ...PLACE_COMMAND_LABELS,
  ...UNIT_COMMAND_LABELS,
  ...ACCESS_COMMAND_LABELS,
  ...SIGNING_KEY_COMMAND_LABELS,
};
