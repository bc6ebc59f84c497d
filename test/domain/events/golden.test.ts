import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import { decodeEvent, encodeEvent, EVENTS, parseEvent, type DomainEvent } from '../../../src/index.js';
import { EVENT } from '../examples/events.js';

/**
 * The bytes of every event version that was ever written. They are the record: when one of these fails, the format has
 * changed, and needs a new version and an upcaster, not a new file. `GOLDEN=write` makes the files that are missing, and
 * leaves those that are there alone.
 */
const FOLDER = join(__dirname, '../../golden');

const event = (input: unknown): DomainEvent => {
  const decoded = decodeEvent(input);
  if (E.isLeft(decoded) || decoded.right.type === 'Unknown') throw new Error('the example is no event');
  return decoded.right;
};

const fileOf = (name: string, version: number): string => join(FOLDER, `${name}.v${version}.json`);

describe.each(Object.entries(EVENTS))('%s', (name, codec) => {
  const version = codec.required.version.value;
  const file = fileOf(name, version);
  const example = Object.entries(EVENT).find(([key]) => key === name)?.[1];

  test('is written as the bytes of its golden file', () => {
    const bytes = encodeEvent(event(example));
    if (!existsSync(file) && process.env['GOLDEN'] === 'write') writeFileSync(file, `${bytes}\n`);
    expect(readFileSync(file, 'utf8')).toBe(`${bytes}\n`);
  });

  test('is read from its golden file as it was', () => {
    const read = parseEvent(readFileSync(file, 'utf8').trimEnd());
    expect(read).toEqual(E.right(example));
  });
});

test('every golden file belongs to an event that can still be read', () => {
  for (const file of readdirSync(FOLDER)) {
    const read = parseEvent(readFileSync(join(FOLDER, file), 'utf8'));
    expect(read._tag).toBe('Right');
    if (E.isRight(read)) expect(file.replace(/\.v\d+\.json$/, '')).toBe(read.right.type);
  }
  // Of versions that are not written any more there are files too.
  const events = new Set(readdirSync(FOLDER).map((file) => file.replace(/\.v\d+\.json$/, '')));
  expect(events.size).toBe(Object.keys(EVENTS).length);
});

test('the bytes do not hang on the order in which fields were given', () => {
  const { VisitsReduced: example } = EVENT;
  const backwards = Object.fromEntries(Object.entries(example).reverse());
  expect(encodeEvent(event(backwards))).toBe(encodeEvent(event(example)));
});
