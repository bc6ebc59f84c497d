import { describe, expect, test } from '@jest/globals';
import {
  introduceSigningKey,
  logState,
  retireSigningKey,
  run,
  showVerifierKey,
  signCheckpoint,
  tlogProofText,
  verifyDossier,
  verifyLedger,
  type EventStore,
  type SigningKey,
} from '../../src/index.js';
import { eventLine } from '../../src/proof/dossier-lines.js';
import { freshLedger, GRANTED } from '../ledger/ledgers.js';
import { dossierOf, filesOf, KEY, keyOf, OTHER_KEY, signFiles } from './dossiers.js';

const official = { person: 's-9002', role: 'municipal-director', unit: 'management' } as const;
const on = '2020-03-20';

/** A ledger that was handed over from one key to the next, and the checkpoints on the way. */
const rotated = async (retiredBecause: 'replaced' | 'disclosed' = 'replaced') => {
  const { ledger, store } = freshLedger();
  const introduce = (key: SigningKey, id: string) =>
    run(ledger.record(introduceSigningKey({ id, signingKey: showVerifierKey(key.verifier), official, on })));
  const note = async (key: SigningKey) => signCheckpoint(await run(logState(store)), [key]);
  await introduce(KEY, 'c-1');
  await run(ledger.record(GRANTED[0]));
  await introduce(OTHER_KEY, 'c-2');
  const handover = await note(KEY);
  const signingKey = showVerifierKey(KEY.verifier);
  await run(ledger.record(retireSigningKey({ id: 'c-3', signingKey, retiredBecause, official, on })));
  await run(ledger.record(GRANTED[1]));
  return { store, handover, note };
};

/** A dossier that one of the keys signs, with a proof of a handover put into it. */
const forgedBy = async (
  key: SigningKey,
  store: EventStore,
  handovers: ReadonlyArray<string>,
  proof: string,
) => {
  const files = await dossierOf(store, ['user-u-0001'], { handovers }, key);
  files.set('proof/handover/0-of-5.tlog-proof', Buffer.from(proof));
  signFiles(files, await run(logState(store)), key);
  return files;
};

const kept = (...notes: ReadonlyArray<string>) =>
  notes.map((note, i) => ({ name: `kept-${i + 1}.txt`, note }));

const TRUST = { keys: [KEY.verifier], kept: [] };

describe('a key that was handed over to the next', () => {
  test('is followed by who checks the ledger and trusts the first', async () => {
    const { store, handover, note } = await rotated();
    const trust = { ...TRUST, kept: kept(handover, await note(OTHER_KEY)) };
    const report = await run(verifyLedger(store, trust));
    expect(report).toMatchObject({ flaws: [], continued: [3, 5], retired: [KEY.verifier] });
  });

  test('is not followed without the checkpoint that it signed the handover with', async () => {
    const { store, note } = await rotated();
    const report = await run(verifyLedger(store, { ...TRUST, kept: kept(await note(OTHER_KEY)) }));
    expect(report.flaws).toMatchObject([{ flaw: 'not-signed', file: 'kept-1.txt' }]);
  });

  test('signs nothing any more once it is retired', async () => {
    const { store, handover, note } = await rotated();
    const report = await run(verifyLedger(store, { ...TRUST, kept: kept(handover, await note(KEY)) }));
    expect(report.flaws).toEqual([{ flaw: 'retired-key', file: 'kept-2.txt' }]);
    const files = await dossierOf(store, ['user-u-0001'], {}, KEY);
    const { flaws } = await verifyDossier(filesOf(files), TRUST);
    expect(flaws).toEqual([{ flaw: 'retired-key', file: 'proof/checkpoint.txt' }]);
  });

  test('is followed by who checks a dossier and trusts the first', async () => {
    const { store, handover } = await rotated();
    const files = await dossierOf(store, ['user-u-0001'], { handovers: [handover] }, OTHER_KEY);
    const report = await verifyDossier(filesOf(files), TRUST);
    expect(report.flaws).toEqual([]);
    expect(report.signedBy).toEqual([OTHER_KEY.verifier]);
  });

  test('is not followed to a key that the ledger does not introduce', async () => {
    const { store, handover } = await rotated();
    const third = keyOf(KEY.verifier.name, 3);
    const files = await dossierOf(store, ['user-u-0001'], { handovers: [handover] }, third);
    const { flaws } = await verifyDossier(filesOf(files), TRUST);
    expect(flaws.map(({ flaw }) => flaw)).toEqual(['not-signed', 'not-signed']);
  });

  test('is not followed where the handover was signed by the key that it leads to', async () => {
    const { store, note } = await rotated();
    const handovers = [await note(OTHER_KEY)];
    const files = await dossierOf(store, ['user-u-0001'], { handovers }, OTHER_KEY);
    const { flaws } = await verifyDossier(filesOf(files), TRUST);
    expect(flaws.map(({ flaw }) => flaw)).toEqual(['not-signed', 'not-signed']);
  });

  test('is not led back to by the key that came after it: others may have it by now', async () => {
    const { store, handover, note } = await rotated();
    const after = await note(OTHER_KEY);
    // Every checkpoint of the key of now holds the event that once introduced the old one.
    const [introduced] = await run(store.readStream('ledger', { after: -1, limit: 1 }));
    if (introduced === undefined) throw new Error('no key was introduced');
    const { path } = await run(store.seal.inclusion(introduced.position, 5));
    const extra = Buffer.from(eventLine({ ...introduced, index: 0 }));
    const back = tlogProofText({ index: 0, path, checkpoint: after, extra });
    const { flaws } = await verifyDossier(filesOf(await forgedBy(KEY, store, [handover, after], back)), {
      keys: [OTHER_KEY.verifier],
      kept: [],
    });
    expect(flaws.map(({ flaw, file }) => `${flaw} ${file ?? ''}`)).toEqual([
      'not-signed proof/manifest.txt',
      'not-signed proof/checkpoint.txt',
    ]);
  });

  test('does not vouch for another than the one whose proof was changed', async () => {
    const { store, handover } = await rotated();
    const files = await dossierOf(store, ['user-u-0001'], { handovers: [handover] }, OTHER_KEY);
    const path = [...files.keys()].find((file) => file.endsWith('2-of-3.tlog-proof')) ?? '';
    const third = Buffer.from(showVerifierKey(keyOf(KEY.verifier.name, 3).verifier));
    const text = String(files.get(path));
    const extra = /^extra (.*)$/m.exec(text)?.[1] ?? '';
    const event = Buffer.from(extra, 'base64')
      .toString()
      .replace(showVerifierKey(OTHER_KEY.verifier), String(third));
    files.set(path, Buffer.from(text.replace(extra, Buffer.from(event).toString('base64'))));
    const { flaws } = await verifyDossier(filesOf(files), TRUST);
    expect(flaws.map(({ flaw }) => flaw)).toContain('not-signed');
  });
});
