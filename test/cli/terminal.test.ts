import { describe, expect, test } from '@jest/globals';
import { outputTo, progressLine } from '../../src/cli/terminal.js';
import { collector } from './in-process.js';

describe('progress', () => {
  test('is a line that is written over and wiped on a terminal', () => {
    const { stream, text } = collector();
    const progress = progressLine(Object.assign(stream, { isTTY: true }));
    progress.show('1 / 2');
    progress.show('2 / 2');
    progress.clear();
    progress.clear();
    expect(text()).toBe('\r\u001b[2K1 / 2\r\u001b[2K2 / 2\r\u001b[2K');
  });

  test.each([{ isTTY: false }, {}])('is nothing anywhere else: %j', (kind) => {
    const { stream, text } = collector();
    const progress = progressLine(Object.assign(stream, kind));
    progress.show('1 / 2');
    progress.clear();
    expect(text()).toBe('');
  });
});

describe('an output', () => {
  test('that was closed takes what is written without waiting', async () => {
    const { stream } = collector();
    const output = outputTo(stream);
    await output.write('a');
    expect(output.isClosed()).toBe(false);
    stream.destroy();
    await output.write('b');
    await output.write('c');
    expect(output.isClosed()).toBe(true);
    expect(output.failure()).toBeUndefined();
  });
});
