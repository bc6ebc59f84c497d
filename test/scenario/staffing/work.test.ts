import { describe, expect, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import fc from 'fast-check';
import {
  EXAMPLE_PARAMETERS,
  EXAMPLE_SKILLS,
  loadsOf,
  LocalDate,
  weekFrom,
  workOf,
  workRules,
  type Load,
  type ServiceLevel,
  type Task,
  type WorkRules,
} from '../../../src/index.js';
import { read } from '../../domain/changes/facts.js';
import { level, levels, tasksOf, unit, user } from './levels.js';

const rulesOf = (written: Parameters<typeof workRules>[0]): WorkRules => {
  const made = workRules(written);
  if (E.isLeft(made)) throw new Error(made.left.message);
  return made.right;
};
const RULES = rulesOf({});
const visits = (amount: number, weeks = 1) => ({ unit: 'visits' as const, amount, weeks });
const minutes = (amount: number, weeks = 1) => ({ unit: 'minutes' as const, amount, weeks });

const plain = (loads: ReadonlyArray<Load>, rules = RULES) =>
  Object.fromEntries(
    loads.map(({ skill, part, minutes: { amount, weeks } }) => [
      `${rules.skills[skill]} ${part}`,
      amount / weeks,
    ]),
  );
const total = (loads: ReadonlyArray<Load>): number =>
  loads.reduce((sum, { minutes: { amount, weeks } }) => sum + amount / weeks, 0);

describe('visits', () => {
  test('are made by one person with the most demanding skill of their tasks, and each has its way', () => {
    const nursing = level({
      strands: [{ now: visits(14) }],
      tasks: [
        ['personal-care', 'necessary'],
        ['wound-care', 'necessary'],
      ],
    });
    // Three visits with both, by a nurse; eleven with care alone.
    expect(plain(loadsOf(nursing, RULES))).toEqual({
      'nursing personal-care': 3 * 20,
      'nursing wound-care': 3 * 20,
      'nursing visit': 3 * 4,
      'nursing travel': 3 * 6,
      'care personal-care': 11 * 20,
      'care visit': 11 * 4,
      'care travel': 11 * 6,
    });
  });

  test('come as often as the grant counts a task, where it does', () => {
    const shower = level({
      strands: [{ now: visits(7) }, { form: { mode: 'in-person', task: 'shower' }, now: visits(2) }],
      tasks: [['shower', 'can-wait']],
    });
    expect(plain(loadsOf(shower, RULES))['care shower']).toBe(60);
  });

  test('are short of the tasks that others do, and come all the same', () => {
    const [mine, theirs] = (['service', 'next-of-kin'] as const).map((performer) =>
      plain(
        loadsOf(level({ strands: [{ now: visits(7) }], tasks: [['meals', 'necessary', performer]] }), RULES),
      ),
    );
    expect(mine).toEqual({ 'support meals': 84, 'support visit': 28, 'support travel': 42 });
    expect(theirs).toEqual({ 'care visit': 28, 'care travel': 42 });
  });

  test('to a clinic need no travel', () => {
    const clinic = level({ strands: [{ form: { mode: 'in-person', place: 'clinic' }, now: visits(2) }] });
    expect(plain(loadsOf(clinic, RULES))).toEqual({ 'care visit': 60 });
  });

  test('of which nobody wrote down how many are guessed from the tasks', () => {
    const unknown = level({
      strands: [{ now: { unit: 'visits', unknown: true } }],
      tasks: [['personal-care', 'necessary']],
    });
    expect(plain(loadsOf(unknown, RULES))['care personal-care']).toBe(14 * 20);
  });

  /** Every visit of a number of weeks written out, one by one. */
  const visitByVisit = (
    count: { readonly amount: number; readonly weeks: number },
    tasks: ReadonlyArray<Task>,
  ): Readonly<Record<string, number>> => {
    const weeks = 12;
    const sums: Record<string, number> = {};
    for (let visit = 1; visit <= (count.amount * weeks) / count.weeks; visit += 1) {
      const done = tasks.filter((task) => {
        const { amount, weeks: inWeeks } = RULES.ofTask(task).atMost;
        return visit <= (amount * weeks) / inWeeks;
      });
      const skill =
        done.length === 0 ? 'care' : RULES.skills[Math.min(...done.map((t) => RULES.ofTask(t).skill))];
      const enter = (part: string, taken: number) => {
        if (taken > 0) sums[`${skill} ${part}`] = (sums[`${skill} ${part}`] ?? 0) + taken / weeks;
      };
      for (const task of done) enter(task, RULES.ofTask(task).minutes);
      enter('visit', tasks.length === 0 ? 30 : 4);
      enter('travel', 6);
    }
    return sums;
  };

  test('come to the same as every visit written out', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 }),
        fc.constantFrom(1, 2, 3, 4),
        tasksOf,
        (amount, weeks, tasks) => {
          const mine = tasks.map(([task]) => [task, 'necessary'] as const);
          const loads = loadsOf(level({ strands: [{ now: visits(amount, weeks) }], tasks: mine }), RULES);
          const expected = visitByVisit(
            { amount, weeks },
            mine.map(([task]) => task),
          );
          const sums: Record<string, number> = {};
          for (const {
            skill,
            part,
            minutes: { amount: a, weeks: w },
          } of loads)
            sums[`${RULES.skills[skill]} ${part}`] = (sums[`${RULES.skills[skill]} ${part}`] ?? 0) + a / w;
          expect(Object.keys(sums).sort()).toEqual(Object.keys(expected).sort());
          for (const [key, value] of Object.entries(sums)) expect(value).toBeCloseTo(expected[key] ?? -1, 6);
        },
      ),
    );
  });
});

