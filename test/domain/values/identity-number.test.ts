import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { freeText, FreeText, hasIdentityNumber, isIdentityNumber, UserKey } from '../../../src/index.js';
import {
  CommandKey,
  CrisisKey,
  FrameworkKey,
  OrganisationKey,
  ServiceKey,
  StaffKey,
  UnitKey,
} from '../../../src/index.js';

const K1 = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const K2 = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
const sum = (digits: string, weights: ReadonlyArray<number>): number =>
  weights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);

/** Puts check digits behind nine digits, as they are computed for issuing; undefined where none can be. */
const issued = (nine: string): string | undefined => {
  const k1 = (11 - (sum(nine, K1) % 11)) % 11;
  if (k1 === 10) return undefined;
  const k2 = (11 - (sum(`${nine}${k1}`, K2) % 11)) % 11;
  return k2 === 10 ? undefined : `${nine}${k1}${k2}`;
};

const two = (n: number): string => String(n).padStart(2, '0');
const numbers = fc
  .record({
    day: fc.integer({ min: 1, max: 28 }),
    dayPlus: fc.constantFrom(0, 40),
    month: fc.integer({ min: 1, max: 12 }),
    monthPlus: fc.constantFrom(0, 40, 65, 80),
    year: fc.integer({ min: 0, max: 99 }),
    number: fc.integer({ min: 0, max: 999 }),
  })
  .map(({ day, dayPlus, month, monthPlus, year, number }) =>
    issued(`${two(day + dayPlus)}${two(month + monthPlus)}${two(year)}${String(number).padStart(3, '0')}`),
  )
  .filter((text) => text !== undefined);

describe('an identity number in disguise', () => {
  test.each([
    '130972\u200b48022',
    '130972\u00ad48022',
    '１３０９７２４８０２２',
    '130972,48022',
    '130972 (48022)',
    '130 972 480 22',
    '1 3 0 9 7 2 4 8 0 2 2',
    '13.09.1972 48022',
    '٠١٠١٠٠١٢٣٥٦',
  ])('%j is found', (text) => {
    expect(hasIdentityNumber(text)).toBe(true);
  });

  test.each(['13.03.2020 kl. 10.30, 12 besøk', 'tlf. 62 94 20 00 og 62 94 20 01', '2020-03-13T08:30:00Z'])(
    '%j is none',
    (text) => {
      expect(hasIdentityNumber(text)).toBe(false);
    },
  );
});

describe('an identity number', () => {
  test.each([
    ['02013299997', 'valid by the rules of today and of 2032'],
    ['02013299903', 'valid by the rules of 2032 only'],
  ])('%s is one: %s', (number) => {
    expect(isIdentityNumber(number)).toBe(true);
  });

  test.each([
    ['02013299998', 'a wrong second check digit'],
    ['02013299917', 'a wrong first check digit'],
    ['00013299997', 'no day'],
    ['32013299997', 'no day'],
    ['964948143', 'an organisation number'],
    ['0201329999', 'ten digits'],
    ['002013299997', 'twelve digits'],
    ['0201329999x', 'a letter'],
    ['', 'nothing'],
  ])('%s is none: %s', (text) => {
    expect(isIdentityNumber(text)).toBe(false);
    expect(hasIdentityNumber(text)).toBe(false);
  });

  test('is recognised in every series: born, D-numbers, H-numbers and those made for tests', () => {
    fc.assert(fc.property(numbers, (number) => expect(isIdentityNumber(number)).toBe(true)));
  });

  test('is found in no eleven digits whose check digits are one off', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        const last = (Number(number[10]) + 1) % 10;
        expect(isIdentityNumber(`${number.slice(0, 10)}${last}`)).toBe(false);
      }),
    );
  });
});

