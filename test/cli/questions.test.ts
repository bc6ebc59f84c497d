import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Writable } from 'node:stream';
import { cli, place } from './in-process.js';
import { everything, ndjson, nursing, registered } from './decisions.js';

const here = place();
const ledger = here.ledger();

beforeAll(async () => {
  const first = ndjson(registered(), nursing());
  await cli(['record', ledger, '-'], { stdin: [first], now: '2020-01-02T12:00:00Z' });
  await cli(['record', ledger, '-'], { stdin: [everything()], now: '2020-03-20T11:00:00Z' });
});
afterAll(() => here.remove());

const figures = (line: string | undefined): ReadonlyArray<string> => (line ?? '').trim().split(/ {2,}/);

describe('levels', () => {
  test('of everybody are a table by service, granted and now', async () => {
    const { out, status, err } = await cli(['levels', ledger, '--at', '2020-03-20']);
    const lines = out.split('\n');
    expect(lines[0]).toBe('20. mars 2020');
    expect(figures(lines.find((line) => line.startsWith('Helsetjenester')))).toEqual([
      ...['Helsetjenester i hjemmet', '1', '0', '1', '0', '0', '0', '0', '0', '0', '0', '0'],
    ]);
    expect(figures(lines.find((line) => line.startsWith('Avlastning')))).toEqual([
      ...['Avlastning utenfor institusjon', '1', '0', '0', '1', '0', '0', '0', '0', '0', '0', '0'],
    ]);
    expect(out).toContain('\n  i uka: innvilget 7 besøk, gjeldende nivå 3 besøk\n');
    expect(out).toContain('\n  i uka: innvilget 2,5 t, gjeldende nivå ingenting\n');
    expect(out).toMatch(/\n\nEn tjeneste kan telle i flere kolonner\.\n$/);
    expect({ status, err }).toEqual({ status: 0, err: '' });
  });

  test('are as they were on the day asked about', async () => {
    const { out } = await cli(['levels', ledger, '--at', '2020-03-12', '--lang', 'en']);
    const lines = out.split('\n');
    expect(lines[0]).toBe('12 March 2020');
    expect(figures(lines.find((line) => line.startsWith('Home health'))).slice(1, 5)).toEqual([
      ...['1', '1', '0', '0'],
    ]);
    expect(out).toContain('\n  a week: granted 7 visits, in force 7 visits\n');
  });

  test('are as they were known at the instant asked about', async () => {
    const { out } = await cli(['levels', ledger, '--at', '2020-03-20', '--known-at', '2020-03-19T00:00:00Z']);
    expect(out).toMatch(/^20\. mars 2020, slik det var kjent 19\. mars 2020 kl\. 01\.00\n/);
    expect(out).toContain('i uka: innvilget 7 besøk, gjeldende nivå 7 besøk');
    expect(out).not.toContain('Avlastning');
  });

  test('default to today by the clock', async () => {
    const { out } = await cli(['levels', ledger], { now: '2020-06-01T11:00:00Z' });
    expect(out).toMatch(/^1\. juni 2020\n/);
    expect(out).toContain('i uka: innvilget 7 besøk, gjeldende nivå 7 besøk');
  });

  test('of one user are granted and now, tasks, and the measures in force', async () => {
    const { out } = await cli(['levels', ledger, '--user', 'u-1', '--at', '2020-03-30']);
    expect(out).toBe(`u-1, 30. mars 2020

Helsetjenester i hjemmet [nursing]: i gang
  7 besøk i uka → 3 besøk i uka
  Oppgaver:
    medisiner (nødvendig): tjenesten
    dusj: tjenesten
  Tiltak som gjelder:
    Besøk redusert [c-4]: fra 16. mars 2020, til og med 30. april 2020, vurderes på nytt innen 27. mars 2020 (FORFALT)

Avlastning utenfor institusjon [respite-1]: satt på pause
  10 t i måneden (4 uker) → ingenting
  Oppgaver:
    avlastning for omsorgsyter: tjenesten
  Tiltak som gjelder:
    Avlastning satt på pause [c-5]: fra 16. mars 2020, til og med 30. april 2020, vurderes på nytt innen 27. mars 2020 (FORFALT)
`);
  });

  test('of one service leave the others out', async () => {
    const one = ['--service', 'respite-1', '--at', '2020-03-20'];
    expect((await cli(['levels', ledger, '--user', 'u-1', ...one])).out).not.toContain('nursing');
    const all = await cli(['levels', ledger, ...one]);
    expect(all.out).toContain('Avlastning');
    expect(all.out).not.toContain('Helsetjenester');
  });

  test('are JSON when asked', async () => {
    const user = await cli(['levels', ledger, '--user', 'u-1', '--at', '2020-03-20', '--json']);
    expect(JSON.parse(user.out)).toMatchObject({
      user: 'u-1',
      at: '2020-03-20',
      knownAt: null,
      levels: [
        {
          service: 'nursing',
          code: '15',
          strands: [
            {
              mode: 'in-person',
              granted: { unit: 'visits', amount: 7, weeks: 1 },
              now: { unit: 'visits', amount: 3, weeks: 1 },
              because: [{ position: 2 }, { recordedAt: '2020-03-20T11:00:00.000Z' }],
            },
          ],
          inForce: [{ decision: 'c-4', from: '2020-03-16' }],
        },
        { service: 'respite-1', state: { granted: 'running', now: 'paused' } },
      ],
    });
    const all = await cli(['levels', ledger, '--at', '2020-03-20', '--json']);
    expect(JSON.parse(all.out)).toMatchObject({
      services: [
        { serviceType: 'respite', paused: 1 },
        { serviceType: 'home-nursing', reduced: 1 },
      ],
    });
  });

  test('are CSV when asked, of everybody or of one', async () => {
    const all = await cli(['levels', ledger, '--at', '2020-03-20', '--csv']);
    const lines = all.out.split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[1]).toMatch(
      /^2020-03-20,u-1,nursing,home-nursing,15,running,in-person,,,visits,exact,7,1,,,exact,3,1,/,
    );
    expect(lines[2]).toMatch(
      /^2020-03-20,u-1,respite-1,respite,7,paused,in-person,,,minutes,exact,600,4,,,exact,0,1,/,
    );
    const one = await cli(['levels', ledger, '--at', '2020-03-20', '--csv', '--user', 'u-1']);
    expect(one.out).toBe(all.out);
  });
});

