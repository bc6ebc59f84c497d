import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ACCESS_COMMAND } from '../domain/examples/access.js';
import { COMMAND } from '../domain/examples/commands.js';
import { cli, place } from './in-process.js';

const here = place();
const ledger = here.ledger();

const open = { ...ACCESS_COMMAND.OpenInspection, scope: { kind: 'everyone' }, openUntil: '2999-12-31' };
const commands = [
  COMMAND.RegisterServiceUser,
  open,
  ACCESS_COMMAND.RecordReading,
  ACCESS_COMMAND.RecordRefusedReading,
];

beforeAll(async () => {
  const stdin = [commands.map((command) => `${JSON.stringify(command)}\n`).join('')];
  const recorded = await cli(['record', ledger, '-'], { stdin });
  expect(recorded).toMatchObject({ status: 0, err: '' });
});
afterAll(() => here.remove());

describe('readings', () => {
  test('of a user: who, in which role, of which unit, on which ground, and what was refused', async () => {
    const { out, err, status } = await cli(['readings', ledger, '--user', 'u-0001']);
    expect({ err, status }).toEqual({ err: '', status: 0 });
    const [first, second] = out.split('\n').slice(2);
    expect(first).toMatch(
      /u-0001 · tilsynsfører, enhet statsforvalteren, s-9001 · grunnlag tilsyn inspection-2020-1 · forklaring av nivå per 16\. mars 2020$/,
    );
    expect(second).toMatch(/historikk per 16\. mars 2020; AVVIST: utenfor det leseren har tilgang til$/);
    expect((await cli(['readings', ledger, '--user', 'u-0001', '--lang', 'en'])).out).toContain(
      'inspector, unit statsforvalteren, s-9001 · ground supervision inspection-2020-1',
    );
    expect((await cli(['readings', ledger, '--user', 'u-2'])).out).toContain('Ingen innsyn er logget.\n');
  });

  test('of an inspection: how far it may read, and what was read', async () => {
    const { out } = await cli(['readings', ledger, '--inspection', 'inspection-2020-1']);
    expect(out).toContain('inspection-2020-1: statsforvalteren, åpent\n   alle tjenestemottakere\n');
    expect(out).toContain('perioden 1. mars 2020 – 31. mars 2020');
    expect(out.match(/s-9001/g)).toHaveLength(2);
  });

  test('as JSON have every event behind them', async () => {
    const { out } = await cli(['readings', ledger, '--all', '--json']);
    expect(JSON.parse(out)).toMatchObject({
      log: {
        inspections: [{ inspection: 'inspection-2020-1', open: true, closed: null, entries: [{}] }],
        readings: [{ refused: null, event: { servedBy: 'home-care-north' } }, { refused: 'outside-scope' }],
      },
    });
  });

  test('need to know whose', async () => {
    expect(await cli(['readings', ledger])).toMatchObject({ status: 1 });
    expect(await cli(['readings', ledger, '--all', '--user', 'u-0001'])).toMatchObject({ status: 1 });
  });

  test('an inspection has a history', async () => {
    const { out } = await cli(['history', ledger, '--inspection', 'inspection-2020-1']);
    expect(out).toContain('Innsyn for tilsyn åpnet');
    expect(out).toContain('tilsynssak i enheten home-care-north: c-open-supervision');
  });
});
