import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import {
  ledgerOver,
  overviewOf,
  run,
  type EventStore,
  type Ledger,
  type PersonalLevel,
} from '../../../src/index.js';
import { segmentsOver } from '../../../src/ledger/segments/segments.js';
import { openMemoryStore } from '../../../src/stores/memory/memory-store.js';
import {
  segmentFolder,
  type SegmentFile,
  type SegmentFolder,
} from '../../../src/stores/segments/segment-folder.js';
import { right } from '../../../src/testing/contract/subject.js';
import { EVENT } from '../../domain/examples/events.js';
import { scratch } from '../../stores/support/scratch.js';
import { clockAt, type SetClock } from '../ledgers.js';
import { idOf } from './histories.js';

const SIZES = { small: 1, large: 3, standing: 3 };
const at = '2020-06-01';

let folder: string;
let store: EventStore;
let clock: SetClock;
let recorded: number;
beforeEach(() => {
  folder = join(scratch(), 'segments');
  clock = clockAt('2020-05-01T09:00:00Z');
  store = openMemoryStore({ clock: clock.now });
  recorded = 0;
});

const withSegments = (): Ledger =>
  ledgerOver(store, clock.now, undefined, undefined, segmentsOver(store, segmentFolder(folder), SIZES));
const without = (): Ledger => ledgerOver(store, clock.now);

const record = async (...events: ReadonlyArray<object>): Promise<void> => {
  for (const event of events) {
    const one = { id: idOf(recorded), type: 'Example', data: JSON.stringify(event), metadata: '{}' };
    await right(store.append([{ stream: 'any', expected: 'any', events: [one] }]));
    recorded += 1;
  }
};

const { ServiceGranted, VisitsReduced, ServiceRestored, DecisionReviewed } = EVENT;
const granted = { ...ServiceGranted, until: undefined };
const { derivesFrom: _, ...reduced } = VisitsReduced;
const restored = ServiceRestored;
/** What is over is left out of a standing: this restoration lies before the days that most of the rest is about. */
const over = [granted, reduced, restored];
const filler = Array.from({ length: 5 }, (__, n) => ({
  ...reduced,
  user: `u-100${n}`,
  decided: '2020-05-20',
  effective: '2020-05-21',
}));

const reducedNow = async (ledger: Ledger): Promise<unknown> => {
  const { services } = await run(ledger.summaries({ at }));
  return services.map((one) => one.reduced);
};

describe('a standing', () => {
  test.each([
    ['the restoration is redacted', { ...EVENT.EntryRedacted, redacts: idOf(2) }, 1],
    ['another is restored', { ...restored, lifts: ['another'] }, 0],
    [
      'the restoration is corrected to be of later',
      { ...EVENT.EntryCorrected, corrects: idOf(2), now: { ...restored, effective: '2020-07-01' } },
      1,
    ],
  ] as const)('is not answered from when %s, which it left out', async (_what, later, expected) => {
    await record(...over, ...filler);
    await run(withSegments().keepSegments());
    expect(readdirSync(folder)).toContain('standing-000000000008');
    expect(await reducedNow(withSegments())).toEqual([0]);
    await record(later);
    expect(await reducedNow(withSegments())).toEqual([expected]);
    expect(await reducedNow(without())).toEqual([expected]);
  });

  test('is not answered from when a measure that ran out in it is given another term', async () => {
    await record(granted, { ...reduced, term: { until: '2020-04-03' } }, ...filler, filler[0] ?? {});
    await run(withSegments().keepSegments());
    await record({
      ...DecisionReviewed,
      reviews: reduced.decision,
      on: '2020-05-25',
      next: { until: '2020-06-30' },
    });
    expect(await reducedNow(withSegments())).toEqual([1]);
    expect(await reducedNow(without())).toEqual([1]);
  });
});

