import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import type { ParseIssue } from '../../domain/codec/parse-issue.js';
import { struct } from '../../domain/codec/struct.js';
import { StaffKey, UnitKey } from '../../domain/values/keys.js';
import { LocalDate } from '../../domain/values/local-date.js';
import { Qualification } from '../../domain/vocabulary/people.js';
import { Capacity, Competence, StaffAbsenceCause } from '../../domain/vocabulary/staff.js';
import { invalid, issue, readStaffing, repeated, type StaffingError } from './staffing-error.js';
import { Minutes } from './work-parameters.js';
import type { WorkRules } from './work-rules.js';

/**
 * When somebody works, in one of three ways: so many minutes in so many weeks, spread evenly over the days (or from Monday to Friday); so
 * many minutes on each day of the week; or single shifts.
 */
const WorkingTime = struct(
  'WorkingTime',
  {},
  {
    perWeeks: Capacity,
    /** With `perWeeks`: from Monday to Friday only. */
    weekdaysOnly: t.boolean,
    byWeekday: struct(
      'ByWeekday',
      {},
      {
        monday: Minutes,
        tuesday: Minutes,
        wednesday: Minutes,
        thursday: Minutes,
        friday: Minutes,
        saturday: Minutes,
        sunday: Minutes,
      },
    ),
    shifts: t.readonlyArray(struct('Shift', { day: LocalDate, minutes: Minutes })),
  },
);

/** Somebody who works, or would: where, as what, and when. */
const Member = struct(
  'Member',
  { staff: StaffKey, unit: UnitKey, qualification: Qualification, works: WorkingTime },
  { competences: t.readonlyArray(Competence), from: LocalDate, until: LocalDate },
);
export type Member = t.TypeOf<typeof Member>;

/** Who works when, as a municipality knows it, and as it supposes it: people are named by pseudonyms. */
export const Roster = struct(
  'Roster',
  {
    version: t.literal(1),
    /** The units that it is about. */
    units: t.readonlyArray(UnitKey),
    members: t.readonlyArray(Member),
  },
  {
    /** Volunteers, in the unit in which they would work. */
    volunteers: t.readonlyArray(Member),
    absences: t.readonlyArray(
      struct(
        'Absence',
        { staff: StaffKey, from: LocalDate },
        {
          until: LocalDate,
          cause: StaffAbsenceCause,
          /** So much of each working day, where it is not all of it: half a day, or half a position. */
          minutes: Minutes,
        },
      ),
    ),
    redeployments: t.readonlyArray(
      struct('Redeployment', { staff: StaffKey, to: UnitKey, from: LocalDate }, { until: LocalDate }),
    ),
    /** Members set apart: they go only to those whom the infection team alone goes to. */
    infectionTeams: t.readonlyArray(
      struct(
        'InfectionTeam',
        { unit: UnitKey, members: t.readonlyArray(StaffKey), from: LocalDate },
        { until: LocalDate },
      ),
    ),
  },
);
export type Roster = t.TypeOf<typeof Roster>;
/** A roster as it is written: plain texts and numbers. */
export type WrittenRoster = t.OutputOf<typeof Roster>;

type Issues = ReadonlyArray<ParseIssue>;

const ways = ['perWeeks', 'byWeekday', 'shifts'] as const;

const wrongTime = ({ works }: Member, path: string): Issues => {
  const used = ways.filter((way) => works[way] !== undefined);
  return [
    ...(used.length === 1
      ? []
      : [
          issue(
            `${path}.works`,
            used.length === 0 ? 'no working time' : `working time in ${used.length} ways`,
            `one of ${ways.join(', ')}`,
          ),
        ]),
    ...(works.weekdaysOnly !== undefined && works.perWeeks === undefined
      ? [issue(`${path}.works.weekdaysOnly`, 'no perWeeks beside it', 'perWeeks, or to be left out')]
      : []),
    ...repeated(`${path}.works.shifts`, works.shifts ?? [], ({ day }) => day, 'a day'),
  ];
};

const backwards = (
  { from, until }: { readonly from?: LocalDate; readonly until?: LocalDate },
  path: string,
): Issues =>
  from !== undefined && until !== undefined && until < from
    ? [issue(`${path}.until`, 'a day before from', 'the day from, or later')]
    : [];

const wrongMember = (member: Member, path: string, units: ReadonlySet<UnitKey>, rules: WorkRules): Issues => [
  ...unknownUnit(member.unit, `${path}.unit`, units),
  ...(rules.policy.qualifications.some(({ qualification }) => qualification === member.qualification)
    ? []
    : [
        issue(
          `${path}.qualification`,
          `${member.qualification}, of which the skills say nothing`,
          'a qualification that the skills name',
        ),
      ]),
  ...repeated(`${path}.competences`, member.competences ?? [], (competence) => competence, 'a competence'),
  ...wrongTime(member, path),
  ...backwards(member, path),
];

const unknownUnit = (unit: UnitKey, path: string, units: ReadonlySet<UnitKey>): Issues =>
  units.has(unit) ? [] : [issue(path, 'a unit that the roster does not list', 'one of its units')];

