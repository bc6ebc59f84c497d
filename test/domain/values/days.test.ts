import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as E from 'fp-ts/lib/Either.js';
import {
  daysBetween,
  isInstant,
  isLocalDate,
  LocalDate,
  osloDate,
  parseInstant,
  plusDays,
  showInstant,
  type Instant,
} from '../../../src/index.js';
import { osloTime } from '../../../src/domain/values/oslo.js';
import { days } from '../codec/arbitraries.js';

const day = (text: string): LocalDate => {
  if (!isLocalDate(text)) throw new Error('no day');
  return text;
};
const instant = (text: string): Instant => {
  const read = parseInstant(text);
  if (E.isLeft(read)) throw new Error(read.left);
  return read.right;
};

describe('a day', () => {
  test.each([
    '2020-02-29',
    '2000-02-29',
    '1900-01-01',
    '9999-12-31',
    '2020-12-31',
    '2021-02-28',
    '2020-04-30',
  ])('exists: %s', (text) => {
    expect(LocalDate.is(text)).toBe(true);
  });

  test.each([
    '2020-02-30',
    '2021-02-29',
    '1900-02-29',
    '2100-02-29',
    '2020-04-31',
    '2020-13-01',
    '2020-00-10',
    '2020-01-00',
    '2020-01-32',
    '1899-12-31',
    '0000-01-01',
    '2020-1-1',
    '20200101',
    '2020-01-01T00:00:00Z',
    ' 2020-01-01',
    '2020-01-01\n',
    '2020/01/01',
    '+02020-01-01',
    '２０２０-01-01',
    '13.03.2020',
    '',
  ])('does not exist: %p', (text) => {
    expect(LocalDate.is(text)).toBe(false);
  });

  test.each([[20200101], [null], [undefined], [new Date(0)], [['2020-01-01']]])(
    'is a text, and not %p',
    (u) => {
      expect(LocalDate.is(u)).toBe(false);
    },
  );

  test('exists exactly when the calendar of the language has it', () => {
    const number = (max: number) => fc.integer({ min: 0, max });
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 9999 }), number(13), number(32), (y, m, d) => {
        const text = `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
        const date = new Date(Date.UTC(y, m - 1, d));
        expect(isLocalDate(text)).toBe(date.getUTCMonth() === m - 1 && date.getUTCDate() === d);
      }),
      { numRuns: 2000 },
    );
  });

  test('shifted and shifted back is the same day, and the distance is what it was shifted by', () => {
    fc.assert(
      fc.property(
        days.filter((d) => d > '1950' && d < '9000'),
        fc.integer({ min: -10_000, max: 10_000 }),
        (d, n) => {
          const shifted = plusDays(d, n);
          expect(plusDays(shifted, -n)).toBe(d);
          expect(daysBetween(d, shifted)).toBe(n);
          expect(Math.sign(n)).toBe(shifted < d ? -1 : shifted > d ? 1 : 0);
        },
      ),
    );
  });

  test('is one later across leap days, years and the hour that is lost in summer', () => {
    expect(plusDays(day('2020-02-28'), 1)).toBe('2020-02-29');
    expect(plusDays(day('2020-02-29'), 1)).toBe('2020-03-01');
    expect(plusDays(day('2020-12-31'), 1)).toBe('2021-01-01');
    expect(plusDays(day('2020-03-28'), 1)).toBe('2020-03-29');
    expect(plusDays(day('2020-03-29'), 1)).toBe('2020-03-30');
  });

  test('is never shifted out of the calendar', () => {
    expect(() => plusDays(day('9999-12-31'), 1)).toThrow(RangeError);
    expect(() => plusDays(day('1900-01-01'), -1)).toThrow(RangeError);
  });
});

describe('today in Norway', () => {
  test.each([
    ['2020-03-28T22:59:59Z', '2020-03-28', 'a second before midnight in winter'],
    ['2020-03-28T23:00:00Z', '2020-03-29', 'midnight in winter'],
    ['2020-03-29T00:59:59Z', '2020-03-29', 'the last second of winter'],
    ['2020-03-29T01:00:00Z', '2020-03-29', 'the first second of summer'],
    ['2020-03-29T21:59:59Z', '2020-03-29', 'a second before midnight in summer'],
    ['2020-03-29T22:00:00Z', '2020-03-30', 'midnight in summer'],
    ['2020-10-24T21:59:59Z', '2020-10-24', 'a second before midnight in summer'],
    ['2020-10-24T22:00:00Z', '2020-10-25', 'midnight in summer'],
    ['2020-10-25T00:59:59Z', '2020-10-25', 'the last second of summer'],
    ['2020-10-25T01:00:00Z', '2020-10-25', 'the first second of winter'],
    ['2020-10-25T22:59:59Z', '2020-10-25', 'a second before midnight in winter'],
    ['2020-10-25T23:00:00Z', '2020-10-26', 'midnight in winter'],
    ['2019-12-31T23:00:00Z', '2020-01-01', 'New Year'],
  ])('at %s is %s: %s', (at, on) => {
    expect(osloDate(instant(at))).toBe(on);
  });

  test('the clock shows what the calendar of the platform says, also around the changes to and from summer time', () => {
    const clock = new Intl.DateTimeFormat('en-GB', {
      ...{ timeZone: 'Europe/Oslo', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    });
    const changes = ['2020-03-29T01:00:00Z', '2020-10-25T01:00:00Z'].map(instant);
    const around = changes.flatMap((change) => [-60, -59, -1, 0, 1, 59, 60].map((m) => change + m * 60_000));
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...around), fc.nat(4_000_000_000_000)), (ms) => {
        if (!isInstant(ms)) throw new Error('no instant');
        expect(osloTime(ms)).toBe(clock.format(ms));
      }),
      { numRuns: 500 },
    );
  });
});

describe('an instant', () => {
  test.each([
    ['2020-03-13T08:30:00Z', '2020-03-13T08:30:00.000Z'],
    ['2020-03-13T09:30+01:00', '2020-03-13T08:30:00.000Z'],
    ['2020-03-13T08:30:00.5Z', '2020-03-13T08:30:00.500Z'],
    ['2020-02-29T23:59:59.999Z', '2020-02-29T23:59:59.999Z'],
  ])('%s is %s', (text, shown) => {
    expect(showInstant(instant(text))).toBe(shown);
  });

  test.each([
    '2020-03-13',
    '2020-03-13T08:30:00',
    '2020-03-13 08:30:00Z',
    '2020-02-30T08:30:00Z',
    '2021-02-29T08:30:00Z',
    '2020-04-31T08:30:00Z',
    '2020-13-01T08:30:00Z',
    '2020-03-13T25:00:00Z',
    '2020-03-13T24:00:00Z',
    '2020-03-13T08:60:00Z',
    '2020-03-13T08:30:00+25:00',
    '2020-03-13T08:30:00+01:60',
    '1969-12-31T23:59:59Z',
    'now',
    '',
  ])('is not %p', (text) => {
    expect(parseInstant(text)).toEqual(E.left('an instant with offset, such as 2020-03-13T08:30:00Z'));
  });

  test('is a whole millisecond', () => {
    expect(isInstant(0)).toBe(true);
    expect([-1, 1.5, Number.NaN, Infinity, 253402300800000, '0', null].some(isInstant)).toBe(false);
  });

  test('comes back from how it is shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 253402300799999 }), (ms) => {
        if (!isInstant(ms)) throw new Error('no instant');
        expect(parseInstant(showInstant(ms))).toEqual(E.right(ms));
      }),
    );
  });
});
