import assert from 'node:assert/strict';
import * as E from 'fp-ts/lib/Either.js';
import { MAX_EVENT_BYTES } from '../../stores/event-store.js';
import type { RecordedEvent } from '../../stores/event-store.js';
import type { RestorableStore, Restored, RestoreRefusal } from '../../stores/restore.js';
import { append, event, instant, left, right, START } from './subject.js';

/** Writes down one sentence about restoring and how it is checked, on an empty store. */
export type RestoreLaw = (sentence: string, body: (store: RestorableStore) => Promise<void>) => void;

const AT = 1_583_000_000_000;

const recorded = (
  n: number,
  stream: string,
  version: number,
  but: Partial<RecordedEvent> = {},
): RecordedEvent => ({
  ...event(n),
  stream,
  version,
  position: n,
  recordedAt: instant(AT + n),
  ...but,
});

/** Seven events of three streams, recorded long before the clock of the store. */
const LOG: ReadonlyArray<RecordedEvent> = [
  recorded(1, 'a', 0),
  recorded(2, 'b', 0, { type: 'Gitt på nytt', data: '{ "n":2.0 }', metadata: '{}' }),
  recorded(3, 'b', 1, { recordedAt: instant(AT + 2) }),
  recorded(4, 'a', 1),
  recorded(5, 'c', 0),
  recorded(6, 'c', 1, { recordedAt: instant(AT + 5) }),
  recorded(7, 'a', 2),
];

const done = async (
  store: RestorableStore,
  after: number,
  events: ReadonlyArray<RecordedEvent>,
): Promise<Restored> => {
  const outcome = await right(store.restore(after, events));
  if (E.isLeft(outcome)) assert.fail(`refused: ${outcome.left.message}`);
  return outcome.right;
};

/** Tries to restore, which must be refused and leave everything as it was. */
const refused = async (
  store: RestorableStore,
  after: number,
  events: ReadonlyArray<RecordedEvent>,
): Promise<RestoreRefusal> => {
  const [before, root] = [await right(store.readAll(START)), await right(store.seal.head())];
  const outcome = await right(store.restore(after, events));
  if (E.isRight(outcome)) assert.fail('this should have been refused');
  assert.deepEqual(await right(store.readAll(START)), before);
  assert.deepEqual(await right(store.seal.head()), root);
  return outcome.left;
};

const tag = async (...asked: Parameters<typeof refused>): Promise<readonly [string, number]> => {
  const { _tag, position } = await refused(...asked);
  return [_tag, position];
};