describe('a service counted in time', () => {
  test('has its time on its tasks, to the minute, and the way there on top', () => {
    const help = level({
      type: 'practical-assistance',
      strands: [{ now: minutes(121, 2) }],
      tasks: [
        ['cleaning', 'can-wait'],
        ['shopping', 'can-wait'],
      ],
    });
    const loads = loadsOf(help, RULES);
    const inTasks = loads.filter(({ part }) => part !== 'travel');
    expect(inTasks.map(({ part }) => part)).toEqual(['cleaning', 'shopping']);
    expect(inTasks.reduce((sum, { minutes: { amount } }) => sum + amount, 0)).toBe(121);
    expect(inTasks.every(({ minutes: { weeks } }) => weeks === 2)).toBe(true);
    expect(total(loads) - total(inTasks)).toBeCloseTo((60.5 / 60) * 6, 9);
  });

  test('and in visits too lasts as long as it says and comes as often', () => {
    const both = level({ strands: [{ now: visits(7) }, { now: minutes(140) }] });
    expect(plain(loadsOf(both, RULES))).toEqual({ 'care service': 140, 'care travel': 42 });
  });
});

test('calls and screens take a contact each and no travel; groups share their time', () => {
  const digital = level({
    strands: [
      { form: { mode: 'phone' }, now: visits(4) },
      { form: { mode: 'video' }, now: visits(3) },
    ],
    tasks: [['check-in', 'can-wait']],
  });
  expect(plain(loadsOf(digital, RULES))).toEqual({ 'support contact': 4 * 8 + 3 * 12 });
  const group = level({
    type: 'day-activity',
    strands: [{ form: { mode: 'in-person', setting: 'group' }, now: visits(2) }],
  });
  expect(plain(loadsOf(group, RULES))).toEqual({ 'support service': 36 });
});

describe('what is necessary', () => {
  test('is the necessary tasks with the visits that they need', () => {
    const nursing = level({
      strands: [{ now: visits(28) }],
      tasks: [
        ['medication', 'necessary'],
        ['personal-care', 'necessary'],
        ['shower', 'can-wait'],
      ],
    });
    expect(plain(loadsOf(nursing, RULES, 'necessary'))).toEqual({
      'medication medication': 140,
      'medication personal-care': 280,
      'medication visit': 112,
      'medication travel': 168,
    });
    const wounds = level({ strands: [{ now: visits(28) }], tasks: [['wound-care', 'necessary']] });
    expect(plain(loadsOf(wounds, RULES, 'necessary'))['nursing visit']).toBe(12);
  });

  test('is nothing of a service without necessary tasks, and never more than everything', () => {
    const cleaning = level({ strands: [{ now: visits(1) }], tasks: [['cleaning', 'can-wait']] });
    expect(loadsOf(cleaning, RULES, 'necessary')).toEqual([]);
    fc.assert(
      fc.property(levels, (any) => {
        expect(total(loadsOf(any, RULES, 'necessary'))).toBeLessThanOrEqual(
          total(loadsOf(any, RULES)) + 1e-6,
        );
      }),
    );
  });
});

