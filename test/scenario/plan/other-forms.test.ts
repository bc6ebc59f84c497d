import { describe, expect, it } from '@jest/globals';
import {
  EXAMPLE_PRIORITY_ORDER,
  kinAgreementsOf,
  planWeek,
  priorityOrderOf,
  type PlannedMeasure,
  type WeekPlan,
} from '../../../src/index.js';
import type { Written } from '../../render/small-world.js';
import { person, rosterFrom, rulesOf, scenarioOf, strand, WEEK, worker } from '../staffing/small-caseload.js';

const rules = rulesOf();
const by = { role: 'nurse', unit: 'north' };

const planned = (
  events: ReadonlyArray<Written>,
  minutes: number,
  measures: ReadonlyArray<PlannedMeasure>,
  agreed: unknown = [],
): WeekPlan => {
  const order = priorityOrderOf({
    ...{ ...EXAMPLE_PRIORITY_ORDER, supply: {} },
    measures: measures.map((measure) => ({ measure, weight: 1 })),
  });
  const agreements = kinAgreementsOf(agreed);
  if (order._tag === 'Left') throw new Error(order.left.message);
  if (agreements._tag === 'Left') throw new Error(agreements.left.message);
  const plan = planWeek(scenarioOf(events), WEEK, {
    ...{ rules, order: order.right, agreements: agreements.right },
    roster: rosterFrom(
      { version: 1, units: ['north'], members: [worker('nurse-1', 'north', 'nurse', minutes)] },
      rules,
    ),
  });
  if (plan._tag === 'Left') throw new Error(plan.left.message);
  return plan.right;
};

const called = (tasks: ReadonlyArray<string>): ReadonlyArray<Written> =>
  person('user-a', 'north', {
    ...{ serviceType: 'home-nursing', strands: [strand('visits', 8)] },
    tasks: tasks.map((task) => ({ task, necessary: false })),
  });
const facts = (fields: Written): Written => ({
  ...{ type: 'CircumstancesRecorded', version: 1, user: 'user-a', on: '2020-01-03', by },
  ...fields,
});
const consent = (fields: Written = {}): Written => ({
  ...{ type: 'ConsentGiven', version: 1, act: 'k-1', user: 'user-a', consent: 'screen', on: '2020-01-04' },
  ...{ matter: 'digital-service', from: 'user', how: 'spoken', by },
  ...fields,
});
const withdrawn: Written = {
  ...{
    type: 'ConsentWithdrawn',
    version: 1,
    act: 'k-2',
    user: 'user-a',
    consent: 'screen',
    on: '2020-03-01',
  },
  ...{ from: 'user', how: 'spoken', by },
};

const calm = ['check-in', 'medication-reminder'];
const able = facts({ digitalAbility: 'with-kin' });

const isProposed = (plan: WeekPlan): boolean => plan.kind === 'plan' && plan.proposals.length === 1;

describe('visits by video', () => {
  it.each<[string, ReadonlyArray<Written>, boolean]>([
    ['to whom manages a screen and consents', [...called(calm), able, consent()], true],
    ['by a consent to this service', [...called(calm), able, consent({ service: 'nursing' })], true],
    ['not by a consent to another service', [...called(calm), able, consent({ service: 'other' })], false],
    ['not to whom nobody asked', [...called(calm), able], false],
    ['not after the consent was withdrawn', [...called(calm), able, consent(), withdrawn], false],
    [
      'not by a consent to something else',
      [...called(calm), able, consent({ matter: 'health-care' })],
      false,
    ],
    ['not to whom uses no screen', [...called(calm), facts({ digitalAbility: 'none' }), consent()], false],
    ['not where nobody recorded if they do', [...called(calm), consent()], false],
    [
      'not where somebody has to be there',
      [...called(calm), able, facts({ physicalPresenceNeeded: true }), consent()],
      false,
    ],
    ['not where hands are needed each time', [...called(['check-in', 'stockings']), able, consent()], false],
    ['not where nobody wrote down what is done', [...called([]), able, consent()], false],
    [
      'where nothing is, but that no presence is needed',
      [...called([]), able, facts({ physicalPresenceNeeded: false }), consent()],
      true,
    ],
  ])('go %s', (_, events, expected) => {
    expect(isProposed(planned(events, 24, ['video-visits']))).toBe(expected);
  });

  it('go beside the visits that need hands', () => {
    const events = [...called([...calm, 'shower']), able, consent()];
    expect(isProposed(planned(events, 31, ['video-visits']))).toBe(true);
  });

  it('come as often in all as the visits did', () => {
    const plan = planned([...called(calm), able, consent()], 24, ['video-visits']);
    if (plan.kind !== 'plan') throw new Error(plan.kind);
    expect(plan.proposals[0]?.changes[0]?.level.strands).toMatchObject([
      { form: { mode: 'in-person' }, now: { amount: 4, weeks: 1 } },
      { form: { mode: 'video' }, granted: { amount: 0 }, now: { amount: 4, weeks: 1 } },
    ]);
  });
});

