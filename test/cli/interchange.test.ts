import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { cli, place } from './in-process.js';
import { everything } from './decisions.js';

let here: ReturnType<typeof place>;
beforeEach(async () => {
  here = place();
  await cli(['record', here.ledger(), here.file('d.ndjson', everything())]);
});
afterEach(() => here.remove());

const COPY = 'copy.db';
const ROOT = /root ([\da-f]{64})/;

/** Records seven more, about others. */
const recordMore = async (): Promise<void> => {
  const more = everything()
    .replaceAll('"u-1"', '"u-2"')
    .replaceAll('"s-1"', '"s-2"')
    .replaceAll('covid-19', 'flu');
  const ran = await cli(['record', here.ledger(), here.file('e.ndjson', more)]);
  expect(ran.out).toContain('7 recorded');
};

/** The ledger as export writes it. */
const exported = async (ledger: string): Promise<string> => {
  const ran = await cli(['export', ledger]);
  expect(ran).toMatchObject({ status: 0, err: '' });
  return ran.out;
};

const lines = async (): Promise<ReadonlyArray<string>> =>
  (await exported(here.ledger())).split('\n').slice(0, -1);

const importing = (content: string, ...more: ReadonlyArray<string>) =>
  cli(['import', here.ledger(COPY), here.file('x.jsonl', content), ...more]);

describe('export', () => {
  test('writes every event to a file of its owner, the same as to stdout', async () => {
    const file = here.path('x.jsonl');
    const ran = await cli(['export', here.ledger(), file]);
    expect(ran).toMatchObject({ status: 0, err: '', out: `${file}: 7 events of ${here.ledger()}\n` });
    expect(readFileSync(file, 'utf8')).toBe(await exported(here.ledger()));
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const json = await cli(['export', here.ledger(), here.path('y.jsonl'), '--json']);
    expect(JSON.parse(json.out)).toEqual({ ledger: here.ledger(), file: here.path('y.jsonl'), events: 7 });
  });

  test('leaves a file alone that is there, and leaves no other', async () => {
    const file = here.file('x.jsonl', 'precious');
    const ran = await cli(['export', here.ledger(), file]);
    expect(ran.status).toBe(1);
    expect(ran.errors).toEqual([
      `forsvarlig: ${file} is there already, and was left as it is; name a new file`,
    ]);
    expect(readFileSync(file, 'utf8')).toBe('precious');
    const nowhere = await cli(['export', here.ledger(), here.path('no/such/place')]);
    expect(nowhere.errors[0]).toContain("can't be written (ENOENT)");
    expect(readdirSync(here.path('.')).filter((name) => name.endsWith('.partial'))).toEqual([]);
  });

  test('names nobody where systems on the way look', async () => {
    for (const line of await lines()) {
      const { subject, source } = JSON.parse(line) as Readonly<Record<string, unknown>>;
      expect(subject).toBeUndefined();
      expect(source).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    }
  });
});

