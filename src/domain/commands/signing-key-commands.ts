import * as t from 'io-ts';
import { struct } from '../codec/struct.js';
import { CommandKey } from '../values/keys.js';
import { SIGNING_KEY_END, SIGNING_KEY_START } from '../vocabulary/signing-key.js';

/** Announce a key that will sign the ledger's checkpoints, while the one before it still signs. */
export const IntroduceSigningKey = struct('IntroduceSigningKey', {
  command: t.literal('IntroduceSigningKey'),
  version: t.literal(1),
  id: CommandKey,
  ...SIGNING_KEY_START.required,
});

/** Say that a key signs no longer, and why. */
export const RetireSigningKey = struct('RetireSigningKey', {
  command: t.literal('RetireSigningKey'),
  version: t.literal(1),
  id: CommandKey,
  ...SIGNING_KEY_END.required,
});

/** The commands about the keys that a ledger is signed with. */
export const SIGNING_KEY_COMMANDS = { IntroduceSigningKey, RetireSigningKey } as const;