describe('calls in place of visits', () => {
  it('go to who has a phone, and to nobody of whom that is not recorded', () => {
    expect(isProposed(planned([...called(calm), facts({ hasPhone: true })], 24, ['phone-visits']))).toBe(
      true,
    );
    expect(isProposed(planned(called(calm), 24, ['phone-visits']))).toBe(false);
    expect(isProposed(planned([...called(calm), facts({ hasPhone: false })], 24, ['phone-visits']))).toBe(
      false,
    );
  });
});

describe('tasks to next of kin', () => {
  const agreement = { user: 'user-a', service: 'nursing', task: 'stockings', agreed: '2020-03-10' };
  const dressed = called(['check-in', 'stockings']);

  it.each<[string, ReadonlyArray<Written>, ReadonlyArray<object>, boolean]>([
    ['where they agreed', dressed, [agreement], true],
    ['not where nobody agreed', dressed, [], false],
    ['not before the agreement', dressed, [{ ...agreement, agreed: '2020-03-17' }], false],
    ['not where the agreement ends in the week', dressed, [{ ...agreement, until: '2020-03-20' }], false],
    [
      'not where the carer can not go on',
      [...dressed, facts({ carer: { has: true, canGoOn: 'no' } })],
      [agreement],
      false,
    ],
    ['not where there is nobody', [...dressed, facts({ carer: { has: false } })], [agreement], false],
  ])('go %s', (_, events, agreed, expected) => {
    expect(isProposed(planned(events, 28, ['tasks-to-kin'], agreed))).toBe(expected);
  });

  it('end the visits where nothing else is left to do at them', () => {
    const plan = planned(called(['stockings']), 0, ['tasks-to-kin'], [agreement]);
    if (plan.kind !== 'plan') throw new Error(plan.kind);
    expect(plan.proposals[0]?.changes[0]?.decisions).toMatchObject([
      { decision: 'HandOverTask', task: 'stockings' },
      { decision: 'ReduceVisits', to: { amount: 0 } },
    ]);
  });

  it.each([
    [
      'a service that this person does not have',
      { service: 'other' },
      'agreements[0]: found a service that this person',
    ],
    [
      'a task that is not in it',
      { task: 'shower' },
      'agreements[0].task: found a task that is not in the service',
    ],
    ['an end before it was made', { until: '2020-01-01' }, 'agreements[0].until: found a day before agreed'],
  ])('are refused with %s', (_, wrong, message) => {
    expect(() => planned(dressed, 28, ['tasks-to-kin'], [{ ...agreement, ...wrong }])).toThrow(
      `the plan: ${message}`,
    );
  });
});

describe('what was kept on purpose', () => {
  it('is left as it is', () => {
    const company = person('user-a', 'north', {
      serviceType: 'support-contact',
      strands: [strand('minutes', 400)],
    });
    const kept: Written = {
      ...{ type: 'SupportContactKept', version: 1, decision: 'keep-1', user: 'user-a', service: 'nursing' },
      ...{
        by: { ...by, role: 'service-leader', mandate: { kind: 'delegated', reference: { text: '3/2020' } } },
      },
      ...{
        decided: '2020-03-02',
        effective: '2020-03-02',
        keeps: 'granted',
        specialNeed: { text: 'fast følge' },
      },
      ground: {
        ...{
          cause: 'infection',
          purposes: ['limit-infection'],
          legalBasis: ['hol-3-1'],
          reasons: { text: 'særskilt' },
        },
      },
      assessment: { on: '2020-03-01', by: 'nurse', necessity: 'can-wait', facts: { text: 'trenger den' } },
    };
    const specialNeeds = facts({ specialNeeds: false });
    expect(isProposed(planned([...company, specialNeeds], 30, ['support-contact-suspended']))).toBe(true);
    expect(isProposed(planned([...company, specialNeeds, kept], 30, ['support-contact-suspended']))).toBe(
      false,
    );
  });
});
