import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdirSync, readFileSync } from 'node:fs';
import { COMMAND_NAMES } from '../../src/cli/commands.js';
import { cli, place, type Ran } from './in-process.js';
import { everything, ndjson, nursing, reduced, registered } from './decisions.js';

let here: ReturnType<typeof place>;
beforeEach(() => {
  here = place();
});
afterEach(() => here.remove());

/** What must never come back in an error: words, keys and numbers of the input. */
const SECRETS = ['02013299997', 'Hemmelig', 'u-1', 'u-404', 'Klarer seg', 'Delegasjon', 'Færre kontakter'];

const visits = (amount: number) => ({ unit: 'visits', amount, weeks: 1, mode: 'in-person' });

const before = ndjson(registered(), nursing());

/** Records two good lines, then a bad one, then a good one; gives what the bad one was answered. */
const withBadLine = async (bad: string): Promise<Ran> => {
  const file = here.file('in.ndjson', `${before}${bad}\n${ndjson(registered({ id: 'c-8', user: 'u-8' }))}`);
  return cli(['record', here.ledger(), file]);
};

const expectOneError = (ran: Ran, error: RegExp | string): void => {
  expect(ran.errors).toHaveLength(1);
  expect(ran.errors[0]).toMatch(error);
  for (const secret of SECRETS) expect(ran.err).not.toContain(secret);
  expect(ran.status).toBe(1);
};

const BAD_LINES: ReadonlyArray<readonly [string, string, RegExp]> = [
  [
    'a malformed line',
    '{"command": "ReduceVisits", Hemmelig}',
    /:3: not JSON: at column 29 expected a field name/,
  ],
  ['a line that is no object', '[1, 2]', /:3: the whole: found no object, expected a command/],
  [
    'an unknown command',
    JSON.stringify(reduced({ command: 'HemmeligCommand' })),
    /:3: command: found a name/,
  ],
  [
    'a command of a future version',
    JSON.stringify(reduced({ version: 2 })),
    /:3: version: found .*2, expected 1/,
  ],
  [
    'a date that does not exist',
    JSON.stringify(reduced({ effective: '2020-02-30' })),
    /:3: effective: found the text 2020-02-30, expected a day that exists/,
  ],
  [
    'a reduction above the granted level',
    JSON.stringify(reduced({ to: visits(9) })),
    /:3: refused by below-granted: .*; to mend: /,
  ],
  ['an unknown user', JSON.stringify(reduced({ user: 'u-404' })), /:3: refused by known-/],
  ['an unknown service', JSON.stringify(reduced({ service: 'Hemmelig' })), /:3: refused by known-service: /],
  [
    'an effective date before the grant',
    JSON.stringify(
      reduced({
        decided: '2020-01-03',
        effective: '2020-01-04',
        assessment: { on: '2020-01-03', by: 'nurse', necessity: 'can-wait', facts: { text: 'Hemmelig' } },
      }),
    ),
    /:3: refused by within-grant: /,
  ],
  [
    'a user id that is an identity number',
    JSON.stringify(registered({ id: 'c-9', user: '02013299997' })),
    /:3: user: found a text of 11 characters, expected a key/,
  ],
  [
    'an identity number in a free text',
    JSON.stringify(reduced({ ground: { cause: 'infection', reasons: { text: 'Hemmelig 020132 99997' } } })),
    /:3: ground\.reasons\.text: found a text of 21 characters, expected a text .* no identity number/,
  ],
  [
    'a field that is not known',
    JSON.stringify(reduced({ Hemmelig: 'Hemmelig' })),
    /:3: .*a field of 8 characters that is not known here/,
  ],
];

describe('a bad line', () => {
  test.each(BAD_LINES)(
    '%s gets one clear error, and the lines around it are recorded',
    async (_, bad, error) => {
      const ran = await withBadLine(bad);
      expectOneError(ran, error);
      expect(ran.out).toBe(
        `${here.ledger()}: 3 recorded, 0 already there, 1 refused\nrecorded: lines 1-2, 4\nnot recorded: line 3\n`,
      );
      const history = await cli(['history', here.ledger(), '--user', 'u-1', '--lang', 'en']);
      expect(history.out).not.toContain('Visits reduced');
    },
  );

  test('a line that is not UTF-8 gets one clear error', async () => {
    const bytes = Buffer.concat([
      Buffer.from(`${before}{"Hemmelig":"`),
      Buffer.from([0xe6]),
      Buffer.from('"}\n'),
    ]);
    const ran = await cli(['record', here.ledger(), '-'], { stdin: [bytes] });
    expectOneError(ran, /^stdin:3: not UTF-8/);
  });

  test('a file cut in the middle of a line gets one error for that line', async () => {
    const cut = (before + ndjson(reduced())).slice(0, -40);
    const ran = await cli(['record', here.ledger(), here.file('in.ndjson', cut)]);
    expectOneError(ran, /in\.ndjson:3: not JSON: at column \d+ expected /);
    expect(ran.out).toContain(
      '2 recorded, 0 already there, 1 refused\nrecorded: lines 1-2\nnot recorded: line 3\n',
    );
  });

  test('a line too long for any command is refused without being kept', async () => {
    const ran = await cli(['record', here.ledger(), '-'], {
      stdin: [
        before,
        ...Array.from({ length: 50 }, () => Buffer.alloc(100_000, 'x')),
        '\n',
        ndjson(reduced()),
      ],
    });
    expectOneError(ran, /^stdin:3: longer than 4000000 bytes/);
    expect(ran.out).toContain('recorded: lines 1-2, 4\n');
  });
});

