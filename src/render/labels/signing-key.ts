import type { SIGNING_KEY_COMMANDS } from '../../domain/commands/signing-key-commands.js';
import type { SIGNING_KEY_EVENTS } from '../../domain/events/signing-key-events.js';
import type { Label } from '../../domain/vocabulary/code-list.js';
import type { LabelsOfFamily } from './family.js';

export const SIGNING_KEY_LABELS: LabelsOfFamily<typeof SIGNING_KEY_EVENTS> = {
  SigningKeyIntroduced: { nb: 'Signeringsnøkkel tatt i bruk', en: 'Signing key introduced' },
  SigningKeyRetired: { nb: 'Signeringsnøkkel tatt ut av bruk', en: 'Signing key retired' },
};

export const SIGNING_KEY_COMMAND_LABELS: LabelsOfFamily<typeof SIGNING_KEY_COMMANDS> = {
  IntroduceSigningKey: { nb: 'Ta en signeringsnøkkel i bruk', en: 'Introduce a signing key' },
  RetireSigningKey: { nb: 'Ta en signeringsnøkkel ut av bruk', en: 'Retire a signing key' },
};

/** What people read for the fields of signing keys. */
export const SIGNING_KEY_FIELD_LABELS: Readonly<Record<string, Label>> = {
  signingKey: { nb: 'signeringsnøkkel (offentlig del)', en: 'signing key (public half)' },
  retiredBecause: { nb: 'grunn til at nøkkelen ikke brukes lenger', en: 'why the key signs no longer' },
};
