import { isKnown, type AsOf } from '../changes/as-of.js';
import type { Ref } from '../changes/change.js';
import type { EventName, EventOf } from '../events/event.js';
import type { LocalDate } from '../values/local-date.js';
import type { Entry } from './story.js';

/** An event of some kinds, with where it stands. */
export interface Told<N extends EventName> {
  readonly event: EventOf<N>;
  readonly ref: Ref;
}

/** An event that says on which day it took place: a notice, when it was sent. */
type Dated = {
  [N in EventName]: EventOf<N> extends { readonly on: LocalDate } | { readonly sent: LocalDate } ? N : never;
}[EventName];

const dayOf = (event: Entry['event']): LocalDate | undefined => {
  if ('on' in event) return event.on;
  return 'sent' in event ? event.sent : undefined;
};

const isOneOf = <N extends EventName>(
  entry: Entry,
  names: ReadonlyArray<N>,
): entry is Entry & { readonly event: EventOf<N> } => {
  const { type } = entry.event;
  for (const name of names) if (name === type) return true;
  return false;
};

/** By the day; those of one day as they are. */
const inOrderOfDays = <A extends { readonly on: LocalDate }>(found: A[]): ReadonlyArray<A> =>
  found.length < 2 ? found : found.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

/**
 * The events of some kinds that had taken place by a day and were known by then, in the order in which they took place;
 * those of one day in the order recorded.
 */
export const toldBy = <N extends Dated>(
  entries: ReadonlyArray<Entry>,
  asOf: AsOf,
  ...names: ReadonlyArray<N>
): ReadonlyArray<Told<N>> => {
  const found: Array<Told<N> & { readonly on: LocalDate }> = [];
  for (const entry of entries) {
    // The kind first: most entries are of another, and it is asked fastest.
    if (!isOneOf(entry, names)) continue;
    const on = dayOf(entry.event);
    if (on !== undefined && on <= asOf.at && isKnown(entry.ref, asOf))
      found.push({ event: entry.event, ref: entry.ref, on });
  }
  return inOrderOfDays(found).map(({ event, ref }) => ({ event, ref }));
};