describe('a file of commands', () => {
  test.each([
    ['empty', ''],
    ['of blank lines', '\n  \n'],
  ])('that is %s is an error', async (_, content) => {
    const file = here.file('in.ndjson', content);
    const ran = await cli(['record', here.ledger(), file]);
    expectOneError(ran, `forsvarlig: ${file} is empty: there are no commands in it`);
    expect(ran.out).toBe('');
  });

  test('that is not there is an error', async () => {
    const file = here.path('missing.ndjson');
    const ran = await cli(['record', here.ledger(), file]);
    expectOneError(ran, `forsvarlig: ${file} can't be read: there is no such file`);
  });

  test('that is a directory is an error', async () => {
    expectOneError(await cli(['record', here.ledger(), here.path('.')]), /can't be read: it is a directory/);
  });

  test('in UTF-16 is one error, not one a line', async () => {
    const file = here.file('in.ndjson', Buffer.from(`\uFEFF${everything()}`, 'utf16le'));
    expectOneError(await cli(['record', here.ledger(), file]), `${file} is not UTF-8; save it as UTF-8`);
  });
});

describe('a ledger', () => {
  const record = (ledger: string): Promise<Ran> =>
    cli(['record', ledger, '-'], { stdin: [ndjson(registered())] });

  test('in a directory that is not there cannot be opened', async () => {
    const ran = await record(here.ledger('missing/ledger.db'));
    expectOneError(ran, /^forsvarlig: The directory of .* does not exist/);
    expect(ran.out).toBe('');
  });

  test('whose path is a directory cannot be opened', async () => {
    mkdirSync(here.path('folder'));
    expectOneError(await record(here.ledger('folder')), /^forsvarlig: .* is a directory/);
  });

  test('that is another file is told to be none, and the file stays as it was', async () => {
    const file = here.file(
      'notes.txt',
      'Hemmelig notes that are no ledger at all, long enough for a header. '.repeat(20),
    );
    const was = readFileSync(file);
    expectOneError(await record(here.ledger('notes.txt')), /not a ledger/);
    expect(readFileSync(file)).toEqual(was);
  });

  test('of a newer format is told to be newer, and nothing is recorded', async () => {
    await record(here.ledger());
    // The user version is the big-endian number at offset 60 of a SQLite file.
    const bytes = readFileSync(here.path('ledger.db'));
    bytes.writeUInt32BE(99, 60);
    here.file('newer.db', bytes);
    expectOneError(await record(here.ledger('newer.db')), /99/);
    expect(readFileSync(here.path('newer.db'))).toEqual(bytes);
  });

  test.each(['levels', 'history', 'explain'])('that is not there is not made by %s', async (command) => {
    const who = command === 'levels' ? [] : ['--user', 'u-1'];
    const what = command === 'explain' ? ['--service', 'nursing'] : [];
    expectOneError(await cli([command, here.ledger('none.db'), ...who, ...what]), /none\.db/);
    expect(() => readFileSync(here.path('none.db'))).toThrow('ENOENT');
  });

  test('named in no known form is an error', async () => {
    expectOneError(await record('ledger.db'), /expected sqlite:FILE/);
  });
});

describe('a question', () => {
  beforeEach(async () => {
    await cli(['record', here.ledger(), '-'], { stdin: [everything()] });
  });

  const NURSING = ['--user', 'u-1', '--service', 'nursing'];
  const QUESTIONS: ReadonlyArray<readonly [string, ReadonlyArray<string>, RegExp]> = [
    ['about an unknown user', ['levels', '--user', 'u-404'], /no such service user/],
    ['about an unknown user, as CSV', ['levels', '--user', 'u-404', '--csv'], /no such service user/],
    ['about an unknown service of everybody', ['levels', '--service', 'u-404'], /no such service/],
    ['about an unknown service of a user', ['levels', '--user', 'u-1', '--service', 'x'], /no such service/],
    ['about the history of an unknown user', ['history', '--user', 'u-404'], /no such service user/],
    [
      'about the history of an unknown service',
      ['history', '--user', 'u-1', '--service', 'x'],
      /no such service/,
    ],
    ['about an unknown member of staff', ['history', '--staff', 'u-404'], /no such member of staff/],
    ['about an unknown crisis', ['history', '--crisis', 'u-404'], /no such crisis/],
    ['why, of an unknown service', ['explain', '--user', 'u-1', '--service', 'x'], /no such service/],
    [
      'why, before the grant',
      ['explain', ...NURSING, '--at', '2019-01-01'],
      /no such service granted by then/,
    ],
    [
      'on a day that does not exist',
      ['levels', '--at', '2020-02-30'],
      /forsvarlig: --at: expected a day that exists/,
    ],
    [
      'on a day that does not exist, of history',
      ['history', '--user', 'u-1', '--at', 'x'],
      /forsvarlig: --at: expected a day/,
    ],
    [
      'known at no instant',
      ['levels', '--known-at', '2020-03-20'],
      /forsvarlig: --known-at: expected an instant/,
    ],
    ['about an identity number', ['levels', '--user', '02013299997'], /user: expected a key/],
  ];

  test.each(QUESTIONS)('%s gets one clear error', async (_, [command = '', ...args], error) => {
    const ran = await cli([command, here.ledger(), ...args]);
    expectOneError(ran, error);
    expect(ran.out).toBe('');
  });

  test.each(QUESTIONS)('%s gets its error as JSON when asked', async (_, [command = '', ...args]) => {
    if (args.includes('--csv')) return;
    const ran = await cli([command, here.ledger(), ...args, '--json']);
    const error: unknown = JSON.parse(ran.err);
    expect(error).toEqual({ error: expect.any(String), message: expect.any(String) });
    expect(ran.status).toBe(1);
  });
});

describe('arguments', () => {
  const ARGUMENTS: ReadonlyArray<readonly [ReadonlyArray<string>, string]> = [
    [[], `nothing to do; say one of ${COMMAND_NAMES.join(', ')}; see forsvarlig --help`],
    [['levelz'], 'unknown command levelz; see forsvarlig --help'],
    [['02013299997'], 'unknown command; see forsvarlig --help'],
    [['--frobnicate'], 'unknown option --frobnicate; see forsvarlig --help'],
    [['levels', 'memory:', '--frobnicate'], 'unknown option --frobnicate; see forsvarlig levels --help'],
    [['record', 'memory:', 'x', '--user', 'u'], 'unknown option --user; see forsvarlig record --help'],
    [
      ['levels', 'memory:', '--user', 'a', '--user', 'b'],
      '--user is given 2 times; give it once; see forsvarlig levels --help',
    ],
    [['levels', 'memory:', '--user='], '--user needs a value; see forsvarlig levels --help'],
    [['levels', 'memory:', '--lang', 'sv'], '--lang takes nb or en; see forsvarlig levels --help'],
    [['levels', 'memory:', '--json', '--csv'], '--json or --csv, not both; see forsvarlig levels --help'],
    [['levels'], 'which ledger? for example sqlite:FILE; see forsvarlig levels --help'],
    [
      ['levels', 'memory:', '02013299997'],
      'too many arguments; one ledger is expected; see forsvarlig levels --help',
    ],
    [
      ['record', 'memory:'],
      'a ledger and a file of commands are needed: record LEDGER FILE; see forsvarlig record --help',
    ],
    [
      ['explain', 'memory:', '--user', 'u'],
      '--user and --service are needed, or the id of a finding or the name of a figure; see forsvarlig explain --help',
    ],
    [
      ['history', 'memory:', '--user', 'u', '--staff', 's'],
      'whose history? one of --user (with or without --service), --staff, --crisis, --unit, --inspection; see forsvarlig history --help',
    ],
  ];

  test.each(ARGUMENTS)('%j get one line that points at the help', async (args, error) => {
    const ran = await cli(args);
    if (!args.includes('--json')) expect(ran.err).toBe(`forsvarlig: ${error}\n`);
    else expect(JSON.parse(ran.err)).toEqual({ error: 'UsageError', message: error });
    expect(ran).toMatchObject({ status: 1, out: '' });
  });

  test('an option without its value gets one line', async () => {
    const ran = await cli(['levels', 'memory:', '--user']);
    expect(ran.errors).toHaveLength(1);
    expect(ran.err).toMatch(/--user .*; see forsvarlig levels --help/);
    expect(ran.status).toBe(1);
  });
});

describe('a ledger that would not last', () => {
  test.each(['memory:', 'sqlite::memory:', 'sqlite:memory:'])(
    '%s is refused, and nothing is said to be recorded',
    async (ledger) => {
      const ran = await cli(['record', ledger, here.file('in.ndjson', before)]);
      expectOneError(ran, /sqlite:FILE/);
      expect(ran.out).not.toMatch(/[1-9]\d* recorded/);
    },
  );
});
