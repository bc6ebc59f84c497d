import { describe, expect, it } from '@jest/globals';
import {
  codesOf,
  EXAMPLE_PRIORITY_ORDER,
  kinAgreementsOf,
  PlannedMeasure,
  type WrittenPriorityOrder,
} from '../../../src/index.js';
import { questionOf } from '../../../src/scenario/plan/question.js';
import type { Written } from '../../render/small-world.js';
import { person, rosterFrom, scenarioOf, strand, WEEK, worker } from '../staffing/small-caseload.js';
import { orderOf, rules } from './planning.js';

const by = { role: 'nurse', unit: 'north' };
const task = (name: string, necessary = false) => ({ task: name, necessary });
const served = (serviceType: string, strands: ReadonlyArray<Written>, tasks: ReadonlyArray<object> = []) =>
  person('user-a', 'north', { serviceType, strands, tasks });
const knows = (fields: Written): Written => ({
  ...{ type: 'CircumstancesRecorded', version: 1, user: 'user-a', on: '2020-01-03', by },
  ...fields,
});
const consent: Written = {
  ...{ type: 'ConsentGiven', version: 1, act: 'k-1', user: 'user-a', consent: 'screen', on: '2020-01-04' },
  ...{ matter: 'digital-service', from: 'user', how: 'spoken', by },
};

const agreed = kinAgreementsOf([
  { user: 'user-a', service: 'nursing', task: 'stockings', agreed: '2020-03-10' },
]);

const ask = (
  events: ReadonlyArray<Written>,
  isAgreed: boolean,
  supply: WrittenPriorityOrder['supply'] = {},
) =>
  questionOf(scenarioOf(events), WEEK, {
    ...{ rules, order: orderOf({ ...EXAMPLE_PRIORITY_ORDER, supply }) },
    agreements: isAgreed && agreed._tag === 'Right' ? agreed.right : [],
    roster: rosterFrom(
      { version: 1, units: ['north', 'south'], members: [worker('nurse-1', 'south', 'nurse', 60)] },
      rules,
    ),
  });

/** Everything that is open to the only person there is. */
const openTo = (events: ReadonlyArray<Written>, isAgreed = false): ReadonlySet<PlannedMeasure> =>
  new Set(
    ask(events, isAgreed).people.flatMap(({ options }) =>
      options.flatMap(({ changes }) => changes.map(({ measure }) => measure)),
    ),
  );

const visits = [strand('visits', 8)];
const calm = served('home-nursing', visits, [task('check-in')]);
const dressed = served('home-nursing', visits, [task('check-in'), task('stockings')]);
const contact = served('support-contact', [strand('minutes', 240)]);
const respite = served('respite', [strand('minutes', 240)]);
const onScreen = [...calm, knows({ digitalAbility: 'alone' })];
const both = [...visits, strand('minutes', 240)];

interface Case {
  readonly open: ReadonlyArray<Written>;
  readonly shut: Readonly<Record<string, ReadonlyArray<Written>>>;
}

const CASES: Readonly<Record<PlannedMeasure, Case>> = {
  'fewer-visits': {
    open: calm,
    shut: {
      'each visit is needed for what is necessary': served('home-nursing', visits, [task('meals', true)]),
      'nobody knows how many there are': served('home-nursing', [
        { unit: 'visits', unknown: true, mode: 'in-person' },
      ]),
    },
  },
  'shorter-visits': {
    open: served('practical-assistance', both),
    shut: {
      'their time is not counted': served('practical-assistance', visits),
      'the time goes to what is necessary': served('practical-assistance', both, [task('meals', true)]),
    },
  },
  'necessary-care-only': {
    open: served('home-nursing', visits, [task('medication', true), task('shower')]),
    shut: {
      'all of it is necessary': served('home-nursing', visits, [task('medication', true)]),
      'none of it is': calm,
    },
  },
  'video-visits': {
    open: [...onScreen, consent],
    shut: {
      'there is no consent': onScreen,
      'nobody recorded that they manage a screen': [...calm, consent],
    },
  },
  'phone-visits': {
    open: [...calm, knows({ hasPhone: true })],
    shut: {
      'there is no phone': [...calm, knows({ hasPhone: false })],
      'nobody recorded a phone': calm,
      'somebody has to be there': [...calm, knows({ hasPhone: true, physicalPresenceNeeded: true })],
    },
  },
  'tasks-to-kin': {
    open: dressed,
    shut: {
      'they take another task': calm,
      'they can not go on': [...dressed, knows({ carer: { has: true, canGoOn: 'no' } })],
    },
  },
  'respite-reduced': {
    open: respite,
    shut: {
      'nobody knows how much there is': served('respite', [
        { unit: 'minutes', unknown: true, mode: 'in-person' },
      ]),
    },
  },
  'respite-paused': { open: respite, shut: { 'it is another service': contact } },
  'support-contact-reduced': {
    open: [...contact, knows({ specialNeeds: false })],
    shut: { 'there are special needs': [...contact, knows({ specialNeeds: true })] },
  },
  'support-contact-suspended': {
    open: [...contact, knows({ specialNeeds: false })],
    shut: { 'there are special needs': [...contact, knows({ specialNeeds: true })] },
  },
};

describe.each(codesOf(PlannedMeasure))('%s', (measure) => {
  const isAgreed = measure === 'tasks-to-kin';
  it('is open to whom it fits', () => {
    expect(openTo(CASES[measure].open, isAgreed)).toContain(measure);
  });
  it.each(Object.entries(CASES[measure].shut))('is not open where %s', (_, events) => {
    expect(openTo(events, isAgreed)).not.toContain(measure);
  });
});

describe('staff', () => {
  const volunteer: Written = {
    ...{ type: 'StaffVolunteered', version: 1, act: 'act-1', staff: 'volunteer-1', on: '2020-03-12', by },
    ...{ qualification: 'nurse', competences: [], capacity: { minutes: 700, weeks: 1 } },
    availableFrom: '2020-03-12',
  };
  const needed = served('home-nursing', visits, [task('medication', true)]);
  const asked = (supply: WrittenPriorityOrder['supply'], events: ReadonlyArray<Written> = needed) =>
    ask([...events, volunteer], false, supply).supply.map(({ kind }) => kind);

  it('can be sent and placed where the order has a weight for it, and not where it has none', () => {
    expect(asked({ redeployment: { weight: 1 } })).toEqual(['redeployment']);
    expect(asked({ volunteers: { weight: 1 } })).toEqual(['volunteer']);
    expect(asked({ redeployment: { weight: 1 }, volunteers: { weight: 1 } })).toHaveLength(2);
    expect(asked(undefined)).toEqual([]);
  });
});
