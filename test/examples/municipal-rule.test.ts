import { describe, expect, test } from '@jest/globals';
import { asKnownNow, findingsIn, RULES } from 'forsvarlig';
import { complaintsAbout, type RuleTrial } from 'forsvarlig/testing';
import { DAILY_VISIT } from '../../examples/municipal-rule/daily-visit.js';
import { day, entriesOf, granted, reduced, type Written } from '../render/small-world.js';

const found = (...events: ReadonlyArray<Written>) =>
  findingsIn(entriesOf([granted(), ...events]), asKnownNow(day('2020-05-01')), [
    ...RULES,
    DAILY_VISIT,
  ]).filter(({ rule }) => rule === DAILY_VISIT.id);

const toEvery = (weeks: number): Written =>
  reduced({ after: { strands: [{ unit: 'visits', amount: 7, weeks, mode: 'in-person' }] } });

describe('a rule of the municipality’s own', () => {
  test('finds what it looks for, beside the rules of the package', () => {
    expect(found(reduced())).toMatchObject([
      { rule: 'municipal.daily-visit', subject: { user: 'u-1' }, on: '2020-03-16', about: 'd-2' },
    ]);
    expect(found(toEvery(2))).toMatchObject([{ present: [{ what: { en: '3.5 visits a week' } }] }]);
  });

  test('leaves alone who had less than a visit a day before, and what the user asked for', () => {
    const few = { strands: [{ unit: 'visits', amount: 5, weeks: 1, mode: 'in-person' }] };
    expect(found(reduced({ before: few }))).toEqual([]);
    expect(found(reduced({ initiative: { requestedBy: 'user' } }))).toEqual([]);
  });

  const FEW = { strands: [{ unit: 'visits', amount: 5, weeks: 1, mode: 'in-person' }] };
  const looked = (at: string, ...events: ReadonlyArray<Written>): RuleTrial => ({
    entries: entriesOf([granted(), ...events]),
    asOf: asKnownNow(day(at)),
  });
  const raises = { 'three visits a week in place of seven': looked('2020-05-01', reduced()) };
  const nearMisses = { 'five visits before': looked('2020-05-01', reduced({ before: FEW })) };

  test('is tried on what must raise it and on near misses, and has to have both', () => {
    expect(complaintsAbout(DAILY_VISIT, { raises, nearMisses })).toEqual([]);
    expect(complaintsAbout(DAILY_VISIT, { raises, nearMisses: {} })).toEqual([
      'municipal.daily-visit: no near miss is left alone by it',
    ]);
    expect(complaintsAbout(DAILY_VISIT, { raises: nearMisses, nearMisses: raises })).toEqual([
      'municipal.daily-visit: it finds nothing in "five visits before"',
      'municipal.daily-visit: it finds something in the near miss "three visits a week in place of seven"',
    ]);
  });

  test('is tried on the days around each limit that it states, and on no others', () => {
    const clocked = { ...DAILY_VISIT, clock: { firstDay: { day: 'recorded' } } } as const;
    const [dayBefore, first, dayAfter] = ['2020-03-15', '2020-03-16', '2020-03-17'].map((at) =>
      looked(at, reduced()),
    );
    if (dayBefore === undefined || first === undefined || dayAfter === undefined)
      throw new Error('three days');
    const edge = { dayBefore, day: first, dayAfter };
    const by = (edges: Parameters<typeof complaintsAbout>[1]['edges']) =>
      complaintsAbout(clocked, { raises, nearMisses, ...(edges === undefined ? {} : { edges }) });
    expect(by({ firstDay: { ...edge, finds: 'from' } })).toEqual([]);
    expect(by(undefined)).toEqual([
      'municipal.daily-visit: firstDay, a limit of its clock, is tried on no day',
    ]);
    expect(by({ firstDay: { ...edge, finds: 'after' }, other: { ...edge, finds: 'from' } })).toEqual([
      'municipal.daily-visit: other is no limit of its clock',
      'municipal.daily-visit: at firstDay, the day, it finds something',
    ]);
  });
});
