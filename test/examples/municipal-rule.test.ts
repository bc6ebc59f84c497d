import { describe, expect, test } from '@jest/globals';
import { asKnownNow, findingsIn, RULES } from 'forsvarlig';
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
});
