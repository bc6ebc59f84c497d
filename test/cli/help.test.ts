import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMAND_NAMES, OPTIONS } from '../../src/cli/arguments.js';
import { EXAMPLE_COMMANDS, helpFor } from '../../src/cli/help.js';
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
  ] as const)('%j prints help on stdout and ends well', async (args, about) => {
    expect(await cli([...args])).toMatchObject({ status: 0, out: helpFor(about), err: '' });
  });

  test.each(COMMAND_NAMES)('of %s names every option that the command takes', (name) => {
    for (const option of OPTIONS[name]) expect(helpFor(name)).toContain(`--${option} `);
  });

  test('has no line wider than a hundred characters, commands aside', () => {
    const texts = [undefined, ...COMMAND_NAMES].map(helpFor).join('');
    const wide = texts.split('\n').filter((line) => line.length > 100 && !EXAMPLE_COMMANDS.includes(line));
    expect(wide).toEqual([]);
  });

  test('shows commands that can be recorded as they stand', async () => {
    const stdin = [EXAMPLE_COMMANDS.map((line) => `${line}\n`).join('')];
    const ran = await cli(['record', here.ledger(), '-'], { stdin });
    expect(ran).toMatchObject({ status: 0, err: '' });
    expect(helpFor('record')).toContain(EXAMPLE_COMMANDS.join('\n'));
  });
});

test('--version prints the version', async () => {
  expect(await cli(['--version'])).toMatchObject({ status: 0, out: '1.2.3-test\n', err: '' });
});

describe('the manual page', () => {
  test.each([undefined, ...COMMAND_NAMES])('has the help text of %s as it is', (about) => {
    expect(manual).toContain(`\`\`\`text\n${helpFor(about)}\`\`\`\n`);
  });
});
