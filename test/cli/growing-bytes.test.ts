import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { growingRows } from '../../src/cli/dossier/growing-bytes.js';
import { lentRoom } from '../../src/cli/dossier/lent-room.js';

test('text that was added piece by piece is the bytes of all of it, however little room there was', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), fc.nat({ max: 40 }), (pieces, room) => {
      const rows = growingRows(lentRoom(), room);
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
      const rows = growingRows(lentRoom(), room);
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
  const rows = growingRows(lentRoom(), 0);
  rows.addRecord(record);
  const { csv, jsonl } = rows.whole();
  expect(Buffer.from(csv).toString()).toBe('"{\n\t""type"": ""x""\n}"');
  expect(Buffer.from(jsonl).toString()).toBe(JSON.stringify(record));
});

test('text is the same in room where other text stood before, and room is lent to one at a time', () => {
  const room = lentRoom();
  const written = (text: string) => {
    const rows = growingRows(room, 8);
    rows.csv.add(text);
    rows.jsonl.add(text);
    rows.addRecord(text);
    return rows.whole();
  };
  const first = written('"a" æ '.repeat(40));
  room.takeBack([first.csv.buffer, first.jsonl.buffer]);
  const [second, third] = [written('b'), written('c')];
  const texts = [second, third].flatMap(({ csv, jsonl }) =>
    [csv, jsonl].map((one) => Buffer.from(one).toString()),
  );
  expect(texts).toEqual(['b"b"', 'b"b"', 'c"c"', 'c"c"']);
});

test('room that comes back is lent again to who asks for about as much, and to nobody who asks for more or far less', () => {
  const room = lentRoom();
  const [large, small] = [new ArrayBuffer(1_000), new ArrayBuffer(100)];
  room.takeBack([large, small]);
  expect(room.lend(1_001).buffer).not.toBe(large);
  expect(room.lend(20).buffer).not.toBe(small);
  expect(room.lend(90).buffer).toBe(small);
  expect(room.lend(90).buffer).not.toBe(small);
  expect(room.lend(900).buffer).toBe(large);
});
