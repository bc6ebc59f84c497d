import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { COMMAND } from '../domain/examples/commands.js';
import { UNIT_COMMAND } from '../domain/examples/unit.js';
import { without } from '../domain/decisions/case.js';
import { cli, place } from './in-process.js';

const here = place();
const ledger = here.ledger();
const commands = [
  UNIT_COMMAND.CountPlaces,
  UNIT_COMMAND.ReportTechnicalFailure,
  without(COMMAND.RedeployStaff, 'derivesFrom'),
];

beforeAll(async () => {
  const stdin = [commands.map((command) => `${JSON.stringify(command)}\n`).join('')];
  await cli(['record', ledger, '-'], { stdin });
});
afterAll(() => here.remove());

describe('unit', () => {
  test('shows how the unit stands, in either language', async () => {
    const ask = ['unit', ledger, '--unit', 'home-care-north', '--at', '2020-03-20'];
    const { out, status, err } = await cli(ask);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain('home-care-north, 20. mars 2020\n\nPlasser\n  korttidsplass: 24 av 24 i bruk');
    expect((await cli([...ask, '--lang', 'en'])).out).toContain('Technical failure');
  });

  test('as JSON says where in the ledger each thing stands', async () => {
    const { out } = await cli(['unit', ledger, '--unit', 'home-care-north', '--at', '2020-03-20', '--json']);
    expect(JSON.parse(out)).toMatchObject({
      ...{ unit: 'home-care-north', at: '2020-03-20', knownAt: null },
      places: [{ kind: 'short-stay', inUse: 24, because: [{ position: 1 }] }],
      open: [{ key: 'c-unit-report-technical-failure', ref: { position: 2 }, steps: [] }],
    });
  });

  test('that is not there, and no unit at all, are errors of one line', async () => {
    expect(await cli(['unit', ledger, '--unit', 'elsewhere'])).toMatchObject({
      status: 1,
      err: 'forsvarlig: the ledger has no such unit; check the key, and the instant asked about\n',
    });
    expect((await cli(['unit', ledger])).err).toBe(
      'forsvarlig: which unit? --unit is needed; see forsvarlig unit --help\n',
    );
  });
});

describe('staff', () => {
  test('shows where they are and what is missing', async () => {
    const { out, status, err } = await cli(['staff', ledger, '--at', '2020-03-20']);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toBe(
      '20. mars 2020\n\ns-0042: helsefagarbeider; omdisponert day-centre → home-care-north fra 16. mars 2020, ' +
        'til og med 30. april 2020; ID-kort utstedt 16. mars 2020; MANGLER I REGISTERET: politiattest, vurdering av ' +
        'kompetanse, dokumentert kvalifikasjon\n',
    );
  });

  test('as JSON has everybody with what is missing', async () => {
    const { out } = await cli(['staff', ledger, '--at', '2020-03-20', '--json']);
    expect(JSON.parse(out)).toMatchObject({
      ...{ at: '2020-03-20', knownAt: null },
      staff: [
        { staff: 's-0042', missing: ['police-certificate', 'competence-check', 'qualification-evidence'] },
      ],
    });
  });
});

test('history tells of a unit', async () => {
  const { out } = await cli(['history', ledger, '--unit', 'home-care-north']);
  expect(out).toContain(
    '1. 16. mars 2020: Plasser talt opp\n   Innhold:      24 × korttidsplass, belagt: 20\n',
  );
});
