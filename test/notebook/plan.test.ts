import { describe, expect, test } from '@jest/globals';
import { baseOf, withoutSuppositions, type Proposal } from '../../src/index.js';
import { whoCarries } from '../../src/notebook/index.js';
import { day, entriesOf, granted, instant } from '../render/small-world.js';

const facts = withoutSuppositions(
  baseOf(entriesOf(['u-1', 'u-2', 'u-3'].map((user, i) => granted({ user, decision: `d-${i}` }))), {
    at: day('2020-03-20'),
    knownAt: instant('2020-03-20T12:00:00Z'),
  }),
);

describe('who carries the cuts', () => {
  test('counts people with no change, one, and several; nobody twice, and nobody left out', () => {
    const [first, second] = [...facts.base.population.people.keys()];
    if (first === undefined || second === undefined) throw new Error('there are three');
    const proposal = (user: Proposal['user'], many: number): Proposal => ({
      ...{ user, harm: 1, because: undefined, askedBy: [], next: undefined, spared: undefined },
      changes: Array.from({ length: many }, () => ({}) as Proposal['changes'][number]),
    });
    const { bars } = whoCarries([proposal(first, 1), proposal(second, 2)], facts);
    expect(bars).toEqual([{ name: 'ukjent', values: [1, 1, 1] }]);
  });
});
