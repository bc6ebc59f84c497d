import type { SIGNING_KEY_EVENTS } from '../../domain/events/signing-key-events.js';
import { KeyRetiredBecause } from '../../domain/vocabulary/signing-key.js';
import { showOfficial } from '../access-phrases.js';
import { safeText } from '../safe-text.js';
import type { DetailsOfFamily } from './family.js';

export const SIGNING_KEY_DETAILS: DetailsOfFamily<typeof SIGNING_KEY_EVENTS> = {
  SigningKeyIntroduced: ({ signingKey, official }, language) => [
    safeText(signingKey),
    showOfficial(official, language),
  ],
  SigningKeyRetired: ({ signingKey, official, retiredBecause }, language) => [
    safeText(signingKey),
    KeyRetiredBecause.keys[retiredBecause][language],
    showOfficial(official, language),
  ],
};