describe('import', () => {
  test('gives the ledger that was exported, which answers the same', async () => {
    const ran = await importing(await exported(here.ledger()));
    expect(ran).toMatchObject({ status: 0, err: '' });
    expect(ran.out).toContain(`${here.ledger(COPY)}: 7 imported, 0 already there; 7 events, root `);
    expect(await exported(here.ledger(COPY))).toBe(await exported(here.ledger()));
    expect(statSync(here.path(COPY)).mode & 0o777).toBe(0o600);
    const asked = ['levels', '--user', 'u-1', '--at', '2020-03-20'] as const;
    const [, ...rest] = asked;
    expect((await cli(['levels', here.ledger(COPY), ...rest])).out).toBe(
      (await cli(['levels', here.ledger(), ...rest])).out,
    );
  });

  test('passes over what is there, and goes on where the ledger ends', async () => {
    const all = await lines();
    const some = `${all.slice(0, 3).join('\n')}\n`;
    await importing(some);
    const ran = await importing(`${all.join('\n')}\n`, '--json');
    expect(JSON.parse(ran.out)).toMatchObject({
      ...{ imported: 4, already: 3, through: 7, events: 7, stopped: false },
    });
    const rest = await importing(`${all.slice(5).join('\n')}\n`);
    expect(rest.out).toContain('0 imported, 2 already there; 7 events');
    expect(await exported(here.ledger(COPY))).toBe(await exported(here.ledger()));
  });

  test('stops at a line that is no event, tells it and how far it came, and goes on after it is mended', async () => {
    const all = await lines();
    const broken = all.map((line, i) => (i === 4 ? line.slice(0, 40) : line)).join('\n');
    const ran = await importing(broken);
    expect(ran.status).toBe(1);
    expect(ran.errors).toHaveLength(1);
    expect(ran.errors[0]).toContain(`${here.path('x.jsonl')}:5: not JSON: at column `);
    expect(ran.out).toMatch(
      /: 4 imported, 0 already there; 4 events, root [\da-f]{64}\nstopped after line 4;/,
    );
    const mended = await importing(all.join('\n'));
    expect(mended.out).toContain('3 imported, 4 already there; 7 events');
    expect(await exported(here.ledger(COPY))).toBe(await exported(here.ledger()));
  });

  const edit = (line: string, change: (event: Record<string, unknown>) => void): string => {
    const event = JSON.parse(line) as Record<string, unknown>;
    change(event);
    return JSON.stringify(event);
  };

  test.each([
    ['a CloudEvent of another version', 'specversion', '0.3', 'specversion: found a text of 3 characters'],
    ['an attribute of another type', 'streamversion', '0', 'streamversion: found a text of 1 characters'],
    ['an attribute left out', 'leafhash', undefined, 'leafhash: found nothing'],
    ['an event of others', 'type', 'com.example.Else', 'type: found a text of 16 characters'],
    ['data left out', 'data', undefined, 'data: found nothing'],
    ['data that was changed', 'data', { version: 1 }, 'not byte for byte'],
    ['a time that was changed', 'time', '2020-03-20T11:00:00.001Z', 'not byte for byte'],
    ['a stream that was changed', 'stream', 'user/u-2', 'not byte for byte'],
    [
      'a version that was changed',
      'streamversion',
      9,
      'event 2 has version 9 of its stream, and 1 would follow',
    ],
    ['a place that was changed', 'position', '5', 'event 5 stands where event 2 would follow'],
    ['a place before the first', 'position', '0', 'position: found a text of 1 characters'],
    ['a source that was changed', 'source', 'urn:uuid:x', 'the event comes from another ledger'],
  ])('refuses %s, by its line', async (_what, attribute, value, message) => {
    const all = await lines();
    const ran = await importing(
      all.map((line, i) => (i === 1 ? edit(line, (event) => (event[attribute] = value)) : line)).join('\n'),
    );
    expect(ran.status).toBe(1);
    expect(ran.errors).toHaveLength(1);
    expect(ran.errors[0]).toContain(`x.jsonl:2: ${message}`);
    expect(ran.err).not.toMatch(/u-1|u-2|Enig|Klarer/);
  });

  test('refuses a ledger under another name', async () => {
    const all = await lines();
    const renamed = all.map((line) => edit(line, (event) => (event['source'] = 'urn:uuid:x')));
    const ran = await importing(renamed.join('\n'));
    expect(ran.errors[0]).toContain('x.jsonl:1: the source is not named after its first event');
  });

  test('refuses a first line that is none, and makes no ledger', async () => {
    for (const [content, message] of [
      ['{}\n', /^.*x\.jsonl:1: specversion: found nothing/],
      ['', /is empty: there are no events in it/],
      [everything(), /^.*x\.jsonl:1: specversion/],
    ] as const) {
      const ran = await importing(content);
      expect(ran.status).toBe(1);
      expect(ran.err).toMatch(message);
    }
    expect(readdirSync(here.path('.'))).not.toContain(COPY);
  });

  test('refuses another ledger, and leaves it as it is', async () => {
    const other = here.ledger('other.db');
    await cli(['record', other, here.path('d.ndjson')], { now: '2020-04-01T00:00:00Z' });
    const before = await exported(other);
    const ran = await cli(['import', other, here.file('x.jsonl', await exported(here.ledger()))]);
    expect(ran.status).toBe(1);
    expect(ran.errors[0]).toContain('x.jsonl:1: the event comes from another ledger than this one');
    expect(await exported(other)).toBe(before);
  });

  test('refuses lines that begin beyond the end of the ledger', async () => {
    const all = await lines();
    const ran = await importing(all.slice(1).join('\n'));
    expect(ran.errors[0]).toContain(
      "x.jsonl:1: the ledger ends with event 0, and event 2 can't be written before those between",
    );
  });

  test('takes what others wrote anew with blanks and fields of their own', async () => {
    const all = await lines();
    const anew = all.map((line) => edit(line, (event) => (event['traceparent'] = '00-x')));
    const ran = await importing(`\n${anew.join('\n\n')}`.replaceAll('"specversion":', '"specversion" : '));
    expect(ran).toMatchObject({ status: 0, err: '' });
    expect(await exported(here.ledger(COPY))).toBe(await exported(here.ledger()));
  });

  test('into a database or into memory is refused', async () => {
    const file = here.file('x.jsonl', await exported(here.ledger()));
    expect((await cli(['import', 'esdb://ola:secret@localhost', file])).errors).toEqual([
      'forsvarlig: events are copied into a file only, sqlite:FILE; a database numbers and times what it records by itself',
    ]);
    expect((await cli(['import', 'memory:', file])).errors[0]).toContain('ends with the program');
  });
});

