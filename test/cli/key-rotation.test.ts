import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { SIGNING_KEY_COMMAND } from '../domain/examples/signing-key.js';
import { linesOf, reducedUser } from '../dossier/world.js';
import { cli, place } from './in-process.js';

let here: ReturnType<typeof place>;
beforeEach(() => {
  here = place();
  mkdirSync(here.path('kept'));
});
afterEach(() => here.remove());

const NAME = 'example.no/ledger';
const { IntroduceSigningKey, RetireSigningKey } = SIGNING_KEY_COMMAND;

const done = async (args: ReadonlyArray<string>, stdin?: string): Promise<string> => {
  const ran = await cli(args, {
    now: '2020-06-02T11:00:00Z',
    ...(stdin === undefined ? {} : { stdin: [stdin] }),
  });
  expect({ args, status: ran.status, err: ran.err }).toEqual({ args, status: 0, err: '' });
  return ran.out.trim();
};
const record = (...commands: ReadonlyArray<object>) =>
  done(['record', here.ledger(), '-'], commands.map((one) => `${JSON.stringify(one)}\n`).join(''));
const generated = (file: string) => done(['keys', 'generate', here.path(file), '--name', NAME]);
const signing = (key: string, ...more: ReadonlyArray<string>) => [
  ...['checkpoint', here.ledger(), '--key', here.path(key), '--against', here.path('kept')],
  ...more,
];
const kept = (key: string, out: string) => done(signing(key, '--out', here.path(`kept/${out}`)));

/** A ledger whose first key gave way to another, with the checkpoints that were kept on the way. */
const rotated = async (): Promise<{ readonly first: string; readonly second: string }> => {
  const first = await generated('first.key');
  await done(['record', here.ledger(), '-'], linesOf(reducedUser('u-1', 'Smitte')));
  await record({ ...IntroduceSigningKey, signingKey: first });
  await done([
    'checkpoint',
    here.ledger(),
    '--key',
    here.path('first.key'),
    '--out',
    here.path('kept/1.txt'),
  ]);
  const second = await generated('second.key');
  await record({ ...IntroduceSigningKey, id: 'c-second', signingKey: second });
  await kept('first.key', '2.txt');
  await record({ ...RetireSigningKey, signingKey: first });
  return { first, second };
};

describe('a ledger whose key gave way to another', () => {
  test('is signed on with the new one, against what the old one signed, and not with the old one', async () => {
    const { first } = await rotated();
    await kept('second.key', '3.txt');
    const verified = await done(['verify', here.ledger(), '--key', first, '--against', here.path('kept')]);
    expect(verified).toContain('Ingen feil funnet.');
    const old = await cli(signing('first.key'));
    expect(old).toMatchObject({ status: 1, out: '' });
    expect(old.err).toContain('retired');
  });

  test('is not signed against what a key signed that it never introduced', async () => {
    await rotated();
    await generated('stranger.key');
    await done([
      'checkpoint',
      here.ledger(),
      '--key',
      here.path('stranger.key'),
      '--out',
      here.path('kept/0.txt'),
    ]);
    const signed = await cli(signing('second.key'));
    expect(signed).toMatchObject({ status: 1, out: '' });
    expect(signed.err).toContain('0.txt: is not signed with any key that is trusted');
  });

  test('has dossiers that who trusts the old key alone can check, by the checkpoint that handed over', async () => {
    const { first } = await rotated();
    await kept('second.key', '3.txt');
    const make = (out: string, ...more: ReadonlyArray<string>) =>
      done([
        ...['dossier', here.ledger(), '--out', here.path(out), '--to', '2020-06-01'],
        ...['--key', here.path('second.key'), ...more],
      ]);
    await make('with', '--against', here.path('kept'));
    // The earliest checkpoints that show it, however many were kept: the second key's introduction, by the first one and by itself, and the first one's.
    expect(readdirSync(here.path('with/proof/handover'))).toEqual([
      ...['6-of-7.tlog-proof', '7-of-8.tlog-proof', '7-of-9.tlog-proof'],
    ]);
    const trusting = ['--key', first, '--against', here.path('kept')];
    expect(await done(['verify', here.path('with'), ...trusting])).toContain('Ingen feil funnet.');

    await make('without');
    expect(existsSync(here.path('without/proof/handover'))).toBe(false);
    const unled = await cli(['verify', here.path('without'), '--key', first]);
    expect(unled.status).toBe(1);
    expect(unled.out).toContain('proof/checkpoint.txt: er ikke signert med noen nøkkel som er betrodd');
  });

  test('has a handover in its dossiers once, where a checkpoint was kept twice', async () => {
    const { first } = await rotated();
    writeFileSync(here.path('kept/2-again.txt'), readFileSync(here.path('kept/2.txt')));
    await done([
      ...['dossier', here.ledger(), '--out', here.path('out'), '--to', '2020-06-01'],
      ...['--key', here.path('second.key'), '--against', here.path('kept')],
    ]);
    const verified = await done(['verify', here.path('out'), '--key', first, '--against', here.path('kept')]);
    expect(verified).toContain('Ingen feil funnet.');
  });
});
