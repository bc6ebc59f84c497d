import { describe, expect, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import { rosterIn, type Roster } from '../../../src/index.js';
import { forked } from '../fork/world.js';
import { rosterFrom, rulesOf, scenarioOf, WEEK, worker } from './small-caseload.js';

const RULES = rulesOf();
const nurses = ['s-1', 's-2', 's-3'].map((staff) => worker(staff, 'north', 'nurse', 100));
const ROSTER = rosterFrom({ version: 1, units: ['north'], members: nurses }, RULES);
const period = { from: WEEK.from, until: WEEK.to };

const supposing = (...suppositions: ReadonlyArray<object>) =>
  rosterIn(forked(scenarioOf([]), 'what-if', suppositions), ROSTER, RULES);

const sent = {
  ...{ suppose: 'staff-sent', people: 2, qualification: 'nurse', unit: 'north', ...period },
  perWeeks: { minutes: 600, weeks: 1 },
};

describe('a roster with what a scenario supposes of it', () => {
  test('has the absences of those named, and leaves the roster itself as it was', () => {
    const made = supposing({ suppose: 'staff-away', staff: ['s-2'], ...period });
    expect(made).toMatchObject({ right: { absences: [{ staff: 's-2', ...period }] } });
    expect(ROSTER.absences).toBeUndefined();
  });

  test.each([
    [1, 3, 1],
    [1, 2, 2],
    [2, 3, 2],
    [0, 1, 0],
    [1, 1, 3],
  ])('sends a share of %d of %d of three away: %d, the same for the same seed', (share, of, away) => {
    const absent = (seed: number): Roster['absences'] => {
      const made = supposing({
        ...{ suppose: 'staff-away', group: { qualification: 'nurse' }, ...period },
        ...{ share: { share, of }, seed },
      });
      if (E.isLeft(made)) throw new Error(made.left.message);
      return made.right.absences;
    };
    expect(absent(7)).toHaveLength(away);
    expect(absent(7)).toEqual(absent(7));
  });

  test('has those who are sent, each with so much time', () => {
    const made = supposing(sent);
    if (E.isLeft(made)) throw new Error(made.left.message);
    expect(made.right.members.slice(3)).toMatchObject([
      { staff: 'supposed:1:1', unit: 'north', works: { perWeeks: { minutes: 600 } } },
      { staff: 'supposed:1:2' },
    ]);
  });

  test.each<readonly [string, object, string]>([
    [
      'somebody away whom it does not have',
      { suppose: 'staff-away', staff: ['s-9'], ...period },
      'supposition 1 about staff: found somebody who is no member of the roster',
    ],
    [
      'a share of nobody',
      {
        ...{ suppose: 'staff-away', group: { qualification: 'physician' }, ...period },
        ...{ share: { share: 1, of: 2 }, seed: 1 },
      },
      'supposition 1 about staff: found a group in which the roster has nobody',
    ],
    [
      'somebody sent to a unit that it does not list',
      { ...sent, unit: 'west' },
      'supposition 1 about staff: found a unit that the roster does not list',
    ],
  ])('is refused with %s', (_, supposed, message) => {
    const made = supposing(supposed);
    expect(E.isLeft(made) ? made.left.message : 'taken').toContain(message);
  });

  test('is refused with a qualification of which the skills say nothing', () => {
    const silent = rulesOf({
      skills: {
        ...RULES.policy,
        qualifications: RULES.policy.qualifications.filter(({ qualification }) => qualification !== 'driver'),
      },
    });
    const scenario = forked(scenarioOf([]), 'what-if', [{ ...sent, qualification: 'driver' }]);
    const made = rosterIn(scenario, ROSTER, silent);
    expect(E.isLeft(made) ? made.left.message : 'taken').toContain(
      'found driver, of which the skills say nothing',
    );
  });

  test('is refused where it has a key that those who are sent would get', () => {
    const members = [worker('supposed:1:2', 'north', 'nurse', 100)];
    const roster = rosterFrom({ version: 1, units: ['north'], members }, RULES);
    const made = rosterIn(forked(scenarioOf([]), 'what-if', [sent]), roster, RULES);
    expect(E.isLeft(made) ? made.left.message : 'taken').toContain('found a key that the roster has already');
  });
});
