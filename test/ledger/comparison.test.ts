import { describe, expect, test } from '@jest/globals';
import {
  compareStory,
  comparisonJson,
  happenedBy,
  historyOf,
  isLocalDate,
  levelAt,
  ledgerOver,
  renderComparison,
  renderPopulationComparison,
  run,
  type AsOf,
  type Comparison,
  type Ledger,
  type ServiceLevel,
  type When,
} from '../../src/index.js';
import { isKnown } from '../../src/domain/changes/as-of.js';
import { COMMAND } from '../domain/examples/commands.js';
import { ACCESS_COMMAND } from '../domain/examples/access.js';
import { UNIT_COMMAND } from '../domain/examples/unit.js';
import { freshLedger, GRANTED, instant, reduceTo } from './ledgers.js';

const USER = 'u-0001';
const ANNOUNCED = '2020-05-03T08:00:00Z';
const DAY = '2020-03-20';

const steps: ReadonlyArray<readonly [at: string, command: object]> = [
  ['2020-03-13T09:00:00Z', GRANTED[0]],
  ['2020-03-13T09:00:00Z', GRANTED[1]],
  ['2020-03-16T09:00:00Z', reduceTo('c-first', 7, 3)],
  ['2020-03-20T09:00:00Z', COMMAND.RecordCircumstances],
  // The inspection is announced on 3 May. What follows is recorded after that, of days in March.
  ['2020-05-04T09:00:00Z', { ...COMMAND.GiveNotice, decisions: ['c-first'] }],
  [
    '2020-05-05T09:00:00Z',
    { ...COMMAND.CorrectEntry, corrects: 'c-first', on: '2020-05-05', entry: reduceTo('c-first', 7, 5) },
  ],
  ['2020-05-06T09:00:00Z', { ...COMMAND.ReviewDecision, reviews: 'c-first' }],
  [
    '2020-05-07T09:00:00Z',
    {
      ...COMMAND.RecordCircumstances,
      ...{ id: 'c-later', on: '2020-03-19', need: 5, unit: 'home-care-south' },
    },
  ],
  [
    '2020-05-08T09:00:00Z',
    { ...COMMAND.RedactEntry, redacts: 'c-circumstances', reason: 'third-party', on: '2020-05-08' },
  ],
];

const recorded = (async (): Promise<Ledger> => {
  const { ledger, store, clock } = freshLedger();
  for (const [at, command] of steps) {
    clock.set(at);
    await run(ledger.record(command));
  }
  return ledgerOver(store, clock.now);
})();

const compared = async (from: When, to?: When): Promise<Comparison> =>
  run((await recorded).compare({ user: USER }, from, to));

const idsOf = (refs: ReadonlyArray<{ readonly id: string }>) => refs.map(({ id }) => id);

