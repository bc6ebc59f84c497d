import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  logState,
  run,
  signCheckpoint,
  verifyDossier,
  type DossierReport,
  type EventStore,
  type FlawKind,
} from '../../src/index.js';
import {
  dossierOf,
  filesOf,
  KEY,
  OTHER_KEY,
  recordTo,
  signFiles,
  storeWith,
  type Files,
} from './dossiers.js';

/** What the attacks are made on: at least two stories of two events each, and a stream that the dossier leaves out. */
const world = fc
  .array(fc.constantFrom('user-1', 'user-2', 'user-3', 'crisis-1'), { maxLength: 12 })
  .map((more) => ['user-1', 'user-2', 'user-2', 'other-1', 'user-1', ...more]);

const STORIES = ['crisis-1', 'user-1', 'user-2', 'user-3'];
const EVENTS = 'proof/events.jsonl';
const STREAMS = 'proof/streams.jsonl';

const linesOf = (files: Files, path: string): string[] => String(files.get(path)).split('\n').slice(0, -1);

const write = (files: Files, path: string, lines: ReadonlyArray<string>): void => {
  files.set(path, Buffer.from(lines.map((line) => `${line}\n`).join('')));
};

const kinds = ({ flaws }: DossierReport): ReadonlyArray<FlawKind> => flaws.map(({ flaw }) => flaw);

const TRUST = { keys: [KEY.verifier], kept: [] };

/** Rebuilds the manifest with the very key that is trusted: an attacker inside. What is left then is the checkpoint. */
const resigned = async (files: Files, store: EventStore): Promise<Files> => {
  signFiles(files, await run(store.seal.head()), KEY);
  return files;
};

/** An attack on the lines of the events: gives the number of the line, from 1, at or before which it must be seen. */
type Attack = (lines: string[], pick: (count: number) => number) => number;

const replaced = (line: string, field: string, to: unknown): string =>
  JSON.stringify({ ...JSON.parse(line), [field]: to });

const fieldsOf = (line: string): Readonly<Record<string, unknown>> => {
  const json: unknown = JSON.parse(line);
  return { ...(typeof json === 'object' ? json : {}) };
};

const streamOf = (line: string): string => String(fieldsOf(line)['stream']);

const ATTACKS: Readonly<Record<string, Attack>> = {
  'what an event says is changed': (lines, pick) => {
    const at = pick(lines.length);
    lines[at] = replaced(lines[at] ?? '', 'data', '{"n":999}');
    return at + 1;
  },
  'when an event was recorded is changed': (lines, pick) => {
    const at = pick(lines.length);
    lines[at] = replaced(lines[at] ?? '', 'recordedAt', 1);
    return at + 1;
  },
  'an event is deleted': (lines, pick) => {
    const at = pick(lines.length);
    lines.splice(at, 1);
    return at + 1;
  },
  'an event is put in': (lines, pick) => {
    const at = pick(lines.length);
    lines.splice(at, 0, replaced(lines[at] ?? '', 'id', 'made-up'));
    return at + 2;
  },
  'two events change places': (lines, pick) => {
    const places = lines.flatMap((line, i) => {
      const next = lines[i + 1];
      return next !== undefined && streamOf(line) === streamOf(next) ? [i] : [];
    });
    const at = places[pick(places.length)] ?? 0;
    lines.splice(at, 2, lines[at + 1] ?? '', lines[at] ?? '');
    return at + 1;
  },
  'the file is cut': (lines, pick) => {
    const at = pick(lines.length);
    lines.splice(at);
    return at + 1;
  },
  'the last event of a story is dropped': (lines, pick) => {
    const ends = lines.flatMap((line, i) => {
      const next = lines[i + 1];
      return next === undefined || streamOf(line) !== streamOf(next) ? [i] : [];
    });
    const at = ends[pick(ends.length)] ?? 0;
    lines.splice(at, 1);
    return at + 1;
  },
  'an event is said not to be shown, and another is meant': (lines, pick) => {
    const at = pick(lines.length);
    const { stream, version, index } = fieldsOf(lines[at] ?? '');
    lines[at] = JSON.stringify({ stream, version, index, leaf: 'ab'.repeat(32) });
    return at + 1;
  },
};

