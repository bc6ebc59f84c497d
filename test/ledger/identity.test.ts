import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from '../../src/domain/codec/canonical.js';
import { parseCommand, type Command } from '../../src/domain/commands/command.js';
import { digestOf, eventId } from '../../src/ledger/identity.js';
import { COMMAND } from '../domain/examples/commands.js';

const command = (input: unknown): Command => {
  const parsed = parseCommand(input);
  if (parsed._tag === 'Left') throw new Error(parsed.left.message);
  return parsed.right;
};
const REGISTERED = command(COMMAND.RegisterServiceUser);

describe("the id of a command's event", () => {
  // Ids stand in ledgers for decades: printf 'forsvarlig event 2\nuser-u-0001\nc-register\n0' | sha256sum
  test('is the day and a hash of the stream, the id and the number', () => {
    expect(eventId(REGISTERED, 0)).toBe('20200102-a2a4-8995-8f54-87770ca80072');
  });

  test('is a UUID of version 8, in lower case, that begins with the day', () => {
    for (const input of Object.values(COMMAND)) {
      const one = command(input);
      const day = 'decided' in one ? one.decided : 'on' in one ? one.on : one.sent;
      for (const n of [0, 1, 17])
        expect(eventId(one, n)).toMatch(
          new RegExp(`^${day.replaceAll('-', '')}-[\\da-f]{4}-8[\\da-f]{3}-[89ab][\\da-f]{3}-[\\da-f]{12}$`),
        );
    }
  });

  test('is another for another id, stream, number or day, and the same for other content', () => {
    const { user, id } = COMMAND.RegisterServiceUser;
    const others = [
      { ...COMMAND.RegisterServiceUser, id: `${id}-2` },
      { ...COMMAND.RegisterServiceUser, user: `${user}2` },
      { ...COMMAND.RegisterServiceUser, on: '2019-12-30' },
    ].map((input) => eventId(command(input), 0));
    const ids = [...others, eventId(REGISTERED, 0), eventId(REGISTERED, 1)];
    expect(new Set(ids).size).toBe(5);
    expect(eventId(command({ ...COMMAND.RegisterServiceUser, need: 4 }), 0)).toBe(eventId(REGISTERED, 0));
  });

  test('rises with the day', () => {
    const on = ['2019-12-31', '2020-01-01', '2020-02-29', '2020-10-02', '2021-01-01'];
    const ids = on.map((day) => eventId(command({ ...COMMAND.RegisterServiceUser, on: day }), 0));
    expect(ids.toSorted()).toEqual(ids);
  });
});

describe('the digest of what a command says', () => {
  const shuffled = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(shuffled);
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, field]) => [key, shuffled(field)]),
    );
  };

  // Digests stand in ledgers for decades, and tell a retry from another command.
  test('is SHA-256 of its JSON with the fields of every object in order', () => {
    expect(canonicalJson({ b: [1, { d: true, c: null }], a: 'x', e: undefined })).toBe(
      '{"a":"x","b":[1,{"c":null,"d":true}]}',
    );
    const { length } = canonicalJson(REGISTERED);
    expect(length).toBe(JSON.stringify(COMMAND.RegisterServiceUser).length);
    expect(digestOf(REGISTERED)).toBe(createHash('sha256').update(canonicalJson(REGISTERED)).digest('hex'));
  });

  test('is the same for the same fields in another order, and its text says the same', () => {
    fc.assert(
      fc.property(fc.json({ stringUnit: 'binary' }), (json) => {
        const value: unknown = JSON.parse(json);
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(value);
        expect(canonicalJson(shuffled(value))).toBe(text);
      }),
    );
  });

  test.each([
    '',
    ' ',
    'æøå',
    '"',
    '\\',
    '\n',
    '\u007f',
    '\u2028',
    '\ud800',
    'a\udc00',
    '\ud83d\ude00',
    '\ue000',
    '\0',
  ])('writes a text as JSON does: %j', (text) => {
    expect(canonicalJson({ [text]: text })).toBe(JSON.stringify({ [text]: text }));
  });
});
