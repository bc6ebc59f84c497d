import { beforeAll, describe, expect, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import * as fc from 'fast-check';
import {
  createTeller,
  roomOf,
  type PeopleTold,
  type RecordedPerson,
  type Telling,
} from '../../src/cli/dossier/teller.js';
import {
  ALL_ROWS,
  asKnownNow,
  BUILT_IN,
  chartDays,
  overviewFold,
  RULES,
  run,
  UserKey,
} from '../../src/index.js';
import { everybodyIn } from '../../src/ledger/everybody.js';
import { lotsOf } from '../../src/ledger/lots.js';
import { reducedUser } from '../dossier/world.js';
import { freshLedger } from '../ledger/ledgers.js';
import { day } from '../render/small-world.js';

const scope: Telling['scope'] = {
  asOf: asKnownNow(day('2020-06-01')),
  sample: { size: 2, seed: '1' },
};
const days = chartDays(day('2020-01-01'), day('2020-06-01'));
let telling: Telling;
let people: ReadonlyArray<RecordedPerson> = [];

beforeAll(async () => {
  const { ledger, store } = freshLedger('2020-05-30T09:00:00Z');
  for (let i = 0; i < 9; i += 1)
    // Each has one act more than the one before: granted, reduced, told, assessed anew, restored.
    for (const command of reducedUser(`u-${i}`, 'Smitten i sonen').slice(0, 2 + (i % 5)))
      await run(ledger.record(command));
  const everybody = await run(everybodyIn(store));
  telling = { scope, catalogue: BUILT_IN, rules: RULES, days, others: everybody.others };
  const users = [...everybody.users.keys()];
  const recorded = await run(everybody.recordedOf(users));
  people = users.map((user, i) => ({ user, recorded: recorded[i] ?? [] }));
});

const told = (
  some: ReadonlyArray<RecordedPerson>,
  room = ALL_ROWS,
  teller = createTeller(telling),
): PeopleTold => {
  const one = teller.people(some, room);
  if (E.isLeft(one)) throw new Error(JSON.stringify(one.left));
  // As it comes out of another thread.
  return structuredClone(one.right);
};

/** The tables as the lots write them, one lot after the other. */
const textsOf = (
  lots: ReadonlyArray<PeopleTold>,
  form: 'csv' | 'jsonl',
): Readonly<Record<string, string>> => {
  const texts: Record<string, string> = {};
  for (const { tables } of lots)
    for (const table of tables)
      texts[table.name] = (texts[table.name] ?? '') + Buffer.from(table[form]).toString();
  return texts;
};

const overviewOf = (lots: ReadonlyArray<PeopleTold>) => {
  const fold = overviewFold(scope, days);
  for (const { counted, findings } of lots) {
    fold.join(counted);
    findings.flat().forEach(fold.found);
  }
  return fold.finish();
};

describe('people told in lots', () => {
  test('come to the same as told at once, wherever they are parted', () => {
    const whole = [told(people)];
    const recorded = people.flatMap((one) => one.recorded).length;
    expect(textsOf(whole, 'csv')['events']?.trimEnd().split('\r\n')).toHaveLength(recorded);
    expect(overviewOf(whole)).toMatchObject({ people: 9, peopleWithFindings: 7 });
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 9 }), { maxLength: 3 }), (cuts) => {
        const places = [0, ...cuts.sort((a, b) => a - b), 9];
        const lots = places.slice(1).map((to, i) => told(people.slice(places[i], to)));
        expect(textsOf(lots, 'csv')).toEqual(textsOf(whole, 'csv'));
        expect(textsOf(lots, 'jsonl')).toEqual(textsOf(whole, 'jsonl'));
        expect(overviewOf(lots)).toEqual(overviewOf(whole));
        expect(lots.flatMap((one) => one.people)).toEqual(whole.flatMap((one) => one.people));
      }),
      { numRuns: 20 },
    );
  });

  test('are told the same in room that others stood in before', () => {
    const teller = createTeller(telling);
    const lots = [people.slice(0, 5), people.slice(5), people].map((lot) => {
      const one = told(lot, ALL_ROWS, teller);
      teller.takeBack(roomOf(structuredClone(one.tables)));
      return one;
    });
    for (const [i, lot] of [people.slice(0, 5), people.slice(5), people].entries())
      expect(lots[i]?.tables).toEqual(told(lot).tables);
  });

  test('give no more rows of a list than there is room for, and still count them all', () => {
    const { longer } = told(people, { ...ALL_ROWS, longer: 2 }).counted;
    expect({ rows: longer.first.length, total: longer.total }).toEqual({ rows: 2, total: 7 });
  });

  test('write an event as it was recorded', () => {
    const [first] = people;
    const [event] = first?.recorded ?? [];
    expect(textsOf([told(people)], 'jsonl')['events']).toContain(JSON.stringify(event?.data));
  });

  test('stop at an event that cannot be read', () => {
    const broken = people.map((one, i) =>
      i === 4 ? { ...one, recorded: one.recorded.map((event) => ({ ...event, data: '{"type":"No"' })) } : one,
    );
    expect(createTeller(telling).people(broken, ALL_ROWS)).toMatchObject({
      _tag: 'Left',
      left: { _tag: 'Unreadable', position: people[4]?.recorded[0]?.position },
    });
  });
});

describe('lots', () => {
  const users = ['a', 'b', 'c', 'd'].filter(UserKey.is);

  test('hold about as many events each, and everybody once, in order', () => {
    expect(lotsOf(users, () => 3, 6)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(lotsOf(users, (user) => (user === 'b' ? 100 : 1), 6)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(lotsOf([], () => 3, 6)).toEqual([]);
  });
});
