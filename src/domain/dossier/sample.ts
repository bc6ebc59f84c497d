import type { UserKey } from '../values/keys.js';

/**
 * What is hashed for a person: anybody can do it again with `sha256sum`.
 *
 * @example
 * import { sampleText } from 'forsvarlig';
 *
 * assert.equal(sampleText('2020', 'u-1').split('\n').length, 4);
 */
export const sampleText = (seed: string, user: UserKey): string => `forsvarlig sample 1\n${seed}\n${user}\n`;

/** Draws people one by one, and keeps no more than are drawn. */
export interface Draw {
  readonly take: (user: UserKey) => void;
  /** Those drawn, in the order of the draw. */
  readonly drawn: () => ReadonlyArray<UserKey>;
}

/**
 * A sample for case reading: of everybody taken, the `size` people whose text has the lowest hash. Who is drawn hangs on the seed
 * and the pseudonyms alone: not on chance, the order of the ledger, or how much is recorded of whom. `hash` is SHA-256 in hexadecimal.
 */
export const draw = (
  { size, seed }: { readonly size: number; readonly seed: string },
  hash: (text: string) => string,
): Draw => {
  const lowest: Array<{ readonly user: UserKey; readonly at: string }> = [];
  return {
    take: (user) => {
      const at = hash(sampleText(seed, user));
      const last = lowest.at(-1);
      if (lowest.length >= size && (last === undefined || at >= last.at)) return;
      const place = lowest.findIndex((one) => at < one.at);
      lowest.splice(place < 0 ? lowest.length : place, 0, { user, at });
      if (lowest.length > size) lowest.pop();
    },
    drawn: () => lowest.map(({ user }) => user),
  };
};
