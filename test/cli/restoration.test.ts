import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { COMMAND } from '../domain/examples/commands.js';
import { cli, place } from './in-process.js';

const here = place();
const ledger = here.ledger();

const POWERED = {
  ...COMMAND.AdoptFrameworkMeasure,
  power: { kind: 'crisis-power', provision: 'hberl-4-1' },
  term: { condition: 'staffing-restored', review: '2020-04-03', atEnd: ['catch-up'] },
} as const;
const ENDED = {
  ...COMMAND.EndCrisis,
  restores: [{ measure: 'only-necessary-visits', duties: ['contact-user'], by: '2020-04-20' }],
} as const;

beforeAll(async () => {
  const commands = [
    COMMAND.DeclareCrisis,
    POWERED,
    COMMAND.RegisterServiceUser,
    COMMAND.GrantService,
    COMMAND.ReduceVisits,
    ENDED,
  ];
  const lines = commands.map((command) => `${JSON.stringify(command)}\n`).join('');
  const ran = await cli(['record', ledger, '-'], { stdin: [lines], now: '2020-03-22T12:00:00Z' });
  expect(ran).toMatchObject({ status: 0, err: '' });
});
afterAll(() => here.remove());

const restoration = (...args: ReadonlyArray<string>) =>
  cli(['restoration', ledger, '--crisis', 'pandemic-2020', ...args]);

describe('restoration', () => {
  test('tells the three ends apart, what must be done, and which reviews are overdue', async () => {
    const { out, err, status } = await restoration('--at', '2020-04-04');
    expect(out).toBe(`pandemic-2020, 4. april 2020
Krisen avsluttet 21. mars 2020.

Tiltak for mange som ikke er avsluttet: 1, av dem 1 med forfalt vurdering
only-necessary-visits: gjelder, slutter når bemanningen er på plass, vurderes på nytt innen 3. april 2020 (FORFALT), ved avslutning: ta igjen det som ble utsatt
   grunnlaget faller bort når bemanningen er på plass: om det har skjedd, er ikke registrert
   helseberedskapsloven § 4-1: kan brukes, til og med 14. januar 2022
   gjenstår: ta igjen det som ble utsatt, ta kontakt med bruker, innen 20. april 2020

Vedtak om enkeltpersoner som fortsatt gjelder: 1, av dem 1 med forfalt vurdering
u-0001 / nursing: Besøk redusert [c-reduce-visits] (only-necessary-visits), vurderes på nytt innen 3. april 2020 (FORFALT)
`);
    expect({ err, status }).toEqual({ err: '', status: 0 });
  });

  test('says that a power can no longer be used, in English too', async () => {
    const { out } = await restoration('--at', '2022-01-15', '--lang', 'en');
    expect(out).toContain('Crisis ended 21 March 2020.');
    expect(out).toContain('Measures for many that have not ended: 1, of these 1 with a review overdue\n');
    expect(out).toContain('CAN NO LONGER BE USED');
    expect(out).toContain('whether it has is not recorded');
    expect(out).not.toContain('Decisions about single people');
  });

  test('is of what was known at the instant asked about, and of a crisis that was', async () => {
    expect((await restoration('--known-at', '2020-03-20T00:00:00Z')).out).toContain('Ingenting gjenstår.');
    expect((await cli(['restoration', ledger, '--crisis', 'flood'])).err).toContain('no such crisis');
    expect((await cli(['restoration', ledger])).err).toContain('which crisis? --crisis is needed');
    expect((await cli(['restoration', ledger, '--crisis', 'Kari Nordmann'])).status).toBe(1);
  });

  test('is nothing when nothing is left', async () => {
    const other = here.ledger('other.db');
    const lines = `${JSON.stringify(COMMAND.DeclareCrisis)}\n`;
    await cli(['record', other, '-'], { stdin: [lines], now: '2020-03-22T12:00:00Z' });
    const ran = await cli(['restoration', other, '--crisis', 'pandemic-2020', '--at', '2020-04-04']);
    expect(ran.out).toBe('pandemic-2020, 4. april 2020\nKrisen er ikke avsluttet.\n\nIngenting gjenstår.\n');
  });

  test('is JSON with the events behind the decisions', async () => {
    const { out } = await restoration('--at', '2020-04-04', '--json');
    expect(JSON.parse(out)).toMatchObject({
      crisis: 'pandemic-2020',
      at: '2020-04-04',
      knownAt: null,
      crisisEnded: '2020-03-21',
      measures: [
        {
          measure: 'only-necessary-visits',
          state: 'in-force',
          overdue: true,
          condition: 'staffing-restored',
          power: { provision: 'hberl-4-1', open: true, until: '2022-01-14' },
          duties: ['catch-up', 'contact-user'],
          by: '2020-04-20',
        },
      ],
      decisions: [
        {
          user: 'u-0001',
          service: 'nursing',
          what: 'VisitsReduced',
          measure: 'only-necessary-visits',
          overdue: true,
          because: { eventId: expect.any(String) },
        },
      ],
    });
  });
});
