import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from '../../../src/domain/codec/canonical.js';
import type { CodecNode } from '../../../src/domain/codec/codec-node.js';
import { writersOf } from '../../../src/domain/codec/written.js';
import { EVENTS } from '../../../src/domain/events/event.js';
import { COMMANDS } from '../../../src/index.js';
import { valuesOf } from './arbitraries.js';

const COMMAND_CODECS: Readonly<Record<string, CodecNode>> = COMMANDS;
const EVENT_CODECS: Readonly<Record<string, CodecNode>> = EVENTS;

/** The same with the fields of every object the other way round. */
const reversed = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(reversed);
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, field]) => [key, reversed(field)]),
  );
};

describe('what is written of a command for its digest', () => {
  const writer = writersOf(COMMAND_CODECS, 'canonical');

  test.each(Object.entries(COMMAND_CODECS))('of %s is its canonical JSON', (name, codec) => {
    fc.assert(
      fc.property(valuesOf(codec), (value) => {
        // Twice: what was written in a field is remembered.
        for (const given of [value, value, reversed(value)])
          expect(writer(name)(given)).toBe(canonicalJson(value));
      }),
      { numRuns: 25 },
    );
  });
});

describe('what is written of an event', () => {
  const writer = writersOf(EVENT_CODECS, 'declared');

  test.each(Object.entries(EVENT_CODECS))('of %s is what its codec encodes', (name, codec) => {
    fc.assert(
      fc.property(valuesOf(codec), (value) => {
        for (const given of [value, value])
          expect(writer(name)(given)).toBe(JSON.stringify(codec.encode(value)));
      }),
      { numRuns: 25 },
    );
  });
});

test('what has no codec is not written', () => {
  expect(() => writersOf(EVENT_CODECS, 'declared')('toString')).toThrow('no codec');
});
