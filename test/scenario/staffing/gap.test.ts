import { describe, expect, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import fc from 'fast-check';
import { staffingOf, type StaffGap, type GapDay } from '../../../src/index.js';
import { cover } from '../../../src/scenario/staffing/cover.js';
import { MONDAY, person, rosterFrom, rulesOf, scenarioOf, strand, WEEK, worker } from './small-caseload.js';

const sum = (list: ReadonlyArray<number>): number => list.reduce((a, b) => a + b, 0);

const covered = (needs: ReadonlyArray<number>, times: ReadonlyArray<number>): ReadonlyArray<number> => {
  const answer = needs.map(() => 0);
  cover(needs, times, answer);
  return answer;
};

/** Every way to give each minute of everybody to a skill that they can serve: what can be covered. */
const everyWay = (
  needs: ReadonlyArray<number>,
  times: ReadonlyArray<number>,
): ReadonlyArray<ReadonlyArray<number>> => {
  const minutes = times.flatMap((time, set) => Array.from({ length: time }, () => set));
  let ways = new Map([[needs.map(() => 0).join(), needs.map(() => 0)]]);
  for (const set of minutes) {
    const next = new Map(ways);
    for (const way of ways.values())
      needs.forEach((need, skill) => {
        if ((set & (1 << skill)) === 0 || (way[skill] ?? 0) >= need) return;
        const more = way.map((done, i) => (i === skill ? done + 1 : done));
        next.set(more.join(), more);
      });
    ways = next;
  }
  return [...ways.values()];
};

const small = fc.tuple(
  fc.array(fc.nat(4), { minLength: 3, maxLength: 3 }),
  fc.array(fc.nat(2), { minLength: 8, maxLength: 8 }),
);

describe('what people who can serve several skills cover', () => {
  test('is by brute force the most of the first skill, then of the next, and the most in all', () => {
    fc.assert(
      fc.property(small, ([needs, times]) => {
        const ways = everyWay(needs, times);
        const answer = covered(needs, times);
        expect(ways.map(String)).toContain(String(answer));
        for (const way of ways) {
          expect(sum(way)).toBeLessThanOrEqual(sum(answer));
          const differs = way.findIndex((done, i) => done !== answer[i]);
          if (differs >= 0) expect(way[differs]).toBeLessThan(answer[differs] ?? 0);
        }
      }),
      { numRuns: 150 },
    );
  });

  const many = fc.tuple(
    fc.array(fc.nat(5000), { minLength: 5, maxLength: 5 }),
    fc.array(fc.nat(2000), { minLength: 32, maxLength: 32 }),
  );
  const short = (needs: ReadonlyArray<number>, times: ReadonlyArray<number>): ReadonlyArray<number> =>
    covered(needs, times).map((done, i) => (needs[i] ?? 0) - done);

  test('leaves no skill shorter with more staff', () => {
    fc.assert(
      fc.property(many, fc.nat(31), fc.nat(3000), ([needs, times], set, more) => {
        const before = short(needs, times);
        const after = short(
          needs,
          times.map((time, i) => (i === set ? time + more : time)),
        );
        after.forEach((one, skill) => expect(one).toBeLessThanOrEqual(before[skill] ?? -1));
      }),
    );
  });

  test('leaves no skill less short when more is needed', () => {
    fc.assert(
      fc.property(many, fc.nat(4), fc.nat(3000), ([needs, times], skill, more) => {
        const before = short(needs, times);
        const after = short(
          needs.map((need, i) => (i === skill ? need + more : need)),
          times,
        );
        after.forEach((one, i) => expect(one).toBeGreaterThanOrEqual(before[i] ?? Infinity));
      }),
    );
  });
});

const RULES = rulesOf({});

const gapOf = (
  people: ReadonlyArray<ReturnType<typeof person>>,
  members: ReadonlyArray<ReturnType<typeof worker>>,
  more: object = {},
): StaffGap => {
  const roster = rosterFrom({ version: 1, units: ['north', 'south'], members, ...more }, RULES);
  const made = staffingOf(scenarioOf(people.flat()), roster, WEEK, RULES);
  if (E.isLeft(made)) throw new Error(made.left.message);
  return made.right.gap;
};

const daily = (task: string, unit = 'north', user = `u-${task}`) =>
  person(user, unit, { strands: [strand('visits', 7)], tasks: [{ task, necessary: true }] });

const monday = ({ days }: StaffGap, unit = 'north'): GapDay | undefined =>
  days.find((one) => one.unit === unit && one.day === MONDAY);

const shortBySkill = ({ lines }: StaffGap): Readonly<Record<string, number>> =>
  Object.fromEntries(
    lines.filter(({ day, short }) => day === MONDAY && short > 0).map(({ skill, short }) => [skill, short]),
  );

describe('a gap', () => {
  test('in nursing is not hidden by assistants with time to spare', () => {
    const gap = gapOf([daily('medication')], [worker('s-1', 'north', 'assistant', 400)]);
    expect(shortBySkill(gap)).toEqual({ medication: 5 + 4 + 6 });
    expect(monday(gap)).toMatchObject({ short: 15, spare: 340 });
  });

  test('in care is filled by a nurse who has time, whose time is used once', () => {
    const gap = gapOf(
      [daily('medication'), daily('personal-care')],
      // 34 of 40 minutes are for users: 15 for medication, 19 of the 30 for care.
      [worker('s-1', 'north', 'nurse', 40)],
    );
    expect(shortBySkill(gap)).toEqual({ care: 11 });
    expect(monday(gap)).toMatchObject({ needed: 45, there: 34, short: 11, spare: 0 });
  });

  test('in one unit is not filled by another', () => {
    const gap = gapOf([daily('personal-care', 'north')], [worker('s-1', 'south', 'nurse', 400)]);
    expect(monday(gap)?.short).toBe(30);
    expect(monday(gap, 'south')?.spare).toBe(340);
  });

  test('of the infection team is not filled by the others, nor theirs by the team', () => {
    const infectionTeams = [{ unit: 'north', members: ['s-1'], from: MONDAY }];
    const gap = gapOf([daily('personal-care')], [worker('s-1', 'north', 'nurse', 400)], { infectionTeams });
    expect(gap.days.filter(({ day }) => day === MONDAY).map(({ pool, short }) => [pool, short])).toEqual([
      ['ordinary', 30],
      ['infection-team', 0],
    ]);
  });

  test('says what is short of the necessary tasks alone', () => {
    const both = person('u-1', 'north', {
      strands: [strand('visits', 7)],
      tasks: [
        { task: 'personal-care', necessary: true },
        { task: 'check-in', necessary: false },
      ],
    });
    const found = monday(gapOf([both], [worker('s-1', 'north', 'assistant', 20)]));
    expect(found).toMatchObject({ needed: 35, necessary: 30, there: 17, short: 18, shortOfNecessary: 13 });
  });
});
