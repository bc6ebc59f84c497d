import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  effectiveEntries,
  explanationJson,
  historyJson,
  isInstant,
  ledgerOver,
  levelAt,
  levelsOfAll,
  LocalDate,
  openMemoryStore,
  parseEvent,
  plusDays,
  renderExplanation,
  renderHistory,
  run,
  showInstant,
  storyOf,
  type AsOf,
  type CommandInput,
  type Entry,
  type EventStore,
  type Instant,
  type Ledger,
} from '../../src/index.js';
import { COMMAND } from '../domain/examples/commands.js';
import { assessment, visits } from '../domain/examples/parts.js';
import { freshLedger, GRANTED, reduceTo } from './ledgers.js';

const USER = 'u-0001';
const BEFORE = '2020-03-20T10:00:00Z';
const at = '2020-03-19';

const reduced = reduceTo('c-1', 7, 3);
const correct = { ...COMMAND.CorrectEntry, corrects: 'c-1', entry: reduceTo('c-1', 7, 4) };
const redact = { ...COMMAND.RedactEntry, redacts: 'c-1' };
const review = { ...COMMAND.ReviewDecision, reviews: 'c-1' };

/** A ledger in which commands were recorded on the 20th, and others on the 21st. */
const recordedThen = async (
  first: ReadonlyArray<CommandInput>,
  ...later: ReadonlyArray<CommandInput>
): Promise<Ledger> => {
  const { ledger, store, clock } = freshLedger('2020-03-20T09:00:00Z');
  for (const command of first) await run(ledger.record(command));
  clock.set('2020-03-21T09:00:00Z');
  for (const command of later) await run(ledger.record(command));
  // Read back from the store, not from memory.
  return ledgerOver(store, clock.now);
};

const visitsAt = async (ledger: Ledger, knownAt?: string): Promise<unknown> => {
  const [level] = await run(ledger.levels(USER, { at, ...(knownAt === undefined ? {} : { knownAt }) }));
  return level?.strands[0]?.now;
};
const perWeek = (amount: number) => expect.objectContaining({ amount, weeks: 1 });

describe('a corrected entry', () => {
  const ledger = recordedThen([...GRANTED, reduced], correct);

  test('counts as corrected from when the correction was recorded, and as it was before that', async () => {
    expect(await visitsAt(await ledger)).toEqual(perWeek(4));
    expect(await visitsAt(await ledger, BEFORE)).toEqual(perWeek(3));
  });

  test('stays in the history, marked, with the correction saying how it should read', async () => {
    const history = await run((await ledger).history({ user: USER }));
    expect(history.map(({ what }) => what)).toEqual([
      'ServiceUserRegistered',
      'ServiceGranted',
      'VisitsReduced',
      'EntryCorrected',
    ]);
    const [, , original, correction] = history;
    expect(original?.correctedBy).toMatchObject(correction?.ref ?? {});
    const text = renderHistory(history);
    expect(text).toContain(`   RETTET:       ${correction?.ref.id} (nr. 4)`);
    expect(text).toMatch(
      /Skal være: {3}13\. mars 2020: Besøk redusert\n(?:.*\n)* {6}Før → etter: .*3 besøk|4 besøk/,
    );
    expect(text).toContain('Four visits were decided');
    const then = await run((await ledger).history({ user: USER }, { knownAt: BEFORE }));
    expect(then.map(({ correctedBy }) => correctedBy)).toEqual([undefined, undefined, undefined]);
  });

  test('is not in the explanation, but named beside it', async () => {
    const explanation = await run((await ledger).explain(USER, 'nursing', { at }));
    const history = await run((await ledger).history({ user: USER }));
    const [, , original, correction] = history;
    expect(explanation.chain.map(({ ref: { id } }) => id)).toEqual([correction?.ref.id]);
    expect(explanation.chain[0]?.ref.insteadOf?.id).toBe(original?.ref.id);
    expect(explanation.amended).toEqual([{ ref: original?.ref, why: 'corrected', by: correction?.ref }]);
    const text = renderExplanation(explanation, history);
    expect(text).toContain('2. 13. mars 2020: Besøk redusert, fra 16. mars 2020 (rettet 18. mars 2020)');
    expect(text).toContain('Rettede og slettede innførsler:\n- 13. mars 2020: Besøk redusert');
    expect(text).toContain('   rettet av: 18. mars 2020: Innførsel rettet');
    expect(text).toContain('Hvem:         tjenesteleder');
  });

  test('can be reviewed and lifted as before, and a review of what was is one of what is', async () => {
    const both = await recordedThen([...GRANTED, reduced, review], correct, {
      ...COMMAND.RestoreService,
      id: 'c-lift',
      decided: '2020-03-21',
      lifts: ['c-1'],
    });
    const [level] = await run(both.levels(USER, { at: '2020-03-22' }));
    expect(level?.inForce.map(({ term }) => term)).toEqual([{ review: '2020-04-20' }]);
    const [lifted] = await run(both.levels(USER, { at: '2020-03-23' }));
    expect(lifted?.strands[0]?.now).toEqual(perWeek(7));
  });

  test('can be recorded together with its correction, and the same again is no other', async () => {
    const { ledger: one } = freshLedger();
    const outcomes = await run(one.recordAll([...GRANTED, reduced, correct, correct]));
    expect(outcomes.map((outcome) => outcome._tag === 'Right' && outcome.right.duplicate)).toEqual([
      false,
      false,
      false,
      false,
      true,
    ]);
    expect(await visitsAt(one)).toEqual(perWeek(4));
  });

  test('can be corrected and redacted among many others of the same user', async () => {
    const { ledger: one } = freshLedger();
    const again = { ...correct, id: 'c-again', entry: reduceTo('c-1', 7, 5) };
    const more = { ...reduceTo('c-2', 5, 2) };
    const outcomes = await run(
      one.recordAll([
        ...GRANTED,
        reduced,
        correct,
        again,
        more,
        { ...redact, id: 'c-r-2', redacts: 'c-2' },
        review,
        redact,
      ]),
    );
    expect(outcomes.map(({ _tag }) => _tag)).toEqual([...Array<string>(8).fill('Right'), 'Left']);
    expect(outcomes.at(-1)).toMatchObject({ left: { policy: 'later-entries-rest-on-it' } });
    expect(await visitsAt(one)).toEqual(perWeek(5));
  });

  test('is decided on with the crisis that it derives from', async () => {
    const { ledger: one } = freshLedger();
    const commands = [COMMAND.DeclareCrisis, COMMAND.AdoptFrameworkMeasure, ...GRANTED, COMMAND.ReduceVisits];
    for (const command of [...commands, COMMAND.CorrectEntry]) await run(one.record(command));
    expect(await visitsAt(one)).toEqual(perWeek(4));
  });
});

