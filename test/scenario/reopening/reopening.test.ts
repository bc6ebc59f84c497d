import { describe, expect, it } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import fc from 'fast-check';
import {
  reopeningOf,
  rosterIn,
  rosterOf,
  staffingOf,
  workRules,
  type Reopening,
  type Roster,
  type Scenario,
  type WorkRules,
} from '../../../src/index.js';
import { EVENT } from '../../domain/examples/events.js';
import { on } from '../../domain/population/world.js';
import { day, granted, measure, reduced, type Written } from '../../render/small-world.js';
import { factsOf, forked } from '../fork/world.js';

const right = <A>(result: E.Either<{ readonly message: string }, A>): A => {
  if (E.isLeft(result)) throw new Error(result.left.message);
  return result.right;
};

const RULES: WorkRules = right(workRules());
const WEEK = { from: day('2020-04-06'), to: day('2020-04-12') };

const rosterWith = (minutes: number): Roster =>
  right(
    rosterOf(
      {
        ...{ version: 1, units: ['north'] },
        members: [
          { staff: 's-1', unit: 'north', qualification: 'nurse', works: { perWeeks: { minutes, weeks: 1 } } },
        ],
      },
      RULES,
    ),
  );

/** Somebody with home nursing that was reduced from seven visits to three, or to nothing of what is necessary. */
const someone = (user: string, facts: Written, from = '2020-03-16'): ReadonlyArray<Written> => [
  {
    ...{ type: 'CircumstancesRecorded', version: 1, user, on: '2020-01-02', unit: 'north', ...facts },
    by: { role: 'nurse', unit: 'north' },
  },
  granted({ user, decision: `${user}-1`, tasks: [{ task: 'medication', necessary: true }] }),
  reduced({ user, decision: `${user}-2`, effective: from, decided: from }),
];

const PEOPLE = [
  ...someone('u-1', { need: 2, vulnerability: 'ordinary' }),
  ...someone('u-2', { need: 4, vulnerability: 'particular' }),
  ...someone('u-3', { need: 5, vulnerability: 'ordinary' }),
  ...someone('u-4', { need: 2, vulnerability: 'ordinary' }, '2020-03-14'),
];

const reopened = (scenario: Scenario, minutes: number): Reopening =>
  right(reopeningOf(scenario, rosterWith(minutes), WEEK, RULES));

const users = (list: ReadonlyArray<{ readonly user: string }>): ReadonlyArray<string> =>
  list.map(({ user }) => user);

const restoredFor = (chosen: ReadonlyArray<string>) => ({
  ...{ suppose: 'restored', from: WEEK.from },
  who: { services: ['home-nursing'], criteria: { about: 'user', in: chosen } },
});

