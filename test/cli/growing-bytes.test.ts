import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { growingRows } from '../../src/cli/dossier/growing-bytes.js';

test('text that was added piece by piece is the bytes of all of it, however little room there was', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), fc.nat({ max: 40 }), (pieces, room) => {
      const rows = growingRows(room);
      pieces.forEach(rows.csv.add);
      pieces.forEach(rows.jsonl.add);
      const { csv, jsonl } = rows.whole();
      const whole = Buffer.from(pieces.join('')).toString();
      expect([Buffer.from(csv).toString(), Buffer.from(jsonl).toString()]).toEqual([whole, whole]);
    }),
  );
});

test('a record stands between quotes as JSON and CSV write it, beside other text', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), fc.nat({ max: 40 }), (texts, room) => {
      // What is kept has no lone surrogate.
      const records = texts.map((text) => JSON.stringify({ text }).replaceAll('\\ud', 'x'));
      const rows = growingRows(room);
      for (const record of records) {
        rows.addRecord(record);
        rows.csv.add(',æ\r\n');
        rows.jsonl.add('\n');
      }
      const { csv, jsonl } = rows.whole();
      expect(Buffer.from(csv).toString()).toBe(
        records.map((record) => `"${record.replaceAll('"', '""')}",æ\r\n`).join(''),
      );
      expect(Buffer.from(jsonl).toString()).toBe(
        records.map((record) => `${JSON.stringify(record)}\n`).join(''),
      );
    }),
  );
});

test('a record over several lines is one line of JSON, and stays as it is in CSV', () => {
  const record = '{\n\t"type": "x"\n}';
  const rows = growingRows(0);
  rows.addRecord(record);
  const { csv, jsonl } = rows.whole();
  expect(Buffer.from(csv).toString()).toBe('"{\n\t""type"": ""x""\n}"');
  expect(Buffer.from(jsonl).toString()).toBe(JSON.stringify(record));
});
