import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  asKnownNow,
  factsAt,
  factsIn,
  factValues,
  NO_FACTS,
  withFacts,
  type Entry,
} from '../../../src/index.js';
import { day, entriesOf, granted, instant, type Written } from '../../render/small-world.js';

const registered = (fields: Written = {}): Written => ({
  ...{ type: 'ServiceUserRegistered', version: 1, user: 'u-1', on: '2020-01-02', need: 3 },
  ...{ vulnerability: 'raised', livesAlone: true, specialNeeds: false },
  ...fields,
});

const recorded = (on: string, fields: Written): Written => ({
  ...{ type: 'CircumstancesRecorded', version: 1, user: 'u-1', on },
  by: { role: 'nurse', unit: 'north' },
  ...fields,
});

const valuesAt = (entries: ReadonlyArray<Entry>, at: string) =>
  factValues(factsAt(entries, asKnownNow(day(at))));

describe('what is known of a person', () => {
  test('is unknown, and no default, where nobody recorded it', () => {
    const entries = entriesOf([registered()]);
    expect(valuesAt(entries, '2020-03-20')).toEqual({
      ...{ need: 3, vulnerability: 'raised', livesAlone: true, specialNeeds: false },
    });
    expect(valuesAt(entries, '2020-01-01')).toEqual({});
  });

  test('comes with its day and its source, each field with its own', () => {
    const entries = entriesOf([registered(), recorded('2020-03-12', { need: 4 })]);
    const { need, livesAlone } = factsAt(entries, asKnownNow(day('2020-03-12')));
    expect(need).toMatchObject({ value: 4, since: '2020-03-12', source: { id: 'e-2' } });
    expect(livesAlone).toMatchObject({ value: true, since: '2020-01-02', source: { id: 'e-1' } });
  });

  test('holds from its day, not from the day it was recorded', () => {
    const entries = entriesOf([
      registered(),
      recorded('2020-03-12', { need: 4 }),
      recorded('2020-02-01', { need: 5, hasPhone: false }),
    ]);
    expect(valuesAt(entries, '2020-02-01')).toMatchObject({ need: 5, hasPhone: false });
    expect(valuesAt(entries, '2020-03-11').need).toBe(5);
    expect(valuesAt(entries, '2020-03-12')).toMatchObject({ need: 4, hasPhone: false });
  });

  test('is what was recorded last, of two that hold from one day', () => {
    const entries = entriesOf([registered(), recorded('2020-01-02', { need: 5 })]);
    expect(valuesAt(entries, '2020-01-02').need).toBe(5);
  });

  test('is as it was known then', () => {
    const entries = entriesOf(
      [registered(), recorded('2020-02-01', { need: 5 })],
      ['2020-01-02T09:00:00Z', '2020-03-01T09:00:00Z'],
    );
    const at = day('2020-02-15');
    expect(factsAt(entries, { at, knownAt: instant('2020-02-29T23:59:59Z') }).need?.value).toBe(3);
    expect(factsAt(entries, { at, knownAt: instant('2020-03-01T09:00:00Z') }).need?.value).toBe(5);
  });

  test('tells a carer nobody asked about from no carer, and from one who was not asked if they work', () => {
    expect(valuesAt(entriesOf([registered()]), '2020-02-01').carer).toBeUndefined();
    const carer = valuesAt(entriesOf([registered({ carer: { inWork: false } })]), '2020-02-01').carer;
    expect(carer).toEqual({ has: true, inWork: false });
    const none = entriesOf([
      registered({ carer: { inWork: true } }),
      recorded('2020-02-01', { carer: { has: false } }),
    ]);
    expect(valuesAt(none, '2020-02-01').carer).toEqual({ has: false });
    const unasked = entriesOf([recorded('2020-02-01', { carer: { has: true, canGoOn: 'no' } })]);
    expect(valuesAt(unasked, '2020-02-01').carer).toEqual({ has: true, canGoOn: 'no' });
  });

  test('a decision about a service says nothing of it', () => {
    const [entry] = entriesOf([granted()]);
    expect(entry && withFacts(NO_FACTS, entry)).toBe(NO_FACTS);
  });

  test('does not hang on the order of records that hold from different days', () => {
    const days = ['2020-01-02', '2020-01-20', '2020-02-03', '2020-02-28', '2020-03-13'];
    const records = days.map((on, i) =>
      recorded(on, { need: i + 1, ...(i % 2 === 0 ? { hasPhone: i > 2 } : {}) }),
    );
    const values = (events: ReadonlyArray<Written>, at: string) =>
      factValues(factsIn(entriesOf(events).reduce(withFacts, NO_FACTS), asKnownNow(day(at))));
    fc.assert(
      fc.property(
        fc.shuffledSubarray(records, { minLength: 5 }),
        fc.constantFrom(...days),
        (shuffled, at) => {
          expect(values(shuffled, at)).toEqual(values(records, at));
        },
      ),
    );
  });
});
