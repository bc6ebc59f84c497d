import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import * as E from 'fp-ts/lib/Either.js';
import { cloudEventLine, leafOf, readCloudEvent, type TravellingEvent } from '../../../src/index.js';
import { readExportedLine as readHashed } from '../../../src/ledger/interchange/exported-line.js';
import { instant } from '../../../src/testing/contract/subject.js';

const LINES = readFileSync(join(__dirname, 'ledger.cloudevents.jsonl'), 'utf8').split('\n').slice(0, -1);

/** The hash that comes with what is read is that of its leaf. */
const readExportedLine = (line: string): TravellingEvent | undefined => {
  const read = readHashed(line);
  if (read !== undefined) expect(read.leaf).toBe(leafOf(read.travelling.event));
  return read?.travelling;
};

/** What the line says by its JSON; undefined where that is refused. */
const slowly = (line: string): TravellingEvent | undefined => {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return undefined;
  }
  const read = readCloudEvent(json);
  return E.isRight(read) ? read.right : undefined;
};

const kept = (text: string): boolean => text.isWellFormed() && !text.includes('\0') && text !== '';
const text = fc.string({ unit: 'binary' }).filter(kept);
const tricky = fc.constantFrom(',"data":', '"', '\\', '}', ',"data":{}}', '"leafhash":"');

const travelling = fc
  .record({
    stream: fc.oneof(text, tricky),
    metadata: fc.oneof(fc.constant('{"command":"c-1"}'), text, tricky),
    said: fc.oneof(text, tricky, fc.json()),
    version: fc.integer({ min: 1, max: 3 }),
    position: fc.integer({ min: 1, max: 1e9 }),
    recordedAt: fc.integer({ min: 0, max: 253402300799999 }),
  })
  .map(({ said, version, recordedAt, ...places }) => ({
    source: 'urn:x',
    event: {
      ...places,
      id: 'e1',
      type: 'VisitsReduced',
      version: 3,
      recordedAt: instant(recordedAt),
      data: JSON.stringify({ type: 'VisitsReduced', version, said }),
    },
  }));

describe('a line as it was exported', () => {
  test('is read as it stands, whatever its texts are', () => {
    fc.assert(
      fc.property(travelling, (one) => {
        const line = cloudEventLine(one);
        expect(readExportedLine(line)).toEqual(one);
        expect(slowly(line)).toEqual(one);
      }),
    );
  });

  test('is read so all through a ledger', () => {
    expect(LINES.length).toBeGreaterThan(2);
    for (const line of LINES) {
      expect(readExportedLine(line)).toBeDefined();
      expect(readExportedLine(line)).toEqual(slowly(line));
    }
  });

  test('is left to the reading of its JSON, or read as that would read it, when anything in it is another', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LINES),
        fc.nat(),
        fc.oneof(fc.constantFrom('', '"', ',', '}', '{', ' ', '1', '\\'), fc.string({ maxLength: 2 })),
        (line, at, instead) => {
          const place = at % line.length;
          const changed = `${line.slice(0, place)}${instead}${line.slice(place + 1)}`;
          const read = readExportedLine(changed);
          if (read !== undefined) expect(read).toEqual(slowly(changed));
        },
      ),
      { numRuns: 500 },
    );
  });

  test.each([
    ['of an event that says no version', { data: '{"n":1}' }],
    ['of an event whose text JSON writes otherwise', { data: '{"type":"X","version":1,"n":1.0}' }],
    ['of an event that is no JSON', { data: 'not JSON' }],
  ])('is left to the reading of its JSON %s', (_, { data }) => {
    const places = { id: 'e1', stream: 's', version: 0, position: 1, metadata: '{}' };
    const one = { source: 'urn:x', event: { ...places, type: 'X', recordedAt: instant(0), data } };
    expect(readExportedLine(cloudEventLine(one))).toBeUndefined();
    expect(slowly(cloudEventLine(one))).toEqual(one);
  });

  test('is left to it where its fields come after the event', () => {
    const [line = ''] = LINES;
    expect(readExportedLine(`${line.slice(0, -1)},"subject":"x"}`)).toBeUndefined();
    expect(slowly(`${line.slice(0, -1)},"subject":"x"}`)).toEqual(slowly(line));
  });
});
