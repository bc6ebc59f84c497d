import { describe, expect, it } from '@jest/globals';
import {
  EXAMPLE_PRIORITY_ORDER,
  kinAgreementsOf,
  planWeek,
  type PlannedMeasure,
  type WeekPlan,
} from '../../../src/index.js';
import { granted, type Written } from '../../render/small-world.js';
import { person, rosterFrom, scenarioOf, strand, WEEK, worker } from '../staffing/small-caseload.js';
import { orderOf, rules } from './planning.js';

type Members = ReadonlyArray<{ readonly staff: string }>;

const planned = (
  people: ReadonlyArray<Written>,
  members: Members,
  measures: ReadonlyArray<PlannedMeasure>,
  agreed: ReadonlyArray<object> = [],
): WeekPlan => {
  const agreements = kinAgreementsOf(agreed);
  if (agreements._tag === 'Left') throw new Error(agreements.left.message);
  const plan = planWeek(scenarioOf(people), WEEK, {
    rules,
    order: orderOf({
      ...EXAMPLE_PRIORITY_ORDER,
      measures: measures.map((measure) => ({ measure, weight: 1 })),
    }),
    agreements: agreements.right,
    roster: rosterFrom({ version: 1, units: ['north'], members }, rules),
  });
  if (plan._tag === 'Left') throw new Error(plan.left.message);
  return plan.right;
};

type Lines = Exclude<WeekPlan, { kind: 'plan' }>['shortfall'];
const shortfallIn = (plan: WeekPlan): Lines => {
  if (plan.kind === 'plan') throw new Error('there is a plan');
  return plan.shortfall;
};

/** Somebody for each line of a shortfall, with just the time that is missing after administration. */
const coming = (lines: Lines, qualification: string): Members =>
  lines.map(({ day, minutes }, i) => ({
    ...{ staff: `more-${i}`, unit: 'north', qualification },
    works: { shifts: [{ day, minutes: Math.ceil((minutes * 100) / 85) }] },
  }));

const nursed = (user: string) =>
  person(user, 'north', {
    ...{ serviceType: 'home-nursing', strands: [strand('visits', 7)] },
    tasks: [{ task: 'medication', necessary: true }],
  });
/** Half of the visits free most, but nobody else than the nurses can do what is left; with medicines by next of kin anybody can. */
const either = person('user-a', 'north', {
  ...{ serviceType: 'home-nursing', strands: [strand('visits', 14)] },
  tasks: ['medication', 'meals'].map((task) => ({ task, necessary: false })),
});
const byKin = { user: 'user-a', service: 'nursing', task: 'medication', agreed: '2020-03-10' };

describe('what staff would suffice', () => {
  it('is asked for of those alone who are short, also where that frees less time in all', () => {
    const assistants = [worker('assistant-1', 'north', 'assistant', 600)];
    const ask = (people: ReadonlyArray<Written>, more: Members) =>
      planned(people, [...assistants, ...more], ['fewer-visits', 'tasks-to-kin'], [byKin]);
    const both = [...either, ...nursed('user-b')];
    const lines = shortfallIn(ask(both, []));
    // What is short is what the other person needs, and nothing of the one who can do without nurses.
    const alone = planned(nursed('user-b'), assistants, ['fewer-visits']);
    const sum = (some: Lines): number => some.reduce((all, { minutes }) => all + minutes, 0);
    expect(sum(lines)).toBe(sum(shortfallIn(alone)));
    expect(new Set(lines.map(({ skill }) => skill))).toEqual(new Set(['medication']));
    expect(ask(both, coming(lines, 'nurse')).kind).toBe('plan');
    const less = lines.map((line, i) => (i === 0 ? { ...line, minutes: line.minutes - 1 } : line));
    expect(ask(both, coming(less, 'nurse')).kind).toBe('not-enough-staff');
  });

  it('is not said to be missing for the necessary where next of kin would do the necessary', () => {
    const people = person('user-a', 'north', {
      ...{ serviceType: 'home-nursing', strands: [strand('visits', 7)] },
      tasks: [
        { task: 'medication', necessary: true },
        { task: 'personal-care', necessary: false },
      ],
    });
    const measures: ReadonlyArray<PlannedMeasure> = ['necessary-care-only', 'tasks-to-kin'];
    expect(planned(people, [], measures, []).kind).toBe('not-enough-staff');
    const plan = planned(people, [], measures, [byKin]);
    expect(plan.kind).toBe('too-little-can-give');
    expect(shortfallIn(plan).every(({ necessary }) => necessary === 0)).toBe(true);
  });

  it('counts on all services of somebody to give, also where there are many ways', () => {
    // Each service can go on in five ways: together more than are looked at one by one.
    const services = ['nursing', 'training', 'help'].map((service) =>
      granted({
        ...{ user: 'user-a', decision: `d-${service}`, service, serviceType: 'practical-assistance' },
        strands: [strand('visits', 8), strand('minutes', 480)],
      }),
    );
    const [known] = person('user-a', 'north', {});
    const people = [known ?? {}, ...services];
    const measures: ReadonlyArray<PlannedMeasure> = ['fewer-visits', 'shorter-visits'];
    const lines = shortfallIn(planned(people, [], measures));
    expect(planned(people, coming(lines, 'assistant'), measures)).toMatchObject({
      kind: 'plan',
      proposals: [{ user: 'user-a', changes: [{}, {}, {}] }],
    });
  });
});
