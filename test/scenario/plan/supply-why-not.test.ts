import { describe, expect, it } from '@jest/globals';
import {
  EXAMPLE_PRIORITY_ORDER,
  planWeek,
  type SupplyProposal,
  type SupplyWhyNot,
  type WeekPlan,
  type WrittenPriorityOrder,
} from '../../../src/index.js';
import { insteadOfSupply } from '../../../src/scenario/plan/supply-instead.js';
import { questionOf } from '../../../src/scenario/plan/question.js';
import type { Written } from '../../render/small-world.js';
import { person, rosterFrom, scenarioOf, strand, WEEK, worker } from '../staffing/small-caseload.js';
import { orderOf, rules } from './planning.js';

type Supply = NonNullable<WrittenPriorityOrder['supply']>;
type Members = ReadonlyArray<{ readonly staff: string }>;

const UNITS = ['north', 'south', 'west'];
const DAYS = Array.from({ length: 7 }, (_, n) => `2020-03-${16 + n}`);
const redeployment = { weight: 5 };

/** Somebody with a nurse every day of the week; or with as many tasks in as many visits as are said. */
const nursed = (user: string, unit = 'north'): ReadonlyArray<Written> =>
  person(user, unit, {
    ...{ serviceType: 'home-nursing', strands: [strand('visits', 7)] },
    tasks: [{ task: 'medication', necessary: true }],
  });
/** A nurse who works so long on some days, and on no others. */
const onDays = (staff: string, unit: string, minutes: (day: string) => number, qualification = 'nurse') => ({
  ...{ staff, unit, qualification },
  works: { shifts: DAYS.flatMap((day) => (minutes(day) > 0 ? [{ day, minutes: minutes(day) }] : [])) },
});
const offer = (staff: string): Written => ({
  ...{ type: 'StaffVolunteered', version: 1, act: `act-${staff}`, staff, on: '2020-03-12' },
  ...{ by: { role: 'nurse', unit: 'north' }, qualification: 'nurse', competences: [] },
  ...{ capacity: { minutes: 700, weeks: 1 }, availableFrom: '2020-03-12' },
});

const inputOf = (members: Members, supply: Supply, roster: object = {}) => ({
  ...{ rules, order: orderOf({ ...EXAMPLE_PRIORITY_ORDER, supply }) },
  roster: rosterFrom({ version: 1, units: UNITS, members, ...roster }, rules),
});
const planned = (
  events: ReadonlyArray<Written>,
  members: Members,
  supply: Supply = { redeployment },
  roster: object = {},
): WeekPlan => {
  const plan = planWeek(scenarioOf(events), WEEK, inputOf(members, supply, roster));
  if (plan._tag === 'Left') throw new Error(plan.left.message);
  return plan.right;
};
const proposalOf = ({ supply }: WeekPlan, staff: string): SupplyProposal => {
  const found = supply.find((one) => one.staff === staff);
  if (found === undefined) throw new Error(`${staff} is not sent`);
  return found;
};
const whyNot = ({ others }: Pick<SupplyProposal, 'others'>, staff: string): SupplyWhyNot | undefined =>
  others.find(({ nearest }) => nearest.staff === staff)?.why;

/** The one who is sent. */
const sent = worker('nurse-1', 'south', 'nurse', 60);

