import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { TABLES } from '../../src/index.js';
import { HOSTILE } from '../dossier/hostile.js';
import { hostileCommands, linesOf, reducedUser } from '../dossier/world.js';
import { cli, place } from './in-process.js';

let ledger: ReturnType<typeof place>;
let here: ReturnType<typeof place>;
beforeAll(async () => {
  ledger = place();
  const commands = [...hostileCommands(), ...reducedUser('plain', 'Smitten i sonen')];
  const ran = await cli(['record', ledger.ledger(), '-'], {
    stdin: [linesOf(commands)],
    now: '2020-06-02T11:00:00Z',
  });
  expect({ status: ran.status, err: ran.err }).toEqual({ status: 0, err: '' });
});
afterAll(() => ledger.remove());
beforeEach(() => {
  here = place();
});
afterEach(() => here.remove());

const make = (...more: ReadonlyArray<string>) =>
  cli(['dossier', ledger.ledger(), '--out', here.path('out'), '--to', '2020-06-01', ...more]);

const written = (name: string): string => readFileSync(join(here.path('out'), name), 'utf8');

const filesIn = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => join(one.parentPath, one.name))
      .map((file) => [file.slice(folder.length + 1), readFileSync(file, 'base64')]),
  );

interface Schema {
  readonly properties: Readonly<Record<string, { readonly type: string; readonly pattern?: string }>>;
  readonly required: ReadonlyArray<string>;
}

/** As much of JSON Schema as the schemas of a dossier say. */
const flawsIn = (
  row: Readonly<Record<string, unknown>>,
  { properties, required }: Schema,
): ReadonlyArray<string> => [
  ...required.filter((name) => !(name in row)).map((name) => `${name} is missing`),
  ...Object.entries(row).flatMap(([name, value]) => {
    const property = properties[name];
    if (property === undefined) return [`${name} is not declared`];
    const type = Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value;
    if (type !== property.type) return [`${name} is ${type}`];
    return property.pattern === undefined || new RegExp(property.pattern, 'u').test(String(value))
      ? []
      : [`${name} has another form`];
  }),
];

/** The records of a CSV (RFC 4180). */
const recordsOf = (csv: string): ReadonlyArray<ReadonlyArray<string>> => {
  const records: string[][] = [[]];
  let rest = csv;
  while (rest !== '') {
    const [all = '', quoted, bare = '', end = ''] =
      /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(rest) ?? [];
    if (all === '') throw new Error(`no CSV: ${JSON.stringify(rest.slice(0, 40))}`);
    records.at(-1)?.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    rest = rest.slice(all.length);
    if (end === '\r\n' && rest !== '') records.push([]);
  }
  return records;
};

test('a dossier is a report in one file and the same as data, for the eyes of its owner', async () => {
  const ran = await make();
  expect(ran).toMatchObject({ status: 0, err: '' });
  expect(ran.out).toContain(`${HOSTILE.length + 1} users`);
  expect(ran.out).toContain('NOT signed');
  expect(readdirSync(here.path('out')).sort()).toEqual(['data', 'report.html']);
  expect(statSync(join(here.path('out'), 'report.html')).mode & 0o777).toBe(0o600);
  expect(written('report.html')).toContain('IKKE signert');
});

test('the same ledger and options make the same bytes; another seed draws others', async () => {
  await make('--sample', '3');
  const first = filesIn(here.path('out'));
  here.remove();
  here = place();
  await make('--sample', '3');
  expect(filesIn(here.path('out'))).toEqual(first);
  here.remove();
  here = place();
  await make('--sample', '3', '--seed', 'another');
  expect(filesIn(here.path('out')).get('data/sample.csv')).not.toBe(first.get('data/sample.csv'));
});

describe('the data', () => {
  test('every line of every table is as the schema says, and the CSV has the same rows and columns', async () => {
    await make();
    const schema = JSON.parse(written('data/schema.json')) as { readonly $defs: Record<string, Schema> };
    expect(Object.keys(schema.$defs)).toEqual(TABLES.map(({ name }) => name));
    for (const [name, definition] of Object.entries(schema.$defs)) {
      const rows = written(`data/${name}.jsonl`)
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Record<string, unknown>);
      expect(rows.flatMap((row) => flawsIn(row, definition))).toEqual([]);
      const [head, ...records] = recordsOf(written(`data/${name}.csv`));
      expect(head).toEqual(Object.keys(definition.properties));
      expect(records).toHaveLength(rows.length);
      expect(new Set(records.map(({ length }) => length)).size).toBeLessThanOrEqual(1);
    }
    expect(recordsOf(written('data/users.csv'))).toHaveLength(HOSTILE.length + 2);
  });

  test('no field of a CSV can be taken for a formula', async () => {
    await make();
    for (const { name } of TABLES)
      for (const field of recordsOf(written(`data/${name}.csv`)).flat())
        expect(field).not.toMatch(/^\s*[=+\-@]/);
  });
});

