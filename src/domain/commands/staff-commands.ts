import * as t from 'io-ts';
import { struct } from '../codec/struct.js';
import { CommandKey, StaffKey, UnitKey } from '../values/keys.js';
import { LocalDate } from '../values/local-date.js';
import { StatedAuthority, StatedGround } from '../vocabulary/authority.js';
import { FrameworkRef } from '../vocabulary/framework.js';
import { Qualification } from '../vocabulary/people.js';
import { StatedTerm } from '../vocabulary/term.js';

/** Move a member of staff to a service that lacks people. */
export const RedeployStaff = struct(
  'RedeployStaff',
  {
    command: t.literal('RedeployStaff'),
    version: t.literal(1),
    id: CommandKey,
    staff: StaffKey,
    from: UnitKey,
    to: UnitKey,
    qualification: Qualification,
    by: StatedAuthority,
    decided: LocalDate,
    effective: LocalDate,
    ground: StatedGround,
  },
  { term: StatedTerm, idCardIssued: LocalDate, derivesFrom: FrameworkRef },
);

/** Record that somebody who was redeployed is back. */
export const ReturnStaff = struct('ReturnStaff', {
  command: t.literal('ReturnStaff'),
  version: t.literal(1),
  id: CommandKey,
  staff: StaffKey,
  on: LocalDate,
  by: StatedAuthority,
});

/** The commands about a member of staff. */
export const STAFF_COMMANDS = {
  RedeployStaff,
  ReturnStaff,
} as const;
