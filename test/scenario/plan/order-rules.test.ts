import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  EXAMPLE_PRIORITY_ORDER,
  planWeek,
  priorityOrderOf,
  reasonsForProposal,
  type PlannedMeasure,
  type WeekPlan,
} from '../../../src/index.js';
import type { Written } from '../../render/small-world.js';
import { person, rosterFrom, rulesOf, scenarioOf, strand, WEEK, worker } from '../staffing/small-caseload.js';

const rules = rulesOf();
const order = (() => {
  const read = priorityOrderOf({ ...EXAMPLE_PRIORITY_ORDER, supply: {} });
  if (read._tag === 'Left') throw new Error(read.left.message);
  return read.right;
})();

const SCALE = ['ordinary', 'raised', 'particular'] as const;

interface Known {
  readonly service: 'respite' | 'support-contact';
  readonly need: number;
  readonly vulnerability: number;
  readonly specialNeeds: boolean | undefined;
}

const withService = (
  user: string,
  { service, need, vulnerability, specialNeeds }: Known,
): ReadonlyArray<Written> => [
  ...person(user, 'north', { serviceType: service, strands: [strand('minutes', 400)] }),
  {
    ...{
      type: 'CircumstancesRecorded',
      version: 1,
      user,
      on: '2020-01-03',
      by: { role: 'nurse', unit: 'north' },
    },
    ...{ need, vulnerability: SCALE[vulnerability] ?? 'ordinary' },
    ...(specialNeeds === undefined ? {} : { specialNeeds }),
  },
];

const planned = (people: ReadonlyArray<Known>, minutes: number): WeekPlan => {
  const events = people.flatMap((one, i) => withService(`user-${i}`, one));
  const plan = planWeek(scenarioOf(events), WEEK, {
    ...{ rules, order },
    roster: rosterFrom(
      { version: 1, units: ['north'], members: [worker('nurse-1', 'north', 'nurse', minutes)] },
      rules,
    ),
  });
  if (plan._tag === 'Left') throw new Error(plan.left.message);
  return plan.right;
};

const known: fc.Arbitrary<Known> = fc.record({
  service: fc.constantFrom('respite', 'respite', 'support-contact'),
  need: fc.integer({ min: 1, max: 5 }),
  vulnerability: fc.integer({ min: 0, max: 2 }),
  specialNeeds: fc.constantFrom(true, false, undefined),
});

const rankOf = ({ service, vulnerability, specialNeeds }: Known): number =>
  service === 'respite' ? vulnerability : specialNeeds === false ? 0 : 1;

/** How deep the cuts of a plan are, in per cent, by place. */
const depthsOf = (
  people: ReadonlyArray<Known>,
  plan: Extract<WeekPlan, { kind: 'plan' }>,
): ReadonlyArray<number> =>
  people.map((_, i) => {
    const [change] = plan.proposals.find(({ user }) => user === `user-${i}`)?.changes ?? [];
    const [decision] = change?.decisions ?? [];
    if (decision === undefined) return 0;
    if (!('to' in decision) || Array.isArray(decision.to)) return 100;
    const { from, to } = decision;
    if (!('amount' in from) || !('amount' in to)) throw new Error('amounts are known');
    return Math.round(100 - (100 * to.amount * from.weeks) / (from.amount * to.weeks));
  });

/** Everybody gets less only where nobody who comes before them, for the same kind of service, keeps more. */
const isInOrder = (people: ReadonlyArray<Known>, depths: ReadonlyArray<number>): boolean =>
  people.every((one, i) =>
    people.every(
      (other, j) =>
        one.service !== other.service ||
        isKept(other) ||
        rankOf(other) >= rankOf(one) ||
        (depths[j] ?? 0) >= (depths[i] ?? 0),
    ),
  );

const isKept = ({ service, specialNeeds }: Known): boolean =>
  service === 'support-contact' && specialNeeds === true;

const LEAST: Readonly<Partial<Record<PlannedMeasure, number>>> = {
  'respite-reduced': 25,
  'support-contact-reduced': 25,
  'respite-paused': 100,
  'support-contact-suspended': 100,
};

describe('the rules of order', () => {
  it('hold in every plan, and with the next candidate in place of whom it is about', () => {
    let plans = 0;
    let candidates = 0;
    fc.assert(
      fc.property(
        fc.array(known, { minLength: 3, maxLength: 7 }),
        fc.integer({ min: 20, max: 95 }),
        (people, share) => {
          const plan = planned(people, Math.ceil((people.length * 62 * share) / 85));
          if (plan.kind !== 'plan') return;
          plans += 1;
          const depths = depthsOf(people, plan);
          expect(isInOrder(people, depths)).toBe(true);
          expect(people.filter((one, i) => isKept(one) && (depths[i] ?? 0) > 0)).toEqual([]);
          for (const { user, next } of plan.proposals) {
            if (next === undefined) continue;
            candidates += 1;
            const instead = depths.map((depth, i) => {
              if (`user-${i}` === user) return 0;
              return `user-${i}` === next.user ? (LEAST[next.measures[0] ?? 'fewer-visits'] ?? 0) : depth;
            });
            expect(isInOrder(people, instead)).toBe(true);
          }
        },
      ),
      { numRuns: 60, seed: 7 },
    );
    expect(Math.min(plans, candidates)).toBeGreaterThan(10);
  });

  it('take respite from the less vulnerable although it does more harm, and say whom the rule spares', () => {
    const harder = { service: 'respite', need: 5, vulnerability: 0, specialNeeds: false } as const;
    const easier = { service: 'respite', need: 1, vulnerability: 2, specialNeeds: false } as const;
    const plan = planned([harder, easier], 132);
    if (plan.kind !== 'plan') throw new Error(plan.kind);
    expect(plan.proposals).toMatchObject([
      { user: 'user-0', next: undefined, spared: { user: 'user-1', rule: 'respite-least-vulnerable-first' } },
    ]);
    const [proposal] = plan.proposals;
    if (proposal === undefined) return;
    expect(reasonsForProposal(proposal, rules).join('\n')).toContain(
      'skånet av en regel (avlastning tas først fra de minst sårbare): user-1',
    );
    expect(reasonsForProposal(proposal, rules, 'en').join('\n')).toContain(
      'spared by a rule (respite is taken from the least vulnerable first): user-1',
    );
  });

  it('say that they ask for a cut, where somebody who comes later is cut as deep', () => {
    const first = { service: 'respite', need: 3, vulnerability: 0, specialNeeds: false } as const;
    const plan = planned([first, { ...first, vulnerability: 2 }], 20);
    if (plan.kind !== 'plan') throw new Error(plan.kind);
    expect(plan.proposals).toMatchObject([
      { user: 'user-0', askedBy: ['respite-least-vulnerable-first'] },
      { user: 'user-1', askedBy: [] },
    ]);
  });

  it('keep support contact for special needs, and take it from those of whom that is not recorded last', () => {
    const one = { service: 'support-contact', need: 3, vulnerability: 0 } as const;
    const plan = planned(
      [
        { ...one, specialNeeds: undefined },
        { ...one, specialNeeds: false },
        { ...one, specialNeeds: true },
      ],
      217,
    );
    if (plan.kind !== 'plan') throw new Error(plan.kind);
    expect(plan.proposals).toMatchObject([
      { user: 'user-1', spared: { rule: 'support-contact-kept-for-special-needs' } },
    ]);
  });
});
