import type { Ref } from '../change.js';

/** An event, and where it stands in the ledger. */
export interface Known<E> {
  readonly event: E;
  readonly ref: Ref;
}

/** A map with one more entry in it. */
export const having = <K, V>(map: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> =>
  new Map(map).set(key, value);

/** A map without an entry. */
export const lacking = <K, V>(map: ReadonlyMap<K, V>, key: K): ReadonlyMap<K, V> =>
  new Map([...map].filter(([there]) => there !== key));
