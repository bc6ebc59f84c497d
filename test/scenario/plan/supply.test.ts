import { describe, expect, it } from '@jest/globals';
import {
  EXAMPLE_PRIORITY_ORDER,
  planWeek,
  reasonsForSupply,
  type WeekPlan,
  type WrittenPriorityOrder,
} from '../../../src/index.js';
import type { Written } from '../../render/small-world.js';
import { orderOf, planFor, rules } from './planning.js';
import { person, rosterFrom, scenarioOf, strand, WEEK, worker } from '../staffing/small-caseload.js';

const planned = (
  events: ReadonlyArray<Written>,
  members: ReadonlyArray<ReturnType<typeof worker>>,
  fields: Partial<WrittenPriorityOrder>,
): WeekPlan =>
  planFor(events, members, ['north', 'south'], orderOf({ ...EXAMPLE_PRIORITY_ORDER, ...fields }));

const helped = (user: string, unit = 'north') =>
  person(user, unit, { serviceType: 'practical-assistance', strands: [strand('visits', 8)] });
const nursed = (user: string, unit = 'north') =>
  person(user, unit, {
    ...{ serviceType: 'home-nursing', strands: [strand('visits', 7)] },
    tasks: [{ task: 'medication', necessary: true }],
  });
const talked = (user: string) =>
  person(user, 'north', {
    ...{ serviceType: 'home-nursing', strands: [strand('visits', 1)] },
    tasks: [{ task: 'follow-up-conversation', necessary: false }],
  });

const short = worker('assistant-1', 'north', 'assistant', 20);
const spare = worker('assistant-2', 'south', 'assistant', 60);
const before = { supply: { redeployment: { weight: 1 } } };

describe('staff in place of cuts', () => {
  it('are sent where the order puts them before cuts, and stay where it does not', () => {
    const sent = planned(helped('user-a'), [short, spare], before);
    expect(sent).toMatchObject({
      proposals: [],
      supply: [{ staff: 'assistant-2', from: 'south', to: 'north', harm: 1 }],
    });
    const dear = planned(helped('user-a'), [short, spare], { supply: { redeployment: { weight: 100_000 } } });
    expect(dear).toMatchObject({ proposals: [{ user: 'user-a' }], supply: [] });
    expect(planned(helped('user-a'), [short, spare], {})).toMatchObject({ proposals: [{}], supply: [] });
  });

  it('are not taken from a unit that is short itself, nor from one or to one that the order leaves out', () => {
    const both = [...helped('user-a'), ...helped('user-b', 'south')];
    expect(planned(both, [short, { ...short, staff: 'assistant-2', unit: 'south' }], before)).toMatchObject({
      supply: [],
    });
    for (const side of [{ from: ['north'] }, { to: ['south'] }])
      expect(
        planned(helped('user-a'), [short, spare], { supply: { redeployment: { weight: 1, ...side } } }),
      ).toMatchObject({ supply: [], proposals: [{}] });
  });

  it('leave nobody without their necessary care at home', () => {
    const plan = planned(
      [...nursed('user-a'), ...nursed('user-b', 'south')],
      [worker('nurse-2', 'south', 'nurse', 20)],
      before,
    );
    expect(plan).toMatchObject({ kind: 'not-enough-staff', supply: [] });
  });

  it('keep their competence: who can not nurse helps nobody who has to be nursed', () => {
    const plan = planned(nursed('user-a'), [spare], before);
    expect(plan).toMatchObject({ kind: 'not-enough-staff', supply: [] });
    const nurse = planned(nursed('user-a'), [{ ...spare, qualification: 'nurse' }], before);
    if (nurse.kind !== 'plan') throw new Error(nurse.kind);
    const [proposal] = nurse.supply;
    expect(proposal?.serves).toContain('medication');
    if (proposal !== undefined)
      expect(reasonsForSupply(proposal, rules, 'en').join('\n')).toMatch(
        /why: time is short .*\nnobody else .*\ncan be given nursing, /,
      );
  });
});

