import { describe, expect, test } from '@jest/globals';
import { deliveredAgainstDecided, type Delivered, type Entry, type ServiceKey } from '../../../src/index.js';
import { ServiceKey as Key } from '../../../src/domain/values/keys.js';
import {
  day,
  entriesOf,
  granted,
  instant,
  measure,
  reduced,
  type Written,
} from '../../render/small-world.js';
import { told } from './told.js';

const key = (text: string): ServiceKey => {
  if (!Key.is(text)) throw new Error("a test's own key");
  return text;
};
const NURSING = key('nursing');

const portion = (amount: number, mode = 'in-person', unit = 'visits') => ({ unit, amount, mode });
const missed = (amount: number, cause: string) => ({ ...portion(amount), cause });
const given = (on: string, fields: Written = {}) =>
  told('DeliveryRecorded', on, {
    ...{ service: 'nursing', kind: 'ordinary', given: [portion(1)], missed: [] },
    ...fields,
  });

const over = (entries: ReadonlyArray<Entry>, from: string, to: string): Delivered => {
  const found = deliveredAgainstDecided(entries, NURSING, day(from), day(to));
  if (found === undefined) throw new Error('the service was not granted');
  return found;
};
/** Two weeks, seven visits a week. */
const twoWeeks = (...events: ReadonlyArray<Written>) =>
  over(entriesOf([granted(), ...events]), '2020-02-03', '2020-02-16');
const inPerson = (delivered: Delivered) => delivered.strands.find(({ mode }) => mode === 'in-person');
const all = (fields: Written) => given('2020-02-03', { until: '2020-02-16', ...fields });

