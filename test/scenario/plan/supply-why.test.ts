import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  CommandKey,
  draftOfSupply,
  EXAMPLE_PRIORITY_ORDER,
  planJson,
  reasonsForSupply,
  type SupplyProposal,
  type SupplyWhyNot,
  type WeekPlan,
  type WrittenPriorityOrder,
} from '../../../src/index.js';
import { read } from '../../domain/changes/facts.js';
import { person, strand, WEEK, worker } from '../staffing/small-caseload.js';
import { orderOf, planFor, rules } from './planning.js';

const UNITS = ['north', 'south', 'west'];
type Members = ReadonlyArray<ReturnType<typeof worker>>;
type Supply = NonNullable<WrittenPriorityOrder['supply']>;

const nursed = (user: string, unit = 'north') =>
  person(user, unit, {
    ...{ serviceType: 'home-nursing', strands: [strand('visits', 7)] },
    tasks: [{ task: 'medication', necessary: true }],
  });
const helped = (user: string, unit = 'north') =>
  person(user, unit, { serviceType: 'practical-assistance', strands: [strand('visits', 8)] });
const offer = (staff: string, minutes: number) => ({
  ...{
    type: 'StaffVolunteered',
    version: 1,
    act: `act-${staff}`,
    staff,
    on: '2020-03-12',
    by: { role: 'nurse', unit: 'north' },
  },
  ...{
    qualification: 'nurse',
    competences: [],
    capacity: { minutes, weeks: 1 },
    availableFrom: '2020-03-12',
  },
});

const redeployment = { weight: 5 };
const planned = (
  events: Parameters<typeof planFor>[0],
  members: Members,
  supply: Supply = { redeployment },
) => planFor(events, members, UNITS, orderOf({ ...EXAMPLE_PRIORITY_ORDER, supply }));

const only = ({ supply }: WeekPlan): SupplyProposal => {
  const [one, ...more] = supply;
  if (one === undefined || more.length > 0) throw new Error(`${supply.length} are sent`);
  return one;
};
const whys = ({ others }: SupplyProposal) =>
  others.map(({ why, people, nearest }) => [why, people, nearest.staff]);

/** The one who is sent in all that follows, as the first of a roster. */
const sent = worker('nurse-1', 'south', 'nurse', 60);

