import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import { decodeEvent, encodeEvent, EVENTS, parseEvent, type DomainEvent } from '../../../src/index.js';
import { without } from '../decisions/case.js';
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

/** What the golden files of older versions are read as, every field. */
const READ_AS: Readonly<Record<string, unknown>> = {
  'CrisisPhaseChanged.v1.json': EVENT.CrisisPhaseChanged,
  'FrameworkMeasureAdopted.v1.json': {
    ...without(EVENT.FrameworkMeasureAdopted, 'decision', 'power', 'terms', 'initiative', 'links'),
    target: {
      kind: 'services',
      services: ['home-nursing'],
      opensFor: ['VisitsReduced', 'VisitsReplaced'],
      application: 'individual',
      changes: [],
    },
  },
  'NoticeGiven.v1.json': without(EVENT.NoticeGiven, 'reached'),
};

const versionOf = (file: string): number => Number(/\.v(\d+)\.json$/.exec(file)?.[1]);

describe('an event of an older version', () => {
  const older = readdirSync(FOLDER).filter((file) => {
    const codec = Object.entries(EVENTS).find(([name]) => file.startsWith(`${name}.`))?.[1];
    return versionOf(file) < (codec?.required.version.value ?? 0);
  });

  test('is there for each version before the present ones', () => {
    const versions = Object.values(EVENTS).map((codec) => codec.required.version.value - 1);
    expect(older).toHaveLength(versions.reduce((sum, n) => sum + n, 0));
    expect(older).toEqual(Object.keys(READ_AS));
  });

  test.each(older)('%s is read in the form of now', (file) => {
    expect(parseEvent(readFileSync(join(FOLDER, file), 'utf8').trimEnd())).toEqual(E.right(READ_AS[file]));
  });

  test('is read as such inside a correction, too', () => {
    const now: unknown = JSON.parse(readFileSync(join(FOLDER, 'NoticeGiven.v1.json'), 'utf8'));
    expect(parseEvent(JSON.stringify({ ...EVENT.EntryCorrected, now }))).toEqual(
      E.right({ ...EVENT.EntryCorrected, now: READ_AS['NoticeGiven.v1.json'] }),
    );
  });
});

test('every golden file belongs to an event that can still be read', () => {
  for (const file of readdirSync(FOLDER)) {
    const read = parseEvent(readFileSync(join(FOLDER, file), 'utf8'));
    expect(read._tag).toBe('Right');
    if (E.isRight(read)) expect(file.replace(/\.v\d+\.json$/, '')).toBe(read.right.type);
  }
  expect(readdirSync(FOLDER)).toHaveLength(
    Object.values(EVENTS).reduce((sum, codec) => sum + codec.required.version.value, 0),
  );
});

test('the bytes do not hang on the order in which fields were given', () => {
  const { VisitsReduced: example } = EVENT;
  const backwards = Object.fromEntries(Object.entries(example).reverse());
  expect(encodeEvent(event(backwards))).toBe(encodeEvent(event(example)));
});
