import * as t from 'io-ts';
import { struct } from '../codec/struct.js';
import { FreeText } from '../values/free-text.js';
import {
  CommandKey,
  CrisisKey,
  FrameworkKey,
  OrganisationKey,
  ReopeningKey,
  StepKey,
  UnitKey,
} from '../values/keys.js';
import { LocalDate } from '../values/local-date.js';
import { Actor } from '../vocabulary/actor.js';
import { Authority } from '../vocabulary/authority.js';
import { Purpose } from '../vocabulary/decisions.js';
import { LeadershipPower, LeadershipRole, Member, MinutedItem } from '../vocabulary/measure/leadership.js';
import { Easing, ReopeningStep } from '../vocabulary/measure/reopening.js';
import { CrisisKind, Phase } from '../vocabulary/people.js';
import { EndTask } from '../vocabulary/term.js';
import { FRAMEWORK_EVENTS } from './framework-events.js';

/** An organisation set crisis leadership. */
export const CrisisDeclared = struct(
  'CrisisDeclared',
  {
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
  },
  { purposes: t.readonlyArray(Purpose) },
);

/** The crisis went to another step of a scale: everywhere, or in the units named. */
export const CrisisPhaseChanged = struct(
  'CrisisPhaseChanged',
  {
    type: t.literal('CrisisPhaseChanged'),
    version: t.literal(2),
    crisis: CrisisKey,
    from: Phase,
    to: Phase,
    by: Authority,
    decided: LocalDate,
    effective: LocalDate,
    reasons: FreeText,
  },
  { units: t.readonlyArray(UnitKey) },
);

/** What is left to do about a measure when the crisis has ended. */
export const Restoration = struct(
  'Restoration',
  { measure: FrameworkKey, duties: t.readonlyArray(EndTask) },
  { by: LocalDate },
);

/** Crisis leadership was ended. The measures that it opened for do not end by that; `restores` says what is to be done. */
export const CrisisEnded = struct(
  'CrisisEnded',
  {
    type: t.literal('CrisisEnded'),
    version: t.literal(1),
    crisis: CrisisKey,
    by: Authority,
    decided: LocalDate,
    effective: LocalDate,
    reasons: FreeText,
  },
  { restores: t.readonlyArray(Restoration) },
);

/** Who sits in the crisis leadership from a day on, and what it may decide. */
export const CrisisLeadershipAppointed = struct('CrisisLeadershipAppointed', {
  type: t.literal('CrisisLeadershipAppointed'),
  version: t.literal(1),
  crisis: CrisisKey,
  decision: CommandKey,
  by: Authority,
  decided: LocalDate,
  effective: LocalDate,
  members: t.readonlyArray(Member),
  powers: t.readonlyArray(LeadershipPower),
});

/** The crisis leadership met: who was there, and what was concluded. */
export const CrisisMeetingMinuted = struct('CrisisMeetingMinuted', {
  type: t.literal('CrisisMeetingMinuted'),
  version: t.literal(1),
  crisis: CrisisKey,
  on: LocalDate,
  by: Actor,
  present: t.readonlyArray(LeadershipRole),
  items: t.readonlyArray(MinutedItem),
});

/** A reopening was planned, step by step. */
export const ReopeningPlanned = struct('ReopeningPlanned', {
  type: t.literal('ReopeningPlanned'),
  version: t.literal(1),
  crisis: CrisisKey,
  decision: CommandKey,
  plan: ReopeningKey,
  by: Authority,
  decided: LocalDate,
  effective: LocalDate,
  steps: t.readonlyArray(ReopeningStep),
  reasons: FreeText,
});

/** A step of a reopening was taken. What it does to a measure stands in an event of that measure's own. */
export const ReopeningStepTaken = struct('ReopeningStepTaken', {
  type: t.literal('ReopeningStepTaken'),
  version: t.literal(1),
  crisis: CrisisKey,
  decision: CommandKey,
  plan: ReopeningKey,
  step: StepKey,
  by: Authority,
  decided: LocalDate,
  effective: LocalDate,
  eases: t.readonlyArray(Easing),
  reasons: FreeText,
});

/** The events of a crisis. */
export const CRISIS_EVENTS = {
  CrisisDeclared,
  CrisisPhaseChanged,
  CrisisEnded,
  CrisisLeadershipAppointed,
  CrisisMeetingMinuted,
  ReopeningPlanned,
  ReopeningStepTaken,
  ...FRAMEWORK_EVENTS,
} as const;