describe('replicate', () => {
  test('copies a file, and goes on from where the copy ends', async () => {
    const ran = await cli(['replicate', here.ledger(), here.ledger(COPY)]);
    expect(ran).toMatchObject({ status: 0, err: '' });
    expect(ran.out).toContain(`${here.ledger(COPY)}: 7 copied; 7 events, root `);
    await recordMore();
    const again = await cli(['replicate', here.ledger(), here.ledger(COPY), '--verify', '--json']);
    expect(again).toMatchObject({ status: 0, err: '' });
    expect(JSON.parse(again.out)).toMatchObject({
      ...{ from: here.ledger(), to: here.ledger(COPY), copied: 7, events: 14, verified: true },
    });
    expect(await exported(here.ledger(COPY))).toBe(await exported(here.ledger()));
  });

  test('refuses a file that is a copy of something else', async () => {
    const other = here.ledger('other.db');
    await cli(['record', other, here.path('d.ndjson')], { now: '2020-04-01T00:00:00Z' });
    const ran = await cli(['replicate', here.ledger(), other]);
    expect(ran.status).toBe(1);
    expect(ran.errors).toEqual([
      'forsvarlig: the copy does not hold what the original does (its last event, number 7, is not in the original); ' +
        'name the original of this copy, or copy to a new file',
    ]);
  });

  test('refuses a copy in which something was recorded, on both ways', async () => {
    const file = here.file('x.jsonl', await exported(here.ledger()));
    await cli(['import', here.ledger(COPY), file]);
    const own = everything()
      .replaceAll('"u-1"', '"u-3"')
      .replaceAll('"s-1"', '"s-3"')
      .replaceAll('covid-19', 'x');
    await cli(['record', here.ledger(COPY), here.file('own.ndjson', own)]);
    await recordMore();
    const ran = await cli(['replicate', here.ledger(), here.ledger(COPY)]);
    expect(ran.errors[0]).toContain('its last event, number 14, is not in the original');
    const all = await importing(await exported(here.ledger()));
    expect(all.status).toBe(1);
    expect(all.errors[0]).toContain('x.jsonl:8: event 8 of the ledger is another one');
    expect(all.out).toContain('0 imported, 7 already there; 14 events');
  });

  test('stops when it is interrupted, and says so', async () => {
    const ran = await cli(['replicate', here.ledger(), here.ledger(COPY), '--json'], {
      onInterrupt: (stop) => {
        stop();
        return () => undefined;
      },
    });
    expect(ran.status).toBe(1);
    expect(JSON.parse(ran.out)).toMatchObject({ copied: 0, events: 0, interrupted: true });
  });

  test('goes on until it is interrupted when told to follow', async () => {
    let running: ReturnType<typeof cli> | undefined;
    const stop = await new Promise<() => void>((ready) => {
      running = cli(['replicate', here.ledger(), here.ledger(COPY), '--follow'], {
        onInterrupt: (interrupt) => {
          ready(interrupt);
          return () => undefined;
        },
      });
    });
    await recordMore();
    const original = await exported(here.ledger());
    for (let tries = 0; tries < 200 && (await exported(here.ledger(COPY))) !== original; tries++)
      await new Promise((wait) => setTimeout(wait, 50));
    expect(await exported(here.ledger(COPY))).toBe(original);
    stop();
    expect(await running).toMatchObject({ status: 0, err: '' });
  });
});

