import { isAmendment, type Amendment } from '../events/correction-events.js';
import type { CorrectableEvent } from '../events/correctable.js';
import { standingAmendments } from './amendments.js';
import type { Ref } from './change.js';

/** An event with its place in the record. */
export interface Told<E> {
  readonly event: E;
  readonly ref: Ref;
}

const asAmends = ({ event, ref }: Told<Amendment>) => ({
  id: ref.id,
  event: event.type === 'EntryCorrected' ? event.corrects : event.redacts,
  removes: event.type === 'EntryRedacted',
  now: event.type === 'EntryCorrected' ? event.now : undefined,
  ref,
});

const amendmentsOf = <E extends { readonly type: string }>(
  entries: ReadonlyArray<Told<E>>,
): ReadonlyArray<ReturnType<typeof asAmends>> =>
  entries.flatMap(({ event, ref }) => (isAmendment(event) ? [asAmends({ event, ref })] : []));

/**
 * The entries of a record as they stand: a corrected one as it should have read, at the place of the original; a redacted one
 * gone; the corrections and redactions themselves left out. What the entries say is what those here say.
 */
export const effective = <E extends { readonly type: string }>(
  entries: ReadonlyArray<Told<E>>,
): ReadonlyArray<Told<Exclude<E, Amendment> | CorrectableEvent>> => {
  const standing = standingAmendments(amendmentsOf(entries));
  return entries.flatMap(({ event, ref }): ReadonlyArray<Told<Exclude<E, Amendment> | CorrectableEvent>> => {
    if (isAmendment(event)) return [];
    const amendment = standing.get(ref.id);
    if (amendment === undefined) return [{ event: event as Exclude<E, Amendment>, ref }];
    const { now } = amendment;
    if (now === undefined) return [];
    return [{ event: now, ref: { ...amendment.ref, insteadOf: { id: ref.id, position: ref.position } } }];
  });
};
