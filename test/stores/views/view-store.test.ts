import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import { openSqliteViewStore } from '../../../src/stores/sqlite/views/sqlite-view-store.js';
import type { StoreError } from '../../../src/stores/store-error.js';
import { openMemoryViewStore } from '../../../src/stores/views/memory-view-store.js';
import type { Checkpoint, ViewStore } from '../../../src/stores/views/view-store.js';
import { right } from '../../../src/testing/contract/subject.js';
import { DRIVERS, scratch } from '../support/scratch.js';

/** The answer of a call that must succeed. */
const got = <A>(answer: E.Either<StoreError, A>): A => {
  if (E.isLeft(answer)) throw new Error(answer.left.message);
  return answer.right;
};

const at = (position: number): Checkpoint => ({ position, events: position, mark: `mark ${position}` });

const save = (
  store: ViewStore,
  generation: number,
  from: number,
  to: number,
  parts: Record<string, unknown>,
) =>
  got(
    store.save(generation, from, {
      to: at(to),
      vocabulary: 7,
      parts: Object.entries(parts).map(([key, part]) => ({ key, json: JSON.stringify(part) })),
    }),
  );

/** A finished generation of this version, with one part. */
const finished = (store: ViewStore, view: string, version: number): number => {
  const generation = got(store.begin(view, version));
  expect(save(store, generation, 0, 3, { a: version })).toBe('saved');
  expect(got(store.finish(generation))).toBe('finished');
  return generation;
};

const all = (store: ViewStore, generation: number, position: number): unknown =>
  got(store.read(generation, position, (parts) => [...parts].map(({ key, json }) => [key, json])));

const STORES: ReadonlyArray<readonly [string, () => Promise<ViewStore>]> = [
  ['in memory', () => Promise.resolve(openMemoryViewStore())],
  ...DRIVERS.map(
    (driver) =>
      [
        `in SQLite by ${driver}`,
        () => right(openSqliteViewStore({ file: join(scratch(), 'l.db-views'), mode: 'write', driver })),
      ] as const,
  ),
];

describe.each(STORES)('saved views %s', (_, open) => {
  const using = async (body: (store: ViewStore) => void): Promise<void> => {
    const store = await open();
    body(store);
    got(store.close());
  };

  it('have none at first', () =>
    using((store) => {
      expect(got(store.current('v'))).toBeUndefined();
      expect(got(store.part(1, 'a'))).toBeUndefined();
      expect(all(store, 1, 0)).toBe('moved');
    }));

  it('answer from a generation once it is finished, with its checkpoint', () =>
    using((store) => {
      const generation = got(store.begin('v', 2));
      save(store, generation, 0, 3, { a: 1 });
      expect(got(store.current('v'))).toBeUndefined();
      expect(got(store.finish(generation))).toBe('finished');
      expect(got(store.current('v'))).toEqual({
        id: generation,
        version: 2,
        vocabulary: 7,
        checkpoint: at(3),
      });
      expect(got(store.current('another'))).toBeUndefined();
    }));

  it('give parts one by one and all in the order of their bytes, as they were saved last', () =>
    using((store) => {
      const generation = got(store.begin('v', 1));
      save(store, generation, 0, 1, { b: 1, a: 1, '\u{1F6D1}': 1, '\uFFFD': 1, Z: 1 });
      save(store, generation, 1, 2, { b: 2, c: 1 });
      expect(got(store.part(generation, 'b'))).toBe('2');
      expect(all(store, generation, 2)).toEqual({
        answer: [
          ['Z', '1'],
          ['a', '1'],
          ['b', '2'],
          ['c', '1'],
          ['\uFFFD', '1'],
          ['\u{1F6D1}', '1'],
        ],
      });
    }));

  it('give more parts than fit in a page', () =>
    using((store) => {
      const parts = Object.fromEntries(
        Array.from({ length: 200 }, (__, n) => [String(n).padStart(4, '0'), n]),
      );
      const generation = got(store.begin('v', 1));
      save(store, generation, 0, 1, parts);
      const answer = Object.entries(parts).map(([key, n]) => [key, String(n)]);
      expect(all(store, generation, 1)).toEqual({ answer });
    }));

  it('take nothing from who believes them elsewhere, and keep what is there', () =>
    using((store) => {
      const generation = finished(store, 'v', 1);
      expect(save(store, generation, 2, 9, { a: 'lost' })).toBe('moved');
      expect(save(store, generation + 1, 0, 9, { a: 'lost' })).toBe('moved');
      expect(all(store, generation, 2)).toBe('moved');
      expect(all(store, generation, 3)).toEqual({ answer: [['a', '1']] });
    }));

  it('answer from the old generation until another is finished in its place, which is then the only one', () =>
    using((store) => {
      const old = finished(store, 'v', 1);
      const abandoned = got(store.begin('v', 1));
      const next = got(store.begin('v', 1));
      save(store, next, 0, 5, { z: 1 });
      expect(got(store.current('v'))).toMatchObject({ id: old });
      expect(got(store.finish(next))).toBe('finished');
      expect(got(store.current('v'))).toMatchObject({ id: next, checkpoint: at(5) });
      for (const gone of [old, abandoned]) {
        expect(got(store.part(gone, 'a'))).toBeUndefined();
        expect(save(store, gone, 3, 4, {})).toBe('moved');
        expect(got(store.finish(gone))).toBe('moved');
      }
    }));

  it('leave a newer generation in its place, and one of another view', () =>
    using((store) => {
      const newer = finished(store, 'v', 2);
      const other = finished(store, 'w', 1);
      const older = got(store.begin('v', 1));
      save(store, older, 0, 9, { a: 'older' });
      expect(got(store.finish(older))).toBe('moved');
      expect(got(store.current('v'))).toMatchObject({ id: newer, version: 2 });
      expect(got(store.current('w'))).toMatchObject({ id: other });
    }));

  it('never use a number again, also when the last generation was dropped', () =>
    using((store) => {
      const first = got(store.begin('v', 1));
      got(store.drop(first));
      expect(got(store.begin('v', 1))).not.toBe(first);
    }));
});
