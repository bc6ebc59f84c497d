import type { Append, NewEvent } from '../../../src/stores/event-store.js';

/** The `n`th event that the writer of these tests appends. */
export const eventAt = (n: number): NewEvent => ({
  id: `00000000-0000-8000-8000-${String(n).padStart(12, '0')}`,
  type: 'Counted',
  data: JSON.stringify({ n, text: 'x'.repeat((n * 37) % 1500) }),
  metadata: '{}',
});

/** The size of the ledger after the call that begins at this size: calls have 1 to 7 events. */
export const endOfCall = (start: number): number => start + 1 + (start % 7);

/** What the writer appends in one call to a ledger of this size: appends of 1 to 3 events. */
export const callFrom = (start: number): ReadonlyArray<Append> => {
  const appends: Append[] = [];
  const end = endOfCall(start);
  for (let n = start; n < end;) {
    const size = Math.min(1 + (n % 3), end - n);
    const from = n;
    const events = Array.from({ length: size }, (_, i) => eventAt(from + i));
    appends.push({ stream: `user-${n % 5}`, expected: 'any', events });
    n += size;
  }
  return appends;
};
