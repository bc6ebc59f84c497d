import { amends, type Amendable, type Correction, type Redaction } from '../events/amendment.js';
import { standingAmendments } from './amendments.js';
import type { Ref } from './change.js';

/** An event with its place in the record. */
export interface Told<E> {
  readonly event: E;
  readonly ref: Ref;
}

const asAmends = <E>({ event, ref }: Told<Correction<E> | Redaction>) => ({
  id: ref.id,
  event: 'redacts' in event ? event.redacts : event.corrects,
  removes: 'redacts' in event,
  now: 'redacts' in event ? [] : [event.now, ...(event.alongside ?? [])],
  others: event.others ?? [],
  ref,
});

const isPlain = <E extends { readonly type: string }>(entry: Told<Amendable<E>>): entry is Told<E> =>
  !amends(entry.event);

const amendmentsOf = <E extends { readonly type: string }>(
  entries: ReadonlyArray<Told<Amendable<E>>>,
): ReadonlyArray<ReturnType<typeof asAmends<E>>> =>
  entries.flatMap(({ event, ref }) => (amends(event) ? [asAmends({ event, ref })] : []));

/**
 * The entries of a record as they stand: a corrected one as it should have read, at the place of the original; a redacted one
 * gone, each with the further events of its command; the corrections and redactions themselves left out. What the entries say
 * is what those here say.
 */
export const effective = <E extends { readonly type: string }>(
  entries: ReadonlyArray<Told<Amendable<E>>>,
): ReadonlyArray<Told<E>> => {
  // Almost no record has any: then it stands as it is, and nothing is copied.
  if (entries.every(isPlain)) return entries;
  const amendments = amendmentsOf(entries);
  const standing = standingAmendments(amendments);
  const firstOf = new Map<string, string>(
    amendments.flatMap(({ event, others }) => others.map((other) => [other, event] as const)),
  );
  return entries.flatMap(({ event, ref }): ReadonlyArray<Told<E>> => {
    if (amends(event)) return [];
    const first = firstOf.get(ref.id);
    const amendment = standing.get(first ?? ref.id);
    if (amendment === undefined) return [{ event, ref }];
    if (first !== undefined) return [];
    const insteadOf = { id: ref.id, position: ref.position };
    return amendment.now.map((now) => ({ event: now, ref: { ...amendment.ref, insteadOf } }));
  });
};

/** For each entry that is corrected, with the further events of its command: the correction that stands in its place. */
export const correctionsIn = <E extends { readonly type: string }>(
  entries: ReadonlyArray<Told<Amendable<E>>>,
): ReadonlyMap<string, Ref> =>
  new Map(
    [...standingAmendments(amendmentsOf(entries)).values()].flatMap(({ event, others, removes, ref }) =>
      removes ? [] : [event, ...others].map((id) => [id, ref] as const),
    ),
  );
