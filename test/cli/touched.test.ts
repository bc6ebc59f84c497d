import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { cli, place } from './in-process.js';
import { crisis, ndjson, nursing, reduced, registered, respite } from './decisions.js';

let here: ReturnType<typeof place>;
beforeEach(() => {
  here = place();
});
afterEach(() => here.remove());

const by = {
  role: 'crisis-leadership',
  unit: 'management',
  mandate: { kind: 'crisis-leadership', reference: { text: 'Plan 3' } },
};
const ground = {
  ...{ cause: 'staffing', reasons: { text: 'Færre på jobb' }, purposes: ['cope-with-staffing'] },
  legalBasis: ['hol-3-6'],
};

const person = (user: string, carer: unknown) => [
  registered({ id: `c-${user}`, user, carer }),
  respite({ id: `g-${user}`, user }),
];

const COMMANDS = [
  ...person('u-1', { inWork: false }),
  ...person('u-2', { inWork: true }),
  ...person('u-3', undefined),
  registered({ id: 'c-u-4', user: 'u-4', carer: undefined }),
  crisis({ crisis: 'covid', id: 'c-covid' }),
  {
    ...{ command: 'AdoptFrameworkMeasure', version: 2, id: 'c-m', crisis: 'covid', measure: 'respite' },
    ...{ force: 'decision', by, decided: '2020-03-13', effective: '2020-03-13', ground },
    target: {
      ...{ kind: 'services', services: ['respite'], opensFor: ['RespitePaused'] },
      ...{ application: 'individual', changes: [{ dimension: 'state', before: 'running', after: 'paused' }] },
      people: {
        criteria: { about: 'service' },
        exemptions: [{ criteria: { about: 'carer', inWork: true }, reason: 'carer-in-work' }],
      },
    },
    term: { review: '2020-04-03' },
    announcement: { text: 'Noen får mindre avlastning' },
  },
];

const TEMPLATE = {
  ...{ command: 'PauseRespite', decided: '2020-03-18', effective: '2020-03-19', ground },
  by: { ...by, role: 'service-leader' },
  term: { review: '2020-04-03' },
};

const BY_MEASURE = ['--crisis', 'covid', '--measure', 'respite'];

const record = async (): Promise<void> => {
  const ran = await cli([
    'record',
    here.ledger(),
    here.file('d.ndjson', ndjson(...COMMANDS)),
    '--atomic-by-person',
  ]);
  expect(ran.err).toBe('');
};

