import { describe, expect, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import { baseOf, compareScenarios, fork, supposition, withoutSuppositions } from '../../src/index.js';
import { scenariosByNeed, scenariosByService } from '../../src/notebook/index.js';
import { day, entriesOf, granted, instant } from '../render/small-world.js';

const right = <A>(answer: E.Either<{ readonly message: string }, A>): A => {
  if (E.isLeft(answer)) throw new Error(answer.left.message);
  return answer.right;
};

const facts = withoutSuppositions(
  baseOf(
    entriesOf([
      granted({ tasks: [{ task: 'medication', necessary: true }] }),
      granted({ decision: 'd-9', user: 'u-2' }),
    ]),
    { at: day('2020-03-20'), knownAt: instant('2020-03-20T12:00:00Z') },
  ),
);
const paused = right(
  fork(facts, 'alt-i-pause', [
    right(
      supposition({
        ...{ suppose: 'paused', from: '2020-03-16', until: '2020-03-29' },
        who: { services: ['home-nursing'] },
      }),
    ),
  ]),
);
const comparison = compareScenarios(facts, paused);

describe('charts of two scenarios beside each other', () => {
  test('count people by need: as granted, less, and below what is necessary', () => {
    expect(scenariosByNeed(comparison).bars).toEqual([
      { name: 'ukjent, nå', values: [2, 0, 0] },
      { name: 'ukjent, alt-i-pause', values: [0, 1, 1] },
    ]);
  });

  test('count services by kind: at the granted level, and not', () => {
    expect(scenariosByService(comparison).bars).toEqual([
      { name: 'Helsetjenester i hjemmet, nå', values: [2, 0] },
      { name: 'Helsetjenester i hjemmet, alt-i-pause', values: [0, 2] },
    ]);
  });
});
