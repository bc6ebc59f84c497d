import * as t from 'io-ts';
import { struct } from '../codec/struct.js';
import { FreeText } from '../values/free-text.js';
import { CommandKey, UserKey } from '../values/keys.js';
import { bill } from '../vocabulary/billing.js';

const said = { version: t.literal(1), act: CommandKey, user: UserKey, ...bill } as const;

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
