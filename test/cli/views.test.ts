import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { POPULATION, STAFF } from '../../src/index.js';
import { everything } from './decisions.js';
import { cli, place } from './in-process.js';

let here: ReturnType<typeof place>;
beforeEach(async () => {
  here = place();
  await cli(['record', here.ledger(), here.file('d.ndjson', everything())]);
});
afterEach(() => here.remove());

const fileOf = (): string => here.ledger().replace('sqlite:', '');
const beside = (): string => `${fileOf()}-views`;

const QUESTIONS = [
  ['levels', '--at', '2020-03-20'],
  ['levels', '--at', '2020-03-20', '--csv'],
  ['staff', '--at', '2020-03-20'],
] as const;

const asked = (): Promise<ReadonlyArray<unknown>> =>
  Promise.all(QUESTIONS.map(([command, ...more]) => cli([command, here.ledger(), ...more])));

describe('views', () => {
  test('are saved beside the ledger, with its rights, and change no answer', async () => {
    const before = await asked();
    const ran = await cli(['views', here.ledger()]);
    expect(ran).toMatchObject({ status: 0, err: '', out: `${beside()}: 2 views of 7 events\n` });
    expect(statSync(beside()).mode).toBe(statSync(fileOf()).mode);
    expect(await asked()).toEqual(before);
  });

  test('are what questions are answered from, with what was recorded since', async () => {
    await cli(['views', here.ledger()]);
    const more = everything()
      .replaceAll('"u-1"', '"u-2"')
      .replaceAll('"s-1"', '"s-2"')
      .replaceAll('covid-19', 'flu');
    await cli(['record', here.ledger(), here.file('e.ndjson', more)]);
    const saved = readFileSync(beside());
    const withViews = await asked();
    expect(readFileSync(beside()).equals(saved)).toBe(true);
    expect(JSON.stringify(withViews)).toContain('u-2');
    writeFileSync(beside(), 'not what was saved');
    expect(await asked()).toEqual(withViews);
  });

  test('tell what they are as JSON, also rebuilt', async () => {
    const json = await cli(['views', here.ledger(), '--json']);
    const standing = ({ name, version }: { name: string; version: number }) => ({
      ...{ name, version },
      ...{ position: 7, events: 7 },
    });
    const told = {
      ledger: here.ledger(),
      file: beside(),
      views: [standing(POPULATION), standing(STAFF)],
    };
    expect(JSON.parse(json.out)).toEqual(told);
    const again = await cli(['views', here.ledger(), '--rebuild', '--json']);
    expect(JSON.parse(again.out)).toEqual(told);
  });

  test('stop when they are interrupted, and say so', async () => {
    const ran = await cli(['views', here.ledger()], {
      onInterrupt: (stop) => {
        stop();
        return () => undefined;
      },
    });
    expect(ran).toMatchObject({ status: 1, out: '' });
    expect(ran.err).toContain('stopped');
  });

  test.each([
    [['views'], 'a ledger is needed'],
    [['views', 'sqlite:a.db', 'b'], 'a ledger is needed, and nothing else'],
    [['views', 'esdb://localhost:2113'], 'of a database make a copy first'],
    [['views', 'memory:'], 'memory: is a ledger that begins and ends with the program'],
    [['views', 'sqlite:nowhere.db'], 'There is no ledger nowhere.db'],
  ])('are refused where there is nothing to keep: %j', async (args, why) => {
    const ran = await cli(args);
    expect(ran).toMatchObject({ status: 1, out: '' });
    expect(ran.err).toContain(why);
    expect(existsSync('nowhere.db-views')).toBe(false);
  });
});
