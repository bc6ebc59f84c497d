import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  daysBetween,
  deadline,
  DEADLINE_RULES,
  easterSunday,
  holidaysOf,
  holidaysOn,
  isLocalDate,
  isWorkingDay,
  plusDays,
  plusMonths,
  provisionNamed,
  BUILT_IN,
  workingDayFrom,
  type DeadlineKind,
  type LocalDate,
} from '../../../src/index.js';

const day = (text: string): LocalDate => {
  if (!isLocalDate(text)) throw new Error('no day');
  return text;
};

const FIRST = day('1900-01-01');
/** Days far enough from the end of the calendar for every deadline. */
const days = fc.integer({ min: 0, max: 2_900_000 }).map((n) => plusDays(FIRST, n));
const years = fc.integer({ min: 1900, max: 9998 });
const kinds = fc.constantFrom(
  ...Object.keys(DEADLINE_RULES).filter((kind): kind is DeadlineKind => kind in DEADLINE_RULES),
);
const weekday = (date: LocalDate): number => new Date(`${date}T12:00:00Z`).getUTCDay();

/** Easter by its definition: the Sunday after the first ecclesiastical full moon from 21 March on, by counting days. */
const easterByTheMoon = (year: number): LocalDate => {
  const century = Math.floor(year / 100);
  const solar = century - Math.floor(century / 4);
  const lunar = Math.floor((8 * century + 13) / 25);
  const age = (((19 * (year % 19) + solar - lunar + 15) % 30) + 30) % 30;
  const moved = age === 29 || (age === 28 && year % 19 > 10) ? age - 1 : age;
  let date = plusDays(day(`${year}-03-21`), moved + 1);
  while (weekday(date) !== 0) date = plusDays(date, 1);
  return date;
};

describe('Easter', () => {
  test.each([
    [1943, '1943-04-25'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2019, '2019-04-21'],
    [2020, '2020-04-12'],
    [2021, '2021-04-04'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2038, '2038-04-25'],
  ])('of %i is on %s', (year, date) => {
    expect(easterSunday(year)).toBe(date);
  });

  test('is a Sunday from 22 March to 25 April, the one after the full moon', () => {
    for (let year = 1900; year < 2400; year += 1) {
      const easter = easterSunday(year);
      expect(weekday(easter)).toBe(0);
      expect(easter.slice(5) >= '03-22' && easter.slice(5) <= '04-25').toBe(true);
      expect(easter).toBe(easterByTheMoon(year));
    }
  });
});

describe('the public holidays', () => {
  test('of 2020 are these twelve, in order', () => {
    expect(holidaysOf(2020).map((holiday) => holiday.day)).toEqual([
      ...['2020-01-01', '2020-04-09', '2020-04-10', '2020-04-12', '2020-04-13', '2020-05-01'],
      ...['2020-05-17', '2020-05-21', '2020-05-31', '2020-06-01', '2020-12-25', '2020-12-26'],
    ]);
  });

  test('are twelve in each year, the movable ones on their weekdays', () => {
    fc.assert(
      fc.property(years, (year) => {
        const holidays = holidaysOf(year);
        expect(holidays.length).toBe(12);
        const on = (en: string): number => {
          const found = holidays.find((holiday) => holiday.en === en);
          return found === undefined ? -1 : weekday(found.day);
        };
        expect(['Maundy Thursday', 'Good Friday', 'Easter Monday'].map(on)).toEqual([4, 5, 1]);
        expect(['Ascension Day', 'Whit Sunday', 'Whit Monday'].map(on)).toEqual([4, 0, 1]);
      }),
    );
  });

  test('can fall on one day: Ascension Day on 1 May 2008', () => {
    expect(holidaysOn(day('2008-05-01')).map(({ en }) => en)).toEqual(['Labour Day', 'Ascension Day']);
  });

  test.each(['2020-12-24', '2020-12-31', '2020-04-08', '2021-05-18'])('do not include %s', (date) => {
    expect(isWorkingDay(day(date))).toBe(true);
  });

  test.each(['2021-05-17', '2020-04-09', '2020-04-11', '2020-04-13', '2022-05-26', '2022-12-26'])(
    'and weekends make %s no working day',
    (date) => {
      expect(isWorkingDay(day(date))).toBe(false);
    },
  );

  test('push a day to the next working day: from Maundy Thursday 2020 to Tuesday', () => {
    expect(workingDayFrom(day('2020-04-09'))).toBe('2020-04-14');
  });
});