describe('segments', () => {
  beforeEach(() => record(...over, ...filler, granted));

  test('tell how far they go, and are kept where they are whole', async () => {
    const standing = await run(withSegments().keepSegments());
    expect(standing).toMatchObject({ events: 8, ofEvents: 9, users: 6, segments: 1, standings: 1 });
    expect(await run(withSegments().segmentStanding)).toEqual(standing);
    const times = (): ReadonlyArray<number> =>
      readdirSync(folder).map((name) => statSync(join(folder, name)).ino);
    const before = times();
    expect(await run(withSegments().keepSegments())).toEqual(standing);
    expect(times()).toEqual(before);
    await run(withSegments().keepSegments({ rebuild: true }));
    expect(await run(withSegments().segmentStanding)).toEqual(standing);
  });

  test('are the same bytes whenever they are made', async () => {
    await run(withSegments().keepSegments());
    const bytes = () => readdirSync(folder).map((name) => readFileSync(join(folder, name), 'hex'));
    const before = bytes();
    await run(withSegments().keepSegments({ rebuild: true }));
    expect(bytes()).toEqual(before);
  });

  test('that were altered anywhere are not answered from, and are made anew', async () => {
    await run(withSegments().keepSegments());
    const expected = await run(without().summaries({ at }));
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      const bytes = readFileSync(path);
      for (let place = 0; place < bytes.length; place += 61) {
        const altered = Buffer.from(bytes);
        altered[place] = (altered[place] ?? 0) ^ 1;
        writeFileSync(path, altered);
        expect(await run(withSegments().summaries({ at }))).toEqual(expected);
      }
      await run(withSegments().keepSegments());
      expect(readFileSync(path).equals(bytes)).toBe(true);
    }
  });

  test('of another ledger are not answered from', async () => {
    await run(withSegments().keepSegments());
    store = openMemoryStore({ clock: clock.now });
    await record(...over, ...filler.map((one) => ({ ...one, user: 'u-2000' })));
    expect(await run(withSegments().segmentStanding)).toMatchObject({ events: 0, ofEvents: 8 });
    expect(await run(withSegments().summaries({ at }))).toEqual(await run(without().summaries({ at })));
  });

  test('can be stopped, and go on from there', async () => {
    const signal = { aborted: false };
    const stopped = await withSegments().keepSegments({
      signal,
      progress: () => {
        signal.aborted = true;
      },
    })();
    expect(stopped).toMatchObject({ left: { _tag: 'Stopped' } });
    expect(await run(withSegments().keepSegments())).toMatchObject({ events: 8 });
    signal.aborted = true;
    expect(await withSegments().summaries({ at }, { signal })()).toMatchObject({ left: { _tag: 'Stopped' } });
  });

  test('that grow are made beside questions, which are answered the same all the while', async () => {
    const segments = segmentsOver(store, segmentFolder(folder), SIZES, (here) => here);
    const growing = ledgerOver(store, clock.now, undefined, undefined, segments);
    const holding = async (events: number): Promise<void> => {
      for (;;) {
        expect(await run(growing.summaries({ at }))).toEqual(await run(without().summaries({ at })));
        if ((await run(growing.segmentStanding)).events >= events) return;
        await new Promise((turn) => setImmediate(turn));
      }
    };
    await holding(8);
    await record(...filler, restored);
    await holding(14);
    await run(growing.close);
  });

  test('that could not be made are not tried again with each question', async () => {
    let tries = 0;
    const failing = segmentsOver(store, segmentFolder(folder), SIZES, () => () => {
      tries += 1;
      return Promise.resolve(false);
    });
    const growing = ledgerOver(store, clock.now, undefined, undefined, failing);
    for (let i = 0; i < 3; i += 1)
      expect(await run(growing.summaries({ at }))).toEqual(await run(without().summaries({ at })));
    expect(tries).toBe(1);
  });

  test('are not there to be kept where a ledger was opened without', async () => {
    expect(await without().keepSegments()()).toMatchObject({ left: { _tag: 'InvalidQuestion' } });
  });
});

