/** What keeps the items of a run from being taken together. */
export type RunFlaw =
  /** An item without a key stands beside it, and may be one of its own. */
  | 'beside-keyless'
  /** It is longer than a run may be; its items come in parts. */
  | 'too-long';

/** Items with one key that follow one another. */
export interface Run<A> {
  /** Undefined: one item, which has no key. */
  readonly key: string | undefined;
  readonly items: ReadonlyArray<A>;
  readonly flaw: RunFlaw | undefined;
}

/** Reads items as runs, holding no more than one run in memory, and of a run that is too long no more than a part. */
export async function* runsBy<A>(
  source: Iterable<A> | AsyncIterable<A>,
  keyOf: (item: A) => string | undefined,
  most: number,
): AsyncGenerator<Run<A>> {
  let key: string | undefined;
  let items: A[] = [];
  let flaw: RunFlaw | undefined;
  for await (const item of source) {
    const next = keyOf(item);
    if (next === undefined) {
      if (items.length > 0) yield { key, items, flaw: flaw ?? 'beside-keyless' };
      yield { key: undefined, items: [item], flaw: undefined };
      // Whatever comes next may be a part of what could not be read.
      [key, items, flaw] = [undefined, [], 'beside-keyless'];
      continue;
    }
    if (key !== undefined && next !== key) {
      if (items.length > 0) yield { key, items, flaw };
      [items, flaw] = [[], undefined];
    }
    key = next;
    items.push(item);
    if (items.length > most) {
      flaw = 'too-long';
      yield { key, items, flaw };
      items = [];
    }
  }
  if (items.length > 0) yield { key: key, items, flaw };
}
