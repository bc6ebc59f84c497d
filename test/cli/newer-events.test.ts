import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openStore, run } from '../../src/index.js';
import { cli, instant, place } from './in-process.js';
import { EVENT } from '../domain/examples/events.js';
import { ndjson, nursing, registered } from './decisions.js';

let here: ReturnType<typeof place>;
beforeEach(async () => {
  here = place();
  await cli(['record', here.ledger(), '-'], { stdin: [ndjson(registered(), nursing())] });
  const store = await run(openStore(here.ledger(), { clock: () => instant('2020-03-20T12:00:00Z') }));
  const data = JSON.stringify({ type: 'MealsReplaced', version: 7, user: 'u-1' });
  const id = '11111111-1111-8111-8111-111111111111';
  const event = { id, type: 'MealsReplaced', data, metadata: '{}' };
  await run(store.append([{ stream: 'user-u-1', expected: 'any', events: [event] }]));
  await run(store.close);
});
afterEach(() => here.remove());

const NOTE =
  "forsvarlig: note: the ledger has events of kinds that this version doesn't know, and they are not counted in: MealsReplaced (1)\n";

test.each([
  [['levels']],
  [['levels', '--csv']],
  [['levels', '--user', 'u-1']],
  [['explain', '--user', 'u-1', '--service', 'nursing']],
])('%j says on stderr that there are events which it can not count in', async ([command = '', ...args]) => {
  expect(await cli([command, here.ledger(), ...args])).toMatchObject({ status: 0, err: NOTE });
});

test('history shows them in their place', async () => {
  const { out, err } = await cli(['history', here.ledger(), '--user', 'u-1', '--at', '2020-01-03']);
  expect(out).toContain('3. ukjent dag: Ukjent hendelse: MealsReplaced, versjon 7');
  expect(err).toBe('');
});

test('the levels of everybody are shown beside a measure for many whose target only a newer program knows', async () => {
  const store = await run(openStore(here.ledger(), { clock: () => instant('2020-03-20T12:00:00Z') }));
  const target = { ...EVENT.FrameworkMeasureAdopted.target, people: { criteria: { about: 'pets' } } };
  const data = JSON.stringify({ ...EVENT.FrameworkMeasureAdopted, crisis: 'c-1', target });
  const id = '11111111-1111-8111-8111-111111111112';
  const event = { id, type: 'FrameworkMeasureAdopted', data, metadata: '{}' };
  await run(store.append([{ stream: 'crisis-c-1', expected: 'any', events: [event] }]));
  await run(store.close);
  const ran = await cli(['levels', here.ledger()]);
  expect(ran.status).toBe(0);
  expect(ran.err).toContain('FrameworkMeasureAdopted (1)');
  expect(ran.out).toContain('innvilget 7 besøk, gjeldende nivå 7 besøk');
});
