import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import * as fc from 'fast-check';
import { beginThreads } from '../../src/cli/dossier/crew.js';
import { handOf } from '../../src/cli/dossier/thread-hand.js';
import { inLots, type TellLot } from '../../src/cli/dossier/in-lots.js';
import { ALL_ROWS, UserKey } from '../../src/index.js';
import { scratch } from '../stores/support/scratch.js';

interface Told {
  readonly lot: string;
}

const lotsOf = (count: number): ReadonlyArray<ReadonlyArray<UserKey>> =>
  Array.from({ length: count }, (_, i) => [`u-${i}`].filter(UserKey.is));

const turns = async (count: number): Promise<void> => {
  for (let i = 0; i < count; i += 1) await new Promise(setImmediate);
};

/** A hand that takes so many turns for a lot, and is lost after so many lots. */
const hand = (takes: number, lostAfter = Number.POSITIVE_INFINITY): TellLot<Told> => {
  let lots = 0;
  return async (lot) => {
    await turns(takes);
    lots += 1;
    return lots > lostAfter ? undefined : E.right({ lot: lot.join() });
  };
};

/** How lots were taken that were told by these hands, and what came of it. */
const takenOf = async (count: number, here: TellLot<Told>, others: ReadonlyArray<TellLot<Told>>) => {
  const taken: string[] = [];
  const all = await inLots(lotsOf(count), { here, others }, async ({ lot }) => {
    await turns(1);
    taken.push(lot);
  });
  return { all, taken };
};

describe('lots that are told by several hands', () => {
  test('are taken once each and in order, however quick the hands are, and whichever are lost on the way', () =>
    fc.assert(
      fc.asyncProperty(
        fc.nat({ max: 12 }),
        fc.array(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 4 })), { maxLength: 4 }),
        async (count, hands) => {
          const others = hands.map(([takes, lostAfter]) => hand(takes, lostAfter));
          const { all, taken } = await takenOf(count, hand(0), others);
          expect(all).toEqual(E.right(undefined));
          expect(taken).toEqual(lotsOf(count).map((lot) => lot.join()));
        },
      ),
      { numRuns: 60 },
    ));

  test('are left to the others as long as there are any', async () => {
    let toldHere = 0;
    const here: TellLot<Told> = (lot) => {
      toldHere += 1;
      return hand(0)(lot);
    };
    expect((await takenOf(9, here, [hand(1), hand(3)])).taken).toHaveLength(9);
    expect(toldHere).toBe(0);
    expect((await takenOf(9, here, [hand(1, 2)])).taken).toHaveLength(9);
    expect(toldHere).toBe(7);
  });

  test('are not told far ahead of what was taken', async () => {
    let told = 0;
    let most = 0;
    let taken = 0;
    const other: TellLot<Told> = (lot) => {
      told += 1;
      most = Math.max(most, told - taken);
      return hand(0)(lot);
    };
    await inLots(lotsOf(40), { here: hand(0), others: [other, other] }, async () => {
      await turns(5);
      taken += 1;
    });
    expect({ told, taken }).toEqual({ told: 40, taken: 40 });
    expect(most).toBeLessThanOrEqual(6);
  });

  test('stop at the first that goes wrong, or that cannot be taken', async () => {
    const problem = E.left({ _tag: 'Unreadable', message: 'no' });
    const wrong: TellLot<Told> = async (lot) => (lot.join() === 'u-3' ? problem : hand(1)(lot));
    const { all, taken } = await takenOf(9, hand(0), [wrong, hand(2)]);
    expect(all).toEqual(problem);
    expect(taken.length).toBeLessThanOrEqual(3);
    const full = inLots(lotsOf(9), { here: hand(0), others: [hand(0)] }, () =>
      Promise.reject(new Error('the disk is full')),
    );
    await expect(full).rejects.toThrow('the disk is full');
  });
});

test('a thread that ends leaves what it was asked to somebody else, and so does whoever asks it later', async () => {
  const program = join(scratch(), 'ends.mjs');
  writeFileSync(
    program,
    "import { parentPort } from 'node:worker_threads';\nparentPort.on('message', () => process.exit(3));\n",
  );
  const [thread] = beginThreads(1, pathToFileURL(program));
  if (thread === undefined) throw new Error('no thread');
  const everybody = { recordedOf: () => () => Promise.resolve(E.right([])), placesOf: () => undefined };
  const { tell, tellStories } = handOf(thread, { everybody, file: undefined });
  expect(await Promise.all([tell([], ALL_ROWS), tellStories([])])).toEqual([undefined, undefined]);
  expect(await tell([], ALL_ROWS)).toBeUndefined();
  await thread.end();
});
