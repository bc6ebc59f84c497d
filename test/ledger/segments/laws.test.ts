import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  isInstant,
  ledgerOver,
  levelsOfAll,
  LocalDate,
  plusDays,
  run,
  showInstant,
  summariseServices,
  type AsOf,
  type EventStore,
  type Instant,
  type Ledger,
  type PersonalLevel,
  type SegmentStanding,
} from '../../../src/index.js';
import { levelsIn } from '../../../src/ledger/answers.js';
import { segmentsOver, type Segments } from '../../../src/ledger/segments/segments.js';
import { openMemoryStore } from '../../../src/stores/memory/memory-store.js';
import { segmentFolder } from '../../../src/stores/segments/segment-folder.js';
import { UNFIT } from '../../../src/stores/views/view-store.js';
import { right } from '../../../src/testing/contract/subject.js';
import { scratch } from '../../stores/support/scratch.js';
import { replayed } from '../views/events.js';
import { histories, idOf, type Happening } from './histories.js';

const MOST = 90;
const BEGINNING = Date.parse('2020-01-01T00:00:00Z');
const HOUR = 3_600_000;
const FIRST = '2020-01-01';

const instant = (ms: number): Instant => {
  if (!isInstant(ms)) throw new Error('no instant');
  return ms;
};

const storeWith = () => {
  let now = BEGINNING;
  let recorded = 0;
  const store = openMemoryStore({ clock: () => instant(now) });
  const record = async (happenings: ReadonlyArray<Happening>): Promise<void> => {
    for (const { text, later } of happenings) {
      now += later * HOUR;
      const event = { id: idOf(recorded), type: 'Example', data: text, metadata: '{}' };
      await right(store.append([{ stream: 'any', expected: 'any', events: [event] }]));
      recorded += 1;
    }
  };
  return { store, record };
};

const timeOf = ({ at, known }: { readonly at: number; readonly known: number }): AsOf => {
  if (!LocalDate.is(FIRST)) throw new Error('no day');
  return { at: plusDays(FIRST, at), knownAt: instant(BEGINNING + known * HOUR) };
};

const expectSame = async (
  ledger: Ledger,
  store: EventStore,
  segments: Segments,
  asOf: AsOf,
): Promise<void> => {
  const population = await replayed(store);
  const levels: PersonalLevel[] = [];
  const when = { at: asOf.at, knownAt: showInstant(asOf.knownAt) };
  const told = await run(
    ledger.eachLevel((some) => {
      levels.push(...some);
    }, when),
  );
  expect(levels).toEqual([...levelsOfAll(population, asOf)]);
  expect(told).toEqual({ events: population.events, unknown: population.unknown });
  expect(await run(ledger.summaries(when))).toEqual({
    services: summariseServices(population, asOf),
    events: population.events,
    unknown: population.unknown,
  });
  for (const user of population.people.keys()) {
    const person = await run(segments.person(user, asOf));
    // Without a whole segment there is nothing to read a person from.
    if (person === UNFIT && segmentless(await run(segments.standing))) continue;
    if (person === UNFIT || person === undefined) throw new Error('nobody was found');
    expect(levelsIn({ timelines: person }, asOf)).toEqual(
      levels.filter((one) => one.user === user).map(({ level }) => level),
    );
  }
};

const segmentless = ({ segments }: SegmentStanding): boolean => segments === 0;

test('segments answer as a replay does, whatever was recorded, corrected or redacted, at every day and by every knowledge', async () => {
  const folder = scratch();
  let made = 0;
  await fc.assert(
    fc.asyncProperty(
      histories(MOST),
      fc.nat({ max: MOST }),
      fc.constantFrom(
        { small: 1, large: 3, standing: 3 },
        { small: 2, large: 4, standing: 5 },
        { small: 0, large: 2, standing: 4 },
      ),
      fc.array(
        fc.record({ at: fc.nat({ max: 140 }), known: fc.oneof(fc.nat({ max: 140 }), fc.constant(1_000)) }),
        {
          minLength: 1,
          maxLength: 4,
        },
      ),
      async (history, half, sizes, times) => {
        made += 1;
        const { store, record } = storeWith();
        const segments = segmentsOver(store, segmentFolder(join(folder, String(made))), sizes);
        const ledger = ledgerOver(store, () => instant(BEGINNING), undefined, undefined, segments);
        await record(history.slice(0, half));
        await run(ledger.keepSegments());
        await record(history.slice(half));
        for (const time of times) await expectSame(ledger, store, segments, timeOf(time));
        await run(ledger.keepSegments());
        for (const time of times) await expectSame(ledger, store, segments, timeOf(time));
        await right(store.close);
      },
    ),
    { numRuns: Number(process.env['FORSVARLIG_RUNS'] ?? 40) },
  );
}, 120_000);
