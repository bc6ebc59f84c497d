import * as t from 'io-ts';
import { struct } from '../codec/struct.js';
import { FreeText } from '../values/free-text.js';
import { CrisisKey, FrameworkKey, OrganisationKey } from '../values/keys.js';
import { LocalDate } from '../values/local-date.js';
import { Authority, Ground } from '../vocabulary/authority.js';
import { Force } from '../vocabulary/decisions.js';
import { FrameworkTarget } from '../vocabulary/framework.js';
import { CrisisKind, Phase } from '../vocabulary/people.js';
import { Term } from '../vocabulary/term.js';

/** An organisation set crisis leadership. */
export const CrisisDeclared = struct('CrisisDeclared', {
  type: t.literal('CrisisDeclared'),
  version: t.literal(1),
  crisis: CrisisKey,
  organisation: OrganisationKey,
  kind: CrisisKind,
  phase: Phase,
  by: Authority,
  decided: LocalDate,
  effective: LocalDate,
  reasons: FreeText,
});

/** The crisis went to another step of its scale. Version 1 called the two `before` and `after`. */
export const CrisisPhaseChanged = struct('CrisisPhaseChanged', {
  type: t.literal('CrisisPhaseChanged'),
  version: t.literal(2),
  crisis: CrisisKey,
  from: Phase,
  to: Phase,
  by: Authority,
  decided: LocalDate,
  effective: LocalDate,
  reasons: FreeText,
});

/** Crisis leadership was ended. The measures that it opened for do not end by that. */
export const CrisisEnded = struct('CrisisEnded', {
  type: t.literal('CrisisEnded'),
  version: t.literal(1),
  crisis: CrisisKey,
  by: Authority,
  decided: LocalDate,
  effective: LocalDate,
  reasons: FreeText,
});

/** The crisis leadership adopted a measure for many. Nobody's level moves before a decision about that person. */
export const FrameworkMeasureAdopted = struct(
  'FrameworkMeasureAdopted',
  {
    type: t.literal('FrameworkMeasureAdopted'),
    version: t.literal(1),
    crisis: CrisisKey,
    measure: FrameworkKey,
    force: Force,
    target: FrameworkTarget,
    by: Authority,
    decided: LocalDate,
    effective: LocalDate,
    ground: Ground,
    term: Term,
    announcement: FreeText,
  },
  { operative: LocalDate },
);

/** The events of a crisis. */
export const CRISIS_EVENTS = {
  CrisisDeclared,
  CrisisPhaseChanged,
  CrisisEnded,
  FrameworkMeasureAdopted,
} as const;
