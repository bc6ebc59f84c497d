import * as t from 'io-ts';
import { CommandKey, ServiceKey, UserKey } from '../values/keys.js';
import { LocalDate } from '../values/local-date.js';
import { Assessment } from '../vocabulary/assessment.js';
import { StatedAuthority, StatedGround } from '../vocabulary/authority.js';
import { FrameworkRef } from '../vocabulary/framework.js';
import { Initiative, Link, Power } from '../vocabulary/initiative.js';
import { StatedTerm } from '../vocabulary/term.js';

/** What a decision about one service of one user states. What may be absent here is asked for by a policy. */
export const statedDecision = {
  version: t.literal(1),
  id: CommandKey,
  user: UserKey,
  service: ServiceKey,
  by: StatedAuthority,
  decided: LocalDate,
  effective: LocalDate,
  ground: StatedGround,
} as const;

/** What it may state. */
export const statedOptions = {
  operative: LocalDate,
  term: StatedTerm,
  assessment: Assessment,
  derivesFrom: FrameworkRef,
  supersedes: t.readonlyArray(CommandKey),
  initiative: Initiative,
  power: Power,
  links: t.readonlyArray(Link),
} as const;
