import type { SIGNING_KEY_EVENTS } from '../events/signing-key-events.js';
import { nothing, type ChangesOfFamily } from './family.js';

/** Who signs moves nobody's level. */
export const SIGNING_KEY_CHANGES: ChangesOfFamily<typeof SIGNING_KEY_EVENTS> = {
  SigningKeyIntroduced: nothing,
  SigningKeyRetired: nothing,
};
