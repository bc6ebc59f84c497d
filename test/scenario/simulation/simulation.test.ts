import { describe, expect, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import {
  assumptionsOf,
  simulate,
  simulationOf,
  staffingOf,
  type Scenario,
  type Simulation,
  type SimulationQuestion,
  type SimulationRuns,
} from '../../../src/index.js';
import { simulateBy, type SimulateOptions } from '../../../src/whatif/simulate.js';
import { ownThread, ThreadLost, type StartSimulator } from '../../../src/whatif/simulation-threads.js';
import { STAFF_EVENT } from '../../domain/examples/staff.js';
import { reduced } from '../../render/small-world.js';
import {
  MONDAY,
  person,
  rosterFrom,
  rulesOf,
  scenarioOf,
  strand,
  WEEK,
  worker,
} from '../staffing/small-caseload.js';

const RULES = rulesOf();
const fixed = (value: number) => ({ kind: 'fixed', value }) as const;

const visits = (user: string, task: string, amount: number, unit: string, necessary = true) =>
  person(user, unit, { strands: [strand('visits', amount)], tasks: [{ task, necessary }] });

const called = (prefix: string): Scenario =>
  scenarioOf(
    Array.from({ length: 12 }, (_, n) => [
      ...visits(`${prefix}a-${n}`, 'personal-care', 7 + n, 'north'),
      ...visits(`${prefix}b-${n}`, 'medication', 14, n % 2 === 0 ? 'north' : 'south'),
      ...visits(`${prefix}c-${n}`, 'check-in', 3, 'south', false),
    ]).flat(),
  );
const PEOPLE = called('');
const MEMBERS = [
  ...Array.from({ length: 4 }, (_, n) => worker(`s-${n}`, 'north', n % 2 === 0 ? 'nurse' : 'assistant', 320)),
  ...Array.from({ length: 3 }, (_, n) => worker(`t-${n}`, 'south', n === 0 ? 'nurse' : 'assistant', 320)),
];
const ROSTER = { version: 1, units: ['north', 'south'], members: MEMBERS };

const questionOf = (
  assumptions: ReadonlyArray<object>,
  more: object = {},
  scenario: Scenario = PEOPLE,
): SimulationQuestion => {
  const read = assumptionsOf({ version: 1, assumptions });
  if (E.isLeft(read)) throw new Error(read.left.message);
  const made = simulationOf(scenario, rosterFrom({ ...ROSTER, ...more }, RULES), WEEK, RULES, read.right);
  if (E.isLeft(made)) throw new Error(made.left.message);
  return made.right;
};

const simulated = async (
  question: SimulationQuestion,
  settings: SimulationRuns = { seed: 1, runs: 60 },
): Promise<Simulation> => {
  const made = await simulate(question, settings)();
  if (E.isLeft(made)) throw new Error(made.left.message);
  return made.right;
};

const absence = (probability: object, days: object = fixed(7), more: object = {}) => ({
  ...{ kind: 'absence', name: 'ill', begins: 'first-day', probability, days },
  ...more,
});

/** What is short by unit and day, of everything and of the necessary. */
const shortIn = (more: object, scenario: Scenario = PEOPLE) => {
  const made = staffingOf(scenario, rosterFrom({ ...ROSTER, ...more }, RULES), WEEK, RULES);
  if (E.isLeft(made)) throw new Error(made.left.message);
  return made.right.gap.days.map(({ unit, day, short, shortOfNecessary }) => ({
    ...{ unit, day },
    ...{ short, shortOfNecessary },
  }));
};

const mostIn = ({ days }: Simulation) =>
  days.map(({ unit, day, short, shortOfNecessary }) => ({
    ...{ unit, day },
    ...{ short: short.most, shortOfNecessary: shortOfNecessary.most },
  }));

describe('a simulated week', () => {
  test('of which nothing varies is the gap itself, in every run', async () => {
    const week = await simulated(questionOf([]));
    expect(mostIn(week)).toEqual(shortIn({}));
    for (const { short } of week.days) expect(short.p5).toBe(short.most);
  });

  test('in which some are certainly away is the gap of a roster that says so', async () => {
    const absences = ['s-1', 's-3'].map((staff) => ({ staff, from: MONDAY }));
    const week = await simulated(
      questionOf([absence(fixed(1), fixed(7), { units: ['north'], qualifications: ['assistant'] })]),
    );
    expect(mostIn(week)).toEqual(shortIn({ absences }));
    const threeDays = absences.map((one) => ({ ...one, until: '2020-03-18' }));
    const shorter = await simulated(
      questionOf([absence(fixed(1), fixed(3), { units: ['north'], qualifications: ['assistant'] })]),
    );
    expect(mostIn(shorter)).toEqual(shortIn({ absences: threeDays }));
  });

  test('in which those away come back late, or early, is the gap of a roster that says so', async () => {
    const away = (until?: string) => ({
      absences: ['s-0', 's-1'].map((staff) => ({
        staff,
        from: MONDAY,
        ...(until === undefined ? {} : { until }),
      })),
    });
    const back = (late: number, openEnded = 0) =>
      ({ kind: 'return', name: 'back', late: fixed(late), openEnded: fixed(openEnded) }) as const;
    const late = await simulated(questionOf([back(2)], away('2020-03-17')));
    expect(mostIn(late)).toEqual(shortIn(away('2020-03-19')));
    const early = await simulated(questionOf([back(-1)], away('2020-03-17')));
    expect(mostIn(early)).toEqual(shortIn(away('2020-03-16')));
    const open = await simulated(questionOf([back(0, 5)], away()));
    expect(mostIn(open)).toEqual(shortIn(away('2020-03-20')));
  });

  test('leaves those alone whom the record has away, whoever else falls ill', async () => {
    const friday = { staff: 's-1', from: '2020-03-20', until: '2020-03-20' };
    const ill = absence(fixed(1), fixed(2), { units: ['north'], qualifications: ['assistant'] });
    // s-3 is the other assistant of the unit.
    const other = { staff: 's-3', from: MONDAY, until: '2020-03-17' };
    expect(mostIn(await simulated(questionOf([ill], { absences: [friday] })))).toEqual(
      shortIn({ absences: [friday, other] }),
    );
  });

  test('counts a level that changes in the week from its day on, and none after the week', async () => {
    for (const until of ['2020-03-18', '2020-03-24']) {
      const events = visits('a-1', 'personal-care', 7, 'north');
      const less = reduced({ user: 'a-1', effective: '2020-03-10', term: { until } });
      const known = scenarioOf([...events, less, ...visits('b-1', 'personal-care', 70, 'south')]);
      const roster = { members: [worker('s-9', 'south', 'nurse', 1)] };
      expect(mostIn(await simulated(questionOf([], roster, known)))).toEqual(shortIn(roster, known));
    }
  });

  test('tells of a service only on days on which anything of it is necessary', async () => {
    const known = scenarioOf(visits('a-1', 'shower', 7, 'north'));
    const { services } = await simulated(questionOf([], {}, known));
    expect(services.map(({ day }) => day)).toEqual(
      ['16', '17', '18', '19', '20'].map((number) => `2020-03-${number}`),
    );
  });

  test('knows of the absences that the ledger has', async () => {
    const by = { role: 'unit-leader', unit: 'north' };
    const events = visits('a-1', 'personal-care', 70, 'north');
    const known = scenarioOf([...events, { ...STAFF_EVENT.StaffAbsent, staff: 's-0', by }]);
    expect(mostIn(await simulated(questionOf([], {}, known)))).toEqual(shortIn({}, known));
  });

  test('in which everybody needs twice as much is that of twice the people', async () => {
    const twice = await simulated(questionOf([{ kind: 'need-of-all', name: 'more', factor: fixed(2) }]));
    const each = await simulated(
      questionOf([{ kind: 'extra-need', name: 'more', probability: fixed(1), factor: fixed(2) }]),
    );
    expect(twice.days).toEqual(each.days);
    const { short } = twice.whole;
    expect(short.most).toBeGreaterThan(2 * (await simulated(questionOf([]))).whole.short.most);
  });

  test('has as many newcomers as it says, each like somebody there', async () => {
    const one = scenarioOf(visits('a-1', 'personal-care', 7, 'north'));
    const roster = { members: [worker('s-1', 'south', 'nurse', 1)] };
    const many = await simulated(
      questionOf([{ kind: 'new-users', name: 'new', perDay: fixed(2) }], roster, one),
    );
    // 30 minutes a day for each: one from before, and two more on each day.
    expect(many.days.filter(({ unit }) => unit === 'north').map(({ short }) => short.most)).toEqual(
      [3, 5, 7, 9, 11, 13, 15].map((people) => 30 * people),
    );
  });

  test('is never less short where more are away, run by run', async () => {
    let before = -1;
    for (const probability of [0, 0.1, 0.3, 0.6, 1]) {
      const { whole, days } = await simulated(questionOf([absence(fixed(probability))]));
      expect(whole.short.mean).toBeGreaterThanOrEqual(before);
      before = whole.short.mean;
      for (const day of days) expect(day.short.mean).toBeGreaterThanOrEqual(day.shortOfNecessary.mean);
    }
  });

  test('is below the floor where the necessary is short, and so are the services that need the skill', async () => {
    const week = await simulated(questionOf([absence({ kind: 'uniform', from: 0, to: 1 })]));
    const { belowFloor } = week.whole;
    expect(belowFloor.probability).toBeGreaterThan(0.2);
    expect(belowFloor.probability).toBeLessThan(1);
    for (const day of week.days) {
      const ofSkills = week.skills.filter((one) => one.unit === day.unit && one.day === day.day);
      const times = ofSkills.map(({ belowFloor: { times: of } }) => of);
      expect(Math.max(0, ...times)).toBeLessThanOrEqual(day.belowFloor.times);
      expect(times.reduce((sum, of) => sum + of, 0)).toBeGreaterThanOrEqual(day.belowFloor.times);
    }
    for (const { day, belowFloor: service } of week.services) {
      const there = week.days.filter((one) => one.day === day).map((one) => one.belowFloor.times);
      expect(service.times).toBeGreaterThanOrEqual(Math.max(...there));
      expect(service.times).toBeLessThanOrEqual(belowFloor.times);
    }
  });
});

const MANY = [
  absence({ kind: 'uniform', from: 0.1, to: 0.5 }, { kind: 'geometric', mean: 4 }, { begins: 'any-day' }),
  { kind: 'new-users', name: 'new', perDay: { kind: 'poisson', mean: 1 } },
  {
    ...{ kind: 'extra-need', name: 'worse' },
    probability: { kind: 'triangular', least: 0, likely: 0.1, most: 0.3 },
    factor: { kind: 'uniform', from: 1, to: 2 },
  },
];
const SETTINGS: SimulationRuns = { seed: 42, runs: 130, sensitivityRuns: 60 };

describe('the same seed gives the same answer', () => {
  const question = questionOf(MANY);

  test('again, by another number of workers, and when they finish in another order', async () => {
    const alone = await simulate(question, SETTINGS)();
    /** Answers late, and each later than the one before it. */
    const slow = (): StartSimulator => {
      let turns = 12;
      return (model) => {
        const simulator = ownThread(model);
        turns -= 5;
        const wait = turns;
        return {
          ...simulator,
          simulate: async (runs) => {
            for (let turn = 0; turn < wait; turn += 1) await new Promise((next) => setImmediate(next));
            return simulator.simulate(runs);
          },
        };
      };
    };
    expect(E.isRight(alone)).toBe(true);
    expect(await simulate(question, SETTINGS)()).toEqual(alone);
    for (const workers of [1, 2, 3])
      expect(JSON.stringify(await simulateBy(slow())(question, SETTINGS, { workers })())).toBe(
        JSON.stringify(alone),
      );
  });

  test('and hangs on nothing that people and staff are called', async () => {
    const members = MEMBERS.map((one, n) => ({ ...one, staff: `${100 - n}-other` }));
    const relabelled = questionOf(MANY, { members }, called('z'));
    expect(await simulated(relabelled, SETTINGS)).toEqual(await simulated(question, SETTINGS));
  });

  test('and another seed another', async () => {
    const one = await simulated(question, { seed: 1, runs: 50 });
    const other = await simulated(question, { seed: 2, runs: 50 });
    expect(one.whole).not.toEqual(other.whole);
  });

  test('and more runs begin with the same ones', async () => {
    const most = (settings: SimulationRuns) =>
      simulated(question, settings).then(({ whole }) => whole.short.most);
    expect(await most({ seed: 3, runs: 200 })).toBeGreaterThanOrEqual(await most({ seed: 3, runs: 100 }));
  });
});

test('an assumption about what is not there weighs nothing, and what varies everything weighs all', async () => {
  const nobody = absence({ kind: 'uniform', from: 0, to: 1 }, fixed(7), { name: 'nobody', units: ['west'] });
  const roster = { units: ['north', 'south', 'west'] };
  const question = questionOf([absence({ kind: 'uniform', from: 0, to: 0.5 }), nobody], roster);
  const { sensitivity } = await simulated(question, { seed: 1, runs: 150, sensitivityRuns: 150 });
  const [ill, other] = sensitivity;
  expect(ill?.assumption).toBe('ill');
  expect(ill?.short?.total).toBeGreaterThan(0.7);
  expect(other).toMatchObject({ assumption: 'nobody', short: { first: 0, error: 0, total: 0 } });
});

describe('a simulation', () => {
  const question = questionOf(MANY);
  const settings = { seed: 1, runs: 100 };

  test('tells how far it is, and can be stopped', async () => {
    const told: number[] = [];
    const stop = { aborted: false };
    const progress = (done: number, of: number): void => {
      expect(of).toBe(100);
      told.push(done);
      if (done >= 50) stop.aborted = true;
    };
    const made = await simulate(question, settings, { progress, stop })();
    expect(told).toEqual([25, 50]);
    expect(made).toMatchObject({ left: { _tag: 'SimulationStopped', done: 50, of: 100 } });
  });

  test('of which a thread is lost is one clear error, and the other threads are ended', async () => {
    let ended = 0;
    const losing: StartSimulator = () => ({
      simulate: () => Promise.reject(new ThreadLost()),
      end: () => {
        ended += 1;
        return Promise.resolve();
      },
    });
    const made = await simulateBy(losing)(question, settings, { workers: 2 })();
    expect(made).toMatchObject({ left: { _tag: 'WorkersLost' } });
    expect(ended).toBe(2);
  });

  test.each<readonly [string, SimulationRuns, SimulateOptions, string]>([
    ['no runs', { seed: 1, runs: 0 }, {}, 'runs: runs: found the number 0, expected a whole number from 1'],
    ['a seed that is none', { seed: -1, runs: 5 }, {}, 'runs: seed: found the number -1'],
    [
      'more runs for sensitivity than runs',
      { seed: 1, runs: 5, sensitivityRuns: 6 },
      {},
      'runs: sensitivityRuns: found more than runs',
    ],
    [
      'half a worker',
      settings,
      { workers: 0.5 },
      'runs: workers: found the number 0.5, expected a whole number from 0 to 64',
    ],
  ])('with %s is refused', async (_, asked, options, begins) => {
    const made = await simulate(question, asked, options)();
    expect(E.isLeft(made) ? made.left.message.slice(0, begins.length) : 'taken').toBe(begins);
  });

  test('of nobody is refused', () => {
    const none = simulationOf(scenarioOf([]), rosterFrom(ROSTER, RULES), WEEK, RULES, {
      version: 1,
      assumptions: [],
    });
    expect(none).toMatchObject({ left: { _tag: 'EmptyCaseload' } });
  });
});
