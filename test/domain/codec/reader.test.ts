import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as t from 'io-ts';
import type { CodecNode } from '../../../src/domain/codec/codec-node.js';
import { readerOf } from '../../../src/domain/codec/reader.js';
import { struct } from '../../../src/domain/codec/struct.js';
import { CountFromOne } from '../../../src/domain/values/count.js';
import { FreeText } from '../../../src/domain/values/free-text.js';
import { ServiceKey } from '../../../src/domain/values/keys.js';
import { EVENTS, readEvent } from '../../../src/index.js';
import { EVENT } from '../examples/events.js';
import { mutationsOf, valuesOf } from './arbitraries.js';

type Readable = CodecNode & { readonly is: t.Is<unknown> };

const CODECS: ReadonlyArray<readonly [string, Readable]> = Object.entries(EVENTS);

const reading = (codec: Readable) => {
  const read = readerOf(codec);
  if (read === undefined) throw new Error('no reader');
  return read;
};

/** What is read from a text, if anything, is what the long way reads from it. */
const agrees = (codec: Readable, read: (text: string) => unknown, text: string): void => {
  const value = read(text);
  if (value === undefined) return;
  expect(value).toStrictEqual(JSON.parse(text));
  expect(codec.is(value)).toBe(true);
};

/** A text with something put in at a place, in the place of so many characters. */
const perturbations = (text: string) =>
  fc
    .record({
      at: fc.nat(text.length),
      without: fc.nat(3),
      put: fc.oneof(
        fc.constantFrom(...Array.from('{}[]",:\\ 0129.eE+-\n\u0000\ud800')),
        fc.constantFrom('', '\\u0041', '1e3', ',"type":"X"', '"on":"2020-03-13",', '{}', 'null'),
        // A piece of itself.
        fc.tuple(fc.nat(text.length), fc.nat(40)).map(([from, length]) => text.slice(from, from + length)),
      ),
    })
    .map(({ at, without, put }) => text.slice(0, at) + put + text.slice(at + without));

