import assert from 'node:assert/strict';
import * as E from 'fp-ts/lib/Either.js';
import type { Law } from './subject.js';
import { append, event, events, idOf, left, right } from './subject.js';

export const atomicity = (law: Law): void => {
  law('several events of one append stand one after the other', async ({ accepted, stream, store }) => {
    await accepted(append('a', 'none', event(1)));
    const appended = await accepted(append('a', 0, ...events(2, 5)));
    assert.deepEqual([appended.duplicate, appended.version], [false, 4]);
    assert.equal(appended.position, await right(store.head));
    const recorded = await stream('a');
    assert.deepEqual(
      recorded.map(({ version, id }) => [version, id]),
      [0, 1, 2, 3, 4].map((version) => [version, idOf(version + 1)]),
    );
  });

  law(
    'an append refused for its last event leaves none of the others',
    async ({ accepted, refused, stream, all }) => {
      await accepted(append('a', 'none', event(1)));
      const before = await all();
      const conflict = await refused(append('a', 'any', ...events(2, 4), event(1, { data: '{}' })));
      assert.deepEqual(conflict, { _tag: 'EventIdConflict', id: idOf(1) });
      for (const name of ['a', 'new']) {
        const large = event(9, { data: 'x'.repeat(1_000_001) });
        assert.equal((await refused(append(name, 'any', ...events(2, 4), large)))._tag, 'EventTooLarge');
      }
      assert.deepEqual(await all(), before);
      assert.deepEqual(await stream('new'), []);
    },
  );

  law(
    'after a refusal the stream goes on as if it had not been',
    async ({ accepted, refused, stream, all }) => {
      await accepted(append('a', 'none', event(1)));
      await refused(append('a', 'any', event(3), event(1)));
      await refused(append('new', 'exists', event(2)));
      assert.equal((await accepted(append('new', 'none', event(2)))).version, 0);
      assert.equal((await accepted(append('a', 0, event(3)))).version, 1);
      assert.equal((await stream('a')).length, 2);
      assert.deepEqual(
        (await all()).map(({ stream: name, data }) => name + data),
        ['a{"n":1}', 'new{"n":2}', 'a{"n":3}'],
      );
    },
  );

  law('of several appends each is accepted or refused alone, in the order given', async (subject) => {
    await subject.accepted(append('a', 'none', event(1)));
    const outcomes = await subject.append(
      append('a', 'none', event(2)),
      append('b', 'none', ...events(3, 4)),
      append('c', 'exists', event(5)),
      append('b', 'any', event(6), event(3, { data: '{}' })),
      append('a', 0, event(7)),
    );
    assert.deepEqual(
      outcomes.map((outcome) => (E.isLeft(outcome) ? outcome.left._tag : outcome.right.version)),
      ['VersionConflict', 1, 'VersionConflict', 'EventIdConflict', 1],
    );
    const all = await subject.all();
    assert.deepEqual(
      all.map(({ stream, data }) => stream + data),
      ['a{"n":1}', 'b{"n":3}', 'b{"n":4}', 'a{"n":7}'],
    );
    const positions = outcomes.flatMap((outcome) => (E.isRight(outcome) ? [outcome.right.position] : []));
    assert.deepEqual(positions, [all[2]?.position, all[3]?.position]);
  });

  law('each of several appends sees the ones before it', async (subject) => {
    const outcomes = await subject.append(
      append('a', 'none', event(1)),
      append('a', 'exists', ...events(2, 3)),
      append('a', 0, event(4)),
      append('a', 2, event(5)),
      append('a', 'any', event(2, { data: '{}' })),
    );
    const whole = await subject.stream('a');
    assert.equal(whole.length, 4);
    assert.deepEqual(outcomes[2], {
      _tag: 'Left',
      left: { _tag: 'VersionConflict', stream: 'a', expected: 0, actual: 2, between: whole.slice(1, 3) },
    });
    assert.deepEqual(outcomes[4], { _tag: 'Left', left: { _tag: 'EventIdConflict', id: idOf(2) } });
    assert.deepEqual(
      outcomes.map((outcome) => outcome._tag),
      ['Right', 'Right', 'Left', 'Right', 'Left'],
    );
  });

  law('a call where all is refused leaves nothing, not even the streams', async (subject) => {
    await subject.append(append('a', 'exists', event(1)), append('b', 0, event(2)));
    assert.deepEqual(await subject.all(), []);
    assert.equal((await subject.accepted(append('a', 'none', event(1)))).version, 0);
    assert.equal((await subject.accepted(append('b', 'none', event(2)))).version, 0);
  });

  law('no appends have no outcomes', async ({ append: appendAll, all }) => {
    assert.deepEqual(await appendAll(), []);
    assert.deepEqual(await all(), []);
  });

  law('a call with an append of no events, or to no stream, is refused whole', async ({ store, all }) => {
    for (const wrong of [
      append('a', 'any'),
      append('', 'any', event(2)),
      append('a', 'any', event(2, { id: '' })),
    ]) {
      const error = await left(store.append([append('a', 'none', event(1)), wrong]));
      assert.equal(error._tag, 'StoreFailed');
    }
    assert.deepEqual(await all(), []);
  });
};
