import { describe, expect, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import {
  crisisAt,
  historyJson,
  levelsOfAll,
  measuresOf,
  renderHistory,
  restorationDue,
  run,
  type CommandInput,
  type Ledger,
} from '../../src/index.js';
import { COMMAND } from '../domain/examples/commands.js';
import { CRISIS } from '../domain/examples/parts.js';
import { STAFF } from '../domain/examples/staff.js';
import { UNIT } from '../domain/examples/unit.js';
import { without } from '../domain/decisions/case.js';
import { freshLedger, GRANTED } from './ledgers.js';

const BEFORE = '2020-03-20T10:00:00Z';
const at = '2020-03-19';

const recordAll = async (ledger: Ledger, commands: ReadonlyArray<CommandInput>): Promise<void> => {
  for (const outcome of await run(ledger.recordAll(commands)))
    if (E.isLeft(outcome)) throw new Error(JSON.stringify(outcome.left));
};

/** A ledger in which commands were recorded on the 20th, and others on the 21st. */
const recordedThen = async (
  first: ReadonlyArray<CommandInput>,
  ...later: ReadonlyArray<CommandInput>
): Promise<Ledger> => {
  const { ledger, clock } = freshLedger('2020-03-20T09:00:00Z');
  await recordAll(ledger, first);
  clock.set('2020-03-21T09:00:00Z');
  await recordAll(ledger, later);
  return ledger;
};

const asOf = (ledger: Ledger, knownAt?: string) => {
  const time = ledger.asOf(knownAt === undefined ? { at } : { at, knownAt });
  if (E.isLeft(time)) throw new Error(time.left._tag);
  return time.right;
};

const adopt = COMMAND.AdoptFrameworkMeasure;
const onlyReplaced = {
  ...adopt,
  target: { ...adopt.target, opensFor: ['VisitsReplaced'] },
} as CommandInput & typeof adopt;
const lapsed = { ...adopt, term: { until: '2020-03-15' } } as const;
const ADOPTED = [COMMAND.DeclareCrisis, adopt] as const;
const adoption = { ...COMMAND.CorrectCrisisEntry, corrects: 'c-adopt' } as const;
const redactAdoption = { ...COMMAND.RedactCrisisEntry, redacts: 'c-adopt' } as const;

describe('a measure for many that is corrected', () => {
  test('opens for what it should have opened for', async () => {
    const ledger = await recordedThen([...ADOPTED, ...GRANTED], { ...adoption, entry: onlyReplaced });
    const refused = await ledger.record(COMMAND.ReduceVisits)();
    expect(refused).toMatchObject({ left: { policy: 'framework-opens' } });
    await run(
      ledger.record({ ...COMMAND.CorrectCrisisEntry, id: 'c-again', corrects: 'c-adopt', entry: adopt }),
    );
    expect(await ledger.record(COMMAND.ReduceVisits)()).toMatchObject({ _tag: 'Right' });
  });

  test('makes nobody pending any more once it had lapsed, from when that was known', async () => {
    const ledger = await recordedThen([...ADOPTED, ...GRANTED], { ...adoption, entry: lapsed });
    const population = await run(ledger.population());
    const pending = (knownAt?: string) =>
      [...levelsOfAll(population, asOf(ledger, knownAt))].map((one) => one.pending);
    expect(pending(BEFORE)).toEqual([true]);
    expect(pending()).toEqual([false]);
    const left = (knownAt?: string) => {
      const [crisis] = population.crises;
      if (crisis === undefined) throw new Error('no crisis');
      return restorationDue(population, crisis.event.crisis, asOf(ledger, knownAt)).frameworks.length;
    };
    expect([left(BEFORE), left()]).toEqual([1, 0]);
  });

  test('is seen as it should have been, in a history and in the measures made of it', async () => {
    const ledger = await recordedThen(ADOPTED, { ...adoption, entry: lapsed });
    const history = await run(ledger.history({ crisis: CRISIS }));
    expect(crisisAt(history, asOf(ledger)).measures.map(({ standing }) => standing.state)).toEqual(['ended']);
    expect(measuresOf(history, asOf(ledger, BEFORE)).map(({ standing }) => standing.state)).toEqual([
      'in-force',
    ]);
    const [, original, correction] = history;
    expect(original?.correctedBy).toEqual(correction?.ref);
    const text = renderHistory(history, 'en');
    expect(text).toContain('Entry about the crisis corrected');
    expect(text).toContain('Should read');
    expect(text).toContain(`CORRECTED:    ${correction?.ref.id ?? '?'}`);
  });
});

describe('an entry of which several events came', () => {
  const STEP = [...ADOPTED, COMMAND.PlanReopening, COMMAND.TakeReopeningStep] as const;
  const eased = async (...later: ReadonlyArray<CommandInput>) => {
    const ledger = await recordedThen(STEP, ...later);
    const history = await run(ledger.history({ crisis: CRISIS }));
    return { history, standing: measuresOf(history, asOf(ledger))[0]?.standing };
  };

  test('is corrected with all of them', async () => {
    const { history, standing } = await eased(COMMAND.CorrectCrisisEntry);
    expect(standing).toMatchObject({ state: 'ended', endedBy: 'ended', eased: false });
    expect(history.map(({ correctedBy }) => correctedBy !== undefined)).toEqual([
      false,
      false,
      false,
      true,
      true,
      false,
    ]);
    const text = renderHistory(history, 'en');
    expect(text.match(/Should read:/g)).toHaveLength(2);
    expect(text).toMatch(/Should read: .*: Step of the reopening taken\n/);
    expect(text).toMatch(/Should read: .*: Measure ended\n/);
  });

  test('is redacted with all of them, and comes back with them when it is corrected', async () => {
    const redacted = await eased(COMMAND.RedactCrisisEntry);
    expect(redacted.standing).toMatchObject({ state: 'in-force', eased: false });
    expect(redacted.history.filter(({ event }) => event.type === 'Redacted')).toHaveLength(2);
    const back = { ...COMMAND.CorrectCrisisEntry, entry: COMMAND.TakeReopeningStep };
    expect((await eased(COMMAND.RedactCrisisEntry, back)).standing).toMatchObject({ eased: true });
  });

  test('is uncovered with all of them when its correction is redacted', async () => {
    const { standing } = await eased(COMMAND.CorrectCrisisEntry, {
      ...COMMAND.RedactCrisisEntry,
      redacts: 'c-correct',
    });
    expect(standing).toMatchObject({ state: 'in-force', eased: true });
  });
});

describe('a member of staff and a unit', () => {
  const redeploy = without(COMMAND.RedeployStaff, 'derivesFrom');
  const elsewhere = {
    ...COMMAND.CorrectStaffEntry,
    corrects: 'c-redeploy',
    entry: { ...redeploy, to: 'home-care-south' },
  } as const;

  test('stand where the correction says, from when it was recorded', async () => {
    const ledger = await recordedThen([redeploy], elsewhere);
    const there = async (knownAt?: string) => {
      const { people } = await run(ledger.staff(knownAt === undefined ? { at } : { at, knownAt }));
      return people.map(({ away }) => away?.event.to);
    };
    expect([await there(BEFORE), await there()]).toEqual([['home-care-north'], ['home-care-south']]);
  });

  test('have the places that the correction leaves, and those before it was redacted', async () => {
    const ledger = await recordedThen([COMMAND.ClosePlaces], COMMAND.CorrectUnitEntry, {
      ...COMMAND.RedactUnitEntry,
      redacts: 'c-correct',
    });
    const closed = async (knownAt?: string) =>
      (await run(ledger.unit(UNIT, knownAt === undefined ? { at } : { at, knownAt }))).places.map(
        (one) => one.closed,
      );
    expect(await closed()).toEqual([12]);
    const corrected = await recordedThen([COMMAND.ClosePlaces], COMMAND.CorrectUnitEntry);
    expect((await run(corrected.unit(UNIT, { at }))).places.map((one) => one.closed)).toEqual([10]);
  });

  test('are decided on as corrected: a correction may derive from a measure of the crisis', async () => {
    const { ledger } = freshLedger();
    const redeployment = {
      ...adopt,
      id: 'c-adopt-staff',
      measure: 'redeployment',
      target: {
        kind: 'staff',
        groups: ['home-care'],
        changes: [{ dimension: 'doer', before: ['usual-staff'], after: ['usual-staff', 'redeployed-staff'] }],
      },
    } as const;
    await recordAll(ledger, [COMMAND.DeclareCrisis, redeployment, redeploy]);
    await run(ledger.record({ ...elsewhere, entry: COMMAND.RedeployStaff }));
    const [first] = (await run(ledger.staff({ at }))).people;
    expect(first?.away?.event).toMatchObject({ derivesFrom: { measure: 'redeployment' } });
  });
});

const SECRETS = [
  /day-centre/,
  /home-care-south/,
  /2020-03-16|16\. mars/,
  /staffing|bemanning/i,
  /Read wrongly/,
];

describe('a redacted entry about staff', () => {
  const redeploy = without(COMMAND.RedeployStaff, 'derivesFrom');
  const ledger = recordedThen(
    [redeploy],
    {
      ...COMMAND.CorrectStaffEntry,
      corrects: 'c-redeploy',
      entry: { ...redeploy, to: 'home-care-south' },
    },
    { ...COMMAND.RedactStaffEntry, redacts: 'c-redeploy' },
  );

  test.each([[undefined], [BEFORE]])(
    'leaves a trace and nothing of what it said, as known %s',
    async (knownAt) => {
      const history = await run(
        (await ledger).history({ staff: STAFF }, knownAt === undefined ? {} : { knownAt }),
      );
      expect(history[0]?.event.type).toBe('Redacted');
      for (const form of [
        renderHistory(history),
        renderHistory(history, 'en'),
        JSON.stringify(historyJson(history)),
        JSON.stringify(history),
      ])
        for (const secret of SECRETS) expect(form).not.toMatch(secret);
      expect(renderHistory(history)).toContain('ført to ganger, avdelingsleder');
    },
  );

  test('lets the person be redeployed, since nothing is left to stand in the way', async () => {
    expect(await (await ledger).record({ ...redeploy, id: 'c-anew' })()).toMatchObject({ _tag: 'Right' });
  });
});

describe('a redacted measure', () => {
  test('is gone from the crisis, and nothing can derive from it', async () => {
    const ledger = await recordedThen([...ADOPTED, ...GRANTED], redactAdoption);
    expect(await ledger.record(COMMAND.ReduceVisits)()).toMatchObject({
      left: { policy: 'framework-known' },
    });
    expect(measuresOf(await run(ledger.history({ crisis: CRISIS })), asOf(ledger))).toEqual([]);
  });
});
