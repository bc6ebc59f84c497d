import { describe, expect, test } from '@jest/globals';
import { drawInput, SEED, USERS } from '../../examples/asker-2020/input.js';
import { ndjson } from '../../examples/asker-2020/planned.js';
import type { Need, Profile } from '../../examples/asker-2020/profile.js';

const { profiles, days } = drawInput();

const percent = (part: number, whole: number): number => (100 * part) / whole;

const shares = (people: ReadonlyArray<Profile>): Readonly<Record<Need, number>> => {
  const share = (need: Need): number =>
    percent(people.filter((profile) => profile.need === need).length, people.length);
  return { low: share('low'), middle: share('middle'), high: share('high'), none: share('none') };
};

const meanHours = (need: Need): number => {
  const minutes = profiles
    .filter((profile) => profile.need === need)
    .map(({ minutesPerWeek }) => minutesPerWeek);
  return minutes.reduce((sum, m) => sum + m, 0) / minutes.length / 60;
};

const expectNear = (found: number, expected: number, tolerance: number): void => {
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(tolerance);
};

describe('the same seed', () => {
  test('gives the same bytes', () => {
    expect(ndjson(drawInput().days) === ndjson(days)).toBe(true);
  });

  test('gives the first of the many when fewer are drawn', () => {
    expect(drawInput(SEED, 40).profiles).toEqual(profiles.slice(0, 40));
  });

  test('is what makes them the same: another gives others', () => {
    expect(drawInput(SEED + 1, 40).profiles).not.toEqual(profiles.slice(0, 40));
  });
});

describe('the caseload', () => {
  test('has 3,000 users, each with a key of their own', () => {
    expect(profiles).toHaveLength(3_000);
    expect(USERS).toBe(3_000);
    expect(new Set(profiles.map(({ user }) => user)).size).toBe(3_000);
  });

  test('has the needs of those with home nursing only', () => {
    const found = shares(profiles.filter(({ practical }) => practical === undefined));
    expectNear(found.low, 48, 3);
    expectNear(found.middle, 36, 3);
    expectNear(found.high, 7, 2);
  });

  test('has the needs of those with practical assistance as well', () => {
    const found = shares(profiles.filter(({ practical }) => practical !== undefined));
    expectNear(found.low, 21, 4);
    expectNear(found.middle, 50, 4);
    expectNear(found.high, 29, 4);
    expect(found.none).toBe(0);
  });

  test('has about one and a half, five to eight and thirty hours a week by need', () => {
    expectNear(meanHours('low'), 1.5, 0.15);
    expect(meanHours('middle')).toBeGreaterThan(5);
    expect(meanHours('middle')).toBeLessThan(8);
    expectNear(meanHours('high'), 30, 1);
  });

  test('has 1 to 28 visits a week, and both ends of it', () => {
    const visits = profiles.map(({ nursing }) => nursing.visitsPerWeek);
    expect(Math.min(...visits)).toBe(1);
    expect(Math.max(...visits)).toBe(28);
  });

  test('has a share with practical assistance, few with support contact, fewer with respite', () => {
    const share = (has: (profile: Profile) => boolean): number => percent(profiles.filter(has).length, 3_000);
    expectNear(
      share(({ practical }) => practical !== undefined),
      30,
      3,
    );
    expectNear(
      share(({ supportContact }) => supportContact !== undefined),
      4,
      1,
    );
    expectNear(
      share(({ respite }) => respite !== undefined),
      1.5,
      0.5,
    );
  });

  test('relieves nobody who has no carer', () => {
    expect(profiles.filter(({ respite, carer }) => respite !== undefined && carer === undefined)).toEqual([]);
  });
});

describe('the commands', () => {
  const commands = days.flatMap((day) => day.commands);

  test('have ids of their own', () => {
    expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length);
  });

  const dayOf = (command: (typeof days)[number]['commands'][number]): string => {
    if ('decided' in command) return command.decided;
    return 'sent' in command ? command.sent : command.on;
  };

  test('come day after day, and none before it was decided', () => {
    expect(days.map(({ day }) => day)).toEqual([...new Set(days.map(({ day }) => day))].sort());
    const early = days.flatMap(({ day, commands: today }) => today.filter((command) => dayOf(command) > day));
    expect(early).toEqual([]);
  });

  test('are in part recorded late, which is what two times are for', () => {
    const late = days.flatMap(({ day, commands: today }) =>
      today.filter((command) => 'decided' in command && command.decided < day),
    );
    expect(percent(late.length, commands.length)).toBeGreaterThan(0.1);
    expect(percent(late.length, commands.length)).toBeLessThan(2);
  });
});
