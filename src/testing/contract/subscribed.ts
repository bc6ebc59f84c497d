import assert from 'node:assert/strict';
import type { EventBatch, RecordedEvent, Subscription } from '../../stores/event-store.js';
import type { Subject } from './subject.js';
import { right } from './subject.js';

/** How long is waited for an answer that has to come, so that a store that never gives it is told of in time. */
const PATIENCE_MS = 5_000;

const inTime = async <A>(answer: Promise<A>, otherwise: string): Promise<A> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new assert.AssertionError({ message: otherwise }));
    }, PATIENCE_MS);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
};

/** The next batch, of a subscription that must not have ended. */
export const batch = async ({ next }: Subscription): Promise<EventBatch> =>
  (await inTime(right(next), 'nothing was handed over, though there was something to hand over')) ??
  assert.fail('the subscription has ended');

/** Takes batches until there are so many events; the last batch may hold more. */
export const taken = async (
  subscription: Subscription,
  count: number,
): Promise<ReadonlyArray<RecordedEvent>> => {
  const all: RecordedEvent[] = [];
  while (all.length < count) all.push(...(await batch(subscription)).events);
  return all;
};

/** Takes batches until it is told that these were all. */
export const allNow = async (subscription: Subscription): Promise<ReadonlyArray<RecordedEvent>> => {
  const all: RecordedEvent[] = [];
  for (;;) {
    const { events: some, caughtUp } = await batch(subscription);
    all.push(...some);
    if (caughtUp) return all;
  }
};

/** A call of `next`, and whether it was answered yet. */
export const calling = ({ next }: Subscription) => {
  const answer = next();
  const call = {
    answered: false,
    /** The answer, which has to come now. */
    answer: () => inTime(answer, 'a call that waited was not answered'),
  };
  void answer.then(() => {
    call.answered = true;
  });
  return call;
};

/** Long enough for an answer that should not come, which would come from memory or with the next turn. */
export const aWhile = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

/** Opens a subscription, and stops it whatever comes. */
export const subscribed = async (
  { store }: Subject,
  from: { readonly after?: number; readonly limit?: number },
  body: (subscription: Subscription) => Promise<void>,
): Promise<void> => {
  const subscription = store.subscribe({ after: 0, limit: 100, ...from });
  try {
    await body(subscription);
  } finally {
    await subscription.stop();
  }
};

/** What keeps a process from ending, counted by kind. */
export const held = (): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const kind of process.getActiveResourcesInfo()) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
};

/** Fails when, after a time to let go, more keeps the process from ending than did before. */
export const assertNothingHeld = async (before: ReadonlyMap<string, number>): Promise<void> => {
  const more = (): ReadonlyArray<string> =>
    [...held()].flatMap(([kind, count]) => (count > (before.get(kind) ?? 0) ? [kind] : []));
  for (let tries = 0; tries < 50 && more().length > 0; tries++)
    await new Promise((resolve) => setTimeout(resolve, 20).unref());
  assert.deepEqual(more(), [], 'this is still open');
};