describe('a month later', () => {
  test.each([
    ['2020-01-31', 1, '2020-02-29'],
    ['2021-01-31', 1, '2021-02-28'],
    ['2020-12-31', 2, '2021-02-28'],
    ['2020-03-06', 1, '2020-04-06'],
    ['2020-12-15', 1, '2021-01-15'],
  ] as const)('than %s by %i is %s', (from, months, to) => {
    expect(plusMonths(day(from), months)).toBe(to);
  });
});

describe('a deadline', () => {
  test.each([
    // Four weeks from Monday 19 April 2021 is Constitution Day.
    ['appeal-patient-rights', '2021-04-19', '2021-04-20', '2021-05-17', '2021-05-18'],
    ['appeal-patient-rights', '2020-03-16', '2020-03-17', '2020-04-13', '2020-04-14'],
    ['appeal-patient-rights', '2020-03-17', '2020-03-18', '2020-04-14', '2020-04-14'],
    ['appeal-general', '2020-03-19', '2020-03-20', '2020-04-09', '2020-04-14'],
    ['interim-answer', '2020-01-31', '2020-02-01', '2020-02-29', '2020-03-02'],
    ['interim-answer', '2020-03-13', '2020-03-14', '2020-04-13', '2020-04-14'],
    // Plain days: the fourteenth may be a Sunday, or Easter.
    ['two-weeks', '2020-03-30', '2020-03-30', '2020-04-12', '2020-04-12'],
    ['crisis-power-activation', '2020-03-06', '2020-03-06', '2020-04-05', '2020-04-05'],
  ] as const)('%s from %s: counted from %s, last %s, rolled %s', (kind, from, first, last, rolled) => {
    expect(deadline(kind, day(from))).toMatchObject({
      kind,
      from,
      firstCounted: first,
      last,
      rolled,
      provision: DEADLINE_RULES[kind].provision,
    });
  });

  test('says of every rule that rolls that this is unverified', () => {
    expect(deadline('appeal-general', day('2020-03-19')).rolling).toBe('rolls-unverified');
    expect(deadline('two-weeks', day('2020-03-19')).rolling).toBe('stays');
  });

  test('rolls to a working day, never back, and over at most five days', () => {
    fc.assert(
      fc.property(kinds, days, (kind, from) => {
        const { last, rolled, rolling, firstCounted } = deadline(kind, from);
        expect(daysBetween(from, firstCounted)).toBe(DEADLINE_RULES[kind].countsFirstDay ? 0 : 1);
        if (rolling === 'stays') expect(rolled).toBe(last);
        else expect(isWorkingDay(rolled)).toBe(true);
        expect(daysBetween(last, rolled)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(last, rolled)).toBeLessThanOrEqual(5);
        for (let between = last; between < rolled; between = plusDays(between, 1))
          expect(isWorkingDay(between)).toBe(false);
      }),
    );
  });

  test('that runs from a later day does not end before', () => {
    fc.assert(
      fc.property(kinds, days, fc.nat(400), (kind, from, later) => {
        const [one, other] = [deadline(kind, from), deadline(kind, plusDays(from, later))];
        expect(other.last >= one.last && other.rolled >= one.rolled).toBe(true);
      }),
    );
  });

  test('of weeks ends on the weekday it runs from', () => {
    fc.assert(
      fc.property(days, (from) => {
        expect(weekday(deadline('appeal-general', from).last)).toBe(weekday(from));
        expect(daysBetween(from, deadline('appeal-patient-rights', from).last)).toBe(28);
      }),
    );
  });

  test('stands in the provision that sets it, and in no other', () => {
    for (const [kind, { provision }] of Object.entries(DEADLINE_RULES))
      expect(
        Array.from(BUILT_IN.provisions.values())
          .filter(({ deadlines }) => deadlines.some((one) => one === kind))
          .map(({ id }) => id),
      ).toEqual([provision]);
    expect(provisionNamed(BUILT_IN, 'fvl-16')?.deadlines).toEqual([]);
  });
});