describe('what was given against what was decided', () => {
  test('is as decided, below or above, by whole visits', () => {
    const standing = (amount: number) => inPerson(twoWeeks(all({ given: [portion(amount)] })));
    expect(standing(14)).toMatchObject({ standing: 'as-decided', given: 14, shortfall: 0 });
    expect(standing(13)).toMatchObject({ standing: 'below', given: 13, shortfall: 1 });
    expect(standing(15)).toMatchObject({ standing: 'above', shortfall: 0 });
  });

  test('is not below where the user turned it down or was away, and is where it was not staffed', () => {
    const own = [missed(2, 'declined-by-user'), missed(1, 'user-away'), missed(1, 'user-in-hospital')];
    expect(inPerson(twoWeeks(all({ given: [portion(10)], missed: own })))).toMatchObject({
      ...{ standing: 'as-decided', given: 10, own: 4, missed: 0 },
    });
    const lost = [missed(3, 'not-staffed'), missed(1, 'nobody-opened')];
    expect(inPerson(twoWeeks(all({ given: [portion(10)], missed: lost })))).toMatchObject({
      ...{ standing: 'below', own: 0, missed: 4, shortfall: 4 },
    });
  });

  test('is not known where nobody wrote anything down, which is not the same as nothing', () => {
    expect(inPerson(twoWeeks())).toMatchObject({ standing: 'not-recorded', shortfall: 0 });
    expect(inPerson(twoWeeks(all({ given: [], missed: [missed(14, 'closed')] })))).toMatchObject({
      ...{ standing: 'below', shortfall: 14 },
    });
  });

  test('follows the level from day to day', () => {
    // Three a week from 16 March: one week at seven and one at three.
    const entries = entriesOf([
      granted(),
      reduced(),
      given('2020-03-09', { until: '2020-03-22', given: [portion(10)] }),
    ]);
    const [strand] = over(entries, '2020-03-09', '2020-03-22').strands;
    expect(strand).toMatchObject({ decided: { atLeast: { amount: 10, weeks: 1 } }, standing: 'as-decided' });
  });

  test('owes nothing while the service is paused', () => {
    const paused = measure('RespitePaused', {
      ...{ before: { state: 'running' }, after: { state: 'paused' } },
      carerWork: { asked: true, inWork: false, shouldContinue: false },
    });
    const entries = entriesOf([
      granted({ serviceType: 'respite' }),
      paused,
      given('2020-03-09', { until: '2020-03-15', given: [portion(7)] }),
    ]);
    expect(inPerson(over(entries, '2020-03-09', '2020-03-22'))).toMatchObject({
      ...{ standing: 'as-decided', given: 7 },
    });
  });

  test('holds each form for itself: calls do not stand for visits', () => {
    const { strands } = twoWeeks(all({ given: [portion(10), portion(4, 'phone')] }));
    expect(strands.map(({ mode, standing }) => [mode, standing])).toEqual([
      ['in-person', 'below'],
      ['phone', 'above'],
    ]);
  });

  test('can not be said of visits where minutes were written down', () => {
    expect(inPerson(twoWeeks(all({ given: [portion(400, 'in-person', 'minutes')] })))).toMatchObject({
      ...{ unit: 'visits', standing: 'unclear', shortfall: 0 },
    });
  });

  test('can not be said where the level is unknown', () => {
    const unknown = granted({ strands: [{ unit: 'visits', unknown: true, mode: 'in-person' }] });
    expect(inPerson(over(entriesOf([unknown, all({})]), '2020-02-03', '2020-02-16'))).toMatchObject({
      standing: 'unclear',
    });
  });

  test('does not divide a record that reaches beyond the period, and says that there is one', () => {
    const beyond = twoWeeks(given('2020-02-10', { until: '2020-02-20', given: [portion(9)] }));
    expect(beyond).toMatchObject({ records: 0, straddling: 1, strands: [{ standing: 'unclear', given: 0 }] });
    const before = twoWeeks(all({ given: [portion(14)] }), given('2020-01-30', { until: '2020-02-02' }));
    expect(before).toMatchObject({ records: 1, straddling: 0, strands: [{ standing: 'as-decided' }] });
  });

  test('leaves make-up and acute help out, which come on top', () => {
    const onTop = [
      given('2020-02-04', { kind: 'acute' }),
      given('2020-02-05', { kind: 'make-up', makesUp: 'm' }),
    ];
    expect(inPerson(twoWeeks(all({ given: [portion(13)] }), ...onTop))).toMatchObject({
      ...{ given: 13, standing: 'below' },
    });
  });

  test('does not miss a visit that is due every other week in a week without it', () => {
    const rare = granted({ strands: [{ unit: 'visits', amount: 1, weeks: 2, mode: 'in-person' }] });
    const week = entriesOf([rare, given('2020-02-04', { given: [], missed: [missed(0, 'closed')] })]);
    expect(inPerson(over(week, '2020-02-03', '2020-02-09'))).toMatchObject({ standing: 'as-decided' });
  });

  test('counts the tasks left undone', () => {
    const left = { done: ['medication'], left: ['shower'] };
    const { tasksLeft } = twoWeeks(
      given('2020-02-04', { tasks: left }),
      given('2020-02-11', { tasks: left }),
    );
    expect(tasksLeft).toEqual([{ task: 'shower', times: 2 }]);
  });

  test('is as it was known then', () => {
    const entries = entriesOf(
      [granted(), all({ given: [portion(14)] })],
      ['2020-01-02T09:00:00Z', '2020-03-01T09:00:00Z'],
    );
    const known = (text: string) =>
      deliveredAgainstDecided(entries, NURSING, day('2020-02-03'), day('2020-02-16'), instant(text));
    expect(known('2020-02-28T09:00:00Z')?.strands[0]?.standing).toBe('not-recorded');
    expect(known('2020-03-01T09:00:00Z')?.strands[0]?.standing).toBe('as-decided');
  });

  test('is nothing at all for a service that was never granted', () => {
    const entries = entriesOf([granted()]);
    expect(
      deliveredAgainstDecided(entries, key('transport'), day('2020-02-03'), day('2020-02-16')),
    ).toBeUndefined();
  });
});
