import { describe, expect, test } from '@jest/globals';
import { run, summariseServices, type Ledger } from '../../src/index.js';
import { COMMAND } from '../domain/examples/commands.js';
import { visits } from '../domain/examples/parts.js';
import { freshLedger, GRANTED, reduceTo } from './ledgers.js';

const USER = 'u-0001';

const reduced = { ...reduceTo('c-1', 7, 3), term: { until: '2020-04-30', review: '2020-03-27' } };

const extension = (
  id: string,
  decided: string,
  term: { readonly until: string; readonly review?: string },
) => ({
  ...COMMAND.ExtendMeasure,
  service: 'nursing',
  id,
  extends: 'c-1',
  decided,
  term,
});

const withExtensions = async (
  ...extensions: ReadonlyArray<ReturnType<typeof extension>>
): Promise<Ledger> => {
  const { ledger } = freshLedger('2020-06-20T09:00:00Z');
  for (const command of [...GRANTED, reduced, ...extensions]) await run(ledger.record(command));
  return ledger;
};

const amountOn = async (ledger: Ledger, at: string): Promise<unknown> =>
  (await run(ledger.levels(USER, { at })))[0]?.strands[0]?.now;

const overdueOn = async (ledger: Ledger, at: string): Promise<number | undefined> => {
  const asOf = ledger.asOf({ at });
  if (asOf._tag === 'Left') throw new Error('a day that does not exist');
  return summariseServices(await run(ledger.population()), asOf.right)[0]?.reviewOverdue;
};

describe('an extension of a measure', () => {
  test('counts from its own day on: a review that was overdue stays overdue in the past', async () => {
    const ledger = await withExtensions(
      extension('r-1', '2020-04-20', { until: '2020-05-30', review: '2020-05-04' }),
    );
    expect(await overdueOn(ledger, '2020-03-27')).toBe(0);
    expect(await overdueOn(ledger, '2020-04-19')).toBe(1);
    expect(await overdueOn(ledger, '2020-04-20')).toBe(0);
    expect(await overdueOn(ledger, '2020-05-05')).toBe(1);
  });

  test('is part of why the level is what it is, once the measure would have ended without it', async () => {
    const ledger = await withExtensions(extension('r-1', '2020-04-20', { until: '2020-05-30' }));
    const [given] = (await run(ledger.history({ user: USER }))).filter(
      ({ what }) => what === 'MeasureExtended',
    );
    const before = await run(ledger.explain(USER, 'nursing', { at: '2020-04-30' }));
    expect(before.chain.map(({ carriedBy }) => carriedBy)).toEqual([undefined]);
    const after = await run(ledger.explain(USER, 'nursing', { at: '2020-05-01' }));
    expect(after.chain.map(({ carriedBy }) => carriedBy)).toEqual([given?.ref]);
    expect(after.level.strands[0]?.because.map(({ id }) => id)).toContain(given?.ref.id);
  });

  test('is not overruled by an earlier one that was recorded later', async () => {
    const ledger = await withExtensions(
      extension('r-2', '2020-04-10', { until: '2020-05-31' }),
      extension('r-1', '2020-03-30', { until: '2020-05-05' }),
    );
    expect(await amountOn(ledger, '2020-05-10')).toMatchObject({ amount: 3 });
    expect(await amountOn(ledger, '2020-06-01')).toMatchObject({ amount: 7 });
  });
});

describe('a grant that gives less than the one before', () => {
  const less = {
    ...COMMAND.GrantService,
    id: 'c-less',
    strands: [visits(2)],
    decided: '2020-06-01',
    effective: '2020-06-08',
  };

  test('needs an assessment, and does not reach back', async () => {
    const ledger = await withExtensions();
    expect(await ledger.record(less)()).toMatchObject({ left: { policy: 'individual-assessment' } });
    const assessment = { ...reduced.assessment, on: '2020-06-01' };
    expect(await ledger.record({ ...less, assessment, effective: '2020-05-08' })()).toMatchObject({
      left: { policy: 'not-retroactive' },
    });
    await run(ledger.record({ ...less, assessment }));
    expect(await amountOn(ledger, '2020-06-07')).toMatchObject({ amount: 7 });
    expect(await amountOn(ledger, '2020-06-08')).toMatchObject({ amount: 2 });
  });

  test('is no matter where it gives as much or more', async () => {
    const ledger = await withExtensions();
    await run(ledger.record({ ...less, strands: [visits(8)] }));
    expect(await amountOn(ledger, '2020-06-08')).toMatchObject({ amount: 8 });
  });
});

describe('a command that is handed over', () => {
  test('is read at once, whatever becomes of the object', async () => {
    const { ledger } = freshLedger();
    const command = { ...COMMAND.RegisterServiceUser };
    const recording = ledger.record(command);
    command.user = 'u-other';
    await run(recording);
    expect(await run(ledger.history({ user: USER }))).toHaveLength(1);
  });

  test('and throws when it is read is refused alone', async () => {
    const { ledger } = freshLedger();
    const trap = {
      get command(): string {
        throw new Error('boom');
      },
    };
    const [bad, good] = await run(ledger.recordAll([trap, COMMAND.RegisterServiceUser]));
    expect(bad).toMatchObject({ left: { _tag: 'InvalidCommand' } });
    expect(good).toMatchObject({ right: { duplicate: false } });
  });
});
