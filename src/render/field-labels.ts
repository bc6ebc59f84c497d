import type { Label } from '../domain/vocabulary/code-list.js';
import { ACCESS_FIELD_LABELS } from './labels/access.js';
import { CRISIS_FIELD_LABELS } from './labels/fields-crisis.js';
import { DECISIONS_FIELD_LABELS } from './labels/fields-decisions.js';
import { SIGNING_KEY_FIELD_LABELS } from './labels/signing-key.js';
import { STAFF_FIELD_LABELS } from './labels/fields-staff.js';
import { STORY_FIELD_LABELS } from './labels/fields-story.js';

/**
 * What people read for a field of a command or an event, by the field's name: a name means the same wherever it stands. That
 * none lacks a label is held by `test/render/labels.test.ts`.
 */
export const FIELD_LABELS: Readonly<Record<string, Label>> = {
  ...DECISIONS_FIELD_LABELS,
  ...STORY_FIELD_LABELS,
  ...STAFF_FIELD_LABELS,
  ...CRISIS_FIELD_LABELS,
  ...ACCESS_FIELD_LABELS,
  ...SIGNING_KEY_FIELD_LABELS,
};