const unknownStaff = (staff: StaffKey, path: string, known: ReadonlySet<StaffKey>): Issues =>
  known.has(staff)
    ? []
    : [issue(path, 'somebody who is no member and no volunteer of the roster', 'one of them')];

const isOverlapping = (
  a: { readonly from: LocalDate; readonly until?: LocalDate },
  b: { readonly from: LocalDate; readonly until?: LocalDate },
): boolean => a.from <= (b.until ?? '9999-12-31') && b.from <= (a.until ?? '9999-12-31');

/** Where somebody is sent for a time, and where in the roster that stands. */
interface Sent {
  readonly path: string;
  readonly staff: StaffKey;
  readonly to: UnitKey;
  readonly team: boolean;
  readonly from: LocalDate;
  readonly until?: LocalDate;
}

/** A team's members are at home in its unit; otherwise one is in one place, and in one team, at a time. */
const isTorn = (a: Sent, b: Sent): boolean =>
  a.staff === b.staff && isOverlapping(a, b) && (a.team === b.team || a.to !== b.to);

/** Somebody can be absent twice over; but not be in two places. */
const inTwoPlaces = ({ redeployments = [], infectionTeams = [] }: Roster): Issues => {
  const sent: ReadonlyArray<Sent> = [
    ...redeployments.map((one, i) => ({ ...one, path: `redeployments[${i}]`, team: false })),
    ...infectionTeams.flatMap(({ unit: to, members, ...period }, i) =>
      members.map((staff, j) => ({
        ...{ ...period, staff, to, team: true },
        path: `infectionTeams[${i}].members[${j}]`,
      })),
    ),
  ];
  return sent.flatMap((one, i) =>
    sent.slice(0, i).some((before) => isTorn(before, one))
      ? [issue(one.path, 'somebody who is sent elsewhere at the same time before', 'one place at a time')]
      : [],
  );
};

const issuesOf = (roster: Roster, rules: WorkRules): Issues => {
  const { members, volunteers = [], absences = [], redeployments = [], infectionTeams = [] } = roster;
  const units = new Set(roster.units);
  const everybody = [
    ...members.map((member, i) => ({ member, path: `members[${i}]` })),
    ...volunteers.map((member, i) => ({ member, path: `volunteers[${i}]` })),
  ];
  const known = new Set<StaffKey>();
  const twice = everybody.flatMap(({ member: { staff }, path }): Issues => {
    if (known.has(staff))
      return [issue(`${path}.staff`, 'somebody whom the roster has already', 'each once')];
    known.add(staff);
    return [];
  });
  return [
    ...(roster.units.length === 0 ? [issue('units', 'none', 'at least one')] : []),
    ...repeated('units', roster.units, (unit) => unit, 'a unit'),
    ...twice,
    ...everybody.flatMap(({ member, path }) => wrongMember(member, path, units, rules)),
    ...absences.flatMap((one, i) => [
      ...unknownStaff(one.staff, `absences[${i}].staff`, known),
      ...backwards(one, `absences[${i}]`),
    ]),
    ...redeployments.flatMap((one, i) => [
      ...unknownStaff(one.staff, `redeployments[${i}].staff`, known),
      ...unknownUnit(one.to, `redeployments[${i}].to`, units),
      ...backwards(one, `redeployments[${i}]`),
    ]),
    ...inTwoPlaces(roster),
    ...infectionTeams.flatMap((one, i) => [
      ...unknownUnit(one.unit, `infectionTeams[${i}].unit`, units),
      ...one.members.flatMap((staff, j) => unknownStaff(staff, `infectionTeams[${i}].members[${j}]`, known)),
      ...backwards(one, `infectionTeams[${i}]`),
    ]),
  ];
};

/**
 * A roster from plain JSON data, for the rules that it is to be counted by. Left says everything that is wrong with it, and repeats
 * nothing of what came in: a qualification or competence that nobody knows, negative minutes, a unit that is not listed, somebody named twice, a
 * person in two places or teams at a time.
 *
 * @example
 * import { rosterOf, workRules } from 'forsvarlig';
 *
 * const rules = workRules();
 * assert.equal(rules._tag, 'Right');
 * const nurse = {
 *   staff: 'staff-1',
 *   unit: 'district-north',
 *   qualification: 'nurse',
 *   works: { perWeeks: { minutes: 2250, weeks: 1 }, weekdaysOnly: true },
 * };
 * const written = { version: 1, units: ['district-north'], members: [nurse] };
 * assert.equal(rosterOf(written, rules.right)._tag, 'Right');
 *
 * const twice = rosterOf({ ...written, members: [nurse, nurse] }, rules.right);
 * assert.equal(twice._tag, 'Left');
 * assert.equal(
 *   twice.left.message,
 *   'roster: members[1].staff: found somebody whom the roster has already, expected each once',
 * );
 */
export const rosterOf = (written: unknown, rules: WorkRules): E.Either<StaffingError, Roster> => {
  const read = readStaffing('roster', Roster, written);
  if (E.isLeft(read)) return read;
  const issues = issuesOf(read.right, rules);
  return issues.length > 0 ? invalid('roster', issues) : read;
};
