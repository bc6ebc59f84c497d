import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { cli, place } from './in-process.js';
import { everything, ndjson, nursing, reduced, registered } from './decisions.js';

let here: ReturnType<typeof place>;
beforeEach(() => {
  here = place();
});
afterEach(() => here.remove());

const historyOf = async (ledger: string): Promise<ReadonlyArray<string>> => {
  const { out } = await cli(['history', ledger, '--user', 'u-1', '--json']);
  const { entries }: { entries: ReadonlyArray<{ readonly what: string }> } = JSON.parse(out) as never;
  return entries.map(({ what }) => what);
};

describe('record', () => {
  test('records every line and says so', async () => {
    const file = here.file('d.ndjson', everything());
    const ran = await cli(['record', here.ledger(), file]);
    expect(ran).toEqual({
      status: 0,
      out: `${here.ledger()}: 7 recorded, 0 already there, 0 refused\nrecorded: lines 1-7\n`,
      err: '',
      errors: [],
    });
    expect(await historyOf(here.ledger())).toEqual([
      ...['ServiceUserRegistered', 'ServiceGranted', 'ServiceGranted', 'VisitsReduced', 'RespitePaused'],
    ]);
  });

  test('records nothing twice', async () => {
    const file = here.file('d.ndjson', everything());
    await cli(['record', here.ledger(), file]);
    const again = await cli(['record', here.ledger(), file]);
    expect(again.status).toBe(0);
    expect(again.out).toBe(
      `${here.ledger()}: 0 recorded, 7 already there, 0 refused\nalready there: lines 1-7\n`,
    );
    expect(await historyOf(here.ledger())).toHaveLength(5);
  });

  test('reads stdin, in chunks that break lines and letters, with blank lines and without a last newline', async () => {
    const bytes = Buffer.from(`\n${everything().replaceAll('\n', '\r\n')}\n  \n`.trimEnd());
    const chunks = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, i) =>
      bytes.subarray(i * 7, i * 7 + 7),
    );
    const ran = await cli(['record', here.ledger(), '-'], { stdin: chunks });
    expect(ran.err).toBe('');
    expect(ran.out).toBe(`${here.ledger()}: 7 recorded, 0 already there, 0 refused\nrecorded: lines 2-8\n`);
  });

  test('passes over a byte order mark', async () => {
    const ran = await cli(['record', here.ledger(), '-'], { stdin: [`\uFEFF${ndjson(registered())}`] });
    expect(ran.status).toBe(0);
  });

  test('tells which lines were recorded and which not, and records only the rest of the mended file', async () => {
    const broken = ndjson(registered(), nursing()) + '{"command":\n' + ndjson(reduced());
    const file = here.file('d.ndjson', broken);
    const first = await cli(['record', here.ledger(), file]);
    expect(first.status).toBe(1);
    expect(first.errors).toEqual([
      `${file}:3: not JSON: at column 12 expected a value; the line ends too early`,
    ]);
    expect(first.out).toBe(
      `${here.ledger()}: 3 recorded, 0 already there, 1 refused\nrecorded: lines 1-2, 4\nnot recorded: line 3\n`,
    );

    here.file('d.ndjson', ndjson(registered(), nursing(), registered({ id: 'c-9', user: 'u-9' }), reduced()));
    const second = await cli(['record', here.ledger(), file]);
    expect(second.status).toBe(0);
    expect(second.out).toBe(
      `${here.ledger()}: 1 recorded, 3 already there, 0 refused\nrecorded: line 3\nalready there: lines 1-2, 4\n`,
    );
  });

  test('gives the summary and the errors as JSON when asked', async () => {
    const lines = ndjson(registered(), reduced()) + '[1,\n';
    const ran = await cli(['record', here.ledger(), '-', '--json'], { stdin: [lines] });
    expect(ran.status).toBe(1);
    expect(JSON.parse(ran.out)).toEqual({
      ledger: here.ledger(),
      file: 'stdin',
      recorded: { count: 1, lines: [[1, 1]] },
      already: { count: 0, lines: [] },
      refused: { count: 2, lines: [[2, 3]] },
      unsure: { count: 0, lines: [] },
      stopped: false,
    });
    expect(ran.errors.map((line): unknown => JSON.parse(line))).toMatchObject([
      { file: 'stdin', line: 2, error: 'Rejected', policy: 'known-service' },
      { file: 'stdin', line: 3, error: 'MalformedLine' },
    ]);
  });

  test('leaves no ledger behind where the file of commands cannot be read', async () => {
    await cli(['record', here.ledger(), here.path('missing.ndjson')]);
    expect(readdirSync(here.path('.'))).toEqual([]);
  });

  test('records more lines than one chunk holds, in order', async () => {
    const users = Array.from({ length: 2_345 }, (_, i) => registered({ id: `c-${i}`, user: `u-${i}` }));
    const ran = await cli(['record', here.ledger(), '-'], { stdin: [ndjson(...users)] });
    expect(ran.out).toContain('2345 recorded');
    expect(ran.out).toContain('recorded: lines 1-2345');
  });
});
