import * as t from 'io-ts';
import { struct } from '../codec/struct.js';
import { SIGNING_KEY_END, SIGNING_KEY_START } from '../vocabulary/signing-key.js';

/**
 * From here on a key signs the ledger's checkpoints. Whoever trusts the key that signs a checkpoint over this event can go on to trust
 * this one (c2sp.org/signed-note).
 */
export const SigningKeyIntroduced = struct('SigningKeyIntroduced', {
  type: t.literal('SigningKeyIntroduced'),
  version: t.literal(1),
  ...SIGNING_KEY_START.required,
});

/** A key signs no checkpoint of more events than there are here. */
export const SigningKeyRetired = struct('SigningKeyRetired', {
  type: t.literal('SigningKeyRetired'),
  version: t.literal(1),
  ...SIGNING_KEY_END.required,
});

/** The events of the keys that a ledger is signed with, in the ledger's own stream. */
export const SIGNING_KEY_EVENTS = { SigningKeyIntroduced, SigningKeyRetired } as const;