describe('a dossier that was tampered with by somebody who holds even its key', () => {
  test.each(Object.entries(ATTACKS))('is found out where %s', async (_, attack) => {
    await fc.assert(
      fc.asyncProperty(world, fc.nat(), async (streams, seed) => {
        const store = await storeWith(streams);
        const files = await dossierOf(store, STORIES);
        const lines = linesOf(files, EVENTS);
        const line = attack(lines, (count) => seed % count);
        write(files, EVENTS, lines);
        const report = await verifyDossier(filesOf(await resigned(files, store)), TRUST);
        expect(report.flawCount).toBeGreaterThan(0);
        // The files themselves are as the attacker signed them; it is the events that do not fit.
        expect(kinds(report)).not.toContain('file-changed');
        const [first] = report.flaws.filter(({ file }) => file === EVENTS || file === STREAMS);
        if (first?.file === EVENTS) expect(first.line).toBeLessThanOrEqual(line);
        expect(first?.stream).toBeDefined();
      }),
      { numRuns: 20 },
    );
  });

  test('is found out where a story lacks its last event, and says so itself', async () => {
    const store = await storeWith(['user-1', 'user-2', 'user-1', 'user-2', 'user-1']);
    const files = await dossierOf(store, STORIES);
    const lines = linesOf(files, EVENTS);
    write(files, EVENTS, lines.toSpliced(2, 1));
    const shorter = await run(logState(await storeWith(['user-1', 'user-2', 'user-1', 'user-2'])));
    const streams = linesOf(files, STREAMS).map((line) =>
      streamOf(line) === 'user-1'
        ? JSON.stringify({ ...JSON.parse(line), ...shorter.headOf('user-1') })
        : line,
    );
    write(files, STREAMS, streams);
    const report = await verifyDossier(filesOf(await resigned(files, store)), TRUST);
    expect(report.flaws).toEqual([{ flaw: 'stream-not-proven', file: STREAMS, line: 2, stream: 'user-1' }]);
  });

  test('is found out where two people have each other’s stories', async () => {
    const store = await storeWith(['user-1', 'user-2', 'user-1', 'user-2', 'user-3']);
    const files = await dossierOf(store, STORIES);
    const swap = (line: string): string => {
      const other = { 'user-1': 'user-2', 'user-2': 'user-1' }[streamOf(line)];
      return other === undefined ? line : replaced(line, 'stream', other);
    };
    for (const path of [EVENTS, STREAMS]) write(files, path, linesOf(files, path).map(swap));
    const report = await verifyDossier(filesOf(await resigned(files, store)), TRUST);
    const found = report.flaws.map(({ flaw, file, line, stream }) => [flaw, file, line, stream]);
    expect(found).toContainEqual(['stream-not-proven', STREAMS, 2, 'user-2']);
    expect(found).toContainEqual(['stream-not-proven', STREAMS, 3, 'user-1']);
    for (const line of [1, 2]) expect(found).toContainEqual(['event-altered', EVENTS, line, 'user-2']);
    for (const line of [3, 4]) expect(found).toContainEqual(['event-altered', EVENTS, line, 'user-1']);
  });

  test.each([
    ['a field stands twice', '{"stream":', '{"stream":"user-9","stream":'],
    ['a number is written otherwise', '"version":0', '"version":0.0'],
    ['a letter is written otherwise', 'user-1', 'user-\\u0031'],
    ['there is room between', '{"stream":', '{ "stream":'],
  ])('is found out where %s, which other programs could read otherwise', async (_, from, to) => {
    const files = await dossierOf(await storeWith(['user-1', 'user-2']), STORIES);
    const store = await storeWith(['user-1', 'user-2']);
    for (const path of from.includes('version') ? [EVENTS] : [EVENTS, STREAMS]) {
      const altered: Files = new Map(files);
      const at = linesOf(files, path).findIndex((line) => line.includes(from));
      write(altered, path, linesOf(files, path).with(at, (linesOf(files, path)[at] ?? '').replace(from, to)));
      const report = await verifyDossier(filesOf(await resigned(altered, store)), TRUST);
      expect(report.flaws).toContainEqual(
        expect.objectContaining({ flaw: 'malformed', file: path, line: at + 1 }),
      );
    }
  });

  test('is found out where somebody is said not to be in the ledger', async () => {
    const store = await storeWith(['user-1', 'user-2', 'user-1']);
    const files = await dossierOf(store, ['user-1', 'user-9']);
    const lines = linesOf(files, STREAMS).map((line) => line.replace('user-9', 'user-2'));
    write(files, STREAMS, lines);
    const report = await verifyDossier(filesOf(await resigned(files, store)), TRUST);
    expect(kinds(report)).toEqual(['stream-not-proven']);
  });

  test('is found out where the ledger was written anew, by the checkpoint that was kept', async () => {
    const store = await storeWith(['user-1', 'user-2', 'user-1']);
    const kept = { name: 'kept.txt', note: signCheckpoint(await run(logState(store)), [KEY]) };
    const anew = await storeWith(['user-1', 'user-1', 'user-2', 'user-1']);
    const files = await dossierOf(anew, STORIES, { kept: [{ size: 3 }] });
    const report = await verifyDossier(filesOf(files), { ...TRUST, kept: [kept] });
    expect(report.flaws).toMatchObject([{ flaw: 'not-consistent', file: 'kept.txt' }]);
  });
});

