import { describe, expect, test } from '@jest/globals';
import { changeDirection, type ChangeDirection, type MeasureChange } from '../../../src/index.js';

const visits = (amount: number) => ({ unit: 'visits', amount, weeks: 1 }) as const;
const open = (from: string, to: string) => ({ periods: [{ days: ['monday'], from, to }] }) as const;
const minutes = (amount: number) => ({ amount, in: 'minutes' }) as const;

const TABLE: ReadonlyArray<readonly [ChangeDirection, MeasureChange]> = [
  ['less', { dimension: 'how-often', before: visits(7), after: visits(3) }],
  ['less', { dimension: 'how-often', before: { own: 'granted' }, after: { percentOfGranted: 50 } }],
  ['less', { dimension: 'how-often', before: { own: 'less' }, after: visits(0) }],
  ['more', { dimension: 'how-often', before: { own: 'less' }, after: { own: 'granted' } }],
  ['unclear', { dimension: 'how-often', before: { own: 'less' }, after: { own: 'less' } }],
  ['unclear', { dimension: 'how-often', before: { own: 'granted' }, after: visits(3) }],
  ['same', { dimension: 'how-long', before: { own: 'granted' }, after: { percentOfGranted: 100 } }],
  ['less', { dimension: 'numbers', of: 'participants', before: { limit: 'none' }, after: { atMost: 5 } }],
  ['more', { dimension: 'numbers', of: 'places', before: { exactly: 4 }, after: { atLeast: 4 } }],
  [
    'unclear',
    { dimension: 'numbers', of: 'places', before: { unknown: true }, after: { atLeast: 2, atMost: 4 } },
  ],
  // What takes longer is less to the one who waits.
  ['less', { dimension: 'response-time', before: minutes(30), after: { amount: 1, in: 'hours' } }],
  ['same', { dimension: 'deadline', before: minutes(60), after: { amount: 1, in: 'hours' } }],
  ['less', { dimension: 'visit-lasts', before: { limit: 'none' }, after: minutes(30) }],
  ['less', { dimension: 'hours', before: open('08:00', '15:00'), after: open('08:00', '12:00') }],
  ['other', { dimension: 'hours', before: open('08:00', '12:00'), after: open('12:00', '16:00') }],
  ['more', { dimension: 'hours', before: { open: 'closed' }, after: open('08:00', '09:00') }],
  ['unclear', { dimension: 'hours', before: { open: 'usual' }, after: open('08:00', '09:00') }],
  ['more', { dimension: 'fee', before: { kroner: 350 }, after: { kroner: 200 } }],
  ['other', { dimension: 'mode', before: ['in-person'], after: ['phone'] }],
  ['more', { dimension: 'mode', before: ['in-person'], after: ['in-person', 'video'] }],
  ['unclear', { dimension: 'place', before: ['unknown'], after: ['home'] }],
  ['less', { dimension: 'may-visit', before: 'anyone', after: 'closest-kin' }],
  ['unclear', { dimension: 'may-visit', before: 'unknown', after: 'nobody' }],
  ['other', { dimension: 'use', before: 'reserved', after: 'converted' }],
  ['same', { dimension: 'kept', level: 'granted' }],
  [
    'same',
    { dimension: 'priority', order: { among: 'tasks', gives: 'served-first', first: ['medication'] } },
  ],
  ['more', { dimension: 'added', what: 'outreach-call' }],
];

describe('the direction of a change', () => {
  test.each(TABLE)('is %s: %j', (direction, change) => {
    expect(changeDirection(change)).toBe(direction);
  });
});