describe('history', () => {
  test('of a user is in order, with who, when, why, ground and until when; late records are marked', async () => {
    const { out } = await cli(['history', ledger, '--user', 'u-1', '--service', 'nursing']);
    expect(out.match(/^\d\. .*$/gm)).toEqual([
      '1. 2. januar 2020: Bruker registrert',
      '2. 2. januar 2020: Tjeneste innvilget',
      '3. 13. mars 2020: Besøk redusert',
    ]);
    expect(out).toContain(
      'Hvem:         tjenesteleder, enhet home-care-north, delegert myndighet «Delegasjon 3/2020»',
    );
    expect(out).toContain(
      'Hvorfor:      smitte; formål: begrense smitte; «Færre kontakter mens smitten øker»',
    );
    expect(out).toContain('Hjemmel:      helse- og omsorgstjenesteloven § 3-1');
    expect(out).toContain('Varighet:     til og med 30. april 2020, vurderes på nytt innen 27. mars 2020');
    expect(out).not.toContain('I ETTERTID');
    const respite = await cli(['history', ledger, '--user', 'u-1', '--service', 'respite-1', '--lang', 'en']);
    expect(respite.out).toContain('Recorded:     20 March 2020 at 12:00 (LATE: 78 days after)');
  });

  test('leaves out what had not happened by a day', async () => {
    const { out } = await cli(['history', ledger, '--user', 'u-1', '--at', '2020-03-12', '--json']);
    const { at, entries } = JSON.parse(out) as { at: string; entries: ReadonlyArray<{ what: string }> };
    expect(at).toBe('2020-03-12');
    expect(entries.map(({ what }) => what)).toEqual([
      ...['ServiceUserRegistered', 'ServiceGranted', 'ServiceGranted'],
    ]);
  });

  test('of a service that is there is empty, and no error, for a day before anything had happened', async () => {
    const ran = await cli([
      ...['history', ledger, '--user', 'u-1', '--service', 'nursing'],
      ...['--at', '2019-12-31', '--json'],
    ]);
    expect({ status: ran.status, err: ran.err }).toEqual({ status: 0, err: '' });
    expect(JSON.parse(ran.out)).toMatchObject({ entries: [] });
  });

  test('leaves out what was not known at an instant', async () => {
    const { out } = await cli([
      'history',
      ledger,
      '--user',
      'u-1',
      '--known-at',
      '2020-02-01T00:00:00Z',
      '--json',
    ]);
    expect((JSON.parse(out) as { entries: ReadonlyArray<unknown> }).entries).toHaveLength(2);
  });

  test('of staff and of a crisis can be asked for', async () => {
    const staff = await cli(['history', ledger, '--staff', 's-1']);
    expect(staff.out).toContain('Ansatt omdisponert');
    expect(staff.out).toContain('sykepleier, day-centre → home-care-north, ID-kort utstedt 16. mars 2020');
    const crisis = await cli(['history', ledger, '--crisis', 'covid-19', '--lang', 'en']);
    expect(crisis.out).toContain('Crisis declared');
    expect(crisis.out).toContain('pandemic, outbreak phase 2');
  });
});

