import { describe, expect, test } from '@jest/globals';
import { openReader, run } from '../../../src/index.js';
import { ACCESS_COMMAND } from '../../domain/examples/access.js';
import { COMMAND } from '../../domain/examples/commands.js';
import { freshLedger, reduceTo } from '../ledgers.js';
import { IN_UNIT, INSPECTION, INSPECTOR, inspectionOf, THEMSELF, UNDER, world } from './world.js';

describe('a reader under an inspection', () => {
  test('answers as the ledger does, about whom it covers', async () => {
    const { ledger } = await world();
    const reader = await run(openReader(ledger, UNDER));
    const day = { at: '2020-03-16' };
    expect(await run(reader.levels('u-0001', day))).toEqual(await run(ledger.levels('u-0001', day)));
    expect(await run(reader.explain('u-0001', 'nursing', day))).toEqual(
      await run(ledger.explain('u-0001', 'nursing', day)),
    );
    expect(await run(reader.person('u-0001', day))).toEqual(await run(ledger.person('u-0001', day)));
  });

  test('is logged with who, role, unit, ground, what and when, and by what the person is in its scope', async () => {
    const { ledger } = await world();
    const reader = await run(openReader(ledger, UNDER));
    await run(reader.explain('u-0001', 'nursing', { at: '2020-03-16' }));
    const [reading] = await run(ledger.readings('u-0001'));
    expect(reading).toMatchObject({
      refused: undefined,
      ref: { recordedAt: Date.parse('2020-03-20T09:00:00Z') },
      event: {
        ...{ type: 'StoryRead', about: 'u-0001', reader: INSPECTOR, accessGround: 'supervision' },
        ...{ what: 'explanation', service: 'nursing', inspection: INSPECTION, servedBy: 'home-care-north' },
        ...{ asOf: '2020-03-16', on: '2020-03-20' },
      },
    });
  });

  test('tells of a history what happened or took effect in the period, and what was later said of it', async () => {
    const { ledger, clock } = await world();
    const reader = await run(openReader(ledger, UNDER));
    const kinds = async () => (await run(reader.history('u-0001'))).map(({ what }) => what);
    // Registered and granted in January; the circumstances and the reduction are of March.
    expect(await kinds()).toEqual(['CircumstancesRecorded', 'VisitsReduced']);
    clock.set('2020-04-20T09:00:00Z');
    await run(
      ledger.record({
        ...{ command: 'RedactEntry', version: 1, id: 'c-redact', user: 'u-0001', redacts: 'c-less' },
        ...{ reason: 'recorded-twice', on: '2020-04-20' },
        by: { role: 'nurse', unit: 'home-care-north' },
      }),
    );
    expect(await kinds()).toEqual(['CircumstancesRecorded', 'VisitsReduced', 'EntryRedacted']);
  });

  test('tells of a day before the last nothing that happened after it', async () => {
    const { ledger } = await world();
    const reader = await run(openReader(ledger, UNDER));
    const history = await run(reader.history('u-0001', { at: '2020-03-12' }));
    expect(history.map(({ what }) => what)).toEqual(['CircumstancesRecorded']);
  });

  test('by services shows the services in its scope only', async () => {
    const { ledger } = await world(inspectionOf({ scope: { kind: 'services', services: ['home-nursing'] } }));
    await run(
      ledger.record({
        ...{ command: 'GrantService', version: 1, id: 'c-grant-contact', user: 'u-0001' },
        ...{
          service: 'contact',
          serviceType: 'support-contact',
          decided: '2020-03-10',
          effective: '2020-03-10',
        },
        by: {
          role: 'allocation-officer',
          unit: 'allocation-office',
          mandate: { kind: 'delegated', reference: { text: 'Rules' } },
        },
        strands: [{ unit: 'minutes', amount: 240, weeks: 4, mode: 'in-person' }],
        ...{ tasks: [], legalBasis: ['hol-3-2-6-b'] },
      }),
    );
    const reader = await run(openReader(ledger, UNDER));
    expect((await run(reader.levels('u-0001'))).map(({ service }) => service)).toEqual(['nursing']);
    expect((await run(reader.history('u-0001'))).map(({ service }) => service)).not.toContain('contact');
    expect(await reader.explain('u-0001', 'contact')()).toMatchObject({
      left: { _tag: 'AccessDenied', why: 'outside-scope' },
    });
    expect((await run(ledger.readings('u-0001')))[0]?.event).toMatchObject({ services: ['home-nursing'] });
  });

  test('finds what the rules find of whom it covers, in its period and of its services, and logs that it asked', async () => {
    const later = inspectionOf({ until: '2020-06-30', openUntil: '2020-07-31' });
    const { ledger, clock } = await world(later);
    clock.set('2020-06-20T09:00:00Z');
    const all = (await run(ledger.findings({ at: '2020-06-15' }, { user: 'u-0001' }))).findings;
    const overdue = 'time.review-overdue';
    expect(all.map(({ rule }) => rule)).toContain(overdue);
    const ask = async (about = 'u-0001', at = '2020-06-15') =>
      (await run(openReader(ledger, UNDER))).findings(about, { at })();
    expect(await ask()).toMatchObject({ right: all.filter(({ on }) => '2020-03-01' <= on) });
    expect(await ask('u-0002')).toMatchObject({ left: { _tag: 'AccessDenied', why: 'outside-scope' } });
    expect(await ask('u-0001', '2020-08-01')).toMatchObject({ left: { why: 'outside-period' } });
    expect((await run(ledger.readings('u-0001')))[0]?.event).toMatchObject({
      what: 'findings',
      asOf: '2020-06-15',
    });

    const about = async (from: string, services: ReadonlyArray<string>) => {
      const narrow = { ...later, scope: { kind: 'services', services }, from };
      const other = await world(narrow);
      other.clock.set('2020-06-20T09:00:00Z');
      const reader = await run(openReader(other.ledger, UNDER));
      return reader.findings('u-0001', { at: '2020-06-15' })();
    };
    const ofNursing = await about('2020-03-01', ['home-nursing']);
    expect(ofNursing).toMatchObject({
      right: all.filter(({ on, service }) => '2020-03-01' <= on && service === 'nursing'),
    });
    expect(await about('2020-06-10', ['home-nursing'])).toMatchObject({
      right: all.filter(({ on, service }) => '2020-06-10' <= on && service === 'nursing'),
    });
    expect(await about('2020-03-01', ['support-contact'])).toMatchObject({ left: { why: 'outside-scope' } });
  });

  test('compares two views of days in the period, and shows of them what its scope has', async () => {
    const { ledger, clock } = await world();
    const reader = await run(openReader(ledger, UNDER));
    const knownAt = new Date(clock.now()).toISOString();
    clock.set('2020-04-20T09:00:00Z');
    await run(
      ledger.record({
        ...COMMAND.CorrectEntry,
        ...{ corrects: 'c-less', on: '2020-04-20', entry: reduceTo('c-less', 7, 5) },
      }),
    );
    const day = { at: '2020-03-20' };
    const { entries, levels } = await run(reader.compare('u-0001', { ...day, knownAt }, day));
    expect(entries.map(({ change, entry }) => [change, entry.what])).toEqual([
      ['corrected', 'EntryCorrected'],
    ]);
    expect(levels).toMatchObject([{ service: 'nursing', after: { strands: [{ amount: 5 }] } }]);
    const outside = await reader.compare('u-0001', { at: '2020-02-28' }, day)();
    expect(outside).toMatchObject({ left: { _tag: 'AccessDenied', why: 'outside-period' } });
    expect(await reader.compare('u-0001', { at: '2020-03-21' }, day)()).toMatchObject({
      left: { _tag: 'InvalidQuestion' },
    });
    expect(await reader.compare('u-0002', { ...day, knownAt })()).toMatchObject({
      left: { why: 'outside-scope' },
    });
    const readings = await run(ledger.readings('u-0001'));
    expect(readings.map(({ event, refused }) => [event.what, refused])).toEqual([
      ['comparison', undefined],
      ['comparison', 'outside-period'],
    ]);
  });

  test('ends with the inspection, and begins anew with no other', async () => {
    const { ledger } = await world();
    const reader = await run(openReader(ledger, UNDER));
    await run(ledger.record(ACCESS_COMMAND.CloseInspection));
    expect(await reader.levels('u-0001')()).toMatchObject({
      left: { _tag: 'AccessDenied', why: 'not-open' },
    });
    expect(await ledger.record({ ...ACCESS_COMMAND.OpenInspection, id: 'c-again' })()).toMatchObject({
      left: { policy: 'inspection' },
    });
  });

  test('is about an inspection that the ledger shows at any two times', async () => {
    const { ledger } = await world();
    const { on } = ACCESS_COMMAND.CloseInspection;
    await run(ledger.record(ACCESS_COMMAND.CloseInspection));
    expect(await run(ledger.inspection(INSPECTION))).toMatchObject({ closed: on });
    expect(await run(ledger.inspection(INSPECTION, { at: '2020-03-19' }))).toMatchObject({
      closed: undefined,
    });
    const known = { at: on, knownAt: '2020-03-19T00:00:00Z' };
    expect(await run(ledger.inspection(INSPECTION, known))).toMatchObject({ closed: undefined });
    expect(await ledger.inspection(INSPECTION, { at: '2020-03-15' })()).toMatchObject({
      left: { _tag: 'NotFound' },
    });
  });

  test('shows in the log of the inspection with what was refused', async () => {
    const { ledger } = await world();
    const reader = await run(openReader(ledger, UNDER));
    await run(reader.levels('u-0001'));
    await reader.levels('u-0002')();
    const log = await run(ledger.accessLog({ inspection: INSPECTION }));
    expect(log.inspections).toMatchObject([{ inspection: INSPECTION, open: true, from: '2020-03-01' }]);
    expect(log.readings.map(({ event, refused }) => [event.about, refused])).toEqual([
      ['u-0001', undefined],
      ['u-0002', 'outside-scope'],
    ]);
    expect((await run(ledger.accessLog({ user: 'u-0002' }))).readings).toHaveLength(1);
    expect((await run(ledger.accessLog({ inspection: 'another' }))).readings).toEqual([]);
  });
});

