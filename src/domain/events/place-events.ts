import * as t from 'io-ts';
import { struct } from '../codec/struct.js';
import { CommandKey, UserKey } from '../values/keys.js';
import { LocalDate } from '../values/local-date.js';
import { Actor } from '../vocabulary/actor.js';
import { Assessment } from '../vocabulary/assessment.js';
import { Authority, Ground } from '../vocabulary/authority.js';
import { FrameworkRef } from '../vocabulary/framework.js';
import { HOME_STAY, HOME_STAY_END, MOVE } from '../vocabulary/place-statements.js';
import { Term } from '../vocabulary/term.js';

const decision = {
  by: Authority,
  decided: LocalDate,
  effective: LocalDate,
  ground: Ground,
  term: Term,
  assessment: Assessment,
} as const;

const header = { version: t.literal(1), user: UserKey } as const;

/** A user was moved from one place to another, for a time or until it is assessed anew. */
export const ResidentMoved = struct(
  'ResidentMoved',
  { type: t.literal('ResidentMoved'), ...header, decision: CommandKey, ...MOVE.required, ...decision },
  { derivesFrom: FrameworkRef },
);

/** A user lives at home longer than planned, while waiting for a place. */
export const HomeStayProlonged = struct(
  'HomeStayProlonged',
  {
    type: t.literal('HomeStayProlonged'),
    ...header,
    decision: CommandKey,
    ...HOME_STAY.required,
    ...decision,
  },
  { derivesFrom: FrameworkRef },
);

/** A user waits at home for a place no longer. */
export const HomeStayEnded = struct('HomeStayEnded', {
  type: t.literal('HomeStayEnded'),
  ...header,
  act: CommandKey,
  prolongation: CommandKey,
  ...HOME_STAY_END.required,
  on: LocalDate,
  by: Actor,
});

/** The events about where a user lives or stays. */
export const PLACE_EVENTS = { ResidentMoved, HomeStayProlonged, HomeStayEnded } as const;
