import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openCheckpoint, parseVerifierKey, showVerifierKey } from '../../src/index.js';
import { dossierOf, KEY, OTHER_KEY, storeWith } from './dossiers.js';
import { verifyAnew } from './second-verifier.js';

const KEY_LINE = showVerifierKey(KEY.verifier);

test('a verifier written from the documentation alone finds a dossier whole', async () => {
  const store = await storeWith(['user-1', 'user-2', 'user-1', 'crisis-1', 'user-3', 'user-1', 'user-2']);
  const withheld = ({ version }: { readonly version: number }) => version === 1;
  const files = await dossierOf(store, ['user-1', 'user-2', 'user-9', 'user-7'], { withheld });
  expect(verifyAnew(files, KEY_LINE)).toEqual({ streams: 4, events: 5 });
  expect(() => verifyAnew(files, showVerifierKey(OTHER_KEY.verifier))).toThrow();
});

test('and one with tiles', async () => {
  const streams = Array.from({ length: 1_030 }, (_, n) => `user-${n % 5}`);
  const files = await dossierOf(await storeWith(streams), streams);
  expect(verifyAnew(files, KEY_LINE)).toEqual({ streams: 5, events: 1_030 });
});

test('and sees that a story lacks an event', async () => {
  const store = await storeWith(['user-1', 'user-2', 'user-1']);
  const files = await dossierOf(store, ['user-1']);
  const lines = String(files.get('proof/events.jsonl')).split('\n');
  files.set('proof/events.jsonl', Buffer.from(lines.toSpliced(1, 1).join('\n')));
  expect(() => verifyAnew(files, KEY_LINE)).toThrow();
});

test('the checkpoint that the documentation shows is signed with the key that it shows', () => {
  const page = readFileSync(join(__dirname, '../../docs/verification.md'), 'utf8');
  const blocks = Array.from(page.matchAll(/```text\n(example\.no[^`]*)```/g), ([, block = '']) => block);
  const [note = '', line = ''] = blocks;
  expect(line.trim()).toBe(KEY_LINE);
  const key = parseVerifierKey(line.trim());
  if (key._tag === 'Left') throw new Error(key.left.message);
  expect(openCheckpoint(note, [key.right])).toMatchObject({ right: { size: 4, streams: { count: 3 } } });
});
