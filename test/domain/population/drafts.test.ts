import { describe, expect, test } from '@jest/globals';
import {
  crisesThen,
  complete,
  draftDecisions,
  levelsOfAll,
  parseTemplate,
  run,
  touchedBy,
  type Drafts,
  type Population,
  type Template,
  type Touched,
} from '../../../src/index.js';
import type { FrameworkMeasure } from '../../../src/domain/views/pending.js';
import { draftKey } from '../../../src/domain/population/draft-key.js';
import { COMMAND } from '../examples/commands.js';
import { freshLedger } from '../../ledger/ledgers.js';
import { populationFrom, leader } from '../../render/small-world.js';
import { written, type MadeUp } from './people.js';
import { assessed, on, respiteMeasure } from './world.js';

const PERSON: MadeUp = {
  known: { need: 3, vulnerability: 'ordinary', carer: { has: true, inWork: false } },
  respite: 120,
  nursing: true,
};
const RAISED: MadeUp = { ...PERSON, known: { ...PERSON.known, vulnerability: 'raised' } };
const IN_WORK: MadeUp = { ...PERSON, known: { ...PERSON.known, carer: { has: true, inWork: true } } };
const NOT_ASKED: MadeUp = { ...PERSON, known: { need: 3, vulnerability: 'raised' } };
const PARTICULAR: MadeUp = { ...PERSON, known: { ...PERSON.known, vulnerability: 'particular' } };

const EVERYBODY = [RAISED, PERSON, IN_WORK, NOT_ASKED, PARTICULAR].flatMap((person, n) =>
  written(`u-${n}`, person),
);

const measureIn = (population: Population): FrameworkMeasure => {
  const [framework] = crisesThen(population, on('2020-03-20')).frameworks;
  if (framework === undefined) throw new Error('no measure');
  return framework.event;
};

const touchedIn = (population: Population, at = '2020-03-20'): Touched => {
  const touched = touchedBy(population, measureIn(population), on(at));
  if (touched === undefined) throw new Error('the measure touches nobody');
  return touched;
};

const pendingRespite = (population: Population, at = '2020-03-20'): ReadonlyArray<string> =>
  [...levelsOfAll(population, on(at))]
    .filter(({ level, pending }) => level.service === 'respite' && pending)
    .map(({ user }) => user);

describe('a measure that selects its people', () => {
  test('makes pending those whom it includes, and those to be looked at', () => {
    const population = populationFrom([...EVERYBODY, respiteMeasure()]);
    expect(pendingRespite(population)).toEqual(['u-0', 'u-1', 'u-3']);
    expect(pendingRespite(population, '2020-03-12')).toEqual([]);
    expect(
      [...levelsOfAll(population, on('2020-03-20'))].filter(
        ({ level, pending }) => level.service === 'nursing' && pending,
      ),
    ).toEqual([]);
  });

  test('is settled for a service by an assessment without a change, from its day on, and for no other', () => {
    const population = populationFrom([
      ...EVERYBODY,
      respiteMeasure(),
      assessed('u-1'),
      assessed('u-3', { service: 'nursing' }),
    ]);
    expect(pendingRespite(population)).toEqual(['u-0', 'u-3']);
    expect(pendingRespite(population, '2020-03-15')).toEqual(['u-0', 'u-1', 'u-3']);
    const { included } = touchedIn(population);
    expect(included.map(({ user, pending }) => [user, pending])).toEqual([
      ['u-1', []],
      ['u-0', ['respite']],
    ]);
  });

  test('is not settled by what came of another measure of the crisis', () => {
    const other = { crisis: 'pandemic', measure: 'another' };
    const population = populationFrom([
      ...EVERYBODY,
      respiteMeasure(),
      assessed('u-1', { derivesFrom: other }),
    ]);
    expect(pendingRespite(population)).toContain('u-1');
  });

  test('touches nobody when it is advice', () => {
    const population = populationFrom([...EVERYBODY, respiteMeasure({ force: 'advice' })]);
    expect(touchedBy(population, measureIn(population), on('2020-03-20'))).toBeUndefined();
    expect(pendingRespite(population)).toEqual([]);
  });
});

const COMMON = {
  by: leader,
  ...{ decided: '2020-03-18', effective: '2020-03-19' },
  ground: {
    cause: 'staffing',
    reasons: { text: 'Færre på jobb.' },
    purposes: ['cope-with-staffing'],
    legalBasis: ['hol-3-6'],
  },
  term: { review: '2020-04-03' },
};

const template = (fields: Readonly<Record<string, unknown>>): Template => {
  const read = parseTemplate({ ...COMMON, ...fields });
  if (read._tag === 'Left') throw new Error(read.left);
  return read.right;
};

const HALF = template({ command: 'ReduceRespite', to: { kind: 'share', share: 1, of: 2 } });

const draftsFor = (population: Population, of: Template): Drafts =>
  draftDecisions(population, measureIn(population), touchedIn(population), of, on('2020-03-20'));

