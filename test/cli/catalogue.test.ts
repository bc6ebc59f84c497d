import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { cli, place } from './in-process.js';
import { ndjson, nursing, registered } from './decisions.js';

let here: ReturnType<typeof place>;
beforeEach(() => {
  here = place();
});
afterEach(() => here.remove());

const OURS = JSON.stringify({
  version: 1,
  serviceTypes: [{ id: 'night-patrol', like: 'home-nursing', nb: 'Nattpatrulje', en: 'Night patrol' }],
  provisions: [
    {
      ...{ id: 'own-rule', act: 'Reglement', nb: 'reglementet punkt 3', en: 'the rules, item 3' },
      ...{ title: { nb: 'nattpatrulje', en: 'night patrol' }, source: 'Sak 1/2019' },
    },
  ],
  policies: [
    {
      ...{ id: 'nurses-decide', nb: 'Sykepleier avgjør.', en: 'Nurses decide.' },
      appliesTo: { commands: ['ReduceVisits'] },
      demands: { kind: 'decided-by-role', roles: ['nurse'] },
    },
  ],
});

const patrol = ndjson(registered(), {
  ...nursing(),
  serviceType: 'night-patrol',
  legalBasis: ['hol-3-2-6-a', 'own-rule'],
});

const recorded = async (): Promise<ReadonlyArray<string>> => {
  const ours = ['--catalogue', here.file('ours.json', OURS)];
  expect(await cli(['record', here.ledger(), '-', ...ours], { stdin: [patrol] })).toMatchObject({
    status: 0,
    err: '',
  });
  return ours;
};

describe("a municipality's own catalogue", () => {
  test('lets its own kind of service be granted; without it that is refused', async () => {
    const refused = await cli(['record', here.ledger(), '-'], { stdin: [patrol] });
    expect(refused.status).toBe(1);
    expect(refused.err).toContain('refused by known-codes: serviceType names a kind of service');
    await recorded();
  });

  test.each([
    [['levels'], 'Nattpatrulje'],
    [['levels', '--user', 'u-1'], 'Nattpatrulje'],
    [['levels', '--user', 'u-1', '--lang', 'en'], 'Night patrol'],
    [['history', '--user', 'u-1'], 'reglementet punkt 3'],
    [['history', '--user', 'u-1', '--lang', 'en'], 'Night patrol: 7 visits'],
    [['explain', '--user', 'u-1', '--service', 'nursing'], 'Nattpatrulje [nursing]'],
    [['levels', '--csv'], 'night-patrol,15,'],
    [['levels', '--json'], '"code": "15"'],
    [['levels', '--user', 'u-1', '--json'], '"code": "15"'],
    [['explain', '--user', 'u-1', '--service', 'nursing', '--json'], '"code": "15"'],
  ])('%j tells by it; without it the codes are shown', async ([command = '', ...args], words) => {
    const ours = await recorded();
    const at = ['--at', '2020-03-20'];
    const told = await cli([command, here.ledger(), ...args, ...at, ...ours]);
    expect(told.out).toContain(words);
    const plain = await cli([command, here.ledger(), ...args, ...at]);
    expect(plain).toMatchObject({ status: 0, err: '' });
    expect(plain.out).not.toContain(words);
    expect(plain.out).toContain(words.startsWith('regl') ? 'own-rule' : 'night-patrol');
  });

  test.each([
    ['{"version":1', 'not JSON: at character 13 of the file expected'],
    ['{"version":2}', 'ours.json: version: found the number 2, expected 1'],
    [Buffer.from([0x7b, 0xff, 0x7d]), 'ours.json is not UTF-8; save it as UTF-8'],
  ])('that is wrong is told of in one line, and nothing is recorded (%#)', async (content, words) => {
    const file = here.file('ours.json', content);
    const ran = await cli(['record', here.ledger(), '-', '--catalogue', file], { stdin: [patrol] });
    expect(ran).toMatchObject({ status: 1, out: '' });
    expect(ran.errors.length).toBe(1);
    expect(ran.err).toContain(words);
    expect((await cli(['levels', here.ledger()])).status).toBe(1);
  });

  test('that is not there is told of', async () => {
    const ran = await cli(['levels', here.ledger(), '--catalogue', '/nowhere/ours.json']);
    expect(ran.err).toBe("forsvarlig: /nowhere/ours.json can't be read: there is no such file\n");
  });

  test('may begin with a byte order mark', async () => {
    const file = here.file('ours.json', `\uFEFF${OURS}`);
    const ran = await cli(['record', here.ledger(), '-', '--catalogue', file], { stdin: [patrol] });
    expect(ran.status).toBe(0);
  });
});
