import assert from 'node:assert/strict';
import { MAX_EVENT_BYTES } from '../../stores/event-store.js';
import type { Law } from './subject.js';
import { append, event, idOf } from './subject.js';

/** A JSON text of so many bytes, made of one character. */
const jsonOf = (bytes: number, character: string): string => {
  const width = Buffer.byteLength(character);
  const count = Math.floor((bytes - 2) / width);
  return `"${character.repeat(count)}${'x'.repeat(bytes - 2 - count * width)}"`;
};

export const limits = (law: Law): void => {
  for (const [what, character] of [
    ['ASCII', 'x'],
    ['letters of two bytes', 'ø'],
    ['letters of three bytes', '語'],
    ['emoji', '🧦'],
  ] as const) {
    law(`an event of just the limit is recorded, one byte more is refused: ${what}`, async (subject) => {
      const metadata = '{"by":"ø"}';
      const room = MAX_EVENT_BYTES - Buffer.byteLength(metadata);
      const largest = event(1, { data: jsonOf(room, character), metadata });
      const larger = event(2, { data: jsonOf(room + 1, character), metadata });
      await subject.accepted(append('a', 'none', largest));
      assert.deepEqual(await subject.refused(append('a', 0, larger)), {
        _tag: 'EventTooLarge',
        id: idOf(2),
        bytes: MAX_EVENT_BYTES + 1,
        limit: MAX_EVENT_BYTES,
      });
      const [recorded, ...more] = await subject.stream('a');
      assert.equal(more.length, 0);
      assert(recorded?.data === largest.data, 'the bytes are the same');
    });
  }

  law('metadata counts as much as data', async ({ refused, all }) => {
    const metadata = `{"by":${jsonOf(MAX_EVENT_BYTES, 'x')}}`;
    const refusal = await refused(append('a', 'none', event(1, { data: '{}', metadata })));
    assert(refusal._tag === 'EventTooLarge');
    assert.equal(refusal.bytes, metadata.length + 2);
    assert.deepEqual(await all(), []);
  });
};
