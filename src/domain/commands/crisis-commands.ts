import * as t from 'io-ts';
import { struct } from '../codec/struct.js';
import { FreeText } from '../values/free-text.js';
import { CommandKey, CrisisKey, FrameworkKey, OrganisationKey } from '../values/keys.js';
import { LocalDate } from '../values/local-date.js';
import { StatedAuthority, StatedGround } from '../vocabulary/authority.js';
import { Force } from '../vocabulary/decisions.js';
import { FrameworkTarget } from '../vocabulary/framework.js';
import { CrisisKind, Phase } from '../vocabulary/people.js';
import { StatedTerm } from '../vocabulary/term.js';

const header = { version: t.literal(1), id: CommandKey, crisis: CrisisKey } as const;

const decision = {
  by: StatedAuthority,
  decided: LocalDate,
  effective: LocalDate,
} as const;

/** Set crisis leadership. */
export const DeclareCrisis = struct('DeclareCrisis', {
  command: t.literal('DeclareCrisis'),
  ...header,
  organisation: OrganisationKey,
  kind: CrisisKind,
  phase: Phase,
  ...decision,
  reasons: FreeText,
});

/** Go to another step of the crisis' scale. */
export const ChangeCrisisPhase = struct('ChangeCrisisPhase', {
  command: t.literal('ChangeCrisisPhase'),
  ...header,
  phase: Phase,
  ...decision,
  reasons: FreeText,
});

/** End crisis leadership. */
export const EndCrisis = struct('EndCrisis', {
  command: t.literal('EndCrisis'),
  ...header,
  ...decision,
  reasons: FreeText,
});

/** Adopt a measure of the crisis leadership that is meant for many. */
export const AdoptFrameworkMeasure = struct(
  'AdoptFrameworkMeasure',
  {
    command: t.literal('AdoptFrameworkMeasure'),
    ...header,
    measure: FrameworkKey,
    force: Force,
    target: FrameworkTarget,
    ...decision,
    ground: StatedGround,
    announcement: FreeText,
  },
  { operative: LocalDate, term: StatedTerm },
);

/** The commands about a crisis. */
export const CRISIS_COMMANDS = {
  DeclareCrisis,
  ChangeCrisisPhase,
  EndCrisis,
  AdoptFrameworkMeasure,
} as const;
