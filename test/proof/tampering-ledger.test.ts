import { expect, test, describe } from '@jest/globals';
import fc from 'fast-check';
import { logState, run, signCheckpoint, streamTree, verifyLedger, EMPTY_ROOT } from '../../src/index.js';
import { KEY, OTHER_KEY, recordTo, storeWith } from './dossiers.js';

const STREAM = fc.constantFrom('user-1', 'user-2', 'user-3');

/** A checkpoint after each event, as somebody outside would keep them who is told of every one. */
const keptOf = async (streams: ReadonlyArray<string>, key = KEY) => {
  const store = await storeWith([]);
  const kept = [];
  for (const stream of streams) {
    await recordTo(store, [stream]);
    const state = await run(logState(store));
    kept.push({ name: `kept-${state.size}.txt`, note: signCheckpoint(state, [key]) });
  }
  return kept;
};

type Attack = (streams: ReadonlyArray<string>, at: number) => ReadonlyArray<string>;

/** Each gives the log that the attacker wrote anew in place of the true one, with every hash of its own right. */
const ATTACKS: Readonly<Record<string, Attack>> = {
  'an event is another': (streams, at) => streams.with(at, 'user-9'),
  'an event is left out': (streams, at) => streams.toSpliced(at, 1),
  'an event is put in': (streams, at) => streams.toSpliced(at, 0, 'user-9'),
  'two events changed places': (streams, at) =>
    streams.toSpliced(at, 2, streams[at + 1] ?? 'user-9', streams[at] ?? 'user-9'),
  'the end is cut off': (streams, at) => streams.slice(0, at),
  'two people have each other’s stories': (streams) =>
    streams.map((stream) => ({ 'user-1': 'user-2', 'user-2': 'user-1' })[stream] ?? stream),
};

describe('a ledger written anew, hashes and all', () => {
  test.each(Object.entries(ATTACKS))(
    'is found out where %s, at the first event concerned',
    async (_, attack) => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(STREAM, { minLength: 3, maxLength: 8 }),
          fc.nat(),
          async (streams, seed) => {
            const forged = attack(streams, seed % streams.length);
            // Events bear the number of their place, so logs differ from the first place at which their streams do.
            const first = streams.findIndex((stream, i) => stream !== forged[i]);
            fc.pre(first >= 0);
            const kept = await keptOf(streams);
            const report = await run(verifyLedger(await storeWith(forged), { keys: [KEY.verifier], kept }));
            expect(report.continued).toEqual(streams.slice(0, first).map((_stream, i) => i + 1));
            const place = { file: `kept-${first + 1}.txt` };
            expect(report.flaws[0]).toMatchObject(
              first < forged.length
                ? {
                    flaw: 'not-consistent',
                    ...place,
                    detail: `among the events ${first + 1} to ${first + 1}`,
                  }
                : { flaw: 'shorter-than-kept', ...place },
            );
          },
        ),
        { numRuns: 12 },
      );
    },
  );
});

describe('a ledger', () => {
  test('that nobody touched continues every checkpoint of it', async () => {
    const streams = ['user-1', 'user-2', 'user-1', 'user-3'];
    const kept = await keptOf(streams);
    const report = await run(verifyLedger(await storeWith(streams), { keys: [KEY.verifier], kept }));
    expect(report).toMatchObject({ flaws: [], size: 4, continued: [1, 2, 3, 4] });
    expect(report.streams?.count).toBe(3);
  });

  test('is not vouched for by checkpoints that another key signed', async () => {
    const kept = await keptOf(['user-1'], OTHER_KEY);
    const report = await run(verifyLedger(await storeWith(['user-1']), { keys: [KEY.verifier], kept }));
    expect(report.flaws).toMatchObject([{ flaw: 'not-signed', file: 'kept-1.txt' }]);
    expect(report.continued).toEqual([]);
  });

  test('shows a checkpoint that says something false of its streams', async () => {
    const store = await storeWith(['user-1', 'user-2']);
    const state = await run(logState(store));
    const { count, root } = streamTree([{ stream: 'user-1', count: 1, root: EMPTY_ROOT }]);
    const note = signCheckpoint({ ...state, streams: { count, root } }, [KEY]);
    const report = await run(
      verifyLedger(store, { keys: [KEY.verifier], kept: [{ name: 'kept.txt', note }] }),
    );
    expect(report.flaws).toEqual([{ flaw: 'streams-differ', file: 'kept.txt' }]);
  });

  test('shows two histories that one key signed', async () => {
    const kept = [...(await keptOf(['user-1', 'user-2'])), ...(await keptOf(['user-1', 'user-3']))];
    const report = await run(
      verifyLedger(await storeWith(['user-1', 'user-2']), { keys: [KEY.verifier], kept }),
    );
    expect(report.flaws).toMatchObject([{ flaw: 'not-consistent', detail: 'among the events 2 to 2' }]);
  });
});
