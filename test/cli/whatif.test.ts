import { chmodSync } from 'node:fs';
import { EXAMPLE_PRIORITY_ORDER } from '../../src/index.js';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { GRANTED, reduceTo } from '../ledger/ledgers.js';
import { cli, place } from './in-process.js';

const here = place();
const ledger = here.ledger();

beforeAll(async () => {
  const stdin = [GRANTED.map((command) => `${JSON.stringify(command)}\n`).join('')];
  expect(await cli(['record', ledger, '-'], { stdin })).toMatchObject({ status: 0 });
});
afterAll(() => here.remove());

const scenario = (fields: object): string =>
  here.file(
    'scenario.json',
    JSON.stringify({ version: 1, name: 'what-if', at: '2020-03-20', suppose: [], ...fields }),
  );

const ask = (fields: object, ...more: ReadonlyArray<string>) =>
  cli(['whatif', ledger, scenario(fields), ...more]);

const who = { services: ['home-nursing'] };
const period = { from: '2020-03-20', until: '2020-03-27' };
const paused = { suppose: 'paused', who, ...period };

describe('whatif', () => {
  test('shows whose level would be another, in either language', async () => {
    expect((await ask({ suppose: [paused] })).out).toContain('  i gang → satt på pause\n');
    expect((await ask({ suppose: [paused] }, '--lang', 'en')).out).toContain('  running → paused\n');
  });

  test('says that nothing is different where nothing is supposed', async () => {
    const { out, status } = await ask({});
    expect(status).toBe(0);
    expect(out).toContain('Tjenestene er de samme.');
  });

  test('as JSON has the suppositions, both sides, and null where there is no roster', async () => {
    const { out } = await ask({ suppose: [paused] }, '--json');
    expect(JSON.parse(out)).toMatchObject({
      supposed: [{ by: 'what-if', supposition: { suppose: 'paused' }, users: ['u-0001'] }],
      comparison: {
        from: { scenario: null, at: '2020-03-20', knownAt: null },
        people: [{ user: 'u-0001', levels: [{ direction: 'less', after: { state: 'paused' } }] }],
      },
      staffing: null,
    });
  });

  test('compares on the first day of the week on which all has begun that begins in it', async () => {
    const dayOf = async (...begins: ReadonlyArray<string>): Promise<unknown> => {
      const suppose = begins.map((from) => ({ ...paused, from, until: '2020-12-31' }));
      const { out } = await ask({ suppose }, '--json');
      return (JSON.parse(out) as { readonly comparison: { readonly to: { readonly at: unknown } } })
        .comparison.to.at;
    };
    expect(await dayOf('2020-03-22', '2020-03-21')).toBe('2020-03-22');
    expect(await dayOf('2020-03-21', '2020-03-22')).toBe('2020-03-22');
    expect(await dayOf('2020-03-21', '2020-05-01')).toBe('2020-03-21');
  });

  test('takes the times of the command line before those of the file', async () => {
    const { out } = await ask(
      { suppose: [paused] },
      '--at',
      '2020-03-21',
      '--known-at',
      '2020-03-20T10:00:00Z',
    );
    // The ledger knew of nobody by then.
    expect(out).toContain('21. mars 2020, slik det var kjent 20. mars 2020 kl. 11.00');
    expect(out).toContain('brukere: 0');
  });

  const rosterOf = (minutes: number): object => ({
    ...{ version: 1, units: ['unit-not-recorded'] },
    members: [
      {
        ...{ staff: 'nurse-1', unit: 'unit-not-recorded', qualification: 'nurse' },
        works: { perWeeks: { minutes, weeks: 1 } },
      },
    ],
  });

  test('proposes what to reduce for whom, with the reason, where time is short', async () => {
    const enough = await ask({ roster: rosterOf(2_000) }, '--plan');
    expect(enough.out).toContain('Plan: det er folk nok');
    const short = await ask({ roster: rosterOf(185) }, '--plan');
    expect(short.status).toBe(0);
    expect(short.out).toMatch(/Plan: forslag å vurdere, én og én: 1\n/);
    expect(short.out).toMatch(
      /u-0001 \(belastning \d+\)\n {2}nursing: .*, frigjør \d+ minutter i uka\n {2}hvorfor: /,
    );
    const { plan }: { readonly plan?: unknown } = JSON.parse(
      (await ask({ roster: rosterOf(185) }, '--plan', '--json')).out,
    ) as { readonly plan?: unknown };
    expect(plan).toMatchObject({
      kind: 'plan',
      proposals: [{ user: 'u-0001', because: { pool: 'ordinary' } }],
    });
  });

  test('answers what a leader asks: when it is below the necessary, who can be reached, what gives and who carries it', async () => {
    const spare = {
      ...rosterOf(150),
      ...{ units: ['unit-not-recorded', 'kindergarten'] },
      members: [
        {
          staff: 'nurse-1',
          unit: 'unit-not-recorded',
          qualification: 'nurse',
          works: { byWeekday: { friday: 200 } },
        },
        {
          staff: 'teacher-1',
          unit: 'kindergarten',
          qualification: 'educator',
          works: { byWeekday: { friday: 100 } },
        },
      ],
    };
    const { out } = await ask({ roster: spare }, '--plan');
    expect(out).toContain('\nUnder det nødvendige: unit-not-recorded, 6 av 7 dager, først 21. mars 2020, ');
    expect(out).toContain('\n  Frivillige som ingen har plassert: ingen\n');
    expect(out).toContain(
      '\n  Enheter der ingenting er knapt hele uka: 1\n    kindergarten: 1,4 timer i uka til overs\n',
    );
    const { out: short } = await ask({ roster: rosterOf(185) }, '--plan');
    expect(short).toContain('\nUnder det nødvendige: ingen dag\n');
    expect(short).toMatch(/\nHva som viker +Tjenester +i uka\n-.*\n\S.* 1 +\d/);
    expect(short).toMatch(
      /\nBehov +Brukere +endring +endring +endringer +Belastning\n-.*\n\d +1 +0 +1 +0 +\d/,
    );
    const json = JSON.parse((await ask({ roster: rosterOf(185) }, '--plan', '--json')).out) as object;
    expect(json).toMatchObject({
      reach: { volunteers: [], units: [] },
      plan: { carried: [{ people: 1, one: 1, several: 0 }] },
    });
    expect((await ask({ suppose: [paused] }, '--json')).out).toContain('"reach": null');
  });

  test('tells what more staff it takes where no plan fits', async () => {
    const { out, status } = await ask({ roster: rosterOf(5) }, '--plan', '--lang', 'en');
    expect(status).toBe(0);
    expect(out).toMatch(
      /No plan fits: even if all else gives way, there is not staff enough for the necessary/,
    );
  });

  test('tells in which order services come back, why, and what the others wait for', async () => {
    const stdin = [
      `${JSON.stringify({ ...reduceTo('c-reduced', 7, 3), decided: '2020-03-14', effective: '2020-03-14' })}\n`,
    ];
    const reduced = here.ledger('reduced.db');
    const commands = GRANTED.map((command) => `${JSON.stringify(command)}\n`);
    expect(await cli(['record', reduced, '-'], { stdin: [...commands, ...stdin] })).toMatchObject({
      status: 0,
    });
    const reopen = (minutes: number, ...more: ReadonlyArray<string>) =>
      cli(['whatif', reduced, scenario({ roster: rosterOf(minutes) }), '--reopen', ...more]);
    const room = await reopen(2_000);
    expect(room.status).toBe(0);
    expect(room.out).toContain('Gjenåpning: tjenester det er rom for: 1, som må vente: 0\n');
    expect(room.out).toMatch(
      /Kan gis som innvilget\n1\. u-0001, .*\n.*3 → 7|Kan gis som innvilget\n1\. u-0001/,
    );
    const none = await reopen(10, '--lang', 'en');
    expect(none.out).toMatch(/Have to wait\n1\. u-0001, [^]*waits, since there would be missing: \d+ min /);
    expect(JSON.parse((await reopen(10, '--json')).out)).toMatchObject({
      reopening: {
        restored: [],
        waiting: [{ user: 'u-0001', place: 1, aheadBy: null, lacks: expect.anything() }],
      },
    });
  });

  test.each<[string, object, string]>([
    ['no roster', {}, 'whether there is room needs a roster'],
    [
      'an order that names a key twice',
      {
        roster: rosterOf(10),
        reopeningOrder: [
          { by: 'need', first: 'most' },
          { by: 'need', first: 'least' },
        ],
      },
      'reopeningOrder[1].by: found a key that stands before it already',
    ],
  ])('refuses to reopen with %s', async (_, fields, message) => {
    const { status, err } = await ask(fields, '--reopen');
    expect(status).toBe(1);
    expect(err).toContain(message);
  });

  test.each<[string, object, string]>([
    ['no roster', {}, 'a plan needs a roster'],
    [
      'an order that makes no sense',
      { roster: rosterOf(10), priorityOrder: { measures: [] } },
      'priorityOrder: the priority order makes no sense',
    ],
    [
      'a competence that nobody knows',
      {
        roster: {
          ...{ version: 1, units: ['unit-not-recorded'] },
          members: [
            {
              ...{ staff: 'nurse-1', unit: 'unit-not-recorded', qualification: 'nurse' },
              ...{ works: { perWeeks: { minutes: 10, weeks: 1 } }, competences: ['flying'] },
            },
          ],
        },
      },
      'roster: members[0].competences[0]: found ',
    ],
    [
      'negative hours',
      { roster: rosterOf(-10) },
      'roster: members[0].works.perWeeks.minutes: found the number -10',
    ],
    [
      'an empty caseload',
      { roster: rosterOf(10), at: '2019-03-20', week: { from: '2019-03-20', to: '2019-03-26' } },
      'nobody has a service from 2019-03-20 to 2019-03-26',
    ],
    [
      'rules that contradict the roster',
      {
        roster: rosterOf(10),
        priorityOrder: { ...EXAMPLE_PRIORITY_ORDER, supply: { redeployment: { weight: 1, to: ['mars'] } } },
      },
      'the plan: priorityOrder.supply.redeployment.to[0]: found a unit that the roster does not list',
    ],
    [
      'skills that nobody has heard of',
      {
        roster: rosterOf(10),
        priorityOrder: {
          ...EXAMPLE_PRIORITY_ORDER,
          supply: { volunteers: { weight: 1, skills: ['singing'] } },
        },
      },
      'the plan: priorityOrder.supply.volunteers.skills[0]: found a skill that the policy does not have',
    ],
    [
      'an agreement about a task that is not in the service',
      {
        roster: rosterOf(10),
        plan: { agreements: [{ user: 'u-0001', service: 'nursing', task: 'laundry', agreed: '2020-03-01' }] },
      },
      'the plan: agreements[0].task: found a task that is not in the service',
    ],
    [
      'an agreement that is none',
      { roster: rosterOf(10), plan: { agreements: [{ user: 'u-0001' }] } },
      'the plan: agreements[0]',
    ],
    [
      'a search without bounds',
      { roster: rosterOf(10), plan: { search: { work: 0 } } },
      'plan.search.work: found the number 0',
    ],
  ])('refuses to plan with %s', async (_, fields, message) => {
    const { status, err } = await ask(fields, '--plan');
    expect(status).toBe(1);
    expect(err).toContain(message);
    expect(err.trimEnd()).not.toContain('\n');
  });

  test('reads a ledger that may not be written to, in a folder that may not either', async () => {
    chmodSync(here.path('ledger.db'), 0o400);
    const { status, err } = await ask({ suppose: [paused] });
    chmodSync(here.path('ledger.db'), 0o600);
    expect({ status, err }).toEqual({ status: 0, err: '' });
  });

  test.each<[string, object, string]>([
    ['a field that it does not have', { supose: [] }, 'a field of 6 characters that is not known here'],
    ['another version', { version: 2 }, 'version: found the number 2, expected 1'],
    ['a name that is none', { name: 'A third away' }, 'name: found a text of 12 characters'],
    [
      'a supposition of no kind',
      { suppose: [{ suppose: 'closed' }] },
      'suppose[0].suppose: found a text of 6',
    ],
    [
      'a period that ends before it begins',
      { suppose: [{ ...paused, until: '2020-03-01' }] },
      'suppose[0].until: found a day before from',
    ],
    [
      'a supposition with a field too many',
      { suppose: [paused, { ...paused, to: 1 }] },
      'suppose[1]: found a field of 2 characters',
    ],
    [
      'criteria that are none',
      { suppose: [{ ...paused, who: { ...who, criteria: { all: [] } } }] },
      'suppose[0].who.criteria.all: found a list of 0',
    ],
    [
      'a command that is none',
      { suppose: [{ suppose: 'command', command: { command: 'Pause' } }] },
      'suppose[0].command.command: found a name that is not known here',
    ],
    [
      'people named and drawn at once',
      { suppose: [{ suppose: 'staff-away', staff: ['s-1'], seed: 1, ...period }] },
      'suppose[0].staff: found people named, and a group to draw from',
    ],
    [
      'a roster with somebody of an unknown unit',
      {
        roster: {
          ...{ version: 1, units: ['north'] },
          members: [
            {
              ...{ staff: 's-1', unit: 'south', qualification: 'nurse' },
              works: { perWeeks: { minutes: 100, weeks: 1 } },
            },
          ],
        },
      },
      'roster: members[0].unit: found a unit that the roster does not list',
    ],
    [
      'a week that ends before it begins',
      { week: { from: '2020-03-20', to: '2020-03-19' } },
      'week.to: found',
    ],
    [
      'somebody away whom the roster does not have',
      {
        suppose: [{ suppose: 'staff-away', staff: ['s-9'], ...period }],
        roster: {
          ...{ version: 1, units: ['north'] },
          members: [
            {
              ...{ staff: 's-1', unit: 'north', qualification: 'nurse' },
              works: { perWeeks: { minutes: 100, weeks: 1 } },
            },
          ],
        },
      },
      'somebody who is no member of the roster',
    ],
    [
      'a decision that is not there',
      { suppose: [{ suppose: 'not-made', user: 'u-0001', decision: 'nowhere' }] },
      'suppose[0]: no such entry about the services of this person',
    ],
  ])('tells of %s in one line', async (_, fields, message) => {
    const { errors, out, status } = await ask(fields);
    expect({ out, status, lines: errors.length }).toEqual({ out: '', status: 1, lines: 1 });
    expect(errors[0]).toContain(message);
  });

  describe('against another scenario', () => {
    const reduced = { suppose: 'reduced', who, ...period, to: { share: 3, of: 7 } };
    const against = (fields: object, other: object, ...more: ReadonlyArray<string>) =>
      ask(
        fields,
        '--against',
        here.file(
          'other.json',
          JSON.stringify({ version: 1, name: 'other', at: '2020-03-20', suppose: [], ...other }),
        ),
        ...more,
      );

    test('shows what the two have apart, and says which they are', async () => {
      const { out, err, status } = await against({ suppose: [paused] }, { suppose: [reduced] });
      expect({ err, status }).toEqual({ err: '', status: 0 });
      expect(out).toContain('Scenario: what-if\nSammenlignet med: other\n');
      expect(out).toContain('u-0001');
      expect((await against({ suppose: [paused] }, { suppose: [paused] })).out).toContain(
        'Tjenestene er de samme.',
      );
    });

    test('shows what is short beside what is short there', async () => {
      const roster = rosterOf(0);
      type Short = { readonly short: number };
      const short = async (fields: object, other: object): Promise<ReadonlyArray<number>> => {
        const { out } = await against({ ...fields, roster }, { ...other, roster }, '--json');
        const { staffing } = JSON.parse(out) as {
          readonly staffing: { readonly lines: ReadonlyArray<{ readonly from: Short; readonly to: Short }> };
        };
        const sum = (side: 'from' | 'to') => staffing.lines.reduce((all, line) => all + line[side].short, 0);
        return [sum('from'), sum('to')];
      };
      const [all = 0, less = 0] = await short({ suppose: [reduced] }, {});
      expect(less).toBeGreaterThan(0);
      expect(less).toBeLessThan(all);
      expect(await short({}, { suppose: [reduced] })).toEqual([less, all]);
    });

    test.each<[string, object, string]>([
      ['another day', { at: '2020-03-19' }, '(at and knownAt)'],
      ['another roster', { roster: rosterOf(1) }, '(roster)'],
      ['another week', { week: { from: '2020-03-20', to: '2020-03-21' } }, '(week)'],
      ['the same name', { name: 'what-if' }, 'both scenarios have the same name'],
      ['what is no scenario', { supose: [] }, 'other.json: the whole: found a field of 6 characters'],
    ])('refuses %s in one line', async (_, other, message) => {
      const { errors, out, status } = await against({}, other);
      expect({ out, status, lines: errors.length }).toEqual({ out: '', status: 1, lines: 1 });
      expect(errors[0]).toContain(message);
    });
  });

  test('simulates nothing without a roster and assumptions, and not by halves', async () => {
    expect((await ask({}, '--simulate', '10')).errors).toEqual([
      expect.stringContaining('a simulation needs a roster, and the scenario has none'),
    ]);
    const seedless = { roster: rosterOf(10), assumptions: { version: 1, assumptions: [] } };
    expect((await ask(seedless, '--simulate', '10')).errors).toEqual([
      expect.stringContaining('a simulation needs a seed, and the scenario has none'),
    ]);
    expect((await ask({}, '--simulate', '1.5')).errors[0]).toContain(
      '--simulate takes a whole number of weeks',
    );
  });

  test('tells of a file that is no JSON, or not there, with its name', async () => {
    const broken = await cli(['whatif', ledger, here.file('broken.json', '{"version": 1,')]);
    expect(broken.errors).toEqual([expect.stringContaining('broken.json: not JSON: at character 15')]);
    const missing = await cli(['whatif', ledger, here.path('missing.json')]);
    expect(missing.errors).toEqual([
      expect.stringContaining("missing.json can't be read: there is no such file"),
    ]);
    expect((await cli(['whatif', ledger])).status).toBe(1);
  });
});
