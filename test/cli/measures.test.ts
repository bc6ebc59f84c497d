import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { COMMAND } from '../domain/examples/commands.js';
import { cli, place } from './in-process.js';

const here = place();
const ledger = here.ledger();

beforeAll(async () => {
  const commands = [COMMAND.DeclareCrisis, COMMAND.AdoptFrameworkMeasure, COMMAND.PauseFrameworkMeasure];
  const lines = commands.map((command) => `${JSON.stringify(command)}\n`).join('');
  await cli(['record', ledger, '-'], { stdin: [lines], now: '2020-03-20T12:00:00Z' });
});
afterAll(() => here.remove());

const measures = (...args: ReadonlyArray<string>) =>
  cli(['measures', ledger, '--crisis', 'pandemic-2020', ...args]);

describe('measures', () => {
  test('are told as they stand on the day asked about', async () => {
    const { out, err, status } = await measures('--at', '2020-03-18');
    expect(out).toMatch(/^pandemic-2020, 18\. mars 2020\n/);
    expect(out).toContain('GJELDER: only-necessary-visits (beslutning)\n');
    expect(out).toContain('   hvor ofte: som innvilget → mindre enn innvilget (mindre)\n');
    expect({ err, status }).toEqual({ err: '', status: 0 });
    expect((await measures('--at', '2020-03-19', '--lang', 'en')).out).toContain('PAUSED: only-necessary');
  });

  test('are as they were known at the instant asked about', async () => {
    const { out } = await measures('--at', '2020-03-18', '--known-at', '2020-03-19T00:00:00Z');
    expect(out).toContain('Ingen tiltak.');
  });

  test('are JSON with directions computed', async () => {
    const { out } = await measures('--at', '2020-03-18', '--json');
    expect(JSON.parse(out)).toMatchObject({
      crisis: 'pandemic-2020',
      at: '2020-03-18',
      ended: null,
      phases: [{ phase: { scale: 'outbreak-phase', step: 2 }, effective: '2020-03-12' }],
      measures: [
        {
          measure: 'only-necessary-visits',
          state: 'in-force',
          review: '2020-04-03',
          overdue: false,
          changes: [
            { dimension: 'how-often', direction: 'less' },
            { dimension: 'mode', direction: 'more' },
          ],
        },
      ],
    });
  });

  test('are of a crisis, and of one that the ledger has', async () => {
    expect((await cli(['measures', ledger])).err).toContain('--crisis is needed');
    const unknown = await cli(['measures', ledger, '--crisis', 'flood']);
    expect(unknown.status).toBe(1);
    expect(unknown.err).toContain('the ledger has no such crisis');
  });
});