test('what does not run, or is given by others, is no work', () => {
  const strands = [{ now: visits(7) }];
  expect(loadsOf(level({ strands, state: 'paused' }), RULES)).toEqual([]);
  const bought: ServiceLevel['attributes'] = [
    { attribute: 'provider', granted: 'service', now: 'private-provider', because: [] },
  ];
  expect(loadsOf(level({ strands, attributes: bought }), RULES)).toEqual([]);
});

describe('work on days', () => {
  const week = weekFrom(read(LocalDate, '2020-03-16'));
  const whose = { user: user('user-1'), unit: unit('north'), turn: 4 };

  test('adds up to the loads over their weeks, and is whole minutes', () => {
    fc.assert(
      fc.property(levels, fc.nat(3000), (any, turn) => {
        const loads = loadsOf(any, RULES).filter(({ minutes: { weeks } }) => weeks === 1);
        const work = workOf(any, { ...whose, turn }, week, RULES);
        expect(work.every(({ minutes: there }) => Number.isInteger(there) && there > 0)).toBe(true);
        for (const {
          skill,
          part,
          minutes: { amount },
        } of loads) {
          const same = loadsOf(any, RULES).filter((one) => one.skill === skill && one.part === part);
          if (same.length > 1) continue;
          const onDays = work.filter((one) => one.part === part && one.skill === RULES.skills[skill]);
          expect(onDays.reduce((sum, one) => sum + one.minutes, 0)).toBe(amount);
        }
      }),
    );
  });

  test('falls on the unit of the service, else of the person, else on the one for people without', () => {
    const any = level({ strands: [{ now: visits(7) }] });
    const rules = rulesOf({
      parameters: {
        ...EXAMPLE_PARAMETERS,
        units: [{ serviceType: 'respite', unit: 'respite-house' }],
        unitOtherwise: 'nowhere',
      },
    });
    const unitIn = (one: ServiceLevel, of: typeof whose.unit | undefined) =>
      workOf(one, { ...whose, unit: of }, week, rules)[0]?.unit;
    expect(unitIn(any, whose.unit)).toBe('north');
    expect(unitIn(any, undefined)).toBe('nowhere');
    expect(unitIn({ ...any, serviceType: level({ type: 'respite' }).serviceType }, whose.unit)).toBe(
      'respite-house',
    );
  });
});

describe('rules that make no sense are refused in one line', () => {
  const message = (written: Parameters<typeof workRules>[0]): string => {
    const made = workRules(written);
    return E.isLeft(made) ? made.left.message : 'taken';
  };
  const [first, ...others] = EXAMPLE_SKILLS.tasks;

  test.each([
    [{ parameters: { ...EXAMPLE_PARAMETERS, visit: -1 } }, 'parameters: visit: found the number -1'],
    [
      { parameters: { ...EXAMPLE_PARAMETERS, trvel: 6 } },
      'parameters: the whole: found a field of 5 characters',
    ],
    [{ parameters: { ...EXAMPLE_PARAMETERS, administration: 100 } }, 'parameters: administration: found'],
    [
      { parameters: { ...EXAMPLE_PARAMETERS, tasks: [] } },
      'parameters: tasks: found no entry for personal-care',
    ],
    [{ skills: { ...EXAMPLE_SKILLS, skills: [] } }, 'skills: skills: found none, expected at least one'],
    [
      { skills: { ...EXAMPLE_SKILLS, otherwise: 'flying' } },
      'skills: otherwise: found a skill that the policy',
    ],
    [{ skills: { ...EXAMPLE_SKILLS, tasks: others } }, `skills: tasks: found no entry for ${first?.task}`],
    [
      { skills: { ...EXAMPLE_SKILLS, tasks: [...EXAMPLE_SKILLS.tasks, first] } },
      `skills: tasks[${EXAMPLE_SKILLS.tasks.length}]: found a task that stands in this list before`,
    ],
    [
      { skills: { ...EXAMPLE_SKILLS, competences: [{ competence: 'juggling', serves: [] }] } },
      'skills: competences[0].competence: found a text of 8 characters',
    ],
  ])('%#', (written, begins) => {
    expect(message(written).slice(0, begins.length)).toBe(begins);
  });

  test('the examples of the package are rules', () => {
    expect(message({})).toBe('taken');
  });
});
