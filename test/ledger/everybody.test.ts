import { describe, expect, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import * as fc from 'fast-check';
import { run } from '../../src/index.js';
import { everybodyIn } from '../../src/ledger/everybody.js';
import { placesByStream } from '../../src/ledger/places-by-stream.js';
import type { EventStore } from '../../src/stores/event-store.js';
import { COMMAND } from '../domain/examples/commands.js';
import { reducedUser } from '../dossier/world.js';
import { freshLedger } from './ledgers.js';

const NOT_KEPT = 0;
const RECORDED_OF_EACH = 4;

/** The same store, as one that can't read by place. */
const withoutPlaces = ({ byPlace: _, ...store }: EventStore): EventStore => store;

const worldOf = async () => {
  const { ledger, store } = freshLedger('2020-05-30T09:00:00Z');
  const stories = ['u-2', 'u-1', 'u-3'].map((user) => reducedUser(user, 'Smitten i sonen'));
  // Side by side, as days pass; the crisis comes between.
  for (let i = 0; i < RECORDED_OF_EACH; i += 1) {
    for (const commands of stories) {
      const command = commands[i];
      if (command !== undefined) await run(ledger.record(command));
    }
    if (i === 1) await run(ledger.record(COMMAND.DeclareCrisis));
  }
  return { ledger, store };
};

const allOf = async (store: EventStore, mostKept?: number) => {
  const {
    recordedOf,
    entriesOf,
    placesOf: _,
    ...read
  } = await run(everybodyIn(store, () => undefined, mostKept));
  const users = [...read.users.keys()];
  return {
    ...read,
    users: [...read.users],
    recorded: (await run(recordedOf(users))).map((one) =>
      one.map(({ id, position, recordedAt, data }) => ({ id, position, recordedAt, data })),
    ),
    entries: await Promise.all(users.map((user) => run(entriesOf(user)))),
  };
};

describe('everybody', () => {
  test('is the same read by place, kept as it was read, and read stream by stream', async () => {
    const { store } = await worldOf();
    const byPlace = await allOf(store);
    expect(byPlace.users.map(([user]) => user)).toEqual(['u-2', 'u-1', 'u-3']);
    expect(byPlace.recorded.flat().length + byPlace.others.length).toBe(byPlace.events);
    expect(byPlace.others.length).toBeGreaterThan(0);
    expect(await allOf(withoutPlaces(store))).toEqual(byPlace);
    expect(await allOf(withoutPlaces(store), NOT_KEPT)).toEqual(byPlace);
  });

  test('is a ledger as it was when the reading began, whatever is recorded while people are asked for', async () => {
    const { ledger, store } = await worldOf();
    for (const one of [store, withoutPlaces(store)]) {
      const everybody = await run(everybodyIn(one, () => undefined, NOT_KEPT));
      const [user] = everybody.users.keys();
      if (user === undefined) throw new Error('nobody');
      const before = await run(everybody.entriesOf(user));
      const later = reducedUser(user, 'Smitten i sonen')[before.length];
      if (later === undefined) throw new Error('nothing to record later');
      await run(ledger.record(later));
      expect(await run(everybody.entriesOf(user))).toEqual(before);
      expect(await run((await run(everybodyIn(one))).entriesOf(user))).toHaveLength(before.length + 1);
    }
  });

  test('is nobody in a ledger that has nothing', async () => {
    const { store } = freshLedger('2020-05-30T09:00:00Z');
    expect(await allOf(store)).toMatchObject({ head: 0, events: 0, users: [], others: [], first: undefined });
  });

  test('ends with what the store says is wrong', async () => {
    const { store } = await worldOf();
    const everybody = await run(everybodyIn(store));
    await run(store.close);
    expect(await everybody.recordedOf([...everybody.users.keys()])()).toMatchObject({
      _tag: 'Left',
      left: { _tag: 'StoreClosed' },
    });
    expect(E.isLeft(await everybodyIn(store)())).toBe(true);
  });
});

test('the places of each stream are those it was given, in order, however many there are', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 9 }), { maxLength: 3_000 }), (streams) => {
      const places = placesByStream();
      const expected = new Map<string, number[]>();
      for (const [i, stream] of streams.entries()) {
        const position = 3 * i + 1;
        places.take(`s-${stream}`, position);
        expected.set(`s-${stream}`, [...(expected.get(`s-${stream}`) ?? []), position]);
      }
      expect([...places.streams()]).toEqual([...expected].map(([stream, own]) => [stream, own.length]));
      for (const [stream, own] of expected) expect(places.of(stream)).toEqual(own);
      expect(places.of('nobody')).toEqual([]);
      expect([places.events(), places.first(), places.last()]).toEqual([
        streams.length,
        ...(streams.length === 0 ? [undefined, undefined] : [1, 3 * streams.length - 2]),
      ]);
    }),
    { numRuns: 30 },
  );
});