const SECRETS = [
  /third of the staff/,
  /manages breakfast/,
  /2020-03-16|16\. mars/,
  /c-1\b/,
  /"amount":3|3 besøk/,
];

describe('a redacted entry', () => {
  const ledger = recordedThen([...GRANTED, reduced, correct], redact);

  test('counts no more, from then on', async () => {
    expect(await visitsAt(await ledger)).toEqual(perWeek(7));
    expect(await visitsAt(await ledger, BEFORE)).toEqual(perWeek(4));
  });

  test.each([[undefined], [BEFORE], ['2020-03-21T09:00:00Z']])(
    'leaves a trace in the history and nothing of what it said, as known %s',
    async (knownAt) => {
      const history = await run(
        (await ledger).history({ user: USER }, knownAt === undefined ? {} : { knownAt }),
      );
      const traces = history.filter(({ event }) => event.type === 'Redacted');
      expect(traces.map(({ what }) => what)).toEqual(['VisitsReduced', 'EntryCorrected']);
      for (const form of [
        renderHistory(history),
        renderHistory(history, 'en'),
        JSON.stringify(historyJson(history)),
        JSON.stringify(history),
      ]) {
        for (const secret of SECRETS) expect(form).not.toMatch(secret);
        expect(form).not.toContain('Four visits were decided');
      }
      expect(renderHistory(traces)).toContain('SLETTET:      18. mars 2020');
      expect(renderHistory(traces)).toContain('ført på feil person, avdelingsleder');
    },
  );

  test('is named in the explanation without what it said', async () => {
    const explanation = await run((await ledger).explain(USER, 'nursing', { at }));
    expect(explanation.amended.map(({ why }) => why)).toEqual(['redacted']);
    const text = renderExplanation(explanation, await run((await ledger).history({ user: USER })));
    const json = JSON.stringify(explanationJson(explanation));
    for (const secret of SECRETS) {
      expect(text).not.toMatch(secret);
      expect(json).not.toMatch(secret);
    }
    expect(text).toContain('slettet av: 18. mars 2020: Innførsel slettet');
  });

  test('comes back as it is corrected to; what was redacted stays hidden', async () => {
    const back = await recordedThen([...GRANTED, reduced, redact], correct);
    expect(await visitsAt(back)).toEqual(perWeek(4));
    const history = await run(back.history({ user: USER }));
    expect(history.map(({ event }) => event.type).slice(2)).toEqual([
      'Redacted',
      'EntryRedacted',
      'EntryCorrected',
    ]);
  });

  test('that was a correction uncovers what was before it', async () => {
    const uncovered = await recordedThen([...GRANTED, reduced, correct], { ...redact, redacts: 'c-correct' });
    expect(await visitsAt(uncovered)).toEqual(perWeek(3));
    expect(await visitsAt(uncovered, BEFORE)).toEqual(perWeek(4));
  });
});

