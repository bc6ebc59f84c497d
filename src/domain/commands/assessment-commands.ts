import * as t from 'io-ts';
import { struct } from '../codec/struct.js';
import { FreeText } from '../values/free-text.js';
import { CommandKey, ServiceKey, UserKey } from '../values/keys.js';
import { LocalDate } from '../values/local-date.js';
import { Assessment } from '../vocabulary/assessment.js';
import { StatedAuthority } from '../vocabulary/authority.js';
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

/** The commands about what came of an assessment, where that is no decision. */
export const ASSESSMENT_COMMANDS = { AssessWithoutChange } as const;
