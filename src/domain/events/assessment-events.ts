import * as t from 'io-ts';
import { struct } from '../codec/struct.js';
import { FreeText } from '../values/free-text.js';
import { ServiceKey, UserKey } from '../values/keys.js';
import { LocalDate } from '../values/local-date.js';
import { Assessment } from '../vocabulary/assessment.js';
import { Authority } from '../vocabulary/authority.js';
import { FrameworkRef } from '../vocabulary/framework.js';

/** Somebody touched by a measure for many was assessed, and their service goes on as it is. No level moves. */
export const AssessedWithoutChange = struct('AssessedWithoutChange', {
  type: t.literal('AssessedWithoutChange'),
  version: t.literal(1),
  user: UserKey,
  service: ServiceKey,
  derivesFrom: FrameworkRef,
  by: Authority,
  on: LocalDate,
  assessment: Assessment,
  reasons: FreeText,
});

/** The events that say what came of an assessment, where that is no decision. */
export const ASSESSMENT_EVENTS = { AssessedWithoutChange } as const;