const day = (n: number): LocalDate => {
  const first = '2020-03-13';
  if (!LocalDate.is(first)) throw new Error('no day');
  return plusDays(first, n);
};
const START = Date.parse('2020-06-01T00:00:00Z');
const instant = (n: number): Instant => {
  const ms = START + n * 1000;
  if (!isInstant(ms)) throw new Error('no instant');
  return ms;
};

const measure = (n: number, to: number, from: number, days: number) => ({
  ...reduceTo(`c-${n}`, 7, to),
  decided: day(from),
  effective: day(from),
  operative: day(from),
  assessment: { ...assessment, on: day(0) },
  term: { until: day(from + days) },
});

/** Commands that may well be allowed after one another. */
const asked = (n: number): fc.Arbitrary<CommandInput> => {
  const some = fc.nat(Math.max(1, n)).map((m) => `c-${m}`);
  const small = fc.integer({ min: 0, max: 8 });
  const amounts = fc.integer({ min: 1, max: 6 });
  const restore = fc.tuple(some, small).map(([id, from]): CommandInput => ({
    ...COMMAND.RestoreService,
    id: `c-${n}`,
    decided: day(from),
    effective: day(from),
    lifts: [id],
  }));
  const measures = fc.tuple(amounts, small, small).map(([to, from, days]) => measure(n, to, from, days));
  const reviews = fc.tuple(some, small, fc.boolean()).map(([id, on, prolongs]): CommandInput => {
    const { next: _, ...plain } = COMMAND.ReviewDecision;
    const one = { ...plain, id: `c-${n}`, reviews: id, on: day(on), outcome: 'to-be-lifted' as const };
    return prolongs ? { ...one, next: { until: day(on + 5) } } : one;
  });
  const corrections = fc
    .tuple(fc.nat(Math.max(1, n)), amounts, small, small)
    .map(([m, to, from, days]): CommandInput => ({
      ...COMMAND.CorrectEntry,
      id: `c-${n}`,
      corrects: `c-${m}`,
      on: day(20),
      entry: measure(m, to, from, days),
    }));
  const grants = fc.tuple(some, fc.integer({ min: 7, max: 9 })).map(([, amount]): CommandInput => ({
    ...COMMAND.CorrectEntry,
    id: `c-${n}`,
    corrects: COMMAND.GrantService.id,
    on: day(20),
    entry: { ...COMMAND.GrantService, strands: [visits(amount)] },
  }));
  const redactions = some.map((id): CommandInput => ({
    ...COMMAND.RedactEntry,
    id: `c-${n}`,
    redacts: id,
    on: day(20),
  }));
  return fc.oneof(
    { weight: 4, arbitrary: measures },
    { weight: 2, arbitrary: restore },
    { weight: 2, arbitrary: reviews },
    { weight: 3, arbitrary: corrections },
    { weight: 1, arbitrary: grants },
    { weight: 2, arbitrary: redactions },
  );
};

const entriesIn = async (store: EventStore): Promise<ReadonlyArray<Entry>> =>
  (await run(store.readStream(`user-${USER}`, { after: -1, limit: 1000 }))).map(
    ({ data, position, id, recordedAt }) => {
      const read = parseEvent(data);
      if (read._tag === 'Left') throw new Error('unreadable');
      return { event: read.right, ref: { position, id, recordedAt } };
    },
  );

test('the levels of any story are those of its entries as they stood, at every day and knowledge', async () => {
  let corrections = 0;
  await fc.assert(
    fc.asyncProperty(fc.tuple(...Array.from({ length: 12 }, (_, n) => asked(n))), async (commands) => {
      let now = 0;
      const clock = () => instant(now);
      const store = openMemoryStore({ clock });
      const ledger = ledgerOver(store, clock);
      for (const command of [...GRANTED, ...commands]) {
        now += 1;
        await ledger.record(command)();
      }
      const entries = await entriesIn(store);
      const population = await run(ledger.population());
      const turns = [...new Set(entries.map(({ ref }) => ref.recordedAt))];
      corrections += entries.filter(({ event }) => event.type.startsWith('Entry')).length;
      for (const knownAt of turns) {
        const plain = storyOf(effectiveEntries(entries, knownAt)).timelines;
        const history = await run(ledger.history({ user: USER }, { knownAt: showInstant(knownAt) }));
        expect(history).toHaveLength(entries.filter(({ ref }) => ref.recordedAt <= knownAt).length);
        for (let n = -1; n <= 20; n += 1) {
          const asOf: AsOf = { at: day(n), knownAt };
          const expected = plain.flatMap((timeline) => levelAt(timeline, asOf) ?? []);
          const when = { at: day(n), knownAt: showInstant(knownAt) };
          if (n % 5 === 0) expect(await run(ledger.levels(USER, when))).toEqual(expected);
          expect([...levelsOfAll(population, asOf)].map(({ level }) => level)).toEqual(expected);
        }
      }
    }),
    { numRuns: 60 },
  );
  expect(corrections).toBeGreaterThan(40);
  // Some seconds of work, more where others have the processors.
}, 30_000);
