import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import * as E from 'fp-ts/lib/Either.js';
import {
  cloudEventLine,
  exportedLines,
  importer,
  readCloudEvent,
  run,
  type EventStore,
  type RecordedEvent,
  type TravellingEvent,
} from '../../../src/index.js';
import { openMemoryStore } from '../../../src/stores/memory/memory-store.js';
import { instant, right, START } from '../../../src/testing/contract/subject.js';
import { clockAt, freshLedger, GRANTED, reduceTo } from '../ledgers.js';

const GOLDEN = join(__dirname, 'ledger.cloudevents.jsonl');

const exported = async (store: EventStore): Promise<string> => {
  let text = '';
  for await (const page of exportedLines(store)) {
    if (E.isLeft(page)) throw new Error(page.left.message);
    text += page.right.map((line) => `${line}\n`).join('');
  }
  return text;
};

const travelling = (line: string): TravellingEvent => {
  const read = readCloudEvent(JSON.parse(line));
  if (E.isLeft(read)) throw new Error(read.left);
  return read.right;
};

const imported = async (text: string): Promise<EventStore> => {
  const store = openMemoryStore({ clock: () => instant(0) });
  const outcome = await right(importer(store).take(text.split('\n').slice(0, -1).map(travelling)));
  if (E.isLeft(outcome)) throw new Error(outcome.left.message);
  return store;
};

// Texts as events have them, and as they might: numbers and escapes that JSON would write otherwise, blanks, fields in another order,
// a field twice, what is no JSON at all.
const odd = fc.constantFrom(
  ...[
    '{"version":1,"n":1.0}',
    '{"version":1, "n":1}',
    '{"b":1,"1":2,"version":3}',
    '{"a":1,"a":2}',
    '"\\u00e6"',
  ],
  ...[
    '{"version":12345678901234567890}',
    '{"version":0}',
    '{"__proto__":{"version":1}}',
    'not JSON',
    '',
    ' {}',
  ],
  ...['1e400', '-0', '"\\ud800"', '"\u2028\u2029"', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
);
const kept = (text: string): boolean => text.isWellFormed() && !text.includes('\0');
const text = fc.string({ unit: 'binary' }).filter(kept);
const json = fc.json().filter(kept);
const data = fc.oneof(
  json,
  odd,
  fc.nat().map((version) => JSON.stringify({ type: 'X', version })),
);
const filled = text.filter((one) => one !== '');

/** Logs of a few streams, as stores keep them. */
const log: fc.Arbitrary<ReadonlyArray<RecordedEvent>> = fc
  .array(
    fc.record({
      stream: fc.oneof(fc.constantFrom('user/u-1', 'crisis/c'), filled),
      type: fc.oneof(fc.constantFrom('VisitsReduced', 'X.v1', 'X.v1.v1', ''), text),
      data,
      metadata: fc.oneof(fc.constant('{"command":"c-1"}'), text),
      recordedAt: fc.integer({ min: 0, max: 253402300799999 }),
      gap: fc.integer({ min: 1, max: 1_000_000 }),
    }),
    { maxLength: 12 },
  )
  .chain((events) =>
    fc.uniqueArray(filled, { minLength: events.length, maxLength: events.length }).map((ids) => {
      const versions = new Map<string, number>();
      let position = 0;
      return events.map(({ gap, recordedAt, ...event }, i) => {
        const version = (versions.get(event.stream) ?? -1) + 1;
        versions.set(event.stream, version);
        position += gap;
        return { ...event, id: ids[i] ?? '', version, position, recordedAt: instant(recordedAt) };
      });
    }),
  );

describe('a ledger as CloudEvents', () => {
  test('comes back byte for byte, whatever its texts are, and is exported the same again', async () => {
    await fc.assert(
      fc.asyncProperty(log, async (events) => {
        const store = openMemoryStore({ clock: () => instant(0) });
        expect(await right(store.restore(0, events))).toMatchObject({ _tag: 'Right' });
        const first = await exported(store);
        const copy = await imported(first);
        expect(await right(copy.readAll(START))).toEqual(
          events.map((event, i) => ({ ...event, position: i + 1 })),
        );
        expect(await exported(copy)).toBe(first);
        expect(await right(copy.seal.head())).toEqual(await right(store.seal.head()));
      }),
      { numRuns: 100 },
    );
  });

  test('comes back byte for byte after others have written its JSON anew, or it is refused', () => {
    fc.assert(
      fc.property(log, (events) => {
        for (const [i, event] of events.entries()) {
          const one = { source: 'urn:x', event: { ...event, position: i + 1 } };
          const anew: unknown = JSON.parse(JSON.stringify(JSON.parse(cloudEventLine(one)), null, 1));
          expect(readCloudEvent(anew)).toEqual(E.right(one));
        }
      }),
    );
  });

  test('holds the exact text beside data only where JSON would be written otherwise', () => {
    const lineOf = (data: string): Readonly<Record<string, unknown>> =>
      JSON.parse(
        cloudEventLine({
          source: 'urn:x',
          event: {
            ...{ id: 'e1', stream: 'user/u-1', version: 0, position: 1, type: 'X', metadata: '{}', data },
            recordedAt: instant(0),
          },
        }),
      ) as Readonly<Record<string, unknown>>;
    expect(lineOf('{"version":1}')).toMatchObject({ type: 'no.forsvarlig.X.v1', data: { version: 1 } });
    expect(lineOf('{"version":1}')).not.toHaveProperty('datatext');
    expect(lineOf('{"version": 1}')).toMatchObject({ data: { version: 1 }, datatext: '{"version": 1}' });
    expect(lineOf('no JSON')).toMatchObject({ type: 'no.forsvarlig.X', datatext: 'no JSON' });
    expect(lineOf('no JSON')).not.toHaveProperty('data');
    expect(lineOf('no JSON')).not.toHaveProperty('datacontenttype');
  });

  test('keeps to the rules of CloudEvents about names of attributes', async () => {
    const { ledger, store } = freshLedger();
    for (const command of GRANTED) await run(ledger.record(command));
    for (const line of (await exported(store)).split('\n').slice(0, -1))
      for (const name of Object.keys(JSON.parse(line) as object)) expect(name).toMatch(/^[a-z\d]{1,20}$/);
  });

  test('is written as it was first written', async () => {
    const { ledger, store, clock } = freshLedger();
    for (const command of GRANTED) await run(ledger.record(command));
    clock.set('2020-03-21T10:00:00.123Z');
    await run(ledger.record(reduceTo('c-1', 7, 3)));
    const written = await exported(store);
    if (process.env['GOLDEN'] === 'write') writeFileSync(GOLDEN, written);
    expect(written).toBe(readFileSync(GOLDEN, 'utf8'));
    expect(await exported(await imported(readFileSync(GOLDEN, 'utf8')))).toBe(written);
  });

  test('ends with what was there when it began', async () => {
    const clock = clockAt('2020-03-20T09:00:00Z');
    const store = openMemoryStore({ clock: clock.now });
    const events = (from: number) =>
      Array.from({ length: 1_500 }, (_, n) => ({
        ...{ id: `${from + n}`, type: 'X', data: '{}', metadata: '{}' },
      }));
    await right(store.append([{ stream: 'a', expected: 'none', events: events(0) }]));
    let count = 0;
    for await (const page of exportedLines(store)) {
      if (count === 0) await right(store.append([{ stream: 'b', expected: 'none', events: events(5_000) }]));
      if (E.isRight(page)) count += page.right.length;
    }
    expect(count).toBe(1_500);
  });
});
