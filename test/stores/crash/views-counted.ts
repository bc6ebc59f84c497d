import * as t from 'io-ts';
import type { Projection } from '../../../src/domain/views/projection.js';
import type { NewEvent } from '../../../src/stores/event-store.js';
import { EVENT } from '../../domain/examples/events.js';

const EXAMPLES = Object.values(EVENT);

/** The `n`th event recorded: the examples of events in turn. */
export const exampleAt = (n: number): NewEvent => {
  const example = EXAMPLES[n % EXAMPLES.length];
  return {
    id: `00000000-0000-8000-8000-${String(n).padStart(12, '0')}`,
    type: example?.type ?? '',
    data: JSON.stringify(example),
    metadata: '{}',
  };
};

/** How many events of each kind there were, in the order in which they came up: sums, which show an event that is taken twice. */
export const COUNTS: Projection<number, Readonly<Record<string, number>>> = {
  name: 'test/counts',
  version: 1,
  part: t.number,
  take: ({ event }, partAt) => [[event.type, (partAt(event.type) ?? 0) + 1]],
  answer: (parts) => Object.fromEntries(parts),
};

/** What {@link COUNTS} must show of the first events. */
export const countsOf = (events: number): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (let n = 0; n < events; n += 1) {
    const { type } = exampleAt(n);
    counts[type] = (counts[type] ?? 0) + 1;
  }
  return counts;
};