describe('a dossier', () => {
  test('of which any byte of any file was changed is found out, by the file', async () => {
    const store = await storeWith(['user-1', 'user-2', 'user-1', 'other-1']);
    const whole = await dossierOf(store, ['user-1', 'user-2', 'user-9'], { kept: [{ size: 2 }] });
    const paths = [...whole.keys()];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (path, at, flip) => {
          const bytes = Buffer.from(whole.get(path) ?? []);
          const place = at % bytes.length;
          bytes.writeUInt8(bytes.readUInt8(place) ^ flip, place);
          const report = await verifyDossier(filesOf(new Map([...whole, [path, bytes]])), TRUST);
          expect(report.flaws.some(({ file }) => file === path)).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('that lacks a file, or has one too many, is found out', async () => {
    const store = await storeWith(['user-1', 'user-2', 'user-1']);
    const whole = await dossierOf(store, ['user-1']);
    for (const path of whole.keys()) {
      const files = new Map(whole);
      files.delete(path);
      const { flaws } = await verifyDossier(filesOf(files), TRUST);
      expect(flaws).toContainEqual({ flaw: 'file-missing', file: path });
    }
    const files: Files = new Map([...whole, ['report-2.html', Buffer.from('more')]]);
    const { flaws } = await verifyDossier(filesOf(files), TRUST);
    expect(flaws).toEqual([{ flaw: 'file-added', file: 'report-2.html' }]);
  });

  test('that was signed with another key is refused', async () => {
    const store = await storeWith(['user-1', 'user-2']);
    const files = await dossierOf(store, ['user-1'], {}, OTHER_KEY);
    const report = await verifyDossier(filesOf(files), TRUST);
    expect(report.flaws).toMatchObject([
      { flaw: 'not-signed', file: 'proof/manifest.txt' },
      { flaw: 'not-signed', file: 'proof/checkpoint.txt' },
    ]);
  });

  test('that is older than a checkpoint that was kept is refused', async () => {
    const store = await storeWith(['user-1', 'user-2']);
    const files = await dossierOf(store, ['user-1']);
    await recordTo(store, ['user-1']);
    const kept = { name: 'kept.txt', note: signCheckpoint(await run(logState(store)), [KEY]) };
    const report = await verifyDossier(filesOf(files), { ...TRUST, kept: [kept] });
    expect(report.flaws).toMatchObject([{ flaw: 'older-than-kept', file: 'kept.txt' }]);
  });

  test('whose checkpoint is replaced by an older one is found out', async () => {
    const store = await storeWith(['user-1', 'user-2']);
    const old = signCheckpoint(await run(logState(store)), [KEY]);
    await recordTo(store, ['user-1']);
    const files = await dossierOf(store, ['user-1']);
    files.set('proof/checkpoint.txt', Buffer.from(old));
    const report = await verifyDossier(filesOf(files), TRUST);
    expect(kinds(report)).toEqual(expect.arrayContaining(['file-changed', 'other-checkpoint']));
  });

  test('without a proof for the checkpoint that was kept does not pass for one that continues it', async () => {
    const store = await storeWith(['user-1', 'user-2']);
    const kept = { name: 'kept.txt', note: signCheckpoint(await run(logState(store)), [KEY]) };
    await recordTo(store, ['user-1']);
    const files = await dossierOf(store, ['user-1']);
    const report = await verifyDossier(filesOf(files), { ...TRUST, kept: [kept] });
    expect(report.flaws).toMatchObject([{ flaw: 'no-consistency-proof', file: 'kept.txt' }]);
    expect(report.continued).toEqual([]);
  });
});
