import { describe, expect, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import { run } from '../../src/index.js';
import { COMMAND } from '../domain/examples/commands.js';
import { freshLedger, GRANTED } from './ledgers.js';

const STEPS = [
  ...GRANTED,
  COMMAND.RecordCircumstances,
  COMMAND.ReceiveConcern,
  { ...COMMAND.AttemptContact, decisions: undefined },
].map((command) => JSON.parse(JSON.stringify(command)) as unknown);

const withStory = async () => {
  const { ledger, clock } = freshLedger('2020-03-15T09:00:00Z');
  for (const outcome of await run(ledger.recordAll(STEPS))) if (E.isLeft(outcome)) throw new Error('refused');
  clock.set('2020-03-20T09:00:00Z');
  await run(ledger.record(COMMAND.AssessConcern));
  return ledger;
};

describe('a person in a ledger', () => {
  test('is told at any two times', async () => {
    const ledger = await withStory();
    const person = await run(ledger.person('u-0001', { at: '2020-03-14' }));
    expect(person).toMatchObject({
      ...{ user: 'u-0001', facts: { need: { value: 4 } }, concerns: [{ stage: 'assessed' }] },
      clock: { unanswered: { since: '2020-03-14' } },
    });
    const before = await run(ledger.person('u-0001', { at: '2020-03-11' }));
    expect(before).toMatchObject({ facts: { need: { value: 3 } }, concerns: [] });
    const known = await run(ledger.person('u-0001', { at: '2020-03-14', knownAt: '2020-03-16T00:00:00Z' }));
    expect(known.concerns).toMatchObject([{ stage: 'received' }]);
  });

  test("is judged by the municipality's own procedure where it is given", async () => {
    const ledger = await withStory();
    const procedure = {
      ...{ name: { nb: 'vår', en: 'ours' }, longestSilence: 500 },
      steps: [{ step: 'leader-told', afterDays: 1 }],
    } as const;
    const person = await run(ledger.person('u-0001', { at: '2020-03-20' }, { procedure }));
    expect(person.clock).toMatchObject({ silent: false, steps: [{ step: 'leader-told', overdue: true }] });
  });

  test('that the ledger does not know is an error, as is a key that is none', async () => {
    const ledger = await withStory();
    expect(await ledger.person('u-9')()).toMatchObject({ left: { _tag: 'NotFound' } });
    expect(await ledger.person('Kari Nordmann')()).toMatchObject({ left: { _tag: 'InvalidQuestion' } });
    expect(await ledger.person('u-0001', { at: '2020-02-30' })()).toMatchObject({
      left: { _tag: 'InvalidQuestion' },
    });
  });
});
