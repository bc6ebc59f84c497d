import { CommandKey, type ServiceKey, type UserKey } from '../values/keys.js';
import type { FrameworkRef } from '../vocabulary/framework.js';

const OFFSET = 0x6c62272e07bb014262b821756295c58dn;
const PRIME = 0x0000000001000000000000000000013bn;

/** FNV-1a in 128 bits, in the letters a to p: digits could chance to be an identity number, which no key may hold. */
const lettersOf = (text: string): string => {
  let hash = OFFSET;
  for (let i = 0; i < text.length; i += 1)
    hash = BigInt.asUintN(128, (hash ^ BigInt(text.charCodeAt(i))) * PRIME);
  return Array.from(hash.toString(16).padStart(32, '0'), (digit) =>
    String.fromCharCode(97 + Number.parseInt(digit, 16)),
  ).join('');
};

/**
 * The key of the decision that a measure leads to for one service of one person: always the same, so that drafts that are
 * made and recorded again are recognised. Readable where the parts leave room for it.
 */
export const draftKey = (
  { crisis, measure }: FrameworkRef,
  user: UserKey,
  service: ServiceKey,
): CommandKey => {
  const parts = [crisis, measure, user, service];
  const readable = parts.join(':');
  if (CommandKey.is(readable) && parts.every((part) => !part.includes(':'))) return readable;
  const key = `draft-${lettersOf(parts.map((part) => `${part.length}:${part}`).join(''))}`;
  if (!CommandKey.is(key)) throw new Error('a draft has a key that is none');
  return key;
};
