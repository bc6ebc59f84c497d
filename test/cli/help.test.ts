import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allCommands, COMMAND_NAMES, commandNamed } from '../../src/cli/commands.js';
import { EXAMPLE_COMMANDS } from '../../src/cli/example-commands.js';
import { helpFor } from '../../src/cli/help.js';
import { cli, place } from './in-process.js';

let here: ReturnType<typeof place>;
beforeEach(() => {
  here = place();
});
afterEach(() => here.remove());

const manual = readFileSync(join(__dirname, '../../docs/cli.md'), 'utf8');

describe('help', () => {
  test.each([
    [['--help'], undefined],
    [['-h'], undefined],
    [['help'], undefined],
    ...COMMAND_NAMES.flatMap((name) => [
      [[name, '--help'], name] as const,
      [[name, 'memory:', '-h'], name] as const,
      [['help', name], name] as const,
    ]),
  ] as const)('%j prints help on stdout and ends well', async (args, name) => {
    const out = await helpFor(await commandNamed(name));
    expect(await cli([...args])).toMatchObject({ status: 0, out, err: '' });
  });

  test.each(COMMAND_NAMES)('of %s names every option that the command takes', async (name) => {
    const { options = [], help = '' } = (await commandNamed(name)) ?? {};
    for (const option of [...options, 'help']) expect(help).toContain(`--${option} `);
  });

  test('names each command once, each by the name that it is typed by', async () => {
    const [general = ''] = (await helpFor(undefined)).split('LEDGER is where');
    const commands = await allCommands();
    expect(commands.map(({ name }) => name)).toEqual(COMMAND_NAMES);
    for (const { name, summary } of commands) {
      expect(general.match(new RegExp(`^  forsvarlig ${name} `, 'gm'))).toHaveLength(1);
      expect(general).toContain(`  ${name.padEnd(8)} ${summary}\n`);
    }
  });

  test('has no line wider than a hundred characters, commands aside', async () => {
    const texts = (await Promise.all([undefined, ...(await allCommands())].map(helpFor))).join('');
    const wide = texts.split('\n').filter((line) => line.length > 100 && !EXAMPLE_COMMANDS.includes(line));
    expect(wide).toEqual([]);
  });

  test('shows commands that can be recorded as they stand', async () => {
    const stdin = [EXAMPLE_COMMANDS.map((line) => `${line}\n`).join('')];
    const ran = await cli(['record', here.ledger(), '-'], { stdin });
    expect(ran).toMatchObject({ status: 0, err: '' });
    expect((await cli(['help', 'record'])).out).toContain(EXAMPLE_COMMANDS.join('\n'));
  });
});

test('--version prints the version', async () => {
  expect(await cli(['--version'])).toMatchObject({ status: 0, out: '1.2.3-test\n', err: '' });
});

describe('the manual page', () => {
  test('has the general help as it is', async () => {
    expect(manual).toContain(`\`\`\`text\n${await helpFor(undefined)}\`\`\`\n`);
  });

  test.each(COMMAND_NAMES)('has the help text of %s as it is', async (name) => {
    const { help = '' } = (await commandNamed(name)) ?? {};
    expect(manual).toContain(`## ${name}\n\n\`\`\`text\n${help}\`\`\`\n`);
  });
});