describe('what was added or corrected after an inspection was announced', () => {
  const since = () => compared({ at: DAY, knownAt: ANNOUNCED });

  test('is told entry by entry: as new, as a correction, as a redaction, and how late', async () => {
    const { entries } = await since();
    expect(
      entries.map(({ change, entry, recordedAfterDays }) => [change, entry.what, recordedAfterDays]),
    ).toEqual([
      ['recorded', 'NoticeGiven', 49],
      ['corrected', 'EntryCorrected', 0],
      ['recorded', 'DecisionReviewed', 47],
      ['recorded', 'CircumstancesRecorded', 49],
    ]);
  });

  test('shows a correction with what it corrects, and a redaction with the trace that is left', async () => {
    const { entries } = await compared({ at: '2020-05-09', knownAt: ANNOUNCED });
    const of = (what: string) => entries.find(({ entry }) => entry.what === what)?.amends;
    expect(of('EntryCorrected')).toMatchObject({ what: 'VisitsReduced', decision: 'c-first' });
    expect(of('EntryRedacted')).toMatchObject({ what: 'CircumstancesRecorded', event: { type: 'Redacted' } });
  });

  test('names the levels that read differently, and the events that make the difference', async () => {
    const upTo = '2020-05-05T12:00:00Z';
    const { entries, levels } = await compared({ at: DAY, knownAt: ANNOUNCED }, { knownAt: upTo });
    const correction = entries.find(({ change }) => change === 'corrected')?.entry.ref;
    expect(levels).toMatchObject([
      {
        service: 'nursing',
        before: { strands: [{ amount: 3 }] },
        after: { strands: [{ amount: 5 }] },
      },
    ]);
    expect(idsOf(levels[0]?.because ?? [])).toEqual([correction?.id]);
  });

  test('names a new term with the review that gave it', async () => {
    const { levels } = await compared({ at: '2020-04-02', knownAt: ANNOUNCED });
    const because = await Promise.all(
      (levels[0]?.because ?? []).map(async ({ id }) => {
        const history = await run((await recorded).history({ user: USER }));
        return history.find(({ ref }) => ref.id === id)?.what;
      }),
    );
    expect(because).toEqual(['EntryCorrected', 'DecisionReviewed']);
  });

  test('says what is known of the person otherwise', async () => {
    const { facts } = await since();
    expect(facts).toContainEqual(
      expect.objectContaining({
        name: 'unit',
        from: expect.objectContaining({ value: 'home-care-north' }),
        to: expect.objectContaining({ value: 'home-care-south' }),
      }),
    );
  });

  test('is nothing where nothing was', async () => {
    const same = await compared({ at: DAY, knownAt: '2020-03-21T00:00:00Z' }, { knownAt: ANNOUNCED });
    expect(same).toMatchObject({ entries: [], levels: [], facts: [] });
    expect(renderComparison(same, 'nb')).toContain('De to tidspunktene viser det samme.');
  });
});

describe('every two views', () => {
  const DAYS = [
    '2020-01-01',
    '2020-01-08',
    '2020-03-15',
    '2020-03-16',
    '2020-03-20',
    '2020-04-20',
    '2021-01-01',
  ];
  const KNOWN = steps.map(([at]) => at);

  /** What a level says, all that tells where it comes from left out. */
  const said = (levels: ReadonlyArray<ServiceLevel>): string =>
    JSON.stringify(levels, (key, value: unknown) =>
      ['because', 'ref', 'carriedBy', 'alterations'].includes(key) ? undefined : value,
    );

  const asOfOf = (at: string, known: string): AsOf => {
    if (!isLocalDate(at)) throw new Error('no day');
    return { at, knownAt: instant(known) };
  };

  test('differ in the levels that are named and no others, by events that the second knows', async () => {
    const story = await run((await recorded).story(USER));
    const views = KNOWN.flatMap((known) =>
      DAYS.map((day) => {
        const asOf = asOfOf(day, known);
        return {
          asOf,
          levels: said(story.timelines.flatMap((timeline) => levelAt(timeline, asOf) ?? [])),
          entries: historyOf(story.entries, asOf.knownAt)
            .filter(happenedBy(asOf))
            .map(({ ref }) => ref.id),
        };
      }),
    );
    let different = 0;
    for (const from of views)
      for (const to of views) {
        if (from.asOf.at > to.asOf.at || from.asOf.knownAt > to.asOf.knownAt) continue;
        const { levels, entries } = compareStory(story.entries, from.asOf, to.asOf);
        const differs = from.levels !== to.levels;
        expect([from.asOf, to.asOf, levels.length > 0]).toEqual([from.asOf, to.asOf, differs]);
        const known = levels.map(({ because }) => because.map((ref) => isKnown(ref, to.asOf)));
        expect(known.every((one) => one.length > 0 && !one.includes(false))).toBe(true);
        expect(idsOf(entries.map(({ entry }) => entry.ref))).toEqual(
          to.entries.filter((id) => !from.entries.includes(id)),
        );
        if (differs) different += 1;
      }
    expect(different).toBeGreaterThan(100);
  });

  test('are given in order: the second is neither of an earlier day nor knows less', async () => {
    const ledger = await recorded;
    for (const [from, to] of [
      [{ at: '2020-03-21' }, { at: '2020-03-20' }],
      [{ at: DAY }, { knownAt: ANNOUNCED }],
      [{ at: 'yesterday' }, {}],
    ] as const)
      expect(await ledger.compare({ user: USER }, from, to)()).toMatchObject({
        left: { _tag: 'InvalidQuestion' },
      });
  });
});

