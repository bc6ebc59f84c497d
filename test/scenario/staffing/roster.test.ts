import { describe, expect, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import { capacityOf, plusDays, reachableVolunteers, rosterOf, type Scenario } from '../../../src/index.js';
import { EVENT } from '../../domain/examples/events.js';
import { STAFF_EVENT } from '../../domain/examples/staff.js';
import { UNIT_EVENT } from '../../domain/examples/unit.js';
import { day, leader, type Written } from '../../render/small-world.js';
import { MONDAY, rosterFrom, rulesOf, scenarioOf, WEEK, worker } from './small-caseload.js';

const RULES = rulesOf();
const NOTHING_KNOWN = scenarioOf([]);
const nurse = worker('s-1', 'north', 'nurse', 400);
const helper = worker('s-2', 'north', 'assistant', 200);
const written = { version: 1, units: ['north', 'south'], members: [nurse, helper] };

const onDay = (more: Written, on: string = MONDAY, scenario: Scenario = NOTHING_KNOWN) =>
  capacityOf(rosterFrom({ ...written, ...more }, RULES), scenario, WEEK, RULES)
    .lines.filter((line) => line.day === on)
    .map(({ unit, pool, serves, minutes, heads, away }) => [unit, pool, serves[0], minutes, heads, away]);

const NURSE = ['north', 'ordinary', 'nursing', 400, 1, 0];
const HELPER = ['north', 'ordinary', 'care', 200, 1, 0];

describe('a roster gives', () => {
  test('working time by unit and by what people can do, less administration', () => {
    expect(onDay({})).toEqual([NURSE, HELPER]);
    const [line] = capacityOf(rosterFrom(written, RULES), NOTHING_KNOWN, WEEK, RULES).lines;
    expect(line?.forUsers).toBe(340);
  });

  test('nothing of somebody who is away, on the days of the absence', () => {
    const absences = [{ staff: 's-1', from: MONDAY, until: '2020-03-17' }];
    expect(onDay({ absences })).toEqual([['north', 'ordinary', 'nursing', 0, 0, 1], HELPER]);
    expect(onDay({ absences }, '2020-03-18')).toEqual([NURSE, HELPER]);
  });

  test('what is left of the day of somebody who is away for a part of it, and no less than nothing', () => {
    const half = { staff: 's-1', from: MONDAY, until: '2020-03-17', minutes: 150 };
    expect(onDay({ absences: [half] })).toEqual([[...NURSE.slice(0, 3), 250, 1, 0], HELPER]);
    expect(onDay({ absences: [half] }, '2020-03-18')).toEqual([NURSE, HELPER]);
    const { lines } = capacityOf(
      rosterFrom({ ...written, absences: [half, { ...half, minutes: 400 }] }, RULES),
      NOTHING_KNOWN,
      WEEK,
      RULES,
    );
    expect(lines[0]).toMatchObject({ day: MONDAY, minutes: 0, lost: 400, heads: 1, away: 0 });
    const whole = { staff: 's-1', from: MONDAY, until: MONDAY };
    expect(onDay({ absences: [half, whole] })).toEqual([['north', 'ordinary', 'nursing', 0, 0, 1], HELPER]);
  });

  test('the same minutes on the days on which the clocks change, and over a new year', () => {
    const members = [
      { ...nurse, works: { perWeeks: { minutes: 2_250, weeks: 1 }, weekdaysOnly: true } },
      { ...helper, works: { perWeeks: { minutes: 1_125, weeks: 2 } } },
    ];
    const roster = rosterFrom({ version: 1, units: ['north'], members }, RULES);
    for (const monday of ['2020-03-23', '2020-10-19', '2020-12-28', '2019-12-30', '2020-02-24']) {
      const fortnight = { from: day(monday), to: plusDays(day(monday), 13) };
      const { lines } = capacityOf(roster, NOTHING_KNOWN, fortnight, RULES);
      const of = (skill: string): ReadonlyArray<number> =>
        lines.filter(({ serves }) => serves[0] === skill).map(({ minutes }) => minutes);
      expect(of('nursing')).toEqual(Array(10).fill(450));
      expect(of('care')).toHaveLength(14);
      expect(of('care').reduce((a, b) => a + b, 0)).toBe(1_125);
      expect(of('care').filter((minutes) => minutes !== 80 && minutes !== 81)).toEqual([]);
    }
  });

  test('to an infection team the time of somebody who was redeployed to its unit', () => {
    const infectionTeams = [{ unit: 'south', members: ['s-1'], from: '2020-03-17' }];
    const redeployments = [{ staff: 's-1', to: 'south', from: MONDAY }];
    const both = { infectionTeams, redeployments };
    expect(onDay(both)).toEqual([HELPER, ['south', ...NURSE.slice(1)]]);
    expect(onDay(both, '2020-03-17')).toEqual([HELPER, ['south', 'infection-team', ...NURSE.slice(2)]]);
  });

  test('in each of two units the time of somebody who goes from the one to the other', () => {
    const redeployments = [
      { staff: 's-2', to: 'south', from: MONDAY, until: '2020-03-17' },
      { staff: 's-2', to: 'north', from: '2020-03-18' },
    ];
    const infectionTeams = [
      { unit: 'south', members: ['s-1'], from: MONDAY, until: '2020-03-18' },
      { unit: 'north', members: ['s-1'], from: '2020-03-19' },
    ];
    const units = (on: string) => onDay({ redeployments, infectionTeams }, on).map(([unit]) => unit);
    expect(units(MONDAY)).toEqual(['south', 'south']);
    expect(units('2020-03-18')).toEqual(['north', 'south']);
    expect(units('2020-03-19')).toEqual(['north', 'north']);
  });

  test('of somebody who works in two units what they master in each', () => {
    const known = scenarioOf([
      {
        ...STAFF_EVENT.CompetenceChecked,
        ...{ staff: 's-1', at: 'south', tasks: ['wound-care'], outcome: 'not-competent' },
        by: { role: 'unit-leader', unit: 'south' },
      },
    ]);
    const redeployments = [{ staff: 's-1', to: 'south', from: '2020-03-17' }];
    expect(onDay({ redeployments }, MONDAY, known)[0]).toEqual(NURSE);
    expect(onDay({ redeployments }, '2020-03-17', known).at(-1)).toEqual([
      ...['south', 'ordinary', 'medication'],
      ...NURSE.slice(3),
    ]);
  });

  test('the time of somebody redeployed where they are sent, while that lasts', () => {
    const redeployments = [{ staff: 's-2', to: 'south', from: '2020-03-17', until: '2020-03-18' }];
    expect(onDay({ redeployments })).toEqual([NURSE, HELPER]);
    expect(onDay({ redeployments }, '2020-03-17')).toEqual([NURSE, ['south', ...HELPER.slice(1)]]);
  });

  test('the time of volunteers, from the day on which they can come', () => {
    const volunteers = [{ ...worker('s-3', 'south', 'educator', 60), from: '2020-03-18' }];
    expect(onDay({ volunteers })).toEqual([NURSE, HELPER]);
    expect(onDay({ volunteers }, '2020-03-18').at(-1)).toEqual(['south', 'ordinary', 'support', 60, 1, 0]);
  });

  test('an infection team apart from everybody else', () => {
    const infectionTeams = [{ unit: 'north', members: ['s-1'], from: MONDAY }];
    expect(onDay({ infectionTeams })).toEqual([HELPER, ['north', 'infection-team', ...NURSE.slice(2)]]);
  });

  test('what a competence adds to a qualification', () => {
    const lines = capacityOf(
      rosterFrom({ ...written, members: [{ ...helper, competences: ['medicines'] }] }, RULES),
      NOTHING_KNOWN,
      WEEK,
      RULES,
    ).lines;
    expect(lines[0]?.serves).toEqual(['medication', 'care', 'support']);
  });

  test('time by the day of the week, and in single shifts', () => {
    const members = [
      { ...nurse, works: { byWeekday: { monday: 450, sunday: 300 } } },
      { ...helper, works: { shifts: [{ day: '2020-03-19', minutes: 240 }] } },
    ];
    expect(onDay({ members })).toEqual([[...NURSE.slice(0, 3), 450, 1, 0]]);
    expect(onDay({ members }, '2020-03-19')).toEqual([[...HELPER.slice(0, 3), 240, 1, 0]]);
    expect(onDay({ members }, '2020-03-22')).toEqual([[...NURSE.slice(0, 3), 300, 1, 0]]);
  });
});

describe('what the ledger knows of its staff counts', () => {
  const by = { role: 'unit-leader', unit: 'north' };
  const absent = { ...STAFF_EVENT.StaffAbsent, staff: 's-1', by };

  test('when somebody is absent, until the day on which they are expected back', () => {
    const known = scenarioOf([{ ...absent, expectedUntil: '2020-03-18' }]);
    expect(onDay({}, MONDAY, known)).toEqual([NURSE, HELPER]);
    expect(onDay({}, '2020-03-17', known)).toEqual([['north', 'ordinary', 'nursing', 0, 0, 1], HELPER]);
    expect(onDay({}, '2020-03-19', known)).toEqual([NURSE, HELPER]);
  });

  test('when somebody is redeployed, until the last day of it', () => {
    const known = scenarioOf([
      {
        ...EVENT.StaffRedeployed,
        ...{
          staff: 's-2',
          from: 'north',
          to: 'south',
          effective: '2020-03-17',
          term: { until: '2020-03-18' },
        },
      },
    ]);
    const unitsOn = (on: string) => onDay({}, on, known).map(([unit]) => unit);
    expect(unitsOn(MONDAY)).toEqual(['north', 'north']);
    expect(unitsOn('2020-03-17')).toEqual(['north', 'south']);
    expect(unitsOn('2020-03-19')).toEqual(['north', 'north']);
    // The roster's word goes before it.
    const redeployments = [{ staff: 's-2', to: 'north', from: MONDAY }];
    expect(onDay({ redeployments }, '2020-03-17', known)).toEqual([NURSE, HELPER]);
  });

  test('when somebody goes out with an infection team, from the day on which it is operative', () => {
    const known = scenarioOf([
      { ...UNIT_EVENT.InfectionTeamFormed, unit: 'south', members: ['s-1'], operative: '2020-03-18' },
    ]);
    expect(onDay({}, '2020-03-17', known)).toEqual([NURSE, HELPER]);
    expect(onDay({}, '2020-03-18', known)).toEqual([HELPER, ['south', 'infection-team', ...NURSE.slice(2)]]);
  });

  test('when a volunteer is placed: with the time that was offered, though the roster does not know them', () => {
    const known = scenarioOf([
      { ...STAFF_EVENT.StaffVolunteered, by },
      { ...STAFF_EVENT.VolunteerPlaced, to: 'south', by: leader },
    ]);
    // 2250 minutes a week.
    const last = onDay({}, MONDAY, known).at(-1);
    expect(last?.slice(0, 3)).toEqual(['south', 'ordinary', 'nursing']);
    expect([321, 322]).toContain(last?.[3]);
  });

  test('when somebody was found not to master a task in a unit', () => {
    const known = scenarioOf([
      {
        ...STAFF_EVENT.CompetenceChecked,
        ...{ staff: 's-1', at: 'north', tasks: ['wound-care', 'medication'], outcome: 'not-competent', by },
      },
    ]);
    expect(onDay({}, MONDAY, known)[0]?.[2]).toBe('follow-up');
  });

  test('and those whom it sent somewhere without anybody saying how much they work are named', () => {
    const { staff: _staff, ...placed } = { ...STAFF_EVENT.VolunteerPlaced, by: leader };
    const known = scenarioOf([{ ...placed, staff: 's-9' }]);
    const { withoutHours } = capacityOf(rosterFrom(written, RULES), known, WEEK, RULES);
    expect(withoutHours).toEqual(['s-9']);
  });
});

describe('a roster that makes no sense is refused in one line', () => {
  const message = (more: Written): string => {
    const made = rosterOf({ ...written, ...more }, RULES);
    return E.isLeft(made) ? made.left.message : 'taken';
  };

  test.each<readonly [string, Written, string]>([
    [
      'negative hours',
      { members: [{ ...nurse, works: { perWeeks: { minutes: -60, weeks: 1 } } }] },
      'roster: members[0].works.perWeeks.minutes: found the number -60, expected a whole number from 0 to 1000000',
    ],
    [
      'more minutes than a day has',
      { members: [{ ...nurse, works: { byWeekday: { monday: 1500 } } }] },
      'roster: members[0].works.byWeekday.monday: found the number 1500, expected whole minutes, 0 to 1440',
    ],
    [
      'an unknown competence',
      { members: [{ ...nurse, competences: ['juggling'] }] },
      'roster: members[0].competences[0]: found a text of 8 characters, expected one of personal-care',
    ],
    [
      'an unknown qualification',
      { members: [{ ...nurse, qualification: 'wizard' }] },
      'roster: members[0].qualification: found a text of 6 characters, expected one of nurse',
    ],
    [
      'a unit that is not listed',
      { members: [{ ...nurse, unit: 'west' }] },
      'roster: members[0].unit: found a unit that the roster does not list, expected one of its units',
    ],
    [
      'a person twice',
      { volunteers: [{ ...nurse, unit: 'south' }] },
      'roster: volunteers[0].staff: found somebody whom the roster has already, expected each once',
    ],
    [
      'an absence of somebody unknown',
      { absences: [{ staff: 's-7', from: MONDAY }] },
      'roster: absences[0].staff: found somebody who is no member and no volunteer of the roster, expected one of them',
    ],
    [
      'an absence that ends before it begins',
      { absences: [{ staff: 's-1', from: MONDAY, until: '2020-03-01' }] },
      'roster: absences[0].until: found a day before from, expected the day from, or later',
    ],
    [
      'somebody in two places',
      {
        redeployments: [
          { staff: 's-1', to: 'south', from: MONDAY },
          { staff: 's-1', to: 'north', from: '2020-03-20' },
        ],
      },
      'roster: redeployments[1]: found somebody who is sent elsewhere at the same time before, expected one place at a time',
    ],
    [
      'somebody in two infection teams',
      {
        infectionTeams: [
          { unit: 'south', members: ['s-1'], from: MONDAY, until: '2020-03-20' },
          { unit: 'south', members: ['s-2', 's-1'], from: '2020-03-20' },
        ],
      },
      'roster: infectionTeams[1].members[1]: found somebody who is sent elsewhere at the same time before',
    ],
    [
      'somebody in one unit and in the infection team of another',
      {
        redeployments: [{ staff: 's-1', to: 'north', from: MONDAY }],
        infectionTeams: [{ unit: 'south', members: ['s-1'], from: '2020-03-20' }],
      },
      'roster: infectionTeams[0].members[0]: found somebody who is sent elsewhere at the same time before',
    ],
    [
      'an absence of less than nothing',
      { absences: [{ staff: 's-1', from: MONDAY, minutes: -10 }] },
      'roster: absences[0].minutes: found the number -10, expected whole minutes, 0 to 1440',
    ],
    [
      'no working time',
      { members: [{ ...nurse, works: {} }] },
      'roster: members[0].works: found no working time, expected one of perWeeks, byWeekday, shifts',
    ],
    ['no units', { units: [], members: [] }, 'roster: units: found none, expected at least one'],
    [
      'a field that nobody knows',
      { absenses: [] },
      'roster: the whole: found a field of 8 characters that is not known here',
    ],
  ])('%s', (_, more, begins) => {
    expect(message(more).slice(0, begins.length)).toBe(begins);
  });

  test('a qualification that the skills say nothing of', () => {
    const { skills } = { skills: { ...RULES.policy, qualifications: [] } };
    const made = rosterOf(written, rulesOf({ skills }));
    expect(E.isLeft(made) && made.left.message).toContain(
      'members[0].qualification: found nurse, of which the skills say nothing',
    );
  });
});

describe('a leader can reach', () => {
  const by = { role: 'unit-leader', unit: 'north' };
  const offered = { ...STAFF_EVENT.StaffVolunteered, by };
  const reached = (events: ReadonlyArray<Written>, more: Written = {}) =>
    reachableVolunteers(scenarioOf(events), rosterFrom({ ...written, ...more }, RULES), WEEK, RULES);

  test('volunteers of the ledger, with what they offered and what they lack', () => {
    expect(reached([offered])).toEqual([
      {
        ...{ staff: 's-0042', qualification: 'nurse', minutes: 2250 },
        serves: ['nursing', 'medication', 'follow-up', 'care', 'support'],
        lacks: ['identity-card', 'police-certificate'],
      },
    ]);
    const { PoliceCertificateShown, IdentityCardIssued } = STAFF_EVENT;
    const papers = [PoliceCertificateShown, IdentityCardIssued].map((one) => ({ ...one, by }));
    expect(reached([offered, ...papers])[0]?.lacks).toEqual([]);
  });

  test('on the days on which they can come', () => {
    const [later] = reached([{ ...offered, availableFrom: '2020-03-21' }]);
    expect([642, 643, 644]).toContain(later?.minutes);
    expect(reached([{ ...offered, availableUntil: '2020-03-15' }])).toEqual([]);
  });

  test('not on days on which they are away', () => {
    const absent = { ...STAFF_EVENT.StaffAbsent, staff: offered.staff, by, expectedUntil: WEEK.to };
    // From Tuesday on.
    expect([321, 322]).toContain(reached([offered, absent])[0]?.minutes);
  });

  test('nobody who is placed, or whom the roster has', () => {
    expect(reached([offered, { ...STAFF_EVENT.VolunteerPlaced, by: leader }])).toEqual([]);
    expect(reached([offered], { volunteers: [worker('s-0042', 'south', 'nurse', 60)] })).toEqual([]);
  });
});
