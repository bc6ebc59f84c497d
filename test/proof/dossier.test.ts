import { expect, test } from '@jest/globals';
import { logState, run, signCheckpoint, verifyDossier } from '../../src/index.js';
import { dossierOf, filesOf, KEY, recordTo, storeWith } from './dossiers.js';

const STREAMS = ['user-1', 'user-2', 'user-1', 'crisis-1', 'user-3', 'user-1', 'user-2'];
const TRUST = { keys: [KEY.verifier], kept: [] };

test('a dossier that nobody touched has no flaw, and tells what was checked', async () => {
  const store = await storeWith(STREAMS);
  const files = await dossierOf(store, ['user-1', 'user-2', 'user-9']);
  const report = await verifyDossier(filesOf(files), TRUST);
  expect(report.flaws).toEqual([]);
  expect(report).toMatchObject({
    streams: 2,
    absent: 1,
    events: 5,
    withheld: 0,
    everyStream: false,
    keysFromDossier: false,
    files: files.size - 1,
    signedBy: [KEY.verifier],
  });
});

test('a dossier of every stream is known to be one', async () => {
  const store = await storeWith(STREAMS);
  const files = await dossierOf(store, STREAMS);
  const report = await verifyDossier(filesOf(files), TRUST);
  expect(report.flaws).toEqual([]);
  expect(report.everyStream).toBe(true);
});

test('events that may not be shown are still counted and proven', async () => {
  const store = await storeWith(STREAMS);
  const files = await dossierOf(store, ['user-1'], { withheld: ({ version }) => version === 1 });
  expect(String(files.get('proof/events.jsonl'))).not.toContain('c-2');
  const report = await verifyDossier(filesOf(files), TRUST);
  expect(report.flaws).toEqual([]);
  expect([report.events, report.withheld]).toEqual([3, 1]);
});

test('many events are placed by tiles', async () => {
  const streams = Array.from({ length: 1_100 }, (_, n) => `user-${n % 7}`);
  const store = await storeWith(streams);
  const files = await dossierOf(store, streams);
  expect([...files.keys()].filter((path) => path.startsWith('proof/tile/'))).toEqual([
    'proof/tile/0/000',
    'proof/tile/0/001',
    'proof/tile/0/002',
    'proof/tile/0/003',
    'proof/tile/0/004.p/76',
    'proof/tile/1/000.p/4',
  ]);
  const report = await verifyDossier(filesOf(files), TRUST);
  expect(report.flaws).toEqual([]);
  expect(report.events).toBe(1_100);
});

test('a ledger that grew since continues the checkpoint that was kept', async () => {
  const store = await storeWith(STREAMS);
  const before = await run(logState(store));
  const kept = { name: 'kept.txt', note: signCheckpoint(before, [KEY]) };
  await recordTo(store, STREAMS);
  const files = await dossierOf(store, ['user-1'], { kept: [before] });
  const report = await verifyDossier(filesOf(files), { ...TRUST, kept: [kept] });
  expect(report.flaws).toEqual([]);
  expect(report.continued).toEqual([7]);
});
