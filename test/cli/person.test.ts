import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { registered, nursing, ndjson } from './decisions.js';
import { cli, place } from './in-process.js';

let here: ReturnType<typeof place>;
let ledger: string;

const concern = {
  ...{ command: 'ReceiveConcern', version: 1, id: 'c-8', user: 'u-1', on: '2020-03-16', concern: 'k-1' },
  ...{ from: 'neighbour', topics: ['not-seen'], urgency: 'soon' },
  by: { role: 'nurse', unit: 'home-care-north' },
};

beforeEach(async () => {
  here = place();
  ledger = here.ledger();
  const { status } = await cli(['record', ledger, '-'], {
    stdin: [ndjson(registered(), nursing(), concern)],
  });
  expect(status).toBe(0);
});
afterEach(() => here.remove());

describe('forsvarlig person', () => {
  test('shows a person on a page, in Norwegian unless asked otherwise', async () => {
    const { status, out, err } = await cli(['person', ledger, '--user', 'u-1', '--at', '2020-03-20']);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(
      /^u-1, 20\. mars 2020\n\nOpplysninger\n {2}bistandsbehov: 3 \(fra 2\. januar 2020\)\n/,
    );
    expect(out).toContain(
      '[k-1] 16. mars 2020: ikke sett eller hørt fra; haster; ikke vurdert, ÅPEN i 4 dager\n',
    );
    const english = await cli(['person', ledger, '--user', 'u-1', '--lang', 'en']);
    expect(english.out).toContain('not assessed, OPEN 4 days');
  });

  test('is as it was on the day, and as it was known', async () => {
    const earlier = await cli(['person', ledger, '--user', 'u-1', '--at', '2020-03-15']);
    expect(earlier.out).not.toContain('k-1');
    const known = ['--known-at', '2020-03-19T00:00:00Z'];
    const unknown = await cli(['person', ledger, '--user', 'u-1', ...known]);
    expect(unknown).toMatchObject({ status: 0, err: '' });
    expect(unknown.out).not.toContain('k-1');
  });

  test('is data with --json', async () => {
    const { out } = await cli(['person', ledger, '--user', 'u-1', '--json']);
    expect(JSON.parse(out)).toMatchObject({
      ...{ user: 'u-1', at: '2020-03-20', facts: { need: { value: 3 } } },
      concerns: [{ concern: 'k-1', days: 4 }],
    });
  });

  test.each([
    [['person', 'sqlite:x'], '--user is needed'],
    [['person', 'sqlite:x', '--user', 'u-1', '--service', 'nursing'], 'unknown option --service'],
  ])('%j is refused in one line', async (args, why) => {
    const { status, errors } = await cli(args);
    expect(status).toBe(1);
    expect(errors).toEqual([expect.stringContaining(why)]);
  });

  test('of nobody known is an error', async () => {
    expect(await cli(['person', ledger, '--user', 'u-2'])).toMatchObject({
      ...{ status: 1, out: '', errors: [expect.stringContaining('no such service user')] },
    });
  });
});