describe('somebody else is not sent', () => {
  it('and would have cost less: the search did not find it', () => {
    const people = [...nursed('user-a'), offer('volunteer-1')];
    const input = inputOf([sent], { redeployment: { weight: 9 }, volunteers: { weight: 2 } });
    const question = questionOf(scenarioOf(people), WEEK, input);
    // As if the dearer had been chosen: a plan that is found is seldom this far off.
    const chosen = question.supply.map(({ staff }) => (staff === 'nurse-1' ? 1 : 0));
    const place = question.supply.findIndex(({ staff }) => staff === 'nurse-1');
    const found = insteadOfSupply(question, [0, ...chosen])(place, 0);
    expect(whyNot(found, 'volunteer-1')).toBe('costs-less');
    expect(found.next).toMatchObject({ staff: 'volunteer-1', harm: 2 });
  });

  it('since time would be short on another day', () => {
    const shortest = proposalOf(planned(nursed('user-a'), [sent]), 'nurse-1').because?.resource.day;
    const other = onDays('other', 'west', (day) => (day === shortest ? 60 : 0));
    const proposal = proposalOf(planned(nursed('user-a'), [sent, other]), 'nurse-1');
    expect(proposal.because?.resource.day).toBe(shortest);
    const [passed] = proposal.others;
    expect(passed).toMatchObject({ why: 'short-at-another-time', isRule: false });
    expect(passed?.nearest.where?.unit).toBe('north');
    expect(passed?.nearest.where?.day).not.toBe(shortest);
    expect(passed?.nearest.where?.missing).toBeGreaterThan(0);
  });

  it('since they are in an infection team, or sent elsewhere already', () => {
    const other = worker('other', 'west', 'nurse', 60);
    const from = WEEK.from;
    for (const roster of [
      { infectionTeams: [{ unit: 'west', members: ['other'], from }] },
      { redeployments: [{ staff: 'other', to: 'south', from }] },
      // Also on one day of the week only.
      { redeployments: [{ staff: 'other', to: 'south', from: WEEK.to }] },
    ])
      expect(
        whyNot(
          proposalOf(planned(nursed('user-a'), [sent, other], { redeployment }, roster), 'nurse-1'),
          'other',
        ),
      ).toBe('works-elsewhere');
  });

  it('since they do not work when time is short', () => {
    const [wednesday, thursday] = ['2020-03-18', '2020-03-19'];
    const there = onDays('there', 'north', (day) => (day === wednesday ? 0 : 60));
    const off = onDays('off', 'west', (day) => (day === thursday ? 60 : 0));
    const proposal = proposalOf(planned(nursed('user-a'), [there, sent, off]), 'nurse-1');
    expect(proposal.because?.resource.day).toBe(wednesday);
    expect(whyNot(proposal, 'off')).toBe('not-there-then');
    // Nor when it is shortest, though they are there on another day on which it is short.
    const both = proposalOf(planned(nursed('user-a'), [sent]), 'nurse-1').because?.resource.day;
    const late = onDays('late', 'west', (day) => (day === both ? 0 : 60));
    expect(whyNot(proposalOf(planned(nursed('user-a'), [sent, late]), 'nurse-1'), 'late')).toBe(
      'not-there-then',
    );
  });

  it('since the order lets them do other work only', () => {
    const people = [...nursed('user-a'), offer('volunteer-1')];
    const volunteers = (skills: ReadonlyArray<string>) =>
      proposalOf(planned(people, [sent], { redeployment, volunteers: { weight: 9, skills } }), 'nurse-1');
    expect(whyNot(volunteers(['support']), 'volunteer-1')).toBe('left-out-by-order');
    expect(whyNot(volunteers(['medication']), 'volunteer-1')).toBe('costs-more');
  });

  it('since they cover nothing more where there is no plan whoever is sent', () => {
    const people = [...nursed('user-a'), ...nursed('user-b', 'west')];
    const members = [sent, worker('nurse-2', 'south', 'nurse', 60)];
    const plan = planned(people, members, { redeployment: { weight: 5, to: ['north'] } });
    expect(plan.kind).toBe('not-enough-staff');
    expect(plan.supply).toHaveLength(1);
    const proposal = proposalOf(plan, 'nurse-1');
    expect(whyNot(proposal, 'nurse-2')).toBe('helps-no-more');
    expect(proposal.next).toBeUndefined();
  });
});

describe('the shortage that somebody is sent for', () => {
  it('names the skills that work there needs, and not all that nobody there has', () => {
    const { because } = proposalOf(planned(nursed('user-a'), [sent]), 'nurse-1');
    expect(because?.resource.skills).toEqual(['medication']);
    const two = [
      ...nursed('user-a'),
      ...person('user-b', 'north', {
        ...{ serviceType: 'home-nursing', strands: [strand('visits', 7)] },
        tasks: [{ task: 'meals', necessary: true }],
      }),
    ];
    expect(proposalOf(planned(two, [sent]), 'nurse-1').because?.resource.skills).toEqual([
      'medication',
      'support',
    ]);
  });
});