describe('where there is no plan', () => {
  it('tells what is below the floor from what nothing can be taken of, and what would suffice does', () => {
    const members = [worker('nurse-1', 'north', 'nurse', 18)];
    const people = [...nursed('user-a'), ...talked('user-b')];
    const rest = planned(people, members, {});
    const none = planned(people, [worker('nurse-1', 'north', 'nurse', 10)], {});
    if (rest.kind === 'plan' || none.kind === 'plan') throw new Error('there is a plan');
    expect([rest.kind, none.kind]).toEqual(['too-little-can-give', 'not-enough-staff']);
    expect(rest.shortfall.every(({ necessary }) => necessary === 0)).toBe(true);
    expect(none.shortfall.some(({ necessary }) => necessary > 0)).toBe(true);
    for (const [plan, there] of [
      [rest, 18],
      [none, 10],
    ] as const) {
      const more = plan.shortfall.map(({ day, minutes }, i) => ({
        ...{ staff: `more-${i}`, unit: 'north', qualification: 'nurse' },
        works: { shifts: [{ day, minutes: Math.ceil((minutes * 100) / 85) }] },
      }));
      const after = planWeek(scenarioOf(people), WEEK, {
        ...{ rules, order: orderOf() },
        roster: rosterFrom(
          { version: 1, units: ['north'], members: [worker('nurse-1', 'north', 'nurse', there), ...more] },
          rules,
        ),
      });
      expect(after).toMatchObject({ _tag: 'Right', right: { kind: 'plan' } });
    }
  });

  it('asks for as much of each competence in each unit on each day as is missing: with it there is a plan, with a minute less none', () => {
    const days = Array.from({ length: 7 }, (_, n) => `2020-03-${16 + n}`);
    const on = (minutes: (day: string) => number) => ({
      shifts: days.flatMap((day) => (minutes(day) > 0 ? [{ day, minutes: minutes(day) }] : [])),
    });
    const someone = (
      staff: string,
      unit: string,
      qualification: string,
      minutes: (day: string) => number,
    ) => ({
      ...{ staff, unit, qualification, works: on(minutes) },
    });
    const WEDNESDAY = '2020-03-18';
    const people = [
      ...['user-a', 'user-b'].flatMap((user) => nursed(user)),
      ...['user-c', 'user-d'].flatMap((user) => nursed(user, 'south')),
      ...helped('user-e', 'south'),
      ...helped('user-f'),
    ];
    // In the middle of the week nobody is there; the one who could be sent covers a part of one unit.
    const members = [
      someone('nurse-1', 'north', 'nurse', (day) => (day === WEDNESDAY ? 0 : 300)),
      someone('nurse-2', 'south', 'nurse', (day) => (day === WEDNESDAY ? 0 : 300)),
      someone('nurse-3', 'west', 'nurse', (day) => (day === WEDNESDAY ? 12 : 0)),
    ];
    const order = orderOf({ ...EXAMPLE_PRIORITY_ORDER, ...before });
    const planWith = (more: ReadonlyArray<(typeof members)[number]>): WeekPlan => {
      const roster = rosterFrom(
        { version: 1, units: ['north', 'south', 'west'], members: [...members, ...more] },
        rules,
      );
      const plan = planWeek(scenarioOf(people), WEEK, { rules, order, roster });
      if (plan._tag === 'Left') throw new Error(plan.left.message);
      return plan.right;
    };
    const none = planWith([]);
    if (none.kind !== 'not-enough-staff') throw new Error(none.kind);
    expect(none.shortfall.every(({ day }) => day === WEDNESDAY)).toBe(true);
    expect(new Set(none.shortfall.map(({ unit }) => unit))).toEqual(new Set(['north', 'south']));
    expect(none.supply).toMatchObject([{ staff: 'nurse-3' }]);
    const needs = ['north', 'south'].flatMap((unit) =>
      [true, false].map((isNursing) => ({
        unit,
        qualification: isNursing ? 'nurse' : 'assistant',
        minutes: none.shortfall
          .filter((one) => one.unit === unit && (one.skill === 'medication') === isNursing)
          .reduce((sum, { minutes }) => sum + minutes, 0),
      })),
    );
    // One of each competence in each unit, with just this time for users after administration.
    const coming = (less: number) =>
      needs.map(({ unit, qualification, minutes }, i) =>
        someone(`more-${i}`, unit, qualification, (day) =>
          day === WEDNESDAY ? Math.ceil(((minutes - (i === less ? 1 : 0)) * 100) / 85) : 0,
        ),
      );
    expect(needs.every(({ minutes }) => minutes > 1)).toBe(true);
    expect(planWith(coming(-1)).kind).toBe('plan');
    for (const [i] of needs.entries()) expect([i, planWith(coming(i)).kind]).not.toEqual([i, 'plan']);
  });
});
