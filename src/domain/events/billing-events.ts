import * as t from 'io-ts';
import { struct } from '../codec/struct.js';
import { FreeText } from '../values/free-text.js';
import { CommandKey, ServiceKey, UserKey } from '../values/keys.js';
import { LocalDate } from '../values/local-date.js';
import { Actor } from '../vocabulary/actor.js';
import { Kroner } from '../vocabulary/measure/amounts.js';

const said = {
  version: t.literal(1),
  act: CommandKey,
  user: UserKey,
  service: ServiceKey,
  from: LocalDate,
  until: LocalDate,
  kroner: Kroner,
  on: LocalDate,
  by: Actor,
} as const;

/** The user was billed for a service, for the days from `from` up to `until`, both included. */
export const FeeCharged = struct('FeeCharged', { type: t.literal('FeeCharged'), ...said });

/** Something of what the user had paid for these days was paid back. */
export const FeeRefunded = struct(
  'FeeRefunded',
  { type: t.literal('FeeRefunded'), ...said },
  { reasons: FreeText },
);

/** The events of what a user pays. */
export const BILLING_EVENTS = { FeeCharged, FeeRefunded } as const;