describe('the decisions to assess', () => {
  const population = populationFrom([...EVERYBODY, respiteMeasure()]);

  test('are one for each service that waits, in the order of the measure, from the level now', () => {
    const { drafts, undrafted } = draftsFor(population, HALF);
    expect(undrafted).toEqual([]);
    expect(drafts.map(({ command: { user, service, id } }) => [user, service, id])).toEqual([
      ['u-1', 'respite', 'pandemic:respite:u-1:respite'],
      ['u-0', 'respite', 'pandemic:respite:u-0:respite'],
    ]);
    expect(drafts[0]).toMatchObject({
      decision: 'ReduceRespite',
      missing: ['assessment', 'carerWork'],
      command: {
        from: { unit: 'minutes', amount: 120, weeks: 1, mode: 'in-person' },
        to: { unit: 'minutes', amount: 60, weeks: 1, mode: 'in-person' },
        derivesFrom: { crisis: 'pandemic', measure: 'respite' },
      },
    });
  });

  test('leave nobody out in silence: services without a draft are told with the reason', () => {
    expect(draftsFor(population, template({ command: 'SuspendSupportContact' })).undrafted).toEqual([
      { user: 'u-1', service: 'respite', why: 'other-service' },
      { user: 'u-0', service: 'respite', why: 'other-service' },
    ]);
    const level = { unit: 'minutes', amount: 120, weeks: 1, mode: 'in-person' };
    const whys = (of: Template, who: Population = population): ReadonlyArray<string> =>
      draftsFor(who, of).undrafted.map(({ why }) => why);
    expect(whys(template({ command: 'ReduceRespite', to: { kind: 'level', level } }))).toEqual([
      'nothing-to-change',
      'nothing-to-change',
    ]);
    expect(
      whys(template({ command: 'PauseRespite', effective: '2020-01-01', decided: '2020-01-01' })),
    ).toEqual(['not-granted-then', 'not-granted-then']);
    const unclear = populationFrom([...written('u-0', { ...PERSON, respite: 'unclear' }), respiteMeasure()]);
    expect(whys(HALF, unclear)).toEqual(['amount-unclear']);
  });

  test('have keys that are the same each time, different for each, and never too long', () => {
    const long = 'x'.repeat(64);
    const keys = ['u-1', 'u-2', long].flatMap((user) =>
      ['a', 'a:b', long].map((service) => draftKey(measureIn(population), user as never, service as never)),
    );
    expect(new Set(keys).size).toBe(9);
    expect(Math.max(...keys.map((key) => key.length))).toBeLessThanOrEqual(64);
    expect(draftKey(measureIn(population), long as never, long as never)).toBe(keys.at(-1));
  });

  test.each([
    [{ command: 'PauseRespite', term: undefined }, 'term: found nothing'],
    [{ command: 'ReduceRespite' }, 'to: found nothing'],
    [{ command: 'ReduceRespite', to: { kind: 'share', share: 0, of: 2 } }, 'to.share: found the number 0'],
    [{ command: 'PauseRespite', user: 'u-1' }, 'a field of 4 characters that is not known here'],
    [{ command: 'EndCrisis' }, 'command: expected one of ReduceVisits'],
  ])('come of a template that is checked: %j', (fields, message) => {
    const read = parseTemplate({ ...COMMON, ...fields });
    expect(read).toMatchObject({ _tag: 'Left', left: expect.stringContaining(message) });
  });

  test('are refused as they are, and recorded once they are completed', async () => {
    const { ledger } = freshLedger();
    const grant = {
      ...COMMAND.GrantService,
      service: 'respite',
      serviceType: 'respite',
      legalBasis: ['hol-3-6'],
      tasks: [{ task: 'relief-of-carer' }],
    };
    const { by } = COMMAND.DeclareCrisis;
    const { type: _, ...adopted } = respiteMeasure();
    const given = await run(
      ledger.recordAll([
        {
          ...COMMAND.RegisterServiceUser,
          id: 'c-u',
          user: 'u-7',
          vulnerability: 'ordinary',
          carer: { inWork: false },
        },
        { ...grant, id: 'c-g', user: 'u-7' },
        { ...COMMAND.DeclareCrisis, crisis: 'pandemic', id: 'c-c' },
        { ...adopted, command: 'AdoptFrameworkMeasure', version: 2, id: 'c-m', by },
      ]),
    );
    expect(given).toEqual(Array.from({ length: 4 }, () => expect.objectContaining({ _tag: 'Right' })));
    const there = await run(ledger.population());
    const [draft] = draftDecisions(
      there,
      measureIn(there),
      touchedIn(there),
      template({ command: 'PauseRespite' }),
      on('2020-03-20'),
    ).drafts;
    if (draft?.decision !== 'PauseRespite') throw new Error('no draft');
    await expect(run(ledger.record(draft.command))).rejects.toMatchObject({
      error: { policy: 'individual-assessment' },
    });
    const completed = complete(draft, {
      assessment: {
        on: '2020-03-18',
        by: 'nurse',
        necessity: 'can-wait',
        facts: { text: 'Klarer seg en tid.' },
      },
      carerWork: { asked: true, inWork: false, shouldContinue: false },
      reasons: { text: 'Datteren er hjemme.' },
    });
    expect(completed.ground).toMatchObject({ cause: 'staffing', reasons: { text: 'Datteren er hjemme.' } });
    expect(await run(ledger.record(completed))).toMatchObject({ duplicate: false });
    const after = await run(ledger.population());
    expect(touchedIn(after).included.map(({ user, pending }) => [user, pending])).toEqual([['u-7', []]]);
    expect(draftsFor(after, HALF).drafts).toEqual([]);
  });
});
