import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { SIGNING_KEY_COMMAND, VERIFIER_KEY } from '../domain/examples/signing-key.js';
import { linesOf, reducedUser } from '../dossier/world.js';
import { cli, place } from './in-process.js';

let here: ReturnType<typeof place>;
beforeEach(() => {
  here = place();
});
afterEach(() => here.remove());

const reportOf = async (...keys: ReadonlyArray<object>): Promise<string> => {
  const lines = keys.map((one) => `${JSON.stringify(one)}\n`).join('');
  const stdin = [linesOf(reducedUser('u-1', 'Smitte')), lines];
  const recorded = await cli(['record', here.ledger(), '-'], { stdin, now: '2020-06-02T11:00:00Z' });
  expect(recorded).toMatchObject({ status: 0, err: '' });
  const out = here.path('out');
  const made = await cli(['dossier', here.ledger(), '--out', out, '--to', '2020-06-01']);
  expect(made.status).toBe(0);
  const report = readFileSync(`${out}/report.html`, 'utf8');
  return report.slice(report.indexOf('id="data"'));
};

describe('the keys of a ledger in the report of a dossier', () => {
  test('are those that were introduced and retired, with who did it and why', async () => {
    const { IntroduceSigningKey, RetireSigningKey } = SIGNING_KEY_COMMAND;
    const report = await reportOf(IntroduceSigningKey, RetireSigningKey);
    expect(report.split(VERIFIER_KEY)).toHaveLength(3);
    expect(report).toContain('Signeringsnøkkel tatt i bruk');
    expect(report).toContain('Signeringsnøkkel tatt ut av bruk');
    expect(report).toContain('byttet ut etter plan');
    expect(report).toContain('s-9002');
  });

  test('are said to be none where none is recorded', async () => {
    expect(await reportOf()).toContain('Ingen nøkkel er registrert.');
  });
});
