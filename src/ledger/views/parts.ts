import * as E from 'fp-ts/lib/Either.js';
import { guardOf, isTransparent } from '../../domain/codec/guard.js';
import type { Projection } from '../../domain/views/projection.js';
import { byBytes, UNFIT, type SavedPart, type Unfit } from '../../stores/views/view-store.js';

/** Parts as they are saved and read back. */
export interface PartCodec<P> {
  readonly write: (part: P) => string;
  readonly read: (json: string) => P | Unfit;
}

/** Writes parts, and lets none pass that is read back and is not one. */
export const partCodec = <P, S>({ part }: Projection<P, S>): PartCodec<P> => {
  // As with events: a guard says yes on the fast way.
  const fits = isTransparent(part) ? guardOf(part) : undefined;
  return {
    write: (value) => JSON.stringify(part.encode(value)),
    read: (text) => {
      let json: unknown;
      try {
        json = JSON.parse(text);
      } catch {
        return UNFIT;
      }
      if (fits?.(json) === true) return json;
      const decoded = part.decode(json);
      return E.isRight(decoded) ? decoded.right : UNFIT;
    },
  };
};

/** What was saved, with what changed since in its place, in the order of the keys. `spoilt` is called when a part can't be read. */
export function* merged<P>(
  saved: Iterable<SavedPart>,
  changed: ReadonlyMap<string, P>,
  codec: PartCodec<P>,
  spoilt: () => void,
): Generator<readonly [string, P]> {
  const later = [...changed].sort(([a], [b]) => byBytes(a, b));
  let next = 0;
  for (const { key, json } of saved) {
    for (let one = later[next]; one !== undefined && byBytes(one[0], key) < 0; one = later[next]) {
      yield one;
      next += 1;
    }
    const one = later[next];
    if (one?.[0] === key) {
      yield one;
      next += 1;
      continue;
    }
    const part = codec.read(json);
    if (part === UNFIT) spoilt();
    else yield [key, part];
  }
  yield* later.slice(next);
}
