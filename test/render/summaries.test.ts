import { describe, expect, test } from '@jest/globals';
import { renderSummaries, showTotal, summariesJson } from '../../src/render/index.js';
import type { ServiceSummary, Total } from '../../src/domain/views/service-summary.js';

const hours = (amount: number, weeks: number, unknown = 0): Total => ({
  unit: 'minutes',
  mode: 'in-person',
  known: { amount, weeks },
  unknown,
});

const summary = (fields: Partial<ServiceSummary> = {}): ServiceSummary => ({
  serviceType: 'home-nursing',
  granted: 1_234,
  full: 10,
  reduced: 20,
  paused: 30,
  suspended: 40,
  handedOver: 50,
  replaced: 60,
  limited: 70,
  altered: 0,
  kept: 80,
  pending: 90,
  reviewOverdue: 100,
  totals: [],
  ...fields,
});

describe('a total', () => {
  test.each<[Total, string, string]>([
    [hours(60, 1), '1 t', '1 h'],
    [hours(60 * 1_234_567, 1), '1 234 567 t', '1,234,567 h'],
    [hours(100, 1), '1,7 t', '1.7 h'],
    [hours(3, 1), '0,1 t', '0.1 h'],
    [hours(600, 4), '2,5 t', '2.5 h'],
    [hours(0, 1, 2), '0 t + 2 ukjente', '0 h + 2 unknown'],
    [hours(60, 1, 1), '1 t + 1 ukjent', '1 h + 1 unknown'],
    [
      { unit: 'visits', mode: 'in-person', known: { amount: 7, weeks: 2 }, unknown: 0 },
      '3,5 besøk',
      '3.5 visits',
    ],
    [
      { unit: 'visits', mode: 'phone', known: { amount: 4, weeks: 1 }, unknown: 0 },
      '4 telefonsamtaler',
      '4 phone calls',
    ],
    [
      { unit: 'minutes', mode: 'phone', known: { amount: 60, weeks: 1 }, unknown: 0 },
      '1 t på telefon',
      '1 h by phone',
    ],
  ])('%j is rounded once, and says what it does not know', (total, nb, en) => {
    expect(showTotal(total, 'nb')).toBe(nb);
    expect(showTotal(total, 'en')).toBe(en);
  });

  test('is rounded from the exact figure, halves up, where floating point would go wrong', () => {
    // 1.15 hours is 1.1499999999999999 in floating point, which would become 1.1.
    expect(showTotal(hours(69, 1), 'en')).toBe('1.2 h');
    // An exact half of a tenth beyond the whole numbers that a double can hold.
    expect(showTotal(hours(9_007_199_254_740_987, 1), 'en')).toBe('150,119,987,579,016.5 h');
  });
});

describe('the table of services', () => {
  const visits = (amount: number): Total => ({
    unit: 'visits',
    mode: 'in-person',
    known: { amount, weeks: 1 },
    unknown: 0,
  });
  const calls = (amount: number): Total => ({ ...visits(amount), mode: 'phone' });
  const one = summary({
    totals: [
      { granted: visits(7), now: visits(3) },
      { granted: hours(600, 4), now: hours(0, 1, 1) },
      { granted: calls(0), now: calls(4) },
    ],
  });

  test('is aligned, with each figure under its heading', () => {
    expect(renderSummaries([one, summary({ serviceType: 'safety-alarm', granted: 5 })], 'en')).toBe(`\
                                Full                                        Handed  Necessary  Kept on  Decision   Review
Service               Granted  level  Reduced  Paused  Suspended  Replaced    over       only  purpose   pending  overdue
--------------------  -------  -----  -------  ------  ---------  --------  ------  ---------  -------  --------  -------
Home health services    1,234     10       20      30         40        60      50         70       80        90      100
  a week: granted 7 visits + 2.5 h, in force 3 visits + 0 h + 1 unknown + 4 phone calls
Safety alarm                5     10       20      30         40        60      50         70       80        90      100
  a week: granted nothing, in force nothing

A service can be counted in several columns.
`);
  });

  test('is in Norwegian when nothing else is asked for', () => {
    const text = renderSummaries([one]);
    expect(text).toContain(
      'i uka: innvilget 7 besøk + 2,5 t, gjeldende nivå 3 besøk + 0 t + 1 ukjent + 4 telefonsamtaler',
    );
    expect(text).toContain('Stanset');
    expect(text).toMatch(/\n\nEn tjeneste kan telle i flere kolonner\.\n$/);
  });

  test('says so when there is none', () => {
    expect(renderSummaries([], 'nb')).toBe('Ingen tjenester er innvilget.\n');
    expect(renderSummaries([], 'en')).toBe('No services are granted.\n');
  });

  test('is data too, in a fixed order of fields', () => {
    expect(
      JSON.stringify(summariesJson([summary({ totals: [{ granted: hours(60, 4), now: hours(0, 1, 2) }] })])),
    ).toBe(
      '[{"serviceType":"home-nursing","code":"15","granted":1234,"full":10,"reduced":20,"paused":30,"suspended":40,' +
        '"replaced":60,"handedOver":50,"limited":70,"altered":0,"kept":80,"pending":90,"reviewOverdue":100,"totals":[{"unit":"minutes","mode":"in-person",' +
        '"granted":{"known":{"amount":60,"weeks":4},"unknown":0},"now":{"known":{"amount":0,"weeks":1},"unknown":2}}]}]',
    );
  });
});
