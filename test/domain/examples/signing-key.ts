import type { CommandInputOf, EventOf } from '../../../src/index.js';
import type { SIGNING_KEY_COMMANDS } from '../../../src/domain/commands/signing-key-commands.js';
import type { SIGNING_KEY_EVENTS } from '../../../src/domain/events/signing-key-events.js';
import type { Written } from '../../../src/testing/given.js';

/** A key of nobody: the public half of 32 bytes of 1. */
export const VERIFIER_KEY = 'example.no/ledger+56dd9155+AYqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c';

const official = { person: 's-9002', role: 'municipal-director', unit: 'management' } as const;

const introduced = { signingKey: VERIFIER_KEY, official, on: '2020-03-16' } as const;
const retired = {
  signingKey: VERIFIER_KEY,
  retiredBecause: 'replaced',
  official,
  on: '2020-03-18',
} as const;

/** One command of every kind about the keys that a ledger is signed with. */
export const SIGNING_KEY_COMMAND: { readonly [N in keyof typeof SIGNING_KEY_COMMANDS]: CommandInputOf<N> } = {
  IntroduceSigningKey: { command: 'IntroduceSigningKey', version: 1, id: 'c-introduce-key', ...introduced },
  RetireSigningKey: { command: 'RetireSigningKey', version: 1, id: 'c-retire-key', ...retired },
};

/** What each becomes. */
export const SIGNING_KEY_EVENT: { readonly [N in keyof typeof SIGNING_KEY_EVENTS]: Written<EventOf<N>> } = {
  SigningKeyIntroduced: { type: 'SigningKeyIntroduced', version: 1, ...introduced },
  SigningKeyRetired: { type: 'SigningKeyRetired', version: 1, ...retired },
};