describe('backup', () => {
  test('gives a ledger with everything in it, for its owner', async () => {
    const ran = await cli(['backup', here.ledger(), here.path('b.db')]);
    expect(ran).toMatchObject({ status: 0, err: '' });
    expect(ran.out).toContain(`${here.path('b.db')}: 7 events of ${here.ledger()}, root `);
    expect(await exported(here.ledger('b.db'))).toBe(await exported(here.ledger()));
    expect(statSync(here.path('b.db')).mode & 0o777).toBe(0o600);
    const copied = await cli(['replicate', here.ledger(), here.ledger(COPY)]);
    expect(ROOT.exec(copied.out)?.[1]).toBe(ROOT.exec(ran.out)?.[1]);
  });

  test('leaves a file alone that is there', async () => {
    writeFileSync(here.path('b.db'), 'precious');
    const ran = await cli(['backup', here.ledger(), here.path('b.db')]);
    expect(ran.errors).toEqual([
      `forsvarlig: The file ${here.path('b.db')} is there already, and was left as it is; name a new one.`,
    ]);
    expect(readFileSync(here.path('b.db'), 'utf8')).toBe('precious');
  });

  test('tells why it could not be made, and leaves nothing', async () => {
    const nowhere = await cli(['backup', here.ledger(), here.path('no/b.db')]);
    expect(nowhere.status).toBe(1);
    expect(nowhere.errors[0]).toContain('could not be written (ENOENT)');
    const nothing = await cli(['backup', here.ledger('none.db'), here.path('b.db')]);
    expect(nothing.errors[0]).toContain('There is no ledger');
    const database = await cli(['backup', 'esdb://localhost', here.path('b.db')]);
    expect(database.errors[0]).toContain('a backup is made of a file');
    expect(readdirSync(here.path('.')).filter((name) => name.startsWith('b.db'))).toEqual([]);
  });
});

describe('the arguments', () => {
  test.each([
    [['export'], 'a ledger is needed'],
    [['import', 'sqlite:x'], 'a ledger and a file of exported events are needed'],
    [['replicate', 'sqlite:x'], 'a ledger to copy and one to copy to are needed'],
    [['backup', 'sqlite:x'], 'a ledger and a file for the backup are needed'],
    [['backup', 'a', 'b', 'c'], 'too many arguments'],
    [['export', 'sqlite:x', '--follow'], 'unknown option --follow'],
  ])('%j are refused in a line', async (args, message) => {
    const ran = await cli(args);
    expect(ran.status).toBe(1);
    expect(ran.errors).toHaveLength(1);
    expect(ran.errors[0]).toContain(message);
  });
});
