import { describe, expect, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import { decodeEvent, parseEvent } from '../../../src/index.js';
import { EVENT } from '../examples/events.js';

const unknown = (name: string, writtenVersion: number | undefined) =>
  E.right({ type: 'Unknown', name, writtenVersion });

describe('an event that this version of the library does not know', () => {
  test('is kept under its own name when its type is new', () => {
    expect(parseEvent('{"type":"AlarmInstalled","version":1,"user":"u-1"}')).toEqual(
      unknown('AlarmInstalled', 1),
    );
  });

  test('is kept when its version is newer or older', () => {
    expect(decodeEvent({ ...EVENT.VisitsReduced, version: 2 })).toEqual(unknown('VisitsReduced', 2));
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
    const read = decodeEvent({ ...EVENT.NoticeGiven, on: undefined });
    expect(read).toEqual(
      E.left({
        _tag: 'UnreadableEvent',
        type: 'Unreadable',
        issues: [{ path: 'on', found: 'nothing', expected: 'a day that exists, as YYYY-MM-DD' }],
      }),
    );
  });

  test('is read although it has a field more than is known', () => {
    const read = decodeEvent({ ...EVENT.NoticeGiven, later: true });
    expect(E.isRight(read) && read.right.type).toBe('NoticeGiven');
  });
});