export const restoring = (law: RestoreLaw): void => {
  law('events are restored as they were recorded, in one call or many', async (store) => {
    assert.deepEqual(await done(store, 0, LOG.slice(0, 3)), { recorded: 3, already: 0, position: 3 });
    assert.deepEqual(await done(store, 3, LOG.slice(3)), { recorded: 4, already: 0, position: 7 });
    assert.deepEqual(await right(store.readAll(START)), LOG);
    for (const stream of ['a', 'b', 'c'])
      assert.deepEqual(
        await right(store.readStream(stream, START)),
        LOG.filter((one) => one.stream === stream),
      );
    assert.deepEqual(await right(store.verify), await right(store.seal.head()));
    assert.equal((await right(store.seal.head())).size, 7);
  });

  law('positions with gaps are closed, and their order kept', async (store) => {
    await done(
      store,
      0,
      LOG.map((one) => ({ ...one, position: one.position * 1000 })),
    );
    assert.deepEqual(await right(store.readAll(START)), LOG);
  });

  law('times are kept also where they run backwards', async (store) => {
    const crossed = LOG.map((one, i) => ({ ...one, recordedAt: instant(AT + 10 - i) }));
    await done(store, 0, crossed);
    assert.deepEqual(await right(store.readAll(START)), crossed);
    assert.equal((await right(store.verify)).size, 7);
  });

  law('restoring again what is there records nothing', async (store) => {
    await done(store, 0, LOG.slice(0, 5));
    assert.deepEqual(await done(store, 0, LOG.slice(0, 5)), { recorded: 0, already: 5, position: 5 });
    assert.deepEqual(await done(store, 1, LOG.slice(1, 3)), { recorded: 0, already: 2, position: 3 });
    assert.deepEqual(await done(store, 2, LOG.slice(2)), { recorded: 2, already: 3, position: 7 });
    assert.deepEqual(await done(store, 7, []), { recorded: 0, already: 0, position: 7 });
    assert.deepEqual(await right(store.readAll(START)), LOG);
  });

  law('what was appended follows what was restored, and the other way round', async (store) => {
    await done(store, 0, LOG.slice(0, 4));
    const [outcome] = await right(store.append([append('a', 1, event(90))]));
    assert(outcome && E.isRight(outcome));
    const { duplicate, version, position } = outcome.right;
    assert.deepEqual({ duplicate, version, position }, { duplicate: false, version: 2, position: 5 });
    assert.deepEqual(await done(store, 5, [recorded(5, 'c', 0)]), { recorded: 1, already: 0, position: 6 });
    assert.equal((await right(store.verify)).size, 6);
  });

  law('a retry of an append is known after its events were restored', async (store) => {
    await done(store, 0, LOG);
    const { id, type, data, metadata } = LOG[0] ?? assert.fail();
    const [outcome] = await right(store.append([append('a', 'none', { id, type, data, metadata })]));
    assert.deepEqual(outcome, E.right({ duplicate: true, version: 0, position: 1 }));
  });

  law('events that begin beyond the end of the ledger are refused', async (store) => {
    assert.deepEqual(await tag(store, 1, LOG.slice(1)), ['DoesNotContinue', 2]);
    await done(store, 0, LOG.slice(0, 3));
    assert.deepEqual(await tag(store, 4, LOG.slice(4)), ['DoesNotContinue', 5]);
  });

  law('events of another log are refused, whatever of them differs', async (store) => {
    await done(store, 0, LOG);
    const others: ReadonlyArray<Partial<RecordedEvent>> = [
      { id: event(50).id },
      { stream: 'd' },
      { version: 7 },
      { type: 'Other' },
      { data: '{}' },
      { metadata: '{"by":"another"}' },
      { recordedAt: instant(AT) },
    ];
    for (const but of others)
      assert.deepEqual(
        await tag(
          store,
          0,
          LOG.map((one, i) => (i === 4 ? { ...one, ...but } : one)),
        ),
        ['OtherLog', 5],
        JSON.stringify(Object.keys(but)),
      );
    assert.deepEqual(await tag(store, 3, LOG.slice(4)), ['OtherLog', 4]);
  });

  law('an event that does not follow in its stream is refused, and all that came with it', async (store) => {
    assert.deepEqual(await tag(store, 0, [recorded(1, 'a', 0), recorded(2, 'a', 2)]), ['VersionGap', 2]);
    assert.deepEqual(await tag(store, 0, [recorded(1, 'a', 1)]), ['VersionGap', 1]);
    await done(store, 0, LOG.slice(0, 4));
    assert.deepEqual(await tag(store, 4, [recorded(5, 'c', 0), recorded(6, 'a', 1)]), ['VersionGap', 6]);
    assert.deepEqual(await tag(store, 4, [recorded(5, 'a', 3)]), ['VersionGap', 5]);
  });

  law('an id that is taken is refused, and all that came with it', async (store) => {
    const twice = recorded(1, 'd', 0);
    assert.deepEqual(await tag(store, 0, [recorded(1, 'a', 0), twice]), ['IdTaken', 2]);
    await done(store, 0, LOG.slice(0, 4));
    assert.deepEqual(await tag(store, 4, [recorded(5, 'c', 0), twice]), ['IdTaken', 6]);
    const run = [recorded(5, 'd', 0), recorded(1, 'd', 1, { recordedAt: instant(AT + 5) })];
    assert.deepEqual(await tag(store, 4, run), ['IdTaken', 6]);
    assert.deepEqual(await done(store, 4, LOG.slice(4)), { recorded: 3, already: 0, position: 7 });
  });

  law('an event beyond the limit is refused', async (store) => {
    const large = recorded(2, 'b', 0, { data: `"${'x'.repeat(MAX_EVENT_BYTES)}"` });
    assert.deepEqual(await tag(store, 0, [recorded(1, 'a', 0), large]), ['TooLarge', 2]);
  });

  law('a place or text that no store has is a misuse', async (store) => {
    for (const misused of [
      store.restore(-1, LOG),
      store.restore(0.5, LOG),
      store.restore(0, [recorded(1, '', 0)]),
      store.restore(0, [recorded(1, 'a', 0, { data: '"\uD800"' })]),
    ])
      assert.deepEqual(await left(misused).then((error) => 'code' in error && error.code), 'Misuse');
    assert.deepEqual(await right(store.readAll(START)), []);
  });

  law('a closed store restores nothing', async (store) => {
    await right(store.close);
    assert.equal((await left(store.restore(0, LOG)))._tag, 'StoreClosed');
  });
};
