import { describe, expect, it } from '@jest/globals';
import {
  checkCertificate,
  CommandKey,
  draftsOfProposal,
  EXAMPLE_PRIORITY_ORDER,
  freeText,
  planWeek,
  priorityOrderOf,
  type DraftTerms,
  type WeekPlan,
} from '../../../src/index.js';
import { read } from '../../domain/changes/facts.js';
import type { Written } from '../../render/small-world.js';
import { belowFloor } from '../../../src/domain/changes/floor.js';
import { orderOf, planFor, rules } from './planning.js';
import { person, rosterFrom, scenarioOf, strand, WEEK, worker } from '../staffing/small-caseload.js';

const planned = (
  people: ReadonlyArray<ReadonlyArray<Written>>,
  members: ReadonlyArray<ReturnType<typeof worker>>,
  by = orderOf(),
): WeekPlan => planFor(people.flat(), members, ['north'], by);

const help = (user: string, visits = 7) =>
  person(user, 'north', { serviceType: 'practical-assistance', strands: [strand('visits', visits)] });

/** What all drafts of a plan have in common. */
const TERMS: DraftTerms = {
  by: { role: 'service-leader', unit: 'north' },
  decided: WEEK.from,
  effective: WEEK.from,
  term: { until: WEEK.to },
  ground: { cause: 'staffing', reasons: freeText('a third of the staff are away') },
  idOf: (user) => read(CommandKey, `plan-${user}`),
};

