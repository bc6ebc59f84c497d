import * as t from 'io-ts';
import { struct } from '../codec/struct.js';
import { FreeText } from '../values/free-text.js';
import { CommandKey, UserKey } from '../values/keys.js';
import { bill } from '../vocabulary/billing.js';

const said = { version: t.literal(1), id: CommandKey, user: UserKey, ...bill } as const;

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
