import * as t from 'io-ts';
import { struct } from '../codec/struct.js';
import { FreeText } from '../values/free-text.js';
import { CommandKey, ServiceKey, UserKey } from '../values/keys.js';
import { LocalDate } from '../values/local-date.js';
import { Assessment } from '../vocabulary/assessment.js';
import { StatedAuthority } from '../vocabulary/authority.js';
import { evaluation, evaluationOptions } from '../vocabulary/evaluation.js';
import { FrameworkRef } from '../vocabulary/framework.js';

/** Record that somebody touched by a measure for many was assessed, and that their service goes on as it is. */
export const AssessWithoutChange = struct(
  'AssessWithoutChange',
  {
    command: t.literal('AssessWithoutChange'),
    version: t.literal(1),
    id: CommandKey,
    user: UserKey,
    service: ServiceKey,
    derivesFrom: FrameworkRef,
    by: StatedAuthority,
    on: LocalDate,
    reasons: FreeText,
  },
  { assessment: Assessment },
);

/** Record that a service was looked at as a whole, and what was found. */
export const EvaluateService = struct(
  'EvaluateService',
  {
    command: t.literal('EvaluateService'),
    version: t.literal(1),
    id: CommandKey,
    user: UserKey,
    ...evaluation,
  },
  evaluationOptions,
);

/** The commands about what came of an assessment or evaluation, where that is no decision. */
export const ASSESSMENT_COMMANDS = { AssessWithoutChange, EvaluateService } as const;