describe('a reader for a unit', () => {
  test('reads about whom the unit gives service, and has no way to ask who else has read', async () => {
    const { ledger } = await world();
    const reader = await run(openReader(ledger, IN_UNIT));
    expect(await run(reader.levels('u-0001'))).toHaveLength(1);
    expect(await reader.levels('u-0002')()).toMatchObject({ left: { _tag: 'AccessDenied' } });
    expect(Object.keys(reader)).not.toContain('readings');
  });

  test('does not read about somebody of whom nobody recorded the unit', async () => {
    const { ledger } = await world();
    const reader = await run(openReader(ledger, IN_UNIT));
    expect(await reader.levels('u-0003')()).toMatchObject({
      left: { _tag: 'AccessDenied', why: 'outside-scope' },
    });
  });
});

describe('the person', () => {
  test('reads their own story, and sees who has read it', async () => {
    const { ledger } = await world();
    await run((await run(openReader(ledger, UNDER))).levels('u-0001'));
    await run((await run(openReader(ledger, IN_UNIT))).history('u-0001'));
    const reader = await run(openReader(ledger, THEMSELF));
    expect((await run(reader.history('u-0001'))).length).toBeGreaterThan(3);
    const readings = await run(reader.readings('u-0001'));
    expect(readings.map(({ event }) => [event.reader.as, event.accessGround, event.what])).toEqual([
      ['official', 'supervision', 'levels'],
      ['official', 'care', 'history'],
      ['self', 'own-access', 'history'],
      ['self', 'own-access', 'readings'],
    ]);
  });

  test('reads about nobody else', async () => {
    const { ledger } = await world();
    const reader = await run(openReader(ledger, THEMSELF));
    expect(await reader.person('u-0002')()).toMatchObject({ left: { _tag: 'AccessDenied' } });
    expect((await run(ledger.readings('u-0002'))).map(({ refused }) => refused)).toEqual(['outside-scope']);
  });
});

describe('a copy that is read', () => {
  test('is logged in the ledger that is named, under the inspection that was opened there', async () => {
    const { ledger: copy } = await world();
    const { ledger: log } = freshLedger('2020-03-20T10:00:00Z');
    expect(await openReader(copy, UNDER, { log })()).toMatchObject({ left: { _tag: 'NotFound' } });
    await run(log.record(ACCESS_COMMAND.OpenInspection));
    const reader = await run(openReader(copy, UNDER, { log }));
    await run(reader.levels('u-0001'));
    expect(await run(copy.readings('u-0001'))).toEqual([]);
    expect(await run(log.readings('u-0001'))).toHaveLength(1);
    expect(await run(reader.readings('u-0001'))).toHaveLength(2);
  });
});
