import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMANDS } from '../../src/cli/commands.js';
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
    ...COMMANDS.flatMap((command) => [
      [[command.name, '--help'], command] as const,
      [[command.name, 'memory:', '-h'], command] as const,
      [['help', command.name], command] as const,
    ]),
  ] as const)('%j prints help on stdout and ends well', async (args, about) => {
    expect(await cli([...args])).toMatchObject({ status: 0, out: helpFor(about), err: '' });
  });

  test.each(COMMANDS)('of $name names every option that the command takes', ({ options, help }) => {
    for (const option of [...options, 'help']) expect(help).toContain(`--${option} `);
  });

  test('names each command once, each by a name of its own', () => {
    const [general = ''] = helpFor(undefined).split('LEDGER is where');
    const names = COMMANDS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, summary } of COMMANDS) {
      expect(general.match(new RegExp(`^  forsvarlig ${name} `, 'gm'))).toHaveLength(1);
      expect(general).toContain(`  ${name.padEnd(8)} ${summary}\n`);
    }
  });

  test('has no line wider than a hundred characters, commands aside', () => {
    const texts = [undefined, ...COMMANDS].map(helpFor).join('');
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
  test('has the general help as it is', () => {
    expect(manual).toContain(`\`\`\`text\n${helpFor(undefined)}\`\`\`\n`);
  });

  test.each(COMMANDS)('has the help text of $name as it is', ({ name, help }) => {
    expect(manual).toContain(`## ${name}\n\n\`\`\`text\n${help}\`\`\`\n`);
  });
});
