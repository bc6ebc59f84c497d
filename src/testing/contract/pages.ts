import assert from 'node:assert/strict';
import type { RecordedEvent, RecordedPlace } from '../../stores/event-store.js';
import type { Law, Subject } from './subject.js';
import { append, event, events, right } from './subject.js';

const numbers = (recorded: ReadonlyArray<RecordedEvent>): ReadonlyArray<string> =>
  recorded.map(({ data }) => data);

/** Ten events: the odd ones in stream a, the even ones in stream b. */
const tenEvents = async ({ accepted }: Subject): Promise<void> => {
  for (let n = 1; n <= 10; n++) await accepted(append(n % 2 === 1 ? 'a' : 'b', 'any', event(n)));
};

/** Reads page after page until one is empty. */
const inPages = async (
  read: (after: number) => Promise<ReadonlyArray<RecordedEvent>>,
  placeOf: (event: RecordedEvent) => number,
): Promise<ReadonlyArray<RecordedEvent>> => {
  const found: RecordedEvent[] = [];
  let after = -1;
  for (;;) {
    const page = await read(after);
    const last = page.at(-1);
    if (!last) return found;
    assert(placeOf(last) > after, 'a page leads on');
    found.push(...page);
    after = placeOf(last);
  }
};

const LONG = 5000;

