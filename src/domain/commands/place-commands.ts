import * as t from 'io-ts';
import { struct } from '../codec/struct.js';
import { CommandKey, UserKey } from '../values/keys.js';
import { LocalDate } from '../values/local-date.js';
import { Actor } from '../vocabulary/actor.js';
import { Assessment } from '../vocabulary/assessment.js';
import { StatedAuthority, StatedGround } from '../vocabulary/authority.js';
import { FrameworkRef } from '../vocabulary/framework.js';
import { HOME_STAY, HOME_STAY_END, MOVE } from '../vocabulary/place-statements.js';
import { StatedTerm } from '../vocabulary/term.js';

const header = { version: t.literal(1), id: CommandKey, user: UserKey } as const;

const decision = {
  by: StatedAuthority,
  decided: LocalDate,
  effective: LocalDate,
  ground: StatedGround,
} as const;

const options = { term: StatedTerm, assessment: Assessment, derivesFrom: FrameworkRef } as const;

/** Move a user from one place to another. */
export const MoveResident = struct(
  'MoveResident',
  { command: t.literal('MoveResident'), ...header, ...MOVE.required, ...decision },
  options,
);

/** Let a user live at home longer than planned, while waiting for a place. */
export const StayHomeLonger = struct(
  'StayHomeLonger',
  { command: t.literal('StayHomeLonger'), ...header, ...HOME_STAY.required, ...decision },
  options,
);

/** Record that a user waits at home for a place no longer. */
export const EndHomeStay = struct('EndHomeStay', {
  command: t.literal('EndHomeStay'),
  ...header,
  ...HOME_STAY_END.required,
  on: LocalDate,
  by: Actor,
});

/** The commands about where a user lives or stays. */
export const PLACE_COMMANDS = { MoveResident, StayHomeLonger, EndHomeStay } as const;