describe('explain', () => {
  const why = ['--user', 'u-1', '--service', 'nursing'];

  test('shows the chain from the grant to the level', async () => {
    const { out, status } = await cli(['explain', ledger, ...why, '--at', '2020-03-20', '--lang', 'en']);
    expect(status).toBe(0);
    expect(out.match(/^(\d\.|Level).*$/gm)).toEqual([
      '1. 2 January 2020: Service granted, from 6 January 2020',
      '2. 13 March 2020: Visits reduced, from 16 March 2020',
      'Level on 20 March 2020: 3 visits a week (running)',
    ]);
    expect(out).toContain('   7 visits a week → 3 visits a week\n');
  });

  test('tells what does not count, and why not', async () => {
    const later = await cli(['explain', ledger, ...why, '--at', '2020-05-01']);
    expect(later.out).toContain('[c-4]\n   gjaldt til og med 30. april 2020\n');
    const earlier = await cli(['explain', ledger, ...why, '--at', '2020-03-14']);
    expect(earlier.out).toContain('[c-4]\n   gjelder først fra 16. mars 2020\n');
    const unknown = await cli([
      ...['explain', ledger, ...why, '--at', '2020-03-20', '--known-at', '2020-02-01T00:00:00Z'],
    ]);
    // Nobody knew of it then, so a view of then doesn't tell of it.
    expect(unknown.out).not.toContain('c-4');
    expect(unknown.out).toContain('Nivået 20. mars 2020: 7 besøk i uka (i gang)');
  });

  test('is JSON when asked', async () => {
    const { out } = await cli(['explain', ledger, ...why, '--at', '2020-03-20', '--json']);
    expect(JSON.parse(out)).toMatchObject({
      user: 'u-1',
      explanation: {
        at: '2020-03-20',
        grant: { position: 2 },
        chain: [{ decision: 'c-4', changed: true, before: { strands: [{ amount: 7 }] } }],
        aside: [],
      },
    });
  });
});

describe('the output', () => {
  /** A reader that takes one write and goes away, as `head` does. */
  const leaving = (code: string): Writable => {
    let writes = 0;
    return new Writable({
      write: (_chunk, _encoding, done) => {
        writes += 1;
        done(writes > 0 ? Object.assign(new Error('gone'), { code }) : null);
      },
    });
  };

  test.each([[['levels', ledger, '--csv']], [['history', ledger, '--user', 'u-1']], [['--help']]])(
    'may be closed early: %j',
    async (args) => {
      const ran = await cli(args, { stdout: leaving('EPIPE') });
      expect(ran).toMatchObject({ status: 0, err: '' });
    },
  );

  test('that cannot be written is an error', async () => {
    const ran = await cli(['levels', ledger], { stdout: leaving('ENOSPC') });
    expect(ran).toMatchObject({ status: 1, err: "forsvarlig: the output can't be written (ENOSPC)\n" });
  });

  test('is the same again', async () => {
    const once = await cli([
      'explain',
      ledger,
      '--user',
      'u-1',
      '--service',
      'nursing',
      '--at',
      '2020-03-20',
    ]);
    const twice = await cli([
      'explain',
      ledger,
      '--user',
      'u-1',
      '--service',
      'nursing',
      '--at',
      '2020-03-20',
    ]);
    expect(twice.out).toBe(once.out);
  });
});
