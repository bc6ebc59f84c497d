import { openLedger, openStore, populationFold, readEvent, run, type Instant, type Ledger } from 'forsvarlig';
import { appendOrFail, toAppend, type NewFile } from './appends.js';
import type { Row } from './data.js';
import { compare, inOne, sliced, type Comparison, type Contender } from './measure.js';
import { varied } from './varied.js';

const parseAll =
  (texts: ReadonlyArray<string>): Contender =>
  () =>
    Promise.resolve(
      inOne(() => {
        let parsed = 0;
        for (const text of texts) if (JSON.parse(text) !== null) parsed += 1;
        if (parsed !== texts.length) throw new Error('not everything was parsed');
      }),
    );

const foldAll =
  (texts: ReadonlyArray<string>): Contender =>
  () =>
    Promise.resolve(
      inOne(() => {
        const fold = populationFold();
        let position = 0;
        for (const text of texts) {
          const event = readEvent(text);
          if (event.type === 'Unreadable' || event.type === 'Unknown')
            throw new Error('an event of the data cannot be read');
          position += 1;
          fold.take({ event, ref: { position, id: '', recordedAt: 0 as Instant } });
        }
        if (fold.finish().events !== texts.length) throw new Error('not everything was folded');
      }),
    );

const replay =
  (file: string, events: number): Contender =>
  async () => {
    const ledger = await run(openLedger(`sqlite:${file}`, { mode: 'read' }));
    return inOne(
      async () => {
        const population = await run(ledger.population());
        if (population.events !== events || population.unknown.size > 0)
          throw new Error('not everything was replayed');
      },
      () => run(ledger.close),
    );
  };

/** Questions after which a thread has compiled what it runs often. */
const TO_WARM_UP = 8;

/** Levels of everybody summed up from the rows by two threads, which rest from one round to the next. */
const summedUp =
  (ledger: Ledger, events: number): Contender =>
  () =>
    Promise.resolve(
      inOne(async () => {
        const found = await run(ledger.summaries({ at: '2020-05-10' }, { threads: 2 }));
        if (found.events !== events || found.unknown.size > 0) throw new Error('not everything was replayed');
      }),
    );

/** The text of an event as it comes from a store: in one piece, while one that was just written may still be put together. */
const asRead = ({ data }: Row): string => Buffer.from(data).toString();

/** Replays of a ledger, and of the same texts in memory, beside parsing them and no more. */
export const replays = async (
  newFile: NewFile,
  rows: ReadonlyArray<Row>,
  repetitions: number,
): Promise<ReadonlyArray<Comparison>> => {
  const file = newFile();
  const store = await run(openStore(`sqlite:${file}`));
  for (const write of sliced(rows.map(toAppend), 5_000, (appends) => appendOrFail(store, appends)))
    await write();
  await run(store.close);
  const texts = rows.map(asRead);
  const differing = varied(rows).map(asRead);
  const beside = { theirs: 'bare JSON.parse', unit: 'events', promised: 0.6 };
  const shared = await run(openLedger(`sqlite:${file}`, { mode: 'read' }));
  // Threads are programs of their own, which have compiled nothing yet; this one has been at it for a while.
  for (let i = 0; i < TO_WARM_UP; i += 1) await run(shared.summaries({ at: '2020-05-10' }, { threads: 2 }));
  const comparisons = [
    await compare(
      { ...beside, name: 'replay: read rows, decode, fold levels', ours: 'from the ledger' },
      rows.length,
      repetitions,
      replay(file, rows.length),
      parseAll(texts),
    ),
    await compare(
      {
        ...beside,
        name: 'the same, summed up',
        ours: 'from the ledger, two threads',
        promised: 0.9,
      },
      rows.length,
      repetitions,
      summedUp(shared, rows.length),
      parseAll(texts),
    ),
    await compare(
      { ...beside, name: 'replay: decode, fold levels', ours: 'from texts in memory' },
      rows.length,
      repetitions,
      foldAll(texts),
      parseAll(texts),
    ),
    await compare(
      {
        ...beside,
        name: 'the same, where no text repeats',
        ours: 'from texts in memory',
        promised: 0.45,
      },
      rows.length,
      repetitions,
      foldAll(differing),
      parseAll(differing),
    ),
  ];
  await run(shared.close);
  return comparisons;
};
