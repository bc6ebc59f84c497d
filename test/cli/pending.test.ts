import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { COMMAND } from '../domain/examples/commands.js';
import { cli, place } from './in-process.js';

const here = place();
const ledger = here.ledger();
const now = '2020-03-22T12:00:00Z';

const record = (...commands: ReadonlyArray<object>) =>
  cli(['record', ledger, '-'], { stdin: commands.map((command) => `${JSON.stringify(command)}\n`), now });
const levels = (...args: ReadonlyArray<string>) =>
  cli(['levels', ledger, '--user', 'u-0001', '--at', '2020-03-18', ...args]);

beforeAll(async () => {
  const { DeclareCrisis, AdoptFrameworkMeasure, RegisterServiceUser, GrantService } = COMMAND;
  await record(DeclareCrisis, AdoptFrameworkMeasure, RegisterServiceUser, GrantService);
});
afterAll(() => here.remove());

test('levels of a user say that a measure for many touches a service, until a decision is made for the user', async () => {
  expect((await levels()).out).toContain('\n  AVVENTER BESLUTNING: et tiltak for mange gjelder tjenesten');
  expect((await levels('--lang', 'en')).out).toContain('\n  WAITS FOR A DECISION: ');
  expect(JSON.parse((await levels('--json')).out)).toMatchObject({ pending: ['nursing'] });
  // Before the measure took effect nobody waited for anything.
  const before = await cli(['levels', ledger, '--user', 'u-0001', '--at', '2020-03-11']);
  expect(before.out).not.toContain('AVVENTER');

  await record(COMMAND.ReduceVisits);
  expect((await levels()).out).not.toContain('AVVENTER');
  expect(JSON.parse((await levels('--json')).out)).toMatchObject({ pending: [] });
});
