import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import { cloudEventLine, openLedger, readCloudEvent, run } from '../../src/index.js';
import { cli } from '../cli/in-process.js';
import { clockAt, GRANTED, reduceTo } from '../ledger/ledgers.js';
import { connectionTo, withStandIn } from '../stores/eventstoredb/stand-in/opened.js';
import { scratch } from '../stores/support/scratch.js';

const PAGE = readFileSync(resolve(__dirname, '../../docs/interchange.md'), 'utf8');
const EXAMPLE: unknown = JSON.parse(/```json\n(.*?)```/s.exec(PAGE)?.[1] ?? '');
const COMMANDS = (/```sh\n(.*?)```/s.exec(PAGE)?.[1] ?? '').split('\n').slice(0, -1);

const fill = async (location: string): Promise<void> => {
  const clock = clockAt('2020-03-20T09:00:00Z');
  const ledger = await run(openLedger(location, { clock: clock.now }));
  for (const command of [...GRANTED, reduceTo('c-1', 7, 3)]) await run(ledger.record(command));
  await run(ledger.close);
};

test('the commands of docs/interchange.md do what it says: every copy has the same root', () =>
  withStandIn(async (standIn) => {
    const directory = scratch();
    await fill(`sqlite:${join(directory, 'asker.db')}`);
    await fill(connectionTo(standIn));
    const roots: string[] = [];
    for (const command of COMMANDS) {
      const args = command
        .replace('esdb://localhost:2113?tls=false', connectionTo(standIn))
        .split(' ')
        .map((word) => word.replace(/^(sqlite:)?([\w-]+\.(?:db|jsonl))$/, `$1${directory}/$2`));
      expect(args.splice(0, 2)).toEqual(['npx', 'forsvarlig']);
      const ran = await cli(args);
      expect(ran).toMatchObject({ status: 0, err: '' });
      expect(ran.out).toMatch(/\b3 events\b/);
      roots.push(...(/root ([\da-f]{64})/.exec(ran.out)?.slice(1) ?? []));
    }
    expect(COMMANDS).toHaveLength(5);
    expect(roots).toHaveLength(4);
    expect(new Set(roots).size).toBe(1);
    const [first] = readFileSync(join(directory, 'asker.jsonl'), 'utf8').split('\n');
    expect(JSON.parse(first ?? '')).toEqual(EXAMPLE);
  }));

test('the event that docs/interchange.md shows can be imported, and its attributes are those of the table', () => {
  const read = readCloudEvent(EXAMPLE);
  if (E.isLeft(read)) throw new Error(read.left);
  expect(JSON.parse(cloudEventLine(read.right))).toEqual(EXAMPLE);
  const odd = cloudEventLine({ ...read.right, event: { ...read.right.event, data: '{"n": 1.0}' } });
  expect([...PAGE.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name)).toEqual(
    Object.keys(JSON.parse(odd) as object),
  );
});
