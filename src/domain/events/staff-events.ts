import * as t from 'io-ts';
import { struct } from '../codec/struct.js';
import { CommandKey, StaffKey, UnitKey } from '../values/keys.js';
import { LocalDate } from '../values/local-date.js';
import { Authority, Ground } from '../vocabulary/authority.js';
import { FrameworkRef } from '../vocabulary/framework.js';
import { Qualification } from '../vocabulary/people.js';
import { Term } from '../vocabulary/term.js';

/** Somebody was moved from another service to one that lacks staff, with an identity card to show to users. */
export const StaffRedeployed = struct(
  'StaffRedeployed',
  {
    type: t.literal('StaffRedeployed'),
    version: t.literal(1),
    decision: CommandKey,
    staff: StaffKey,
    from: UnitKey,
    to: UnitKey,
    qualification: Qualification,
    idCardIssued: LocalDate,
    by: Authority,
    decided: LocalDate,
    effective: LocalDate,
    ground: Ground,
    term: Term,
  },
  { derivesFrom: FrameworkRef },
);

/** Somebody who was redeployed went back. */
export const StaffReturned = struct('StaffReturned', {
  type: t.literal('StaffReturned'),
  version: t.literal(1),
  staff: StaffKey,
  redeployment: CommandKey,
  to: UnitKey,
  on: LocalDate,
  by: Authority,
});

/** The events of a member of staff. */
export const STAFF_EVENTS = {
  StaffRedeployed,
  StaffReturned,
} as const;