describe.each(CODECS)('the reader of %s', (_, codec) => {
  const read = reading(codec);

  test('reads every text that the encoder writes', () => {
    fc.assert(
      fc.property(valuesOf(codec), (value) => {
        const text = JSON.stringify(codec.encode(value));
        expect(read(text)).toStrictEqual(JSON.parse(text));
        // Now from what it remembers.
        expect(read(text)).toStrictEqual(JSON.parse(text));
      }),
      { numRuns: 25 },
    );
  });

  test('never takes what the codec refuses', () => {
    fc.assert(
      fc.property(mutationsOf(codec), (value) => {
        // Undefined by itself has no text.
        const text = JSON.stringify([value]).slice(1, -1);
        agrees(codec, read, text);
      }),
      { numRuns: 40 },
    );
  });

  test('never takes a text for JSON that is none, or reads it otherwise', () => {
    fc.assert(
      fc.property(
        valuesOf(codec)
          .map((value) => JSON.stringify(codec.encode(value)))
          .chain((text) => fc.tuple(fc.constant(text), perturbations(text))),
        ([text, perturbed]) => {
          read(text);
          agrees(codec, read, perturbed);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a text that is not as the encoder writes it', () => {
  const codec = struct(
    'Parts',
    { name: ServiceKey, count: CountFromOne, note: FreeText, one: t.literal(1) },
    { last: ServiceKey },
  );
  const read = reading(codec);
  const text = '{"name":"a","count":12,"note":{"text":"words"},"one":1,"last":"b"}';

  test('is read where it is', () => {
    expect(read(text)).toStrictEqual(JSON.parse(text));
    expect(read('{"name":"a","count":12,"note":{"text":"words"},"one":1}')).toBeDefined();
  });

  test('is read where a number is longer than the last was', () => {
    for (const count of [1, 12, 120, 12]) {
      const written = text.replace(':12', `:${count}`);
      expect(read(written)).toStrictEqual(JSON.parse(written));
    }
  });

  test.each([
    ['is cut off', text.slice(0, -1)],
    ['goes on', `${text} `],
    ['goes on with another', `${text}${text}`],
    ['begins with a blank', ` ${text}`],
    ['has a blank within', text.replace(':12', ': 12')],
    ['has its fields in another order', '{"count":12,"name":"a","note":{"text":"words"},"one":1}'],
    ['has an optional field first', '{"last":"b","name":"a","count":12,"note":{"text":"words"},"one":1}'],
    ['lacks a field', '{"name":"a","count":12,"note":{"text":"words"}}'],
    ['has a field twice', text.replace('"count":12', '"count":11,"count":12')],
    ['has a field twice at its end', text.replace('"b"}', '"b","last":"c"}')],
    ['has a field undeclared', text.replace('"b"}', '"b","more":1}')],
    ['has a field that every object has', text.replace('"b"}', '"b","__proto__":{}}')],
    ['has a comma too many', text.replace('"b"}', '"b",}')],
    ['has a name escaped', text.replace('"name"', '"n\\u0061me"')],
    ['has a number with a point', text.replace(':12', ':12.0')],
    ['has a number with an exponent', text.replace(':12', ':12e0')],
    ['has a number with a zero in front', text.replace(':12', ':012')],
    ['has a negative number', text.replace(':12', ':-12')],
    ['has a negative zero', text.replace(':12', ':-0')],
    ['has a number out of bounds', text.replace(':12', ':0')],
    ['has a huge number', text.replace(':12', ':12345678901234567890')],
    ['has a longer number than its literal', text.replace('"one":1', '"one":12')],
    ['has a control character in a short text', text.replace('words', 'wo\nrds')],
    ['has a control character in a long text', text.replace('words', `${'words '.repeat(9)}\u0007`)],
    ['has an escape that is none', text.replace('words', 'wo\\xrds')],
    ['has null for a field', text.replace('"b"', 'null')],
    ['is another value', '[]'],
    ['is empty', ''],
  ])('is left to the long way when it %s', (_, perturbed) => {
    expect(perturbed).not.toBe(text);
    read(text);
    expect(read(perturbed)).toBeUndefined();
  });

  test.each([
    ['escapes', 'a \\"word\\" \\\\ \\n \\u00e5 \\ud83d\\ude00'],
    ['a backslash at its end', 'words \\\\'],
    ['a lone surrogate', 'words \ud800'],
    ['letters of Norwegian', 'blåbærøl'],
    ['braces', '}{ "}'.replace('"', '\\"')],
  ])('is read with %s in it as JSON.parse reads it', (_, words) => {
    for (const said of [words, words.repeat(5)]) {
      const written = text.replace('words', () => said);
      expect(read(written)).toStrictEqual(JSON.parse(written));
    }
  });
});

test('values share the parts that are written the same, and no others', () => {
  const read = reading(EVENTS.VisitsReduced);
  const written = { ...EVENT.VisitsReduced, version: 1 };
  const [one, two, three] = [
    read(JSON.stringify(written)),
    read(JSON.stringify({ ...written, decision: 'another' })),
    read(JSON.stringify({ ...written, by: { ...written.by, unit: 'another' } })),
  ].filter(EVENTS.VisitsReduced.is);
  expect(two?.by).toBe(one?.by);
  expect(two?.decision).toBe('another');
  expect(three?.by).not.toBe(one?.by);
  expect(three?.by.unit).toBe('another');
  expect(one?.by).toStrictEqual(written.by);
});

test('codecs that change what they decode have no reader', () => {
  const trimmed = new t.Type<string, string>('Trimmed', t.string.is, t.string.validate, (text) =>
    text.trim(),
  );
  expect(readerOf(struct('Trims', { text: trimmed }))).toBeUndefined();
});

test('an event is read the same whichever way it is written', () => {
  const text = JSON.stringify(EVENT.VisitsReduced);
  const { type, version, ...rest } = EVENT.VisitsReduced;
  expect(readEvent(JSON.stringify({ version, ...rest, type }))).toStrictEqual(readEvent(text));
  expect(readEvent(` ${text}\n`)).toStrictEqual(readEvent(text));
  expect(readEvent(text.replace('{', '{"type":"NoticeGiven",'))).toStrictEqual(readEvent(text));
});