describe('touched', () => {
  test('tells who is touched and waits, who is exempt and why, and who has to be looked at', async () => {
    await record();
    const { status, out } = await cli(['touched', here.ledger(), ...BY_MEASURE, '--lang', 'en']);
    expect(status).toBe(0);
    expect(out).toMatch(/^covid \/ respite, 20 March 2020\n\nTouched/);
    expect(out).toMatch(
      /\n\nNumber of people .*\n(?:.*\n)+\nPeople with several kinds of service are counted under each of them\.\n$/,
    );
    expect(out).toContain('Touched, in order: 1\n  1. u-1: respite-1 (pending)\n');
    expect(out).toContain('Exempt: 1\n  u-2: the carer is in work\n');
    expect(out).toContain('To be looked at: 1\n  u-3: carer: not recorded\n');
    expect(out).toContain('Not touched: 1\n');
    expect((await cli(['touched', here.ledger(), ...BY_MEASURE])).out).toContain(
      'u-2: omsorgsyter er i arbeid',
    );
  });

  test('writes the decisions to assess, which are refused until somebody assessed them', async () => {
    await record();
    const files = [
      '--template',
      here.file('t.json', JSON.stringify(TEMPLATE)),
      '--drafts',
      here.path('drafts.ndjson'),
    ];
    const ran = await cli(['touched', here.ledger(), ...BY_MEASURE, ...files, '--lang', 'en']);
    expect(ran.err).toBe('');
    expect(ran.out).toContain('Drafts to assess: 1\n');
    const lines = readFileSync(here.path('drafts.ndjson'), 'utf8').split('\n').filter(Boolean);
    expect(lines).toHaveLength(1);
    const refused = await cli(['record', here.ledger(), here.path('drafts.ndjson')]);
    expect(refused.err).toContain('refused by individual-assessment');
    const again = await cli(['touched', here.ledger(), ...BY_MEASURE, ...files]);
    expect(again).toMatchObject({ status: 1, out: '' });
    expect(again.err).toContain('is there already');
    const draft: unknown = JSON.parse(lines[0] ?? '');
    const completed = Object.assign({}, draft, {
      assessment: { on: '2020-03-18', by: 'nurse', necessity: 'can-wait', facts: { text: 'Klarer seg' } },
      carerWork: { asked: true, inWork: false, shouldContinue: false },
    });
    expect((await cli(['record', here.ledger(), here.file('done.ndjson', ndjson(completed))])).status).toBe(
      0,
    );
    expect((await cli(['touched', here.ledger(), ...BY_MEASURE, '--lang', 'en'])).out).toContain(
      'u-1: respite-1 (settled)',
    );
  });

  test('answers criteria without a measure, as JSON with the events behind each fact', async () => {
    await record();
    const file = here.file('c.json', JSON.stringify({ about: 'carer', inWork: true }));
    const { out } = await cli(['touched', here.ledger(), '--criteria', file, '--json']);
    const { touched } = JSON.parse(out) as { touched: Readonly<Record<string, unknown>> };
    expect(touched).toMatchObject({
      included: [{ user: 'u-2', evidence: [{ about: 'carer', sources: [{ position: 3 }] }] }],
      undetermined: [
        { user: 'u-3', missing: [{ about: 'carer', gap: 'not-recorded' }] },
        { user: 'u-4', missing: [{ about: 'carer', gap: 'not-recorded' }] },
      ],
      outside: 1,
    });
  });

  test.each([
    [['--crisis', 'covid'], 'touched by what?'],
    [['--criteria', 'x', '--crisis', 'covid'], '--criteria asks without a measure'],
    [[...BY_MEASURE, '--drafts', 'x'], '--drafts needs --template'],
    [['--crisis', 'covid', '--measure', 'none'], 'no such measure'],
    [['--criteria', '/nowhere.json'], "can't be read: there is no such file"],
  ])('%j gets one line that says what is wrong', async (args, message) => {
    await record();
    const ran = await cli(['touched', here.ledger(), ...args]);
    expect(ran).toMatchObject({ status: 1, out: '' });
    expect(ran.errors).toHaveLength(1);
    expect(ran.err).toContain(message);
  });

  test('says where criteria are wrong', async () => {
    await record();
    const file = here.file('c.json', JSON.stringify({ all: [{ about: 'age' }] }));
    expect((await cli(['touched', here.ledger(), '--criteria', file])).err).toContain('all[0].about');
  });
});

describe('record --atomic-by-person', () => {
  test('records all the lines about a person or none, and a line that can not be read spoils its neighbours', async () => {
    const lines = (user: string, from = 7) => [
      registered({ id: `${user}-a`, user }),
      nursing({ id: `${user}-b`, user }),
      reduced({ id: `${user}-c`, user, from: { unit: 'visits', amount: from, weeks: 1, mode: 'in-person' } }),
    ];
    const text = `${ndjson(...lines('u-1'), ...lines('u-2', 5), ...lines('u-3'))}{"broken\n${ndjson(...lines('u-4'))}`;
    const file = here.file('d.ndjson', text);
    const ran = await cli(['record', here.ledger(), file, '--atomic-by-person']);
    expect(ran.status).toBe(1);
    expect(ran.out).toContain('recorded: lines 1-3\n');
    expect(ran.out).toContain('not recorded: lines 4-13\n');
    expect(ran.errors).toHaveLength(10);
    const oneByOne = await cli(['record', here.ledger('other.db'), file]);
    expect(oneByOne.out).toContain('not recorded: lines 6, 10\n');
  });
});
