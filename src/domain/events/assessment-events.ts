import * as t from 'io-ts';
import { struct } from '../codec/struct.js';
import { FreeText } from '../values/free-text.js';
import { ServiceKey, UserKey } from '../values/keys.js';
import { LocalDate } from '../values/local-date.js';
import { Assessment } from '../vocabulary/assessment.js';
import { Authority } from '../vocabulary/authority.js';
import { evaluation, evaluationOptions } from '../vocabulary/evaluation.js';
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

/**
 * A service was looked at as a whole: if it answers to the need as it has been run, with what was reduced, kept or restored.
 * Reviewing one decision is something else. No level moves; what should be otherwise is a decision of its own.
 */
export const ServiceEvaluated = struct(
  'ServiceEvaluated',
  { type: t.literal('ServiceEvaluated'), version: t.literal(1), user: UserKey, ...evaluation },
  evaluationOptions,
);

/** The events that say what came of an assessment or evaluation, where that is no decision. */
export const ASSESSMENT_EVENTS = { AssessedWithoutChange, ServiceEvaluated } as const;
