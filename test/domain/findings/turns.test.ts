import { describe, expect, test } from '@jest/globals';
import { RULES, type RuleLimit } from '../../../src/index.js';
import { found, type Situation } from './case.js';
import { TURNS } from './turns/index.js';
import { plus, type Looked, type Turn } from './turns/turn.js';

/**
 * The days on which limits turn: an ordinary Wednesday; Good Friday, Easter Monday, 1 and 17 May and Christmas Day; leap day; and the
 * Sundays on which the clocks change.
 */
const DAYS = [
  ...['2020-06-10', '2020-04-10', '2020-04-13', '2020-05-01', '2020-05-17', '2020-12-25'],
  ...['2020-02-29', '2020-03-29', '2020-10-25'],
];

/** Where a last day moves on, by hand: the day it runs from, and the last day. */
const MOVED: Readonly<Record<string, string>> = {
  '2020-05-10': '2020-06-10',
  '2020-03-10': '2020-04-14',
  '2020-03-13': '2020-04-14',
  '2020-04-01': '2020-05-04',
  '2020-04-17': '2020-05-18',
  '2020-11-25': '2020-12-28',
  '2020-11-24': '2020-12-24',
  '2020-01-29': '2020-03-02',
  '2020-01-31': '2020-03-02',
  '2020-02-29': '2020-03-30',
  '2020-09-25': '2020-10-26',
  '2020-04-30': '2020-06-02',
};

/** How many days after the day it runs from a limit turns, counted here and not by the package. */
const SPANS = { 'two-weeks': 13, 'appeal-patient-rights': 28, 'appeal-general': 21 };

const spanOf = (limit: RuleLimit): number => {
  if ('days' in limit) return limit.days;
  if ('day' in limit) return 0;
  const { deadline } = limit;
  if (deadline !== 'two-weeks' && deadline !== 'appeal-patient-rights' && deadline !== 'appeal-general')
    throw new Error(`say how long ${deadline} is`);
  return SPANS[deadline];
};

interface Day {
  readonly from: string;
  readonly turns: string;
}

const daysOf = (limit: RuleLimit, { days, back }: Turn): ReadonlyArray<Day> => {
  if (days !== undefined) return days.map((turns) => ({ from: turns, turns }));
  if ('rolls' in limit && limit.rolls) return Object.entries(MOVED).map(([from, turns]) => ({ from, turns }));
  const span = spanOf(limit) * (back === true ? 1 : -1);
  return DAYS.map((turns) => ({ from: plus(turns, span), turns }));
};

const isFound = (finds: Turn['finds'], days: number): boolean => {
  if (finds === 'after') return days > 0;
  if (finds === 'from') return days >= 0;
  return finds === 'before' ? days < 0 : days <= 0;
};

const situation = (looked: Looked, turns: string): Situation =>
  'given' in looked ? { at: plus(turns, 60), ...looked } : { given: looked, at: plus(turns, 60) };

const LIMITED = RULES.flatMap(({ id, clock }) =>
  clock === 'none' ? [] : Object.entries(clock).map(([name, limit]) => ({ rule: id, name, limit })),
);

const turnsOf = (rule: string, name: string): ReadonlyArray<Turn> =>
  TURNS.find((one) => one.rule === rule)?.turns[name] ?? [];

describe('every limit of every rule', () => {
  test('has a turn, and no turn is of a limit that a rule does not state', () => {
    const stated = LIMITED.map(({ rule, name }) => `${rule} ${name}`);
    const turned = TURNS.flatMap(({ rule, turns }) => Object.keys(turns).map((name) => `${rule} ${name}`));
    expect(stated.filter((one) => !turned.includes(one))).toEqual([]);
    expect(turned.filter((one) => !stated.includes(one))).toEqual([]);
    expect(new Set(turned).size).toBe(turned.length);
    expect(LIMITED.filter(({ rule, name }) => turnsOf(rule, name).length === 0)).toEqual([]);
  });

  test('that counts days is tried on holidays and where the clocks change, and only what the law dates is not', () => {
    const dated = LIMITED.filter(({ rule, name }) =>
      turnsOf(rule, name).some(({ days }) => days !== undefined),
    );
    expect(dated.filter(({ limit }) => !('day' in limit) || limit.day !== 'law')).toEqual([]);
  });

  test.each(LIMITED)('$rule, $name: the day before, the day and the day after', ({ rule, name, limit }) => {
    for (const turn of turnsOf(rule, name))
      for (const { from, turns } of daysOf(limit, turn)) {
        const around = [-1, 0, 1].map((days) => ({
          on: plus(turns, days),
          found: isFound(turn.finds, days),
        }));
        expect(
          around.map(({ on }) => ({
            on,
            found: found(rule, situation(turn.record(from, on), turns)).length > 0,
          })),
        ).toEqual(around);
      }
  });

  test.each(LIMITED.filter(({ rule, name }) => turnsOf(rule, name).some(({ never }) => never)))(
    '$rule, $name: what never comes is found on the day after the last',
    ({ rule, name, limit }) => {
      for (const turn of turnsOf(rule, name))
        for (const { from, turns } of daysOf(limit, turn)) {
          const given = turn.never?.(from) ?? [];
          const foundOn = (at: string) => found(rule, { given, at }).map(({ on }) => on);
          const next = plus(turns, 1);
          expect({ turns, then: foundOn(turns), next: foundOn(next) }).toEqual({
            turns,
            then: [],
            next: [next],
          });
          expect(foundOn(plus(turns, 400))).toContain(next);
        }
    },
  );
});
