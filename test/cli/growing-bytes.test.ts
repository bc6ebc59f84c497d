import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { growingBytes } from '../../src/cli/dossier/growing-bytes.js';

test('text that was added piece by piece is the bytes of all of it, however little room there was', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), fc.nat({ max: 40 }), (pieces, room) => {
      const bytes = growingBytes(room);
      pieces.forEach(bytes.add);
      expect(Buffer.from(bytes.whole()).toString()).toBe(Buffer.from(pieces.join('')).toString());
    }),
  );
});

test('a record stands between quotes as JSON and CSV write it, beside other text', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), fc.nat({ max: 40 }), (texts, room) => {
      // What is kept has no lone surrogate.
      const records = texts.map((text) => JSON.stringify({ text }).replaceAll('\\ud', 'x'));
      const [csv, jsonl] = [growingBytes(room), growingBytes(room)];
      for (const record of records) {
        csv.addRecord(record, 'csv');
        csv.add(',æ\r\n');
        jsonl.addRecord(record, 'json');
        jsonl.add('\n');
      }
      expect(Buffer.from(csv.whole()).toString()).toBe(
        records.map((record) => `"${record.replaceAll('"', '""')}",æ\r\n`).join(''),
      );
      expect(Buffer.from(jsonl.whole()).toString()).toBe(
        records.map((record) => `${JSON.stringify(record)}\n`).join(''),
      );
    }),
  );
});

test('a record over several lines is one line of JSON, and stays as it is in CSV', () => {
  const record = '{\n\t"type": "x"\n}';
  const [csv, jsonl] = [growingBytes(0), growingBytes(0)];
  csv.addRecord(record, 'csv');
  jsonl.addRecord(record, 'json');
  expect(Buffer.from(csv.whole()).toString()).toBe('"{\n\t""type"": ""x""\n}"');
  expect(Buffer.from(jsonl.whole()).toString()).toBe(JSON.stringify(record));
});