describe('a question about one person', () => {
  const LARGER = { small: 1, large: 4, standing: 4 };
  const before = [...over, ...filler, ...filler, ...filler.slice(2)];
  const later = Array.from({ length: 16 }, (__, n) => ({
    ...reduced,
    ...{
      decision: `later-${n}`,
      decided: '2020-07-01',
      effective: '2020-07-02',
      term: { until: '2020-08-01' },
    },
  }));
  const LATER = 'events-000000000016-000000000032';
  const keep = () => {
    const segments = segmentsOver(store, segmentFolder(folder), LARGER);
    return run(ledgerOver(store, clock.now, undefined, undefined, segments).keepSegments());
  };
  const levelsOn = (day: string, ledger: Ledger) => run(ledger.levels(reduced.user, { at: day }));

  /** How often the later segment is read for the levels of a day, once all that is beside its rows is known. */
  const readingsFor = async (day: string): Promise<number> => {
    let readings = 0;
    const files = segmentFolder(folder);
    const counted: SegmentFolder = {
      ...files,
      open: (name) =>
        E.map((file: SegmentFile | undefined) =>
          file === undefined || name !== LATER
            ? file
            : {
                ...file,
                read: (from: number, length: number) => {
                  readings += 1;
                  return file.read(from, length);
                },
              },
        )(files.open(name)),
    };
    const ledger = ledgerOver(store, clock.now, undefined, undefined, segmentsOver(store, counted, LARGER));
    await run(ledger.summaries({ at }));
    await levelsOn(day, ledger);
    readings = 0;
    const told = await levelsOn(day, ledger);
    const taken = readings;
    const all: PersonalLevel[] = [];
    await run(
      without().eachLevel(
        (levels) => {
          all.push(...levels);
        },
        { at: day },
      ),
    );
    expect(told).toEqual(all.filter(({ user }) => user === reduced.user).map(({ level }) => level));
    return taken;
  };

  test('reads nothing of what was recorded later where it is about later days', async () => {
    await record(...before, ...later);
    await keep();
    expect(await readingsFor('2020-06-20')).toBe(0);
  });

  test('reads what was recorded later about an earlier day', async () => {
    await record(...before, { ...reduced, decision: 'late' }, ...later.slice(1));
    await keep();
    expect(await readingsFor('2020-06-20')).toBeGreaterThan(0);
  });

  test('reads what was recorded before a later grant, since services are shown in the order in which they were named', async () => {
    const named = { ...reduced, service: 'b', decided: '2020-09-01', effective: '2020-09-01' };
    await record(...before, named, ...later.slice(1));
    await record({ ...granted, service: 'a' }, { ...granted, service: 'b' }, ...later.slice(2));
    await keep();
    expect(await readingsFor('2020-06-20')).toBeGreaterThan(0);
  });
});

test('people of several groups of a block are told as by a replay, one by one and all together, corrected or not', async () => {
  const PEOPLE = 40;
  const OF_SEVERAL = { small: 2, large: 6, standing: 6 };
  const named = (n: number): string => `u-${2_000 + n}`;
  // Those in between are of no service: groups without rows, and people in them without any.
  const people = Array.from({ length: PEOPLE }, (__, n) => n).filter((n) => n < 3 || n > 20);
  const said = (event: object, who: ReadonlyArray<number>): ReadonlyArray<object> =>
    who.map((n) => ({ ...event, user: named(n) }));
  await record(
    ...said(
      EVENT.ServiceUserRegistered,
      Array.from({ length: PEOPLE }, (__, n) => n),
    ),
  );
  const grantedAt = recorded;
  await record(...said(granted, people), ...said(reduced, people), ...said(restored, people));
  await record(...filler, ...filler, ...filler);
  const kept = segmentsOver(store, segmentFolder(folder), OF_SEVERAL);
  const ledger = ledgerOver(store, clock.now, undefined, undefined, kept);
  await run(ledger.keepSegments());
  // The last of a group and the first of the next: of both every row is read anew.
  for (const n of [23, 24])
    await record({
      ...EVENT.EntryRedacted,
      user: named(n),
      redacts: idOf(grantedAt + 2 * people.length + people.indexOf(n)),
    });
  for (const day of ['2020-03-20', at]) {
    const all: PersonalLevel[] = [];
    const same: PersonalLevel[] = [];
    await run(without().eachLevel((levels) => void all.push(...levels), { at: day }));
    await run(ledger.eachLevel((levels) => void same.push(...levels), { at: day }));
    expect(same).toEqual(all);
    for (const n of people)
      expect(await run(ledger.levels(named(n), { at: day }))).toEqual(
        all.filter(({ user }) => user === named(n)).map(({ level }) => level),
      );
  }
});

test('an overview shows several ledgers, one by one and together', async () => {
  await record(granted, reduced);
  const ledgers = [without(), without()];
  const { municipalities, together } = await run(overviewOf(ledgers, { at }));
  expect(municipalities).toEqual([
    await run(without().summaries({ at })),
    await run(without().summaries({ at })),
  ]);
  expect(together).toMatchObject([
    {
      ...{ serviceType: 'home-nursing', granted: 2, reduced: 2 },
      totals: [{ granted: { known: { amount: 14, weeks: 1 } }, now: { known: { amount: 6, weeks: 1 } } }],
    },
  ]);
});
