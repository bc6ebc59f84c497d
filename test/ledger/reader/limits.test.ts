import { describe, expect, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import * as TE from 'fp-ts/lib/TaskEither.js';
import {
  openReader,
  run,
  type Ledger,
  type LedgerError,
  type Refusal,
  type Rejection,
} from '../../../src/index.js';
import { ACCESS_COMMAND } from '../../domain/examples/access.js';
import { freshLedger } from '../ledgers.js';
import { INSPECTION, inspectionOf, THEMSELF, UNDER, world } from './world.js';

// What is asked about when a question leaves something out, and what happens when the log says no.

const ofNursing = () =>
  world(
    inspectionOf({
      ...{ scope: { kind: 'services', services: ['home-nursing'] } },
      ...{ until: '2020-06-30', openUntil: '2020-07-31' },
    }),
  );

describe('a question that names no day', () => {
  test('is about today as long as the inspection may ask about it, and then about the last day that it may', async () => {
    const { ledger, clock } = await world();
    const reader = await run(openReader(ledger, UNDER));
    await run(reader.levels('u-0001'));
    clock.set('2020-04-10T09:00:00Z');
    await run(reader.levels('u-0001'));
    expect((await run(ledger.readings('u-0001'))).map(({ event }) => event.asOf)).toEqual([
      '2020-03-20',
      '2020-03-31',
    ]);
  });

  test('of two views is about the day of the other', async () => {
    const { ledger } = await world();
    const reader = await run(openReader(ledger, UNDER));
    const days = async (...views: Array<Parameters<typeof reader.compare>[1]>) => {
      const [from = {}, to] = views;
      return (await run(reader.compare('u-0001', from, to))).to.at;
    };
    const knownAt = '2020-03-16T08:00:00Z';
    expect(await days({ at: '2020-03-12', knownAt })).toBe('2020-03-12');
    expect(await days({ at: '2020-03-12', knownAt }, { at: '2020-03-14' })).toBe('2020-03-14');
    expect(await days({ knownAt }, { at: '2020-03-14' })).toBe('2020-03-14');
    expect(await days({ knownAt })).toBe('2020-03-20');
  });
});

test('two views of different days are shown up to the second, not the first', async () => {
  const { ledger } = await ofNursing();
  const reader = await run(openReader(ledger, UNDER));
  const [from, to] = [{ at: '2020-03-10' }, { at: '2020-03-20' }];
  const whole = await run(ledger.compare({ user: 'u-0001' }, from, to));
  const shown = await run(reader.compare('u-0001', from, to));
  expect(whole.entries.map(({ entry }) => entry.what)).toContain('VisitsReduced');
  expect(shown.entries.map(({ entry }) => entry.what)).toEqual(whole.entries.map(({ entry }) => entry.what));
});

test('the person sees of a day what had happened by then, and of no day everything', async () => {
  const { ledger } = await world();
  const reader = await run(openReader(ledger, THEMSELF));
  const kinds = async (when?: { readonly at: string }) =>
    (await run(reader.history('u-0001', when))).map(({ what }) => what);
  const all = await run(ledger.history({ user: 'u-0001' }));
  expect(await kinds()).toEqual(all.map(({ what }) => what));
  expect(await kinds({ at: '2020-02-01' })).toEqual(['ServiceUserRegistered', 'ServiceGranted']);
});

test('nobody reads as themself or for somebody on another ground than their own access', async () => {
  const { ledger } = await world();
  const somebody = { as: 'representative', person: 's-0009', relation: 'guardian' } as const;
  for (const reader of [THEMSELF.reader, somebody]) {
    expect(await openReader(ledger, { ...THEMSELF, reader })()).toMatchObject({ _tag: 'Right' });
    expect(await openReader(ledger, { ...THEMSELF, reader, ground: 'care' })()).toMatchObject({
      left: { _tag: 'InvalidQuestion' },
    });
  }
});

test('who has read a copy is told from both logs in the order of time, and once where they are one', async () => {
  const { ledger: copy, clock } = await world();
  const { ledger: log } = freshLedger('2020-03-20T10:00:00Z');
  await run(log.record(ACCESS_COMMAND.OpenInspection));
  const elsewhere = await run(openReader(copy, UNDER, { log }));
  await run(elsewhere.levels('u-0001'));
  clock.set('2020-03-21T09:00:00Z');
  const there = await run(openReader(copy, UNDER));
  await run(there.history('u-0001'));
  const told = async (reader: typeof there) =>
    (await run(reader.readings('u-0001'))).map(({ event }) => event.what);
  expect(await told(elsewhere)).toEqual(['levels', 'readings', 'history']);
  expect(await told(there)).toEqual(['history', 'readings']);
});

describe('what the log answers', () => {
  const rejected = (policy: Rejection['policy']): Rejection => ({
    ...{ _tag: 'Rejected', policy, why: 'as it has become', mend: 'ask under another', provisions: [] },
  });

  /** The ledger with a log that refuses the first entry, as it does where something was recorded in between. */
  const refusing = (ledger: Ledger, answer: LedgerError | Refusal): Ledger => {
    let isFirst = true;
    return {
      ...ledger,
      record: (command) => {
        if (!isFirst) return ledger.record(command);
        isFirst = false;
        return TE.left(answer);
      },
    };
  };

  test.each([
    ['inspection-open', { _tag: 'AccessDenied', why: 'not-open' }, ['not-open']],
    ['inspection-scope', { _tag: 'AccessDenied', why: 'outside-scope' }, ['outside-scope']],
    ['inspection', { _tag: 'Rejected', policy: 'inspection' }, []],
  ] as const)(
    'that the policy %s is broken by now is told as it is, and a refusal is logged',
    async (policy, left, refused) => {
      const { ledger } = await world();
      const reader = await run(openReader(ledger, UNDER, { log: refusing(ledger, rejected(policy)) }));
      expect(await reader.levels('u-0001')()).toMatchObject({ left });
      expect((await run(ledger.readings('u-0001'))).map((reading) => reading.refused)).toEqual(refused);
    },
  );

  test('when it cannot be written to is told, and nothing is shown', async () => {
    const { ledger } = await world();
    const closed: LedgerError = { _tag: 'StoreClosed', message: 'closed' };
    const reader = await run(openReader(ledger, UNDER, { log: refusing(ledger, closed) }));
    expect(await reader.levels('u-0001')()).toEqual(E.left(closed));
  });

  test('of an inspection that is not there any more ends it, and another failure is told as that', async () => {
    const { ledger } = await world();
    const failing: LedgerError[] = [];
    const log: Ledger = {
      ...ledger,
      inspection: (key, when) => {
        const [error] = failing;
        return error === undefined ? ledger.inspection(key, when) : TE.left(error);
      },
    };
    const reader = await run(openReader(ledger, UNDER, { log }));
    const ask = () => reader.levels('u-0001', { at: '2020-03-16' })();
    failing[0] = { _tag: 'NotFound', message: `no ${INSPECTION}` };
    expect(await ask()).toMatchObject({ left: { _tag: 'AccessDenied', why: 'not-open' } });
    failing[0] = { _tag: 'StoreClosed', message: 'closed' };
    expect(await ask()).toMatchObject({ left: { _tag: 'StoreClosed' } });
  });
});
