import * as t from 'io-ts';
import { CommandKey, ServiceKey, UserKey } from '../values/keys.js';
import { LocalDate } from '../values/local-date.js';
import { Assessment } from '../vocabulary/assessment.js';
import { Authority, Ground } from '../vocabulary/authority.js';
import { FrameworkRef } from '../vocabulary/framework.js';
import { Initiative, Link, Power } from '../vocabulary/initiative.js';
import { LevelPart } from '../vocabulary/level-part.js';
import { Term } from '../vocabulary/term.js';

/** What every decision that changes a service in force carries. */
export const decisionFields = {
  version: t.literal(1),
  decision: CommandKey,
  user: UserKey,
  service: ServiceKey,
  by: Authority,
  decided: LocalDate,
  effective: LocalDate,
  ground: Ground,
  term: Term,
  assessment: Assessment,
  before: LevelPart,
  after: LevelPart,
} as const;

/** What it carries where there is such a thing. */
export const decisionOptions = {
  operative: LocalDate,
  derivesFrom: FrameworkRef,
  /** Measures on the same service that end as this one begins, because it comes in their place. */
  supersedes: t.readonlyArray(CommandKey),
  initiative: Initiative,
  power: Power,
  links: t.readonlyArray(Link),
} as const;
