import { describe, expect, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import { decodeEvent, parseEvent } from '../../../src/index.js';
import { EVENT } from '../examples/events.js';
import { visits } from '../examples/parts.js';

const unknown = (name: string, writtenVersion: number | undefined) =>
  E.right({ type: 'Unknown', name, writtenVersion });

describe('an event that this version of the library does not know', () => {
  test('is kept under its own name when its type is new', () => {
    expect(parseEvent('{"type":"AlarmInstalled","version":1,"user":"u-1"}')).toEqual(
      unknown('AlarmInstalled', 1),
    );
  });

  test('is kept when its version is newer, or one that never was', () => {
    expect(decodeEvent({ ...EVENT.VisitsReduced, version: 2 })).toEqual(unknown('VisitsReduced', 2));
    expect(decodeEvent({ ...EVENT.NoticeGiven, version: 3 })).toEqual(unknown('NoticeGiven', 3));
    expect(decodeEvent({ ...EVENT.NoticeGiven, version: 1.5 })).toEqual(unknown('NoticeGiven', undefined));
    expect(decodeEvent({ ...EVENT.VisitsReduced, version: 0 })).toEqual(unknown('VisitsReduced', 0));
  });

  test('is kept without its name where that could not be shown', () => {
    expect(decodeEvent({ type: 'Kari Nordmann', version: 1 })).toEqual(unknown('?', 1));
    expect(decodeEvent({ type: 'New', version: 1.5 })).toEqual(unknown('New', undefined));
  });

  test('is not mistaken for something that every object has', () => {
    expect(decodeEvent({ type: 'constructor', version: 1 })).toEqual(unknown('constructor', 1));
    expect(decodeEvent({ type: '__proto__', version: 1 })).toEqual(unknown('?', 1));
  });
});

const SERVICES = EVENT.FrameworkMeasureAdopted.target;
const changing = (change: object) => ({ ...SERVICES, changes: [change] });
const selecting = (criteria: object) => ({ ...SERVICES, people: { criteria } });
const calls = (amount: number) => ({ unit: 'calls', amount, weeks: 1 });
const HOUR = { amount: 1, in: 'hours' };
const MORNING = { days: ['monday'], from: '08:00', to: '12:00' };

describe('an event with a code that a newer program knows', () => {
  test.each([
    [
      'an end condition',
      { ...EVENT.VisitsReduced, term: { condition: 'storm-is-over', review: '2020-04-03' } },
    ],
    [
      'a mode of contact',
      { ...EVENT.VisitsReduced, after: { strands: [{ ...visits(3), mode: 'hologram' }] } },
    ],
    ['a performer', { ...EVENT.TaskHandedOver, after: { tasks: [{ task: 'shower', by: 'volunteers' }] } }],
    ['a channel', { ...EVENT.NoticeGiven, channel: 'pigeon' }],
  ])('is unknown, and not unreadable: %s', (_, event) => {
    expect(decodeEvent(event)).toEqual(unknown(event.type, event.version));
  });

  test.each<[string, object]>([
    ['another kind of target', { kind: 'weather' }],
    ['another way to apply it', { ...SERVICES, application: 'by-lot' }],
    ['another dimension', changing({ dimension: 'wellbeing', before: 'good', after: 'bad' })],
    [
      'another code in a dimension',
      changing({ dimension: 'mode', before: ['in-person'], after: ['hologram'] }),
    ],
    ['another unit', changing({ dimension: 'how-often', before: calls(7), after: calls(3) })],
    [
      'another share',
      changing({ dimension: 'how-often', before: { own: 'granted' }, after: { own: 'half' } }),
    ],
    [
      'another unit of time',
      changing({ dimension: 'response-time', before: HOUR, after: { ...HOUR, in: 'shifts' } }),
    ],
    [
      'other hours',
      changing({ dimension: 'hours', before: { open: 'usual' }, after: { open: 'by-season' } }),
    ],
    [
      'another day of the week',
      changing({
        dimension: 'hours',
        before: { open: 'usual' },
        after: { periods: [{ ...MORNING, days: ['holiday'] }] },
      }),
    ],
    ['a condition about something else', selecting({ about: 'pets' })],
    ['another code in a condition', selecting({ all: [{ about: 'dwelling', in: ['houseboat'] }] })],
    ['another mode in a condition', selecting({ about: 'service', modes: ['hologram'] })],
    ['another unit in a condition', selecting({ not: { about: 'service', now: { atLeast: calls(1) } } })],
    ['a condition that asks for more', selecting({ about: 'carer', inWork: true, since: 'long' })],
    ['another way to put conditions together', selecting({ most: [{ about: 'livesAlone', is: true }] })],
    [
      'another rank',
      changing({ dimension: 'priority', order: { among: 'pets', gives: 'served-first', first: [] } }),
    ],
  ])('is unknown with %s in the target of a measure for many', (_, target) => {
    const event = { ...EVENT.FrameworkMeasureAdopted, target };
    expect(decodeEvent(event)).toEqual(unknown('FrameworkMeasureAdopted', 2));
  });

  test.each<[string, object]>([
    ['no kind', { ...SERVICES, kind: undefined }],
    ['a kind that is no code', { ...SERVICES, kind: 'Some people, I think' }],
    [
      'too great an amount in another unit',
      changing({ dimension: 'how-often', before: calls(7), after: calls(-1) }),
    ],
    [
      'too great a share',
      changing({ dimension: 'how-often', before: { own: 'half' }, after: { percentOfGranted: 501 } }),
    ],
    [
      'too long a time in another unit',
      changing({ dimension: 'response-time', before: HOUR, after: { amount: 0.5, in: 'shifts' } }),
    ],
    [
      'a bad time of day on another day',
      changing({
        dimension: 'hours',
        before: { open: 'usual' },
        after: { periods: [{ days: ['holiday'], from: '25:00', to: '26:00' }] },
      }),
    ],
    ['a condition that asks nothing', selecting({ about: 'carer' })],
    [
      'a condition that asks nothing, beside another',
      selecting({ all: [{ about: 'carer' }, { about: 'pets' }] }),
    ],
    ['an empty list of other codes', selecting({ about: 'dwelling', in: [], sort: 'boat' })],
    ['two ways at once to put conditions together', selecting({ most: [], least: [] })],
    ['a condition that is no object', selecting({ all: [7] })],
  ])('is unreadable with %s in the target of a measure for many', (_, target) => {
    expect(E.isLeft(decodeEvent({ ...EVENT.FrameworkMeasureAdopted, target }))).toBe(true);
  });

  test('is unknown when the code stands in the entry that a correction says', () => {
    const now = { ...EVENT.NoticeGiven, channel: 'pigeon' };
    expect(decodeEvent({ ...EVENT.EntryCorrected, now })).toEqual(unknown('EntryCorrected', 1));
    expect(decodeEvent({ ...EVENT.EntryCorrected, now: { ...now, type: 'Unheard' } })).toEqual(
      unknown('EntryCorrected', 1),
    );
    expect(decodeEvent({ ...EVENT.EntryCorrected, now: { ...now, version: 9 } })).toEqual(
      unknown('EntryCorrected', 1),
    );
  });

  test.each([
    ['beside something malformed', { ...EVENT.NoticeGiven, channel: 'pigeon', sent: 'yesterday' }],
    ['that no list could have', { ...EVENT.NoticeGiven, channel: 'by letter, I think' }],
    ['that is no text', { ...EVENT.NoticeGiven, channel: 7 }],
    ['that is missing', { ...EVENT.NoticeGiven, channel: undefined }],
  ])('is unreadable with a code %s', (_, event) => {
    expect(E.isLeft(decodeEvent(event))).toBe(true);
  });
});

describe('a term', () => {
  test.each([
    ['a bad last day', { until: '2020-02-30', review: '2020-04-03' }, 'term.until'],
    ['a bad condition', { condition: 'When it is over.', review: '2020-04-03' }, 'term.condition'],
    ['nothing', {}, 'term.review'],
  ])('with %s does not pass for one until its review', (_, term, path) => {
    const read = decodeEvent({ ...EVENT.VisitsReduced, term });
    if (E.isRight(read)) throw new Error('it was read');
    expect(read.left.issues.map((issue) => issue.path)).toEqual([path]);
  });
});

describe('a text that is no event', () => {
  test.each([
    ['not JSON', '{"type":', 'JSON'],
    ['a list', '[]', 'an event with type and version'],
    ['null', 'null', 'an event with type and version'],
    ['without a version', '{"type":"VisitsReduced"}', 'an event with type and version'],
    ['with a version in letters', '{"type":"VisitsReduced","version":"1"}', 'an event with type and version'],
  ])('is unreadable: %s', (_, text, expected) => {
    const read = parseEvent(text);
    if (E.isRight(read)) throw new Error('it was read');
    expect(read.left).toMatchObject({ _tag: 'UnreadableEvent', issues: [{ expected }] });
  });

  test('is unreadable where a known event lacks a field, and says which', () => {
    const read = decodeEvent({ ...EVENT.NoticeGiven, sent: undefined });
    expect(read).toEqual(
      E.left({
        _tag: 'UnreadableEvent',
        type: 'Unreadable',
        issues: [{ path: 'sent', found: 'nothing', expected: 'a day that exists, as YYYY-MM-DD' }],
      }),
    );
  });

  test('is read although it has a field more than is known', () => {
    const read = decodeEvent({ ...EVENT.NoticeGiven, later: true });
    expect(E.isRight(read) && read.right.type).toBe('NoticeGiven');
  });
});