describe('a plan for a week', () => {
  it('proposes nothing where there are staff enough', () => {
    expect(planned([help('user-a')], [worker('nurse-1', 'north', 'nurse', 400)])).toMatchObject({
      kind: 'plan',
      proposals: [],
      harm: 0,
    });
  });

  it('makes the work fit, shows that it does, and says for each person where time was short', () => {
    const plan = planned(
      ['user-a', 'user-b', 'user-c', 'user-d'].map((user) => help(user)),
      [worker('nurse-1', 'north', 'nurse', 80)],
    );
    if (plan.kind !== 'plan') throw new Error(plan.kind);
    expect(plan.proposals.length).toBeGreaterThan(0);
    expect(checkCertificate(plan.question, plan.choices, plan.certificate)).toMatchObject({
      overused: [],
      broken: [],
      bound: BigInt(plan.bound),
    });
    for (const { because, changes, harm } of plan.proposals) {
      expect(because?.resource.unit).toBe('north');
      expect(changes.every(({ freed }) => freed > 0)).toBe(true);
      expect(harm).toBeGreaterThan(0);
    }
  });

  it('never goes below the floor of anybody: if it can not, it says what staff would suffice', () => {
    const nursed = (user: string) =>
      person(user, 'north', {
        serviceType: 'home-nursing',
        strands: [strand('visits', 7)],
        tasks: [
          { task: 'medication', necessary: true },
          { task: 'follow-up-conversation', necessary: false },
        ],
      });
    const plan = planned([nursed('user-a'), nursed('user-b')], [worker('nurse-1', 'north', 'nurse', 5)]);
    if (plan.kind !== 'not-enough-staff') throw new Error(plan.kind);
    expect(plan.shortfall.length).toBeGreaterThan(0);
    expect(plan.shortfall.every(({ unit, minutes }) => unit === 'north' && minutes > 0)).toBe(true);

    const enough = planned([nursed('user-a'), nursed('user-b')], [worker('nurse-1', 'north', 'nurse', 45)]);
    if (enough.kind !== 'plan') throw new Error(enough.kind);
    for (const { changes } of enough.proposals)
      for (const { level } of changes) expect(belowFloor(level)).toEqual([]);
  });

  it('does necessary work no less often, also where fewer visits alone would make the work fit', () => {
    const fewerVisits = orderOf({
      ...EXAMPLE_PRIORITY_ORDER,
      measures: [{ measure: 'fewer-visits', weight: 1 }],
    });
    const nursed = (necessary: boolean) =>
      planned(
        [
          person('user-a', 'north', {
            serviceType: 'home-nursing',
            strands: [strand('visits', 7)],
            tasks: [{ task: 'medication', necessary }],
          }),
        ],
        [worker('nurse-1', 'north', 'nurse', 14)],
        fewerVisits,
      ).kind;
    expect([nursed(true), nursed(false)]).toEqual(['not-enough-staff', 'plan']);
  });

  it('names as the next candidate the one who would lose least for each minute', () => {
    const known = (user: string, vulnerability: string) => [
      ...help(user),
      {
        ...{ type: 'CircumstancesRecorded', version: 1, user, on: '2020-01-03', vulnerability },
        by: { role: 'nurse', unit: 'north' },
      },
    ];
    const plan = planned(
      [
        known('user-a', 'particular'),
        known('user-b', 'raised'),
        known('user-c', 'particular'),
        known('user-d', 'ordinary'),
      ],
      [worker('nurse-1', 'north', 'nurse', 90)],
    );
    if (plan.kind !== 'plan') throw new Error(plan.kind);
    expect(plan.proposals.map(({ user, next }) => [user, next?.user])).toEqual([['user-d', 'user-b']]);
  });

  it('says as the reason the day on which time is shortest, of those on which it is short', () => {
    for (const short of ['2020-03-16', '2020-03-18', '2020-03-20']) {
      const shifts = Array.from({ length: 7 }, (_, n) => `2020-03-${16 + n}`).map((on) => ({
        ...{ day: on, minutes: on === short ? 80 : 90 },
      }));
      const plan = planFor(
        ['user-a', 'user-b', 'user-c', 'user-d'].flatMap((user) => help(user)),
        [{ ...worker('nurse-1', 'north', 'nurse', 0), works: { shifts } }],
        ['north'],
        orderOf(),
      );
      if (plan.kind !== 'plan') throw new Error(plan.kind);
      expect(plan.proposals.length).toBeGreaterThan(0);
      for (const { because } of plan.proposals) {
        expect(because?.resource.day).toBe(short);
        expect(because?.frees).toBeGreaterThan(0);
      }
    }
  });

  it('becomes drafts that lack the assessment', () => {
    const plan = planned([help('user-a'), help('user-b')], [worker('nurse-1', 'north', 'nurse', 40)]);
    if (plan.kind !== 'plan') throw new Error(plan.kind);
    const drafts = plan.proposals.flatMap((proposal) => draftsOfProposal(proposal, TERMS));
    expect(drafts.length).toBeGreaterThan(0);
    for (const { missing, command } of drafts) {
      expect(missing).toContain('assessment');
      expect(command).not.toHaveProperty('assessment');
      expect(command).not.toHaveProperty('why');
    }
    // Beside each draft stands why this person, and why not another: what the proposal says.
    const [{ because, harm, askedBy, next, spared } = {}] = plan.proposals;
    expect(because).toBeDefined();
    expect(drafts[0]?.why).toEqual({ because, harm, askedBy, next, spared });
  });

  it('says beside a draft who else could have given, and whom a rule spares', () => {
    const relieved = (user: string, need: number, vulnerability: string) => [
      ...person(user, 'north', { serviceType: 'respite', strands: [strand('minutes', 400)], tasks: [] }),
      {
        ...{ type: 'CircumstancesRecorded', version: 1, user, on: '2020-01-03', need, vulnerability },
        by: { role: 'nurse', unit: 'north' },
      },
    ];
    const plan = planned(
      [
        relieved('user-a', 5, 'ordinary'),
        relieved('user-b', 1, 'particular'),
        relieved('user-c', 5, 'ordinary'),
      ],
      [worker('nurse-1', 'north', 'nurse', 205)],
    );
    if (plan.kind !== 'plan') throw new Error(plan.kind);
    const [draft] = plan.proposals.flatMap((proposal) => draftsOfProposal(proposal, TERMS));
    const [proposal] = plan.proposals;
    expect(draft?.why).toMatchObject({ next: { user: 'user-c' }, spared: { user: 'user-b' } });
    expect([proposal?.next, proposal?.spared]).toEqual([draft?.why.next, draft?.why.spared]);
  });

  it('refuses an empty caseload', () => {
    const plan = planWeek(scenarioOf([]), WEEK, {
      rules,
      order: orderOf(),
      roster: rosterFrom({ version: 1, units: ['north'], members: [] }, rules),
    });
    expect(plan).toMatchObject({ _tag: 'Left', left: { _tag: 'EmptyCaseload' } });
  });
});

describe('a priority order', () => {
  it.each([
    ['measures: expected at least one', { measures: [] }],
    [
      'vulnerability: expected no less harm for the more vulnerable',
      { vulnerability: { ordinary: 5, raised: 2, particular: 1, unknown: 1 } },
    ],
    [
      'shares: expected at least one where there may be fewer visits, shorter ones or less of a service',
      { shares: [] },
    ],
    ['inPerson: expected at least one where visits may be by phone or on a screen', { inPerson: [] }],
    [
      'measures: expected no less harm for respite-paused than for respite-reduced',
      {
        measures: [
          { measure: 'respite-reduced', weight: 4 },
          { measure: 'respite-paused', weight: 3 },
        ],
      },
    ],
    [
      'supply.redeployment: expected two units, nobody is sent from one to itself',
      { supply: { redeployment: { weight: 1, from: ['north'], to: ['north'] } } },
    ],
    [
      'supply.volunteers.skills: expected at least one, or to be left out',
      { supply: { volunteers: { weight: 1, skills: [] } } },
    ],
  ])('that makes no sense is refused: %s', (message, wrong) => {
    expect(priorityOrderOf({ ...EXAMPLE_PRIORITY_ORDER, ...wrong })).toEqual({
      _tag: 'Left',
      left: { _tag: 'InvalidPriorityOrder', message: `the priority order makes no sense: ${message}` },
    });
  });
});
