import { ledgerOver, parseInstant, type EventStore, type Instant, type Ledger } from '../../src/index.js';
import { openMemoryStore } from '../../src/stores/memory/memory-store.js';
import { COMMAND } from '../domain/examples/commands.js';

/** An instant written as ISO 8601. */
export const instant = (text: string): Instant => {
  const read = parseInstant(text);
  if (read._tag === 'Left') throw new Error(read.left);
  return read.right;
};

/** A clock that stands still until it is set. */
export interface SetClock {
  readonly now: () => Instant;
  readonly set: (text: string) => void;
}

export const clockAt = (text: string): SetClock => {
  let now = instant(text);
  return {
    now: () => now,
    set: (next) => {
      now = instant(next);
    },
  };
};

/** A ledger in memory, with its store and its clock in hand. */
export const freshLedger = (
  at = '2020-03-20T09:00:00Z',
): { readonly ledger: Ledger; readonly store: EventStore; readonly clock: SetClock } => {
  const clock = clockAt(at);
  const store = openMemoryStore({ clock: clock.now });
  return { ledger: ledgerOver(store, clock.now), store, clock };
};

/** A user with home nursing, seven visits a week. */
export const GRANTED = [COMMAND.RegisterServiceUser, COMMAND.GrantService] as const;

/** The example commands that need no crisis. */
export const reduceTo = (id: string, from: number, to: number) => {
  const { derivesFrom: _, ...free } = COMMAND.ReduceVisits;
  return {
    ...free,
    id,
    from: { unit: 'visits', amount: from, weeks: 1, mode: 'in-person' },
    to: { unit: 'visits', amount: to, weeks: 1, mode: 'in-person' },
  } as const;
};