export const pages = (law: Law): void => {
  law('a page of a stream begins after the version given', async (subject) => {
    await tenEvents(subject);
    const whole = await subject.stream('a');
    assert.equal(whole.length, 5);
    assert.deepEqual(await subject.stream('a', { after: -7, limit: 2 }), whole.slice(0, 2));
    for (let after = -1; after <= 6; after++) {
      const page = await subject.stream('a', { after, limit: 100 });
      assert.deepEqual(page, whole.slice(after + 1), `after version ${after}`);
    }
  });

  law('a page of everything begins after the position given', async (subject) => {
    await tenEvents(subject);
    const whole = await subject.all();
    assert.equal(whole.length, 10);
    assert.deepEqual(await subject.all({ after: 0, limit: 100 }), whole);
    for (const [i, { position }] of whole.entries()) {
      assert.deepEqual(await subject.all({ after: position, limit: 100 }), whole.slice(i + 1));
      assert.deepEqual(await subject.all({ after: position - 1, limit: 100 }), whole.slice(i));
    }
    assert.deepEqual(await subject.all({ after: (whole.at(-1)?.position ?? 0) + 1000, limit: 100 }), []);
  });

  law('what a replay reads is the same page with less of each event', async (subject) => {
    await tenEvents(subject);
    const whole = await subject.all();
    for (let after = -1; after <= 11; after++) {
      const page = await subject.data({ after, limit: 3 });
      const expected = (await subject.all({ after, limit: 3 })).map(({ position, id, recordedAt, data }) => ({
        position,
        id,
        recordedAt,
        data,
      }));
      const found = page.map(({ position, id, recordedAt, data }) => ({ position, id, recordedAt, data }));
      assert.deepEqual(found, expected, `after position ${after}`);
    }
    assert.equal((await subject.data({ after: 0, limit: 100 })).length, whole.length);
  });

  law('what is read by place is what is read in order', async (subject) => {
    await tenEvents(subject);
    const byPlace = subject.store.byPlace;
    if (byPlace === undefined) return;
    const whole = await subject.all();
    for (let after = -1; after <= 11; after++) {
      const page: ReadonlyArray<RecordedPlace> = await right(byPlace.places({ after, limit: 3 }));
      assert.deepEqual(
        page.map(({ position, stream }) => ({ position, stream })),
        (await subject.all({ after, limit: 3 })).map(({ position, stream }) => ({ position, stream })),
        `after position ${after}`,
      );
    }
    const wanted = [7, 1, 9].flatMap((i) => whole[i] ?? []);
    const found = await right(byPlace.at(wanted.map(({ position }) => position)));
    assert.deepEqual(
      found.map(({ position, id, recordedAt, data }) => ({ position, id, recordedAt, data })),
      wanted.map(({ position, id, recordedAt, data }) => ({ position, id, recordedAt, data })),
    );
    assert.deepEqual(await right(byPlace.at([])), []);
    const beyond = (whole.at(-1)?.position ?? 0) + 1;
    assert.equal((await byPlace.at([beyond])())._tag, 'Left', 'a place without an event is no answer');
  });

  law('a page holds the first events there are, and at most its limit', async (subject) => {
    await tenEvents(subject);
    const [stream, all] = [await subject.stream('a'), await subject.all()];
    for (let limit = 1; limit <= 11; limit++) {
      assert.deepEqual(await subject.stream('a', { after: -1, limit }), stream.slice(0, limit));
      assert.deepEqual(await subject.stream('a', { after: 1, limit }), stream.slice(2, 2 + limit));
      assert.deepEqual(await subject.all({ after: 0, limit }), all.slice(0, limit));
    }
  });

  law('pages of any size together are the whole, with no gap and no double', async (subject) => {
    await tenEvents(subject);
    for (const limit of [1, 2, 3, 4, 7, 10]) {
      const all = await inPages(
        (after) => subject.all({ after, limit }),
        ({ position }) => position,
      );
      assert.deepEqual(all, await subject.all());
      const stream = await inPages(
        (after) => subject.stream('b', { after, limit }),
        ({ version }) => version,
      );
      assert.deepEqual(stream, await subject.stream('b'));
    }
  });

  law('a long stream is the same read whole, in pages, and from any place in any order', async (subject) => {
    // Eight events to the one and two to the other, over and over.
    const appends = Array.from({ length: LONG / 10 }, (_, n) => [
      append('long', 'any', ...events(n * 10, n * 10 + 7)),
      append('other', 'any', ...events(n * 10 + 8, n * 10 + 9)),
    ]).flat();
    await subject.append(...appends);
    const whole = await subject.stream('long');
    const given = appends
      .filter(({ stream }) => stream === 'long')
      .flatMap(({ events: list }) => list.map(({ data }) => data));
    assert.deepEqual(numbers(whole), given);
    const backwards = Array.from({ length: 14 }, (_, i) => 3900 - i * 300);
    for (const after of [...backwards, -1, 1000, 3000]) {
      const page = await subject.stream('long', { after, limit: 10 });
      assert.deepEqual(page, whole.slice(after + 1, after + 11));
    }
    const paged = await inPages(
      (after) => subject.stream('long', { after, limit: 97 }),
      ({ version }) => version,
    );
    assert.deepEqual(paged, whole);
  });

  law('a stream that grows between two pages goes on where it was', async (subject) => {
    await subject.accepted(append('a', 'any', ...events(1, 10)));
    assert.deepEqual(numbers(await subject.stream('a', { after: 2, limit: 2 })), ['{"n":4}', '{"n":5}']);
    await subject.accepted(append('b', 'any', event(11)));
    await subject.accepted(append('a', 'any', ...events(12, 16)));
    assert.deepEqual(numbers(await subject.stream('a', { after: 7, limit: 4 })), [
      '{"n":9}',
      '{"n":10}',
      '{"n":12}',
      '{"n":13}',
    ]);
    assert.deepEqual(numbers(await subject.stream('a', { after: 12, limit: 9 })), ['{"n":15}', '{"n":16}']);
    assert.deepEqual(numbers(await subject.stream('a', { after: 0, limit: 2 })), ['{"n":2}', '{"n":3}']);
  });

  law('more streams than can be remembered are paged through side by side', async (subject) => {
    const names = Array.from({ length: 40 }, (_, i) => `user-${i}`);
    for (let round = 0; round < 6; round++) {
      await subject.append(...names.map((name, i) => append(name, 'any', event(round * 40 + i))));
    }
    for (let after = -1; after < 5; after += 2) {
      for (const [i, name] of names.entries()) {
        const page = await subject.stream(name, { after, limit: 2 });
        const expected = [after + 1, after + 2].map((round) => `{"n":${round * 40 + i}}`);
        assert.deepEqual(numbers(page), expected);
      }
    }
  });
};
