import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { struct } from '../domain/codec/struct.js';
import { parseVerifierKey, type VerifierKey } from './verifier-key.js';

/** The ledger's own stream, in which it says with which keys it is signed. */
export const LEDGER_STREAM = 'ledger';

/** What an event says of a key. */
export interface KeyChange {
  /** The event's place among all, from 0. */
  readonly index: number;
  readonly key: VerifierKey;
  readonly change: 'introduced' | 'retired';
}

// Read by the few fields that it takes, whatever else an event of a later version says.
const KeyEvent = struct('KeyEvent', {
  type: t.union([t.literal('SigningKeyIntroduced'), t.literal('SigningKeyRetired')]),
  version: t.literal(1),
  signingKey: t.string,
});

/** What an event of a ledger says of a key; undefined where it is about something else. */
export const keyChangeIn = (
  event: { readonly stream: string; readonly data: string },
  index: number,
): KeyChange | undefined => {
  if (event.stream !== LEDGER_STREAM) return undefined;
  let json: unknown;
  try {
    json = JSON.parse(event.data);
  } catch {
    return undefined;
  }
  const read = KeyEvent.decode(json);
  if (E.isLeft(read)) return undefined;
  const key = parseVerifierKey(read.right.signingKey);
  if (E.isLeft(key)) return undefined;
  return {
    index,
    key: key.right,
    change: read.right.type === 'SigningKeyRetired' ? 'retired' : 'introduced',
  };
};

/** The keys that a ledger had introduced, or retired, when it had so many events. */
export const keysThen = (
  changes: ReadonlyArray<KeyChange>,
  change: KeyChange['change'],
  size: number,
): ReadonlyArray<VerifierKey> =>
  changes.filter((one) => one.change === change && one.index < size).map(({ key }) => key);
