import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as E from 'fp-ts/lib/Either.js';
import type * as t from 'io-ts';
import type { CodecNode } from '../../../src/domain/codec/codec-node.js';
import { guardOf, isTransparent } from '../../../src/domain/codec/guard.js';
import { COMMANDS, decodeEvent, encodeEvent, EVENTS, parseEvent } from '../../../src/index.js';
import { struct } from '../../../src/domain/codec/struct.js';
import { ServiceKey } from '../../../src/domain/values/keys.js';
import { LocalDate } from '../../../src/domain/values/local-date.js';
import { mutationsOf, valuesOf } from './arbitraries.js';

type Guarded = CodecNode & { readonly is: t.Is<unknown> };

const CODECS: ReadonlyArray<readonly [string, Guarded]> = [
  ...Object.entries(EVENTS),
  ...Object.entries(COMMANDS),
];

describe.each(CODECS)('%s', (_, codec) => {
  const guard = guardOf(codec);

  test('travels as it is, so that a guard can stand for its codec', () => {
    expect(isTransparent(codec)).toBe(true);
  });

  test('has a guard that takes what the codec takes', () => {
    fc.assert(
      fc.property(valuesOf(codec), (value) => {
        expect(E.isRight(codec.decode(value))).toBe(true);
        expect(codec.is(value)).toBe(true);
        expect(guard(value)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test('has a guard that refuses what the codec refuses', () => {
    fc.assert(
      fc.property(mutationsOf(codec), (value) => {
        const taken = E.isRight(codec.decode(value));
        expect(guard(value)).toBe(taken);
        expect(codec.is(value)).toBe(taken);
      }),
      { numRuns: 250 },
    );
  });
});

test('a guard asks again about a text that it refused, and about one that passed in another field', () => {
  const codec: Guarded = struct('Days', { from: LocalDate }, { name: ServiceKey });
  const guard = guardOf(codec);
  const day = '2020-03-13';
  expect([guard({ from: 'never' }), guard({ from: 'never' })]).toEqual([false, false]);
  expect([guard({ from: day }), guard({ from: day, name: 'a' })]).toEqual([true, true]);
  expect([guard({ from: 'a' }), guard({ name: day }), guard({ from: day, name: '' })]).toEqual([
    false,
    false,
    false,
  ]);
});

test('some mutations are refused and some are still right, or the comparison would be empty', () => {
  const codec: CodecNode = EVENTS.VisitsReduced;
  const verdicts = fc.sample(mutationsOf(codec), { numRuns: 1000, seed: 1 }).map((value) => codec.is(value));
  expect(verdicts.filter((taken) => taken).length).toBeGreaterThan(20);
  expect(verdicts.filter((taken) => !taken).length).toBeGreaterThan(100);
});

describe.each(Object.entries<CodecNode>(EVENTS))('%s as bytes', (name, codec) => {
  test('comes back the same, and is written as the same bytes again', () => {
    fc.assert(
      fc.property(valuesOf(codec), (value) => {
        const decoded = decodeEvent(value);
        if (E.isLeft(decoded) || decoded.right.type === 'Unknown') throw new Error('not decoded');
        const bytes = encodeEvent(decoded.right);
        expect(bytes).not.toContain('\n');
        const read = parseEvent(bytes);
        if (E.isLeft(read) || read.right.type === 'Unknown') throw new Error('not read');
        expect(read.right).toEqual(decoded.right);
        expect(read.right.type).toBe(name);
        expect(encodeEvent(read.right)).toBe(bytes);
      }),
      { numRuns: 50 },
    );
  });
});
