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
import { StatedAuthority } from '../vocabulary/authority.js';
import { Purpose } from '../vocabulary/decisions.js';
import { LeadershipPower, LeadershipRole, Member, MinutedItem } from '../vocabulary/measure/leadership.js';
import { Easing, ReopeningStep } from '../vocabulary/measure/reopening.js';
import { CrisisKind, Phase } from '../vocabulary/people.js';
import { EndTask } from '../vocabulary/term.js';
import { FRAMEWORK_COMMANDS } from './framework-commands.js';

const header = { version: t.literal(1), id: CommandKey, crisis: CrisisKey } as const;

const decision = {
  by: StatedAuthority,
  decided: LocalDate,
  effective: LocalDate,
} as const;

/** Set crisis leadership. */
export const DeclareCrisis = struct(
  'DeclareCrisis',
  {
    command: t.literal('DeclareCrisis'),
    ...header,
    organisation: OrganisationKey,
    kind: CrisisKind,
    phase: Phase,
    ...decision,
    reasons: FreeText,
  },
  { purposes: t.readonlyArray(Purpose) },
);

/** Go to another step of one of the crisis' scales, everywhere or in the units named. */
export const ChangeCrisisPhase = struct(
  'ChangeCrisisPhase',
  { command: t.literal('ChangeCrisisPhase'), ...header, phase: Phase, ...decision, reasons: FreeText },
  { units: t.readonlyArray(UnitKey) },
);

/** End crisis leadership, with what must be done about measures that are left. */
export const EndCrisis = struct(
  'EndCrisis',
  { command: t.literal('EndCrisis'), ...header, ...decision, reasons: FreeText },
  {
    restores: t.readonlyArray(
      struct(
        'StatedRestoration',
        { measure: FrameworkKey, duties: t.readonlyArray(EndTask) },
        { by: LocalDate },
      ),
    ),
  },
);

/** Say who sits in the crisis leadership, and what it may decide. */
export const AppointCrisisLeadership = struct('AppointCrisisLeadership', {
  command: t.literal('AppointCrisisLeadership'),
  ...header,
  ...decision,
  members: t.readonlyArray(Member),
  powers: t.readonlyArray(LeadershipPower),
});

/** Minute a meeting of the crisis leadership. */
export const MinuteCrisisMeeting = struct('MinuteCrisisMeeting', {
  command: t.literal('MinuteCrisisMeeting'),
  ...header,
  on: LocalDate,
  by: Actor,
  present: t.readonlyArray(LeadershipRole),
  items: t.readonlyArray(MinutedItem),
});

/** Plan a reopening in steps. */
export const PlanReopening = struct('PlanReopening', {
  command: t.literal('PlanReopening'),
  ...header,
  plan: ReopeningKey,
  ...decision,
  steps: t.readonlyArray(ReopeningStep),
  reasons: FreeText,
});

/** Take a step of a reopening, with what it does to measures in force. */
export const TakeReopeningStep = struct('TakeReopeningStep', {
  command: t.literal('TakeReopeningStep'),
  ...header,
  plan: ReopeningKey,
  step: StepKey,
  ...decision,
  eases: t.readonlyArray(Easing),
  reasons: FreeText,
});

/** The commands about a crisis. */
export const CRISIS_COMMANDS = {
  DeclareCrisis,
  ChangeCrisisPhase,
  EndCrisis,
  AppointCrisisLeadership,
  MinuteCrisisMeeting,
  PlanReopening,
  TakeReopeningStep,
  ...FRAMEWORK_COMMANDS,
} as const;