describe('other records', () => {
  test('of units and inspections are compared entry by entry', async () => {
    const { ledger, clock } = freshLedger('2020-03-20T09:00:00Z');
    await run(ledger.record(UNIT_COMMAND.CountPlaces));
    await run(ledger.record(ACCESS_COMMAND.OpenInspection));
    const knownAt = new Date(clock.now()).toISOString();
    clock.set('2020-03-25T09:00:00Z');
    await run(ledger.record(UNIT_COMMAND.RecordDeviation));
    await run(ledger.record(ACCESS_COMMAND.CloseInspection));
    const kinds = async (subject: Parameters<Ledger['compare']>[0]) =>
      (await run(ledger.compare(subject, { knownAt }))).entries.map(({ entry }) => entry.what);
    expect(await kinds({ unit: 'home-care-north' })).toEqual(['DeviationRecorded']);
    expect(await kinds({ inspection: 'inspection-2020-1' })).toEqual(['InspectionClosed']);
  });

  test('of one service leave out the others, and what there is not is an error', async () => {
    const ledger = await recorded;
    const from = { at: DAY, knownAt: ANNOUNCED };
    const one = await run(ledger.compare({ user: USER, service: 'nursing' }, from));
    expect(one.levels).toHaveLength(1);
    expect(await ledger.compare({ user: USER, service: 'another' }, from)()).toMatchObject({
      left: { _tag: 'NotFound' },
    });
    expect(await ledger.compare({ user: 'u-9' }, from)()).toMatchObject({ left: { _tag: 'NotFound' } });
  });
});

describe('everybody', () => {
  test('is compared by what was recorded, by service, and by whose levels read differently', async () => {
    const ledger = await recorded;
    const all = await run(
      ledger.compareAll({ at: DAY, knownAt: '2020-03-15T00:00:00Z' }, { knownAt: ANNOUNCED }),
    );
    expect(all.recorded).toEqual([
      { what: 'CircumstancesRecorded', count: 1, afterwards: 1, mostDays: 8 },
      { what: 'VisitsReduced', count: 1, afterwards: 1, mostDays: 3 },
    ]);
    expect(all.summaries).toMatchObject([
      { serviceType: 'home-nursing', from: { full: 1, reduced: 0 }, to: { full: 0, reduced: 1 } },
    ]);
    expect(all.people.map(({ user, levels }) => [user, levels.length])).toEqual([[USER, 1]]);
    const [own] = (await compared({ at: DAY, knownAt: '2020-03-15T00:00:00Z' }, { knownAt: ANNOUNCED }))
      .levels;
    expect(all.people[0]?.levels[0]).toEqual(own);
    expect(renderPopulationComparison(all, 'nb')).toContain('  Redusert: 0 → 1\n');
  });
});

test('a comparison is read in either language, with late records marked', async () => {
  const comparison = await compared({ at: DAY, knownAt: ANNOUNCED });
  const nb = renderComparison(comparison, 'nb');
  expect(nb).toContain('Fra: 20. mars 2020, slik det var kjent 3. mai 2020 kl. 10.00\nTil: 20. mars 2020\n');
  expect(nb).toContain('  3 besøk i uka → 5 besøk i uka\n');
  expect(nb).toMatch(/ {2}fordi: Innførsel rettet, registrert 5\. mai 2020/);
  expect(nb).toContain('Registrert i mellomtiden (3)');
  expect(nb).toContain('(49 DAGER I ETTERTID)');
  expect(nb).toContain(
    '  enhet: home-care-north (fra 12. mars 2020) → home-care-south (fra 19. mars 2020)\n',
  );
  expect(renderComparison(comparison, 'en')).toContain('Levels that read differently (1)');
});

test('of an entry that was redacted a comparison tells the trace only, also from before it was redacted', async () => {
  const comparison = await compared({ at: '2020-05-09', knownAt: '2020-03-14T00:00:00Z' });
  const text = JSON.stringify(comparisonJson(comparison)) + renderComparison(comparison, 'nb');
  const history = historyOf((await run((await recorded).story(USER))).entries);
  expect(history.some(({ event }) => event.type === 'Redacted')).toBe(true);
  // Said in the entry that was redacted, and in the one recorded later, which is told.
  expect(text.match(/"needsSafety":true/g) ?? []).toHaveLength(1);
});