const SEPARATED = (n: string): ReadonlyArray<string> => {
  const [date, rest] = [n.slice(0, 6), n.slice(6)];
  const [d, m, y] = [n.slice(0, 2), n.slice(2, 4), n.slice(4, 6)];
  return [
    n,
    `${date} ${rest}`,
    `${date}-${rest}`,
    `${date}.${rest}`,
    `${date}_${rest}`,
    `${date}:${rest}`,
    `${date}/${rest}`,
    `${date}\u00a0${rest}`,
    `${date}\u202f${rest}`,
    `${date}\t${rest}`,
    `${date}\n${rest}`,
    `${date}\u2013${rest}`,
    `${date}\u2011${rest}`,
    `${date}  ${rest}`,
    `${date} - ${rest}`,
    `${d}.${m}.${y} ${rest}`,
    `${d} ${m} ${y} ${rest}`,
    `${d}/${m}/${y}-${rest}`,
    `${date} ${rest.slice(0, 3)} ${rest.slice(3)}`,
  ];
};

describe('in free text', () => {
  test('is found however it is parted and whatever stands around it', () => {
    fc.assert(
      fc.property(
        numbers,
        fc.nat(),
        fc.constantFrom('', 'fnr ', 'a', '(', '12 ', '13.03.2020: '),
        fc.constantFrom('', '.', 'b', ')', ' 7'),
        (n, i, before, behind) => {
          const ways = SEPARATED(n);
          const text = `${before}${ways[i % ways.length] ?? n}${behind}`;
          expect([text, hasIdentityNumber(text)]).toEqual([text, true]);
          expect(FreeText.is(freeText(text))).toBe(false);
        },
      ),
      { numRuns: 500 },
    );
  });

  test.each([
    ['the second of two numbers', '11111111111 og 02013299997'],
    ['after digits that overlap with it', '99 02013299997'],
  ])('is found as %s', (_, text) => {
    expect(hasIdentityNumber(text)).toBe(true);
  });

  test.each([
    ['Ring 22 00 00 00 mellom kl. 08.00 og 15.30.'],
    ['Fra 13.03.2020 til 03.04.2020, vurdert 30.03.2020.'],
    ['Org.nr. 964 948 143, vedtak 2020/1234-5.'],
    ['2020-03-13T09:30:00.000Z'],
    ['02013299997123'],
  ])('is not found in %p', (text) => {
    expect(hasIdentityNumber(text)).toBe(false);
  });

  test('a text of words, at its shortest and longest', () => {
    expect(FreeText.is(freeText('a'))).toBe(true);
    expect(FreeText.is(freeText('a'.repeat(4000)))).toBe(true);
    expect(FreeText.is(freeText('a'.repeat(4001)))).toBe(false);
    expect(FreeText.is(freeText(''))).toBe(false);
    expect(FreeText.is(freeText(' \n\u00a0'))).toBe(false);
  });
});

describe.each([UserKey, ServiceKey, StaffKey, UnitKey, OrganisationKey, CrisisKey, FrameworkKey, CommandKey])(
  'a key: $name',
  (codec) => {
    test('has no identity number in it, however it is parted', () => {
      fc.assert(
        fc.property(
          numbers,
          fc.constantFrom('', 'u-', 'x', 'user:', '1-'),
          fc.constantFrom('', '-1', 'y', '.v2'),
          (n, before, behind) => {
            for (const way of SEPARATED(n))
              expect([way, codec.is(`${before}${way}${behind}`)]).toEqual([way, false]);
          },
        ),
      );
    });

    test.each([
      'a',
      '7',
      'u-0001',
      'home-nursing',
      'a.b_c:d-E',
      'a'.repeat(64),
      '964948143',
      '0b8e5f8e-7c0a-4f61-9b43-3f4a4f6a2d10',
    ])('can be %s', (key) => expect(codec.is(key)).toBe(true));

    test.each(['', '-a', '.a', 'a b', 'a/b', 'å', 'a'.repeat(65), 'a\n', ' a', 'a\u0000'])(
      'cannot be %p',
      (key) => expect(codec.is(key)).toBe(false),
    );

    test.each([[7], [null], [undefined], [['a']], [{ a: 1 }]])('cannot be %p', (u) =>
      expect(codec.is(u)).toBe(false),
    );
  },
);
