import { describe, expect, test } from '@jest/globals';
import { csvField } from '../../src/render/csv.js';
import { LEVEL_COLUMNS, levelsCsv } from '../../src/render/index.js';
import { asKnownNow } from '../../src/domain/changes/as-of.js';
import { levelsOfAll } from '../../src/domain/views/population.js';
import { day, granted, measure, populationFrom, type Written } from './small-world.js';

describe('a field', () => {
  test.each([
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say "no"', '"say ""no"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['+47', "'+47"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    [' =1+1', "' =1+1"],
    ['\t=1', "'\t=1"],
    ['\r=1', '"\'\r=1"'],
    ['\uff1d1', "'\uff1d1"],
    ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
    ['a=1', 'a=1'],
    ['', ''],
  ])('%j is written %j', (text, field) => {
    expect(csvField(text)).toBe(field);
  });
});

describe('levels as CSV', () => {
  const rows = (
    events: ReadonlyArray<Written>,
    at: string,
  ): ReadonlyArray<Readonly<Record<string, string>>> => {
    const asOf = asKnownNow(day(at));
    const lines = [...levelsCsv(levelsOfAll(populationFrom(events), asOf), asOf)];
    const [head = [], ...rest] = lines.map((line) => line.replace(/\r\n$/, '').split(','));
    expect(head).toEqual([...LEVEL_COLUMNS]);
    return rest.map((cells) => Object.fromEntries(head.map((name, i) => [name, cells[i] ?? 'missing'])));
  };

  test('have a line for each form, with what was granted and what there is', () => {
    const [visits, phone] = rows(
      [
        granted({}),
        measure('VisitsReplaced', {
          before: { strands: [{ unit: 'visits', amount: 7, weeks: 1, mode: 'in-person' }] },
          after: {
            strands: [
              { unit: 'visits', amount: 3, weeks: 1, mode: 'in-person' },
              { unit: 'visits', amount: 4, weeks: 1, mode: 'phone' },
            ],
          },
        }),
      ],
      '2020-03-20',
    );
    expect(visits).toMatchObject({
      mode: 'in-person',
      granted_amount: '7',
      now_amount: '3',
      measures: 'd-2',
      because: 'e-1 e-2',
    });
    expect(phone).toMatchObject({ mode: 'phone', granted_amount: '0', now_amount: '4' });
  });

  test('say range and unknown, and never zero for them', () => {
    const strands = [
      {
        unit: 'visits',
        atLeast: { amount: 3, weeks: 1 },
        atMost: { amount: 9, weeks: 2 },
        mode: 'in-person',
      },
      { unit: 'minutes', unknown: true, mode: 'phone' },
      { unit: 'visits', atLeast: { amount: 2, weeks: 1 }, mode: 'video', place: 'home', setting: 'group' },
    ];
    const [range, unknown, open] = rows([granted({ strands })], '2020-03-20');
    const fields = (row: Readonly<Record<string, string>> | undefined) =>
      ['now', 'now_amount', 'now_weeks', 'now_upto_amount', 'now_upto_weeks'].map((name) => row?.[name]);
    expect(fields(range)).toEqual(['range', '3', '1', '9', '2']);
    expect(fields(unknown)).toEqual(['unknown', '', '', '', '']);
    expect(fields(open)).toEqual(['range', '2', '1', '', '']);
    expect(open).toMatchObject({ place: 'home', setting: 'group' });
  });

  test('give nothing now while the service is paused, and name tasks that others do', () => {
    const paused = measure('RespitePaused', {
      before: { state: 'running' },
      after: { state: 'paused' },
      carerWork: { asked: true, inWork: true, shouldContinue: true },
    });
    const handed = measure('TaskHandedOver', {
      decision: 'd-3',
      before: { tasks: [{ task: 'shower', by: 'service' }] },
      after: { tasks: [{ task: 'shower', by: 'next-of-kin' }] },
      agreement: { agreed: '2020-03-13', carerAssessed: true },
    });
    const [row] = rows([granted(), paused, handed], '2020-03-20');
    expect(row).toMatchObject({
      ...{ state: 'paused', granted_amount: '7', now: 'exact', now_amount: '0' },
      ...{ tasks_elsewhere: 'shower:next-of-kin', measures: 'd-2 d-3', review: '2020-03-27' },
      ...{ pending: 'no', kept: 'no', because: 'e-1 e-2' },
    });
  });
});
