import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { checkCertificate, solveExactly, type ChooseTerms, type WeekPlan } from '../../../src/index.js';
import { belowFloor } from '../../../src/domain/changes/floor.js';
import { orderOf, planFor } from './planning.js';
import { person, strand, worker } from '../staffing/small-caseload.js';

const order = orderOf();

interface Somebody {
  readonly unit: 'north' | 'south';
  readonly serviceType: 'home-nursing' | 'practical-assistance' | 'respite' | 'support-contact';
  readonly visits: number;
  readonly vulnerability: 'ordinary' | 'raised' | 'particular';
  readonly specialNeeds: boolean;
}

interface World {
  readonly people: ReadonlyArray<Somebody>;
  /** Minutes of a nurse in each unit on a day. */
  readonly minutes: readonly [north: number, south: number];
}

const somebody: fc.Arbitrary<Somebody> = fc.record({
  unit: fc.constantFrom('north', 'south'),
  serviceType: fc.constantFrom('home-nursing', 'practical-assistance', 'respite', 'support-contact'),
  visits: fc.integer({ min: 1, max: 14 }),
  vulnerability: fc.constantFrom('ordinary', 'raised', 'particular'),
  specialNeeds: fc.boolean(),
});

const worlds: fc.Arbitrary<World> = fc.record({
  people: fc.array(somebody, { minLength: 1, maxLength: 8 }),
  minutes: fc.tuple(fc.integer({ min: 20, max: 250 }), fc.integer({ min: 20, max: 250 })),
});

const TASKS = [
  { task: 'medication', necessary: true },
  { task: 'meals', necessary: true },
  { task: 'shower', necessary: false },
];

const eventsOf = ({ unit, serviceType, visits, vulnerability, specialNeeds }: Somebody, user: string) => [
  ...person(user, unit, {
    serviceType,
    strands: [strand('visits', visits)],
    ...(serviceType === 'home-nursing' ? { tasks: TASKS } : {}),
  }),
  {
    ...{ type: 'CircumstancesRecorded', version: 1, user, on: '2020-01-03', vulnerability, specialNeeds },
    by: { role: 'nurse', unit },
  },
];

const plannedWith = (
  { people, minutes: [north, south] }: World,
  called: (place: number) => string,
  terms: ChooseTerms = {},
): WeekPlan => {
  const members = [worker('nurse-1', 'north', 'nurse', north), worker('nurse-2', 'south', 'nurse', south)];
  const events = people.flatMap((one, place) => eventsOf(one, called(place)));
  return planFor(events, members, ['north', 'south'], order, terms);
};

const inOrder = (place: number): string => `user-${place}`;
const inReverse = (place: number): string => `zz-${99 - place}`;

/** Names of people in a text, as their places. */
const withoutNames = (plan: WeekPlan, called: (place: number) => string, people: number): string => {
  let text = JSON.stringify(plan);
  for (let place = people - 1; place >= 0; place -= 1) text = text.replaceAll(called(place), `#${place}#`);
  return text;
};

describe('whatever the week', () => {
  it('a plan fits the staff, keeps everybody above the floor and every rule of order, and its gap is shown', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const plan = plannedWith(world, inOrder, { work: 20 });
        if (plan.kind !== 'plan') {
          expect('shortfall' in plan && plan.shortfall.every(({ minutes }) => minutes > 0)).toBe(true);
          return;
        }
        expect(checkCertificate(plan.question, plan.choices, plan.certificate)).toMatchObject({
          harm: BigInt(plan.harm),
          overused: [],
          broken: [],
        });
        const checked = checkCertificate(plan.question, plan.choices, plan.certificate);
        expect(typeof checked === 'object' && (checked.bound ?? 0n) >= BigInt(plan.bound)).toBe(true);
        for (const { changes } of plan.proposals)
          for (const { level, before } of changes) {
            const had = belowFloor(before.level).map(({ task }) => task);
            expect(belowFloor(level).filter(({ task }) => !had.includes(task))).toEqual([]);
          }
      }),
      { numRuns: 40 },
    );
  });

  it('the same seed gives the same plan, and other names nothing but other names', () => {
    fc.assert(
      fc.property(worlds, fc.nat(9), (world, seed) => {
        const terms = { seed, work: 20 };
        const plan = plannedWith(world, inOrder, terms);
        expect(plannedWith(world, inOrder, terms)).toEqual(plan);
        const renamed = plannedWith(world, inReverse, terms);
        const people = world.people.length;
        expect(withoutNames(renamed, inReverse, people)).toBe(withoutNames(plan, inOrder, people));
      }),
      { numRuns: 15 },
    );
  });

  it('no plan does less harm than is shown, by the word of the exact solver, nor a thousandth less than is proposed', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, async (world) => {
        const plan = plannedWith(world, inOrder);
        if (plan.kind !== 'plan') return;
        const answer = await solveExactly(plan.question)();
        if (answer._tag === 'Left' || answer.right.kind !== 'optimal') throw new Error('no answer');
        expect(plan.bound).toBeLessThanOrEqual(answer.right.harm);
        expect(plan.harm).toBeLessThanOrEqual(answer.right.harm * 1.001);
      }),
      { numRuns: 15 },
    );
  }, 120_000);
});
