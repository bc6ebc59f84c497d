import * as t from 'io-ts';
import { struct } from '../codec/struct.js';
import { FreeText } from '../values/free-text.js';
import { CommandKey, ServiceKey, UserKey } from '../values/keys.js';
import { LocalDate } from '../values/local-date.js';
import { Actor } from '../vocabulary/actor.js';
import { Kroner } from '../vocabulary/measure/amounts.js';

const said = {
  version: t.literal(1),
  id: CommandKey,
  user: UserKey,
  service: ServiceKey,
  from: LocalDate,
  until: LocalDate,
  kroner: Kroner,
  on: LocalDate,
  by: Actor,
} as const;

/** Record that the user was billed for a service, for a period. */
export const ChargeFee = struct('ChargeFee', { command: t.literal('ChargeFee'), ...said });

/** Record that something of what the user had paid for a period was paid back, and why. */
export const RefundFee = struct(
  'RefundFee',
  { command: t.literal('RefundFee'), ...said },
  { reasons: FreeText },
);

/** The commands about what a user pays. */
export const BILLING_COMMANDS = { ChargeFee, RefundFee } as const;