test('nothing that somebody wrote is more than text in the report', async () => {
  await make('--sample', '20');
  const html = written('report.html');
  const found = (pattern: RegExp, text = html): ReadonlyArray<string> => text.match(pattern) ?? [];
  // Six parts of data and the script itself.
  expect(found(/<script[ >]/g)).toHaveLength(7);
  expect(found(/<style[ >]/g)).toHaveLength(1);
  expect(found(/<(?:img|iframe|object|embed|svg onload)/gi)).toEqual([]);
  expect(found(/<[^>]*\son\w+\s*=/gi, html.replaceAll(/<script[\s\S]*?<\/script>/g, ''))).toEqual([]);
  // eslint-disable-next-line no-control-regex -- what must not be there
  expect(found(/[\u0000\u001B\u202A-\u202E\u2066-\u2069\u2028\u2029]/g)).toEqual([]);
});

test('without its script the report still tells the sample, findings and figures', async () => {
  await make('--sample', '1', '--seed', '7');
  const html = written('report.html').replaceAll(/<script[\s\S]*?<\/script>/g, '');
  for (const part of [
    'Antall',
    'Ny vurdering er ikke gjort i tide',
    'Besøk redusert',
    'Spor etter beslutningen',
    '<svg',
  ])
    expect(html).toContain(part);
});

test.each([
  ['nb', 'Tilsynsrapport', 'Hvem'],
  ['nn', 'Styrande avgjerder og fullmakter', 'Kven'],
  ['en', 'Supervision dossier', 'Who'],
])('the report opens in %s', async (language, title, field) => {
  await make('--lang', language);
  const html = written('report.html').replaceAll(/<script[\s\S]*?<\/script>/g, '');
  expect(html).toContain(`<html lang="${language}">`);
  expect(html).toContain(title);
  expect(html).toMatch(new RegExp(`<dt[^>]*>${field}</dt>`));
});

test('in nynorsk what is put together of words and days is nynorsk too', async () => {
  await make('--lang', 'nn');
  const html = written('report.html').replaceAll(/<script[\s\S]*?<\/script>/g, '');
  for (const [nynorsk, bokmal] of [
    ['frå første registrering', 'fra første registrering'],
    ['hendingar, den siste nr.', 'hendelser, den siste nr.'],
    ['registrerte frå', 'registrert fra'],
    ['Del av tenestene på innvilga nivå: ', 'Andel tjenester på innvilget nivå: '],
    ['Ikkje forfalne enno', 'Ikke forfalt ennå'],
  ] as const) {
    expect(html).toContain(nynorsk);
    expect(html).not.toContain(bokmal);
  }
});

test('a dossier about one user holds nobody else', async () => {
  expect(await make('--user', 'plain')).toMatchObject({ status: 0 });
  for (const content of [written('report.html'), written('data/events.csv'), written('data/users.csv')])
    expect(content).not.toContain('u-1');
  expect(recordsOf(written('data/users.csv'))).toHaveLength(2);
});

test('a period leaves out what was before it, and says how much', async () => {
  await make('--user', 'plain', '--from', '2020-04-01');
  expect(
    recordsOf(written('data/events.csv'))
      .slice(1)
      .map((record) => record[4]),
  ).toEqual(['DecisionReviewed', 'ServiceRestored']);
  expect(written('report.html')).toContain('1 brukere med 2 hendelser (4 andre hendelser');
});

describe('the proof', () => {
  test('a signed dossier verifies, and a report that was changed does not', async () => {
    await cli(['keys', 'generate', here.path('key'), '--name', 'example.no/ledger']);
    expect(await make('--from', '2020-04-01', '--key', here.path('key'))).toMatchObject({
      status: 0,
      err: '',
    });
    const verified = await cli(['verify', here.path('out')]);
    expect({ status: verified.status, err: verified.err }).toEqual({ status: 0, err: '' });
    expect(written('report.html')).toContain('example.no/ledger+');
    here.file(join('out', 'report.html'), written('report.html').replace('Tilsynsrapport', 'Rapport'));
    const changed = await cli(['verify', here.path('out')]);
    expect(changed.status).toBe(1);
    expect(changed.out).toContain('report.html');
  });

  test('what the scope leaves out is withheld, and still proven to be there', async () => {
    await cli(['keys', 'generate', here.path('key'), '--name', 'example.no/ledger']);
    await make('--user', 'plain', '--from', '2020-04-01', '--key', here.path('key'));
    expect(await cli(['verify', here.path('out')])).toMatchObject({ status: 0 });
    expect(written('proof/events.jsonl')).not.toContain('ServiceGranted');
    expect(written('proof/events.jsonl').trim().split('\n')).toHaveLength(6);
  });
});

describe('it is refused', () => {
  test('where the folder holds something, which is left as it is', async () => {
    await make();
    const before = filesIn(here.path('out'));
    const again = await make();
    expect(again.status).toBe(1);
    expect(again.err).toContain('holds something already');
    expect(filesIn(here.path('out'))).toEqual(before);
  });

  test.each([
    [['--user', 'nobody'], 'nobody'],
    [['--service', 'hovering'], 'kind of service'],
    [['--sample', '5000'], '--sample'],
    [['--seed', 'with blanks'], '--seed'],
    [['--lang', 'se'], '--lang'],
    [['--from', '2020-07-01'], '--from'],
    [['--at', '2020-05-01'], '--to and --at'],
    [['--user', 'plain', '--service', 'home-nursing'], 'two dossiers'],
  ] as const)('%j, and nothing is left', async (more, message) => {
    const ran = await make(...more);
    expect(ran.status).toBe(1);
    expect(ran.err).toContain(message);
    expect(existsSync(here.path('out'))).toBe(false);
  });
});