describe('the order in which services come back', () => {
  const facts = factsOf(PEOPLE, on('2020-04-05'));

  it('takes the most vulnerable first, then the greater need, then who has waited longest', () => {
    const { restored, waiting } = reopened(facts, 100_000);
    expect(users(restored)).toEqual(['u-2', 'u-3', 'u-4', 'u-1']);
    expect(waiting).toEqual([]);
    expect(restored[0]).toMatchObject({
      rank: { values: [2, undefined, 4, undefined] },
      since: '2020-03-16',
    });
  });

  it('puts those first whose necessary tasks nobody does', () => {
    const postponed = measure('CareLimitedToNecessary', {
      ...{ user: 'u-1', decision: 'u-1-3', before: { tasks: [{ task: 'medication', by: 'service' }] } },
      after: { tasks: [{ task: 'medication', by: 'postponed' }] },
    });
    const { restored } = reopened(factsOf([...PEOPLE, postponed], on('2020-04-05')), 100_000);
    expect(users(restored)[0]).toBe('u-1');
    expect(restored[0]?.belowFloor).toEqual(['medication']);
  });

  it('tells of each what puts it before the next', () => {
    const { restored } = reopened(facts, 100_000);
    expect(restored.map(({ place, aheadBy }) => [place, aheadBy])).toEqual([
      [1, 'vulnerability'],
      [2, 'need'],
      [3, 'waited-longer'],
      [4, undefined],
    ]);
  });

  it('lets nobody wait for the sake of somebody behind: no other choice gives an earlier one back', () => {
    const line = users(reopened(facts, 100_000).restored);
    const choices = Array.from({ length: 1 << line.length }, (_, bits) =>
      line.filter((__, i) => (bits & (1 << i)) !== 0),
    );
    const scenarios = choices.map((chosen) =>
      chosen.length === 0 ? facts : forked(facts, 'chosen', [restoredFor(chosen)]),
    );
    const shortBy = (scenario: Scenario, minutes: number): number =>
      right(staffingOf(scenario, rosterWith(minutes), WEEK, RULES)).gap.days.reduce(
        (sum, { short }) => sum + short,
        0,
      );
    // Who goes first counts for more than all who come after.
    const weight = (chosen: ReadonlyArray<string>): number =>
      line.reduce((sum, user, i) => sum + (chosen.includes(user) ? 1 << (line.length - i) : 0), 0);
    const counts = new Set<number>();
    for (let minutes = 200; minutes <= 1_000; minutes += 100) {
      const now = shortBy(facts, minutes);
      const best = choices
        .filter((_, i) => shortBy(scenarios[i] ?? facts, minutes) <= now)
        .reduce((one, other) => (weight(other) > weight(one) ? other : one));
      expect(users(reopened(facts, minutes).restored)).toEqual(best);
      counts.add(best.length);
    }
    // Staff for all of them, for some, and for nobody were among it.
    expect(counts.size).toBeGreaterThan(2);
  });

  it('restores what there is room for, and says of the others what would be short', () => {
    const { restored, waiting } = reopened(facts, 0);
    expect(restored).toEqual([]);
    expect(users(waiting)).toEqual(['u-2', 'u-3', 'u-4', 'u-1']);
    expect(waiting[0]?.lacks.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(waiting[0]?.minutes);
  });

  it('asks for room only on the days on which the service would not be back by itself', () => {
    // Back on Thursday, and the staff that there is suffices from then on.
    const short = someone('u-1', { need: 2 }).map((one) =>
      one['type'] === 'VisitsReduced' ? { ...one, term: { until: '2020-04-08' } } : one,
    );
    const [first] = reopened(factsOf(short, on('2020-04-05')), 0).waiting;
    const [whole] = reopened(factsOf(someone('u-1', { need: 2 }), on('2020-04-05')), 0).waiting;
    expect(whole?.lacks.at(-1)?.day).toBe('2020-04-12');
    expect(first?.lacks.map(({ day: at }) => at)).toEqual(['2020-04-06', '2020-04-07', '2020-04-08']);
    expect(first?.minutes).toBeLessThan(whole?.minutes ?? 0);
  });

  it('puts who takes less time before who takes more, where nothing else tells them apart', () => {
    const to = (user: string, amount: number) =>
      someone(user, { need: 2 }).map((one) =>
        one['type'] === 'VisitsReduced'
          ? { ...one, after: { strands: [{ unit: 'visits', amount, weeks: 1, mode: 'in-person' }] } }
          : one,
      );
    const { restored } = reopened(factsOf([...to('u-1', 1), ...to('u-2', 5)], on('2020-04-05')), 100_000);
    expect(restored.map(({ user, aheadBy }) => [user, aheadBy])).toEqual([
      ['u-2', 'less-time'],
      ['u-1', undefined],
    ]);
  });

  it('asks those who wait again when somebody behind them frees time', () => {
    const visits = (amount: number) => ({
      strands: [{ unit: 'visits', amount, weeks: 1, mode: 'in-person' }],
    });
    const [known = {}, grant = {}] = someone('u-2', { need: 1, vulnerability: 'ordinary' });
    const more = measure('VisitsReplaced', {
      ...{ user: 'u-2', decision: 'u-2-2', effective: '2020-03-16', decided: '2020-03-16' },
      ...{ before: visits(7), after: visits(14) },
    });
    const first = someone('u-1', { need: 5, vulnerability: 'particular' });
    const world = factsOf([...first, known, grant, more], on('2020-04-05'));
    const { restored, waiting } = reopened(world, 310);
    expect(waiting).toEqual([]);
    expect(restored.map(({ user, minutes }) => [user, Math.sign(minutes)])).toEqual([
      ['u-1', 1],
      ['u-2', -1],
    ]);
    // Without the time that u-2 frees, u-1 would wait.
    expect(
      users(reopened(factsOf([...first, known, grant, more].slice(0, 5), on('2020-04-05')), 100).waiting),
    ).toEqual(['u-1']);
  });

  it('leaves alone what the user wished for', () => {
    const wish = {
      ...EVENT.OwnWishFollowed,
      ...{ user: 'u-1', service: 'nursing', decision: 'u-1-4', effective: '2020-03-20' },
    };
    const { restored, asWished } = reopened(factsOf([...PEOPLE, wish], on('2020-04-05')), 100_000);
    expect(users(restored)).toEqual(['u-2', 'u-3', 'u-4']);
    expect(asWished).toEqual([{ user: 'u-1', service: 'nursing' }]);
  });

  it('has nobody whose services are as granted', () => {
    const [known, grant] = someone('u-9', { need: 3 });
    const { restored, waiting } = reopened(factsOf([known ?? {}, grant ?? {}], on('2020-04-05')), 1_000);
    expect([...restored, ...waiting]).toEqual([]);
  });

  it('never makes more short than there was', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000 }), (minutes) => {
        const { restored } = reopened(facts, minutes);
        const short = (scenario: Scenario): number =>
          right(staffingOf(scenario, rosterWith(minutes), WEEK, RULES)).gap.days.reduce(
            (sum, one) => sum + one.short,
            0,
          );
        const after =
          restored.length === 0 ? facts : forked(facts, 'restored', [restoredFor(users(restored))]);
        expect(short(after)).toBeLessThanOrEqual(short(facts));
      }),
      { numRuns: 25 },
    );
  });

  it('counts who is supposed to be away or sent, by the roster of the scenario', () => {
    const scenario = forked(facts, 'away', [
      { suppose: 'staff-away', staff: ['s-1'], from: WEEK.from, until: WEEK.to },
    ]);
    const roster = right(rosterIn(scenario, rosterWith(100_000), RULES));
    expect(right(reopeningOf(scenario, roster, WEEK, RULES)).restored).toEqual([]);
  });
});
