import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from '@jest/globals';

const SOURCES = resolve(__dirname, '../../../src');

/** What a module has loaded when it runs; imports of types alone are gone by then. */
const IMPORT = /^(?:import|export) (?!type )[^'";]*?from '(?<name>[^']+)';$/gm;

const loadedBy = (
  entry: string,
): { readonly own: ReadonlySet<string>; readonly packages: ReadonlySet<string> } => {
  const own = new Set<string>();
  const packages = new Set<string>();
  const load = (file: string): void => {
    if (own.has(relative(SOURCES, file))) return;
    own.add(relative(SOURCES, file));
    for (const { groups } of readFileSync(file, 'utf8').matchAll(IMPORT)) {
      const name = groups?.['name'] ?? '';
      if (name.startsWith('.')) load(join(dirname(file), name.replace(/\.js$/, '.ts')));
      else packages.add(name);
    }
  };
  load(join(SOURCES, entry));
  return { own, packages };
};

test('a thread that reads segments loads what it reads and folds with, and no codec of an event', () => {
  const { own, packages } = loadedBy('ledger/segments/worker.ts');
  expect([...own].filter((file) => file.startsWith('domain/events/'))).toEqual([
    'domain/events/amendment.ts',
  ]);
  expect([...own].filter((file) => file.startsWith('stores/sqlite/'))).toEqual([]);
  expect([...packages].sort()).toEqual([
    'fp-ts/lib/Either.js',
    'io-ts',
    'node:crypto',
    'node:fs',
    'node:path',
    'node:worker_threads',
  ]);
  // Each takes about a millisecond to load.
  expect(own.size).toBeLessThan(90);
});