describe('why somebody is sent, and not another', () => {
  const cases: ReadonlyArray<readonly [why: SupplyWhyNot, others: Members, supply: Supply]> = [
    ['as-good', [worker('other', 'west', 'nurse', 60)], { redeployment }],
    ['fewer-minutes', [worker('other', 'west', 'nurse', 5)], { redeployment }],
    ['no-such-competence', [worker('other', 'west', 'assistant', 60)], { redeployment }],
    [
      'left-out-by-order',
      [worker('other', 'west', 'nurse', 60)],
      { redeployment: { weight: 5, from: ['south'] } },
    ],
    ['away', [worker('other', 'west', 'nurse', 0)], { redeployment }],
  ];
  it.each(cases)('is told for whoever else there is: %s', (why, others, supply) => {
    const proposal = only(planned(nursed('user-a'), [sent, ...others], supply));
    expect(proposal).toMatchObject({ staff: 'nurse-1', because: { resource: { unit: 'north' } } });
    expect(whys(proposal)).toEqual([[why, 1, 'other']]);
    expect(proposal.next?.staff).toBe(why === 'as-good' ? 'other' : undefined);
  });

  it('tells how much would be missing, and where, if one with less time came', () => {
    const proposal = only(planned(nursed('user-a'), [sent, worker('other', 'west', 'nurse', 5)]));
    const [few] = proposal.others;
    const { brings = 0, where } = few?.nearest ?? {};
    // One visit a day has to be done by somebody: what is brought and what is missing are the whole of it.
    const alone = planned(nursed('user-a'), []);
    if (alone.kind === 'plan') throw new Error('there is a plan with nobody there');
    const needed = alone.shortfall.find(({ day }) => day === where?.day)?.minutes;
    expect(brings).toBeGreaterThan(0);
    expect(brings + (where?.missing ?? 0)).toBe(needed);
    expect(where?.unit).toBe('north');
  });

  it('tells of those who are needed where they work, and of those whose unit is short already: a rule binds', () => {
    const home = [...nursed('user-a'), ...nursed('user-b', 'west')];
    const needed = only(planned(home, [sent, worker('other', 'west', 'nurse', 60)]));
    expect(needed.others).toMatchObject([{ why: 'needed-at-home', nearest: { where: { unit: 'west' } } }]);
    const short = planned(
      [...home, ...helped('user-c', 'west')],
      [sent, worker('other', 'west', 'nurse', 20)],
    );
    expect(short.supply.find(({ to }) => to === 'north')?.others).toMatchObject([
      { why: 'own-unit-short', isRule: true, nearest: { where: { unit: 'west', day: WEEK.from } } },
    ]);
  });

  it('tells of those whom the plan has elsewhere, and of those who come as well', () => {
    const members = [worker('one', 'south', 'nurse', 20), worker('two', 'south', 'nurse', 20)];
    const apart = planned([...nursed('user-a'), ...nursed('user-b', 'west')], members);
    expect(apart.supply.map((one) => whys(one))).toEqual([
      [['sent-elsewhere', 1, 'two']],
      [['sent-elsewhere', 1, 'one']],
    ]);
    const both = planned(
      ['user-a', 'user-b', 'user-c'].flatMap((user) => nursed(user)),
      members,
    );
    expect(both.supply.map((one) => whys(one))).toEqual([[['sent-too', 1, 'two']], [['sent-too', 1, 'one']]]);
  });

  it('takes the cheaper by the order, and names the dearer as the next; without a weight for them the order leaves them out', () => {
    const people = [...nursed('user-a'), offer('volunteer-1', 700)];
    const cheaper = only(planned(people, [sent], { redeployment, volunteers: { weight: 9 } }));
    expect([cheaper.staff, whys(cheaper)]).toEqual(['nurse-1', [['costs-more', 1, 'volunteer-1']]]);
    expect(cheaper.next).toMatchObject({ kind: 'volunteer', staff: 'volunteer-1', harm: 9 });
    const other = only(planned(people, [sent], { redeployment, volunteers: { weight: 1 } }));
    expect([other.staff, whys(other)]).toEqual(['volunteer-1', [['costs-more', 1, 'nurse-1']]]);
    expect(reasonsForSupply(other, rules)).toContain('må først ha: ID-kort, politiattest');
    expect(reasonsForSupply(cheaper, rules).join()).not.toContain('må først ha');
    expect(whys(only(planned(people, [sent])))).toEqual([['left-out-by-order', 1, 'volunteer-1']]);
  });

  it('names the mildest cut that would have freed the time', () => {
    const proposal = only(planned(helped('user-a'), [worker('one', 'south', 'assistant', 60)]));
    expect(proposal.cut).toMatchObject({ user: 'user-a' });
    expect(proposal.cut?.harm).toBeGreaterThan(proposal.harm);
    expect(only(planned(nursed('user-a'), [sent])).cut).toBeUndefined();
  });

  it('is told where there is no plan as well: the shortage below the floor, and the others', () => {
    const people = ['user-a', 'user-b', 'user-c'].flatMap((user) => nursed(user));
    const none = planned(people, [
      worker('one', 'south', 'nurse', 10),
      worker('two', 'west', 'assistant', 10),
    ]);
    expect(none.kind).toBe('not-enough-staff');
    const proposal = only(none);
    expect(proposal).toMatchObject({ staff: 'one', because: { resource: { unit: 'north' } } });
    expect(proposal.because?.resource.skills).toContain('medication');
    expect(proposal.because?.frees).toBe(8);
    expect(whys(proposal)).toEqual([['no-such-competence', 1, 'two']]);
  });

  it('stands in text, in both languages, in JSON and beside a draft, and is no part of the command', () => {
    const plan = planned(nursed('user-a'), [
      sent,
      worker('few', 'west', 'nurse', 5),
      worker('aid-1', 'west', 'assistant', 60),
      worker('aid-2', 'west', 'assistant', 60),
    ]);
    const proposal = only(plan);
    expect(reasonsForSupply(proposal, rules).join('\n')).toMatch(
      /^hvorfor: det er knapt \(north, .*\ningen andre kunne kommet i stedet .*\nhvorfor ikke de andre:\n- kommer med for få timer av det som er knapt: 1 \(few \(sykepleier, west\), north .*: \d+ minutter ville mangle\)\n- en regel binder: har ikke kompetanse til det som er knapt: 2 \(nærmest aid-1 /,
    );
    expect(reasonsForSupply(proposal, rules, 'en').join('\n')).toMatch(
      /nobody else could have come .*\nwhy not the others:\n- comes with too few hours of what is short: 1 \(few .*\n- a rule binds: is not competent for what is short: 2 \(nearest aid-1 /,
    );
    expect(planJson(plan)).toMatchObject({
      supply: [
        {
          next: null,
          cut: null,
          others: [
            { why: 'fewer-minutes', people: 1 },
            { people: 2, isRule: true },
          ],
        },
      ],
    });
    const { command, why } = draftOfSupply(proposal, {
      by: { role: 'service-leader', unit: proposal.to },
      ...{ decided: WEEK.from, effective: WEEK.from, term: { until: WEEK.to } },
      ground: { cause: 'staffing', reasons: { text: 'nurses are away' } },
      idOf: (staff) => read(CommandKey, `plan-${staff}`),
    });
    expect(why).toMatchObject({ because: proposal.because, others: proposal.others });
    expect(Object.keys(command)).not.toContain('others');
  });
});

const somebody = fc.record({
  unit: fc.constantFrom(...UNITS),
  qualification: fc.constantFrom('nurse', 'assistant'),
  minutes: fc.integer({ min: 0, max: 70 }),
});

describe('whoever is on the roster', () => {
  it('everybody who could have been asked is counted once, and other names are nothing but other names', () => {
    fc.assert(
      fc.property(fc.array(somebody, { minLength: 1, maxLength: 7 }), (staff) => {
        const people = [...nursed('user-a'), ...helped('user-b'), ...helped('user-c', 'west')];
        const planWith = (called: (place: number) => string): WeekPlan =>
          planned(
            people,
            staff.map(({ unit, qualification, minutes }, i) =>
              worker(called(i), unit, qualification, minutes),
            ),
          );
        const plan = planWith((place) => `staff-${place}`);
        for (const { to, others } of plan.supply)
          expect(others.reduce((sum, one) => sum + one.people, 0)).toBe(
            staff.filter(({ unit }) => unit !== to).length - 1,
          );
        const renamed = JSON.stringify(planWith((place) => `zz-${9 - place}`).supply);
        expect(renamed.replaceAll(/zz-(\d)/g, (_, digit) => `staff-${9 - Number(digit)}`)).toBe(
          JSON.stringify(plan.supply),
        );
      }),
      { numRuns: 25 },
    );
  });
});
