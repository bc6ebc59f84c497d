import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import * as forsvarlig from '../../src/index.js';
import { COMMANDS, EVENTS, POLICIES } from '../../src/index.js';
import { BEYOND } from './beyond.js';
import { GAPS, ROWS } from './rows.js';

const upTo = (letter: string, last: number): ReadonlyArray<string> =>
  Array.from({ length: last }, (_, i) => `${letter}${i + 1}`);

const ASKED = [upTo('A', 15), upTo('B', 5), upTo('G', 10), upTo('H', 6), upTo('D', 5)].flat();

const ROOT = join(__dirname, '../..');

/** Names that no row uses and that are not accounted for either. */
const unaccounted = (
  names: ReadonlyArray<string>,
  used: ReadonlyArray<string>,
  beyond: Readonly<Record<string, string | undefined>>,
): ReadonlyArray<string> => names.filter((name) => !used.includes(name) && beyond[name] === undefined);

/** Names accounted for as beyond the rows that a row uses after all, or that are nothing. */
const idle = (
  names: ReadonlyArray<string>,
  used: ReadonlyArray<string>,
  beyond: Readonly<Record<string, string | undefined>>,
): ReadonlyArray<string> =>
  Object.keys(beyond).filter((name) => used.includes(name) || !names.includes(name));

describe('the rows', () => {
  test('are all there, once and in order', () => {
    const ids = [...ROWS, ...GAPS].map(({ id }) => id);
    expect([...ids].sort()).toEqual([...ASKED].sort());
    expect(ROWS.map(({ id }) => id)).toEqual(ASKED.filter((id) => ROWS.some((row) => row.id === id)));
  });

  test.each(ROWS.map((row) => [row.id, row] as const))('%s has what it asks for', (_, row) => {
    if (row.marks.includes('R')) expect(Math.min(row.commands.length, row.events.length)).toBeGreaterThan(0);
    if (row.marks.includes('E')) expect(row.policies.length + row.views.length).toBeGreaterThan(0);
    if (row.marks.includes('S')) expect(row.views.length).toBeGreaterThan(0);
    expect(row.tests.length).toBeGreaterThan(0);
    expect(row.commands.filter((name) => !(name in COMMANDS))).toEqual([]);
    expect(row.events.filter((name) => !(name in EVENTS))).toEqual([]);
    expect(row.policies.filter((name) => !(name in POLICIES))).toEqual([]);
    expect(row.views.filter((name) => !(name in forsvarlig))).toEqual([]);
  });

  test.each(ROWS.flatMap(({ id, tests }) => tests.map(({ file, name }) => [id, name, file] as const)))(
    '%s is shown by a test that runs: %s',
    (id, name, file) => {
      expect(file).toMatch(/^test\/.*\.test\.ts$/);
      expect(existsSync(join(ROOT, file))).toBe(true);
      const source = readFileSync(join(ROOT, file), 'utf8');
      expect(source.includes(`  test('${name}', `)).toBe(true);
      expect(source).not.toMatch(/\.(?:skip|only|todo|failing)\b|\bx(?:it|test|describe)\b/);
      if (file.startsWith('test/coverage/')) expect(name).toMatch(new RegExp(`\\b${id}\\b`));
    },
  );
});

describe('what the package has', () => {
  const used = {
    commands: ROWS.flatMap(({ commands }) => commands),
    events: ROWS.flatMap(({ events }) => events),
    policies: ROWS.flatMap(({ policies }) => policies),
  };
  const there = { commands: COMMANDS, events: EVENTS, policies: POLICIES };

  test.each(['commands', 'events', 'policies'] as const)(
    '%s: answer to a row, or say why they are there',
    (kind) => {
      const names = Object.keys(there[kind]);
      expect(unaccounted(names, used[kind], BEYOND[kind])).toEqual([]);
      expect(idle(names, used[kind], BEYOND[kind])).toEqual([]);
    },
  );
});
