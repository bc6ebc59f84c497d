import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import * as E from 'fp-ts/lib/Either.js';
import { LONGEST } from '../../../src/cli/import/blocks.js';
import { readAhead } from '../../../src/cli/import/read-ahead.js';
import { readLine } from '../../../src/cli/import/read-line.js';
import { cloudEventLine, leafOf } from '../../../src/index.js';
import { instant } from '../../../src/testing/contract/subject.js';
import { HASH_DIGITS } from '../../../src/stores/seal/hash.js';
import { compiled } from '../../stores/support/compiled.js';
import { scratch } from '../../stores/support/scratch.js';

const line = (n: number, said = ''): string => {
  const places = { id: `e-${n}`, stream: `user-${n % 7}`, version: Math.floor(n / 7), position: n + 1 };
  const data = JSON.stringify({ type: 'VisitsReduced', version: 1, said });
  const event = { ...places, type: 'VisitsReduced', metadata: '{"command":"c"}', data };
  return cloudEventLine({ source: n < 5 ? 'urn:a' : 'urn:b', event: { ...event, recordedAt: instant(n) } });
};

/** Bytes as a source gives them, in chunks of a size. */
const inChunks = async function* (bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
};

/** All that is read, by line, and the fault at the end. */
const readAll = async (bytes: Uint8Array, chunk: number, block: number, many = 1) => {
  const events: Array<readonly [number, unknown]> = [];
  let fault;
  for await (const read of readAhead(inChunks(bytes, chunk), {
    block,
    here: 1,
    events: many,
    characters: 2 ** 26,
  })) {
    read.events.forEach((travelling, i) => {
      expect(read.leaves[i]?.slice(0, HASH_DIGITS)).toBe(leafOf(travelling.event));
      events.push([read.lines[i] ?? 0, travelling]);
    });
    fault = read.fault;
  }
  return { events, fault };
};

/** The same, line after line of the whole text, up to the first that can't be read. */
const expected = (lines: ReadonlyArray<string>) => {
  const events: Array<readonly [number, unknown]> = [];
  for (const [i, text] of lines.entries()) {
    if (text.trim() === '') continue;
    const read = readLine(text);
    if (E.isLeft(read)) return { events, fault: { line: i + 1, message: read.left } };
    events.push([i + 1, read.right.travelling]);
  }
  return { events, fault: undefined };
};

const texts = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: fc.tuple(fc.nat(30), fc.string()).map(([n, said]) => line(n, said)) },
    { weight: 1, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: fc.constantFrom(' \r', `${line(3, 'Høyt 🙂')}\r`, line(4).replace('{', '{ ')) },
    { weight: 1, arbitrary: fc.constantFrom('{}', 'none', line(5).slice(0, 200)) },
  ),
  { maxLength: 20 },
);

describe('reading ahead', () => {
  test('gives what the lines say one by one, wherever chunks and blocks are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        texts,
        fc.integer({ min: 1, max: 2_000 }),
        fc.integer({ min: 1, max: 5_000 }),
        fc.integer({ min: 1, max: 20 }),
        fc.boolean(),
        async (lines, chunk, block, many, ends) => {
          const bytes = Buffer.from(`${lines.join('\n')}${ends ? '\n' : ''}`);
          expect(await readAll(bytes, chunk, block, many)).toEqual(expected(lines));
        },
      ),
    );
  });

  test('gives events that are large a few at a time', async () => {
    const lines = Array.from({ length: 100 }, (_, n) => line(n, 'x'.repeat(1_000)));
    const portions = { block: 10, here: 1_000, events: 1_000, characters: 10_000 };
    const given: number[] = [];
    for await (const { events } of readAhead(inChunks(Buffer.from(lines.join('\n')), 500), portions))
      given.push(events.length);
    expect(given.reduce((sum, count) => sum + count, 0)).toBe(100);
    // An event has 1,200 to 1,250 characters, with the hash of its leaf.
    expect(Math.max(...given)).toBeLessThanOrEqual(9);
    expect(Math.min(...given.slice(0, -1))).toBeGreaterThanOrEqual(8);
  });

  test('passes over the mark that some programs put before a text', async () => {
    const read = await readAll(Buffer.from(`\uFEFF${line(0)}\n${line(1)}`), 64, 256);
    expect(read).toEqual(expected([line(0), line(1)]));
  });

  test('stops at a line that is no UTF-8, and takes those before it', async () => {
    const bad = Buffer.concat([Buffer.from(`${line(0)}\n\n${line(1)}\n`), Buffer.from([0x7b, 0xff, 0x0a])]);
    const read = await readAll(Buffer.concat([bad, Buffer.from(line(2))]), 10_000, 10_000);
    expect(read.events).toEqual(expected([line(0), '', line(1)]).events);
    expect(read.fault).toEqual({ line: 4, message: 'not UTF-8; save the file as UTF-8' });
  });

  test('stops at a line that is longer than any may be, and keeps no more of it than that', async () => {
    const bytes = Buffer.concat([Buffer.from(`${line(0)}\n`), Buffer.alloc(LONGEST + 2_000_000, 0x20)]);
    const found = { line: 2, message: `longer than ${LONGEST} bytes` };
    const cut = await readAll(bytes, 1_000_000, 100);
    expect(cut).toEqual({ events: expected([line(0)]).events, fault: found });
    bytes[bytes.length - 1] = 0x0a;
    expect((await readAll(bytes, bytes.length, 100)).fault).toEqual(found);
  });

  test('gives what a broken source still gave, and then says why', async () => {
    const broken = async function* (): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(Buffer.from(`${line(0)}\n`));
      throw new Error('unplugged');
    };
    const reading = readAhead(broken(), { block: 10, here: 1, events: 10, characters: 2 ** 26 });
    expect((await reading.next()).value?.events).toHaveLength(1);
    await expect(reading.next()).rejects.toThrow('unplugged');
  });

  test('says the same by a thread, of which there is none in tests', () => {
    const lines = Array.from({ length: 1_000 }, (_, n) => (n % 100 === 0 ? '' : line(n, 'Høyt sykefravær')));
    const all = [...lines, line(1_000).slice(0, 100), line(1_001)];
    const file = join(scratch(), 'lines.jsonl');
    writeFileSync(file, all.join('\n'));
    const program = compiled(join(__dirname, 'reader.ts'));
    const said: unknown = JSON.parse(
      execFileSync(process.execPath, [program, file, '60000'], { encoding: 'utf8', maxBuffer: 2 ** 26 }),
    );
    expect(said).toEqual(JSON.parse(JSON.stringify({ ...expected(all), threaded: true })));
  }, 60_000);
});
