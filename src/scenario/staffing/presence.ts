import type { StaffKey, UnitKey } from '../../domain/values/keys.js';
import { daysBetween, type LocalDate } from '../../domain/values/local-date.js';
import type { StaffStanding } from '../../domain/views/staff.js';
import { codesOf } from '../../domain/vocabulary/code-list.js';
import { Weekday } from '../../domain/vocabulary/weekday.js';
import type { Scenario } from '../fork/index.js';
import { isAway, knownStaff, sentTo, type KnownStaff } from './known-staff.js';
import type { Member, Roster } from './roster.js';
import { dayNumber, daysOf, minutesOn, type Week } from './spreading.js';
import type { Pool } from './work.js';
import type { WorkRules } from './work-rules.js';

/** One member of staff on one day. */
export interface Presence {
  readonly staff: StaffKey;
  readonly unit: UnitKey;
  readonly pool: Pool;
  /** The skills that the person can serve there, as bits by their place. */
  readonly serves: number;
  /** The day, counted from the first of the week. */
  readonly day: number;
  /** Working time, before what goes to administration; of somebody absent what they would have worked. */
  readonly minutes: number;
  readonly absent: boolean;
  /** What absences for part of the day took of it already. */
  readonly lost: number;
  /** Of somebody absent the day on which they are expected back, counted from the first of the week; undefined where nobody knows. */
  readonly back: number | undefined;
}

/** Everybody's working time in a week, and those of whom it is not known. */
export interface Presences {
  readonly there: ReadonlyArray<Presence>;
  /** Sent or placed by the ledger, and nothing says how much they work: they are counted as nothing. */
  readonly withoutHours: ReadonlyArray<StaffKey>;
}

const WEEKDAYS = codesOf(Weekday);

const minutesOf = ({ works }: Member, day: LocalDate, number: number, turn: number): number => {
  const { perWeeks, weekdaysOnly = false, byWeekday, shifts } = works;
  if (perWeeks !== undefined)
    return minutesOn({ amount: perWeeks.minutes, weeks: perWeeks.weeks }, weekdaysOnly, number, turn);
  const weekday = WEEKDAYS[number % 7];
  if (byWeekday !== undefined) return weekday === undefined ? 0 : (byWeekday[weekday] ?? 0);
  return shifts?.find((shift) => shift.day === day)?.minutes ?? 0;
};

const holds = (
  { from, until }: { readonly from?: LocalDate; readonly until?: LocalDate },
  day: LocalDate,
): boolean => (from === undefined || from <= day) && (until === undefined || day <= until);

/** Volunteers whom the ledger has placed, with the time they offered, where the roster does not name them. */
const placedVolunteer = (standing: StaffStanding): Member | undefined => {
  const { staff, away, volunteer } = standing;
  if (away?.event.type !== 'VolunteerPlaced' || volunteer === undefined) return undefined;
  const { qualification, competences, capacity, availableFrom: from, availableUntil: until } = volunteer;
  return {
    staff,
    unit: away.event.to,
    qualification,
    competences,
    works: { perWeeks: capacity },
    from,
    ...(until === undefined ? {} : { until }),
  };
};

/** What somebody can serve in a unit: by qualification and competence, less what a check of competence there found them not to master. */
export const servesIn = (
  member: Pick<Member, 'qualification' | 'competences'>,
  unit: UnitKey,
  standing: StaffStanding | undefined,
  rules: WorkRules,
): number => {
  const serves = rules.servedBy(member.qualification, member.competences ?? []);
  const check = standing?.checks.filter(({ at }) => at === unit).at(-1);
  if (check?.outcome !== 'not-competent') return serves;
  return check.tasks.reduce((bits, task) => bits & ~(1 << rules.ofTask(task).skill), serves);
};

type Placing = Pick<Presence, 'unit' | 'pool'>;

/** Where somebody works on a day: with an infection team, where they were sent, or at home. The roster's word goes before the ledger's. */
const placeOf = (member: Member, roster: Roster, known: KnownStaff, day: LocalDate): Placing => {
  const { redeployments = [], infectionTeams = [] } = roster;
  const { staff } = member;
  const team = infectionTeams.find((one) => one.members.includes(staff) && holds(one, day));
  if (team !== undefined) return { unit: team.unit, pool: 'infection-team' };
  const sent = redeployments.find((one) => one.staff === staff && holds(one, day));
  if (sent !== undefined) return { unit: sent.to, pool: 'ordinary' };
  const recorded = known.teamOf.get(staff);
  if (recorded !== undefined) return { unit: recorded, pool: 'infection-team' };
  const standing = known.standing.get(staff);
  return { unit: (standing && sentTo(standing, day)) ?? member.unit, pool: 'ordinary' };
};

/** Away on a day, and the last day of it; undefined where nobody knows which that is. */
interface Away {
  readonly until: LocalDate | undefined;
}

const longer = (a: Away | undefined, until: LocalDate | undefined): Away =>
  a === undefined
    ? { until }
    : { until: a.until === undefined || until === undefined ? undefined : a.until > until ? a.until : until };

const awayOn = (
  { staff }: Member,
  { absences = [] }: Roster,
  known: KnownStaff,
  day: LocalDate,
): Away | undefined => {
  let away: Away | undefined;
  for (const one of absences)
    if (one.staff === staff && one.minutes === undefined && holds(one, day)) away = longer(away, one.until);
  const standing = known.standing.get(staff);
  return standing !== undefined && isAway(standing, day)
    ? longer(away, standing.absent?.expectedUntil)
    : away;
};

/** What absences for part of a day take of it: each so much, and all of them no more than there is. */
const partlyAway = ({ staff }: Member, { absences = [] }: Roster, day: LocalDate, minutes: number): number =>
  Math.min(
    minutes,
    absences.reduce(
      (sum, one) => (one.staff === staff && holds(one, day) ? sum + (one.minutes ?? 0) : sum),
      0,
    ),
  );

/**
 * Everybody's working time on each day of a week, by the roster and by what the ledger knows of its staff: absences of both count; where the
 * roster says nothing of where somebody is, the ledger's redeployments, placements and infection teams do.
 */
export const presencesOf = (roster: Roster, scenario: Scenario, week: Week, rules: WorkRules): Presences => {
  const members = [...roster.members, ...(roster.volunteers ?? [])];
  const named = new Set(members.map(({ staff }) => staff));
  const there: Presence[] = [];
  const withoutHours = new Set<StaffKey>();
  daysOf(week).forEach((day, i) => {
    const known = knownStaff(scenario, day);
    const placed: Member[] = [];
    for (const standing of known.standing.values()) {
      if (named.has(standing.staff) || sentTo(standing, day) === undefined) continue;
      const volunteer = placedVolunteer(standing);
      if (volunteer === undefined) withoutHours.add(standing.staff);
      else placed.push(volunteer);
    }
    const number = dayNumber(day);
    [...members, ...placed].forEach((member, turn) => {
      const minutes = holds(member, day) ? minutesOf(member, day, number, turn) : 0;
      if (minutes === 0) return;
      const place = placeOf(member, roster, known, day);
      const serves = servesIn(member, place.unit, known.standing.get(member.staff), rules);
      const away = awayOn(member, roster, known, day);
      const back = away?.until === undefined ? undefined : daysBetween(week.from, away.until) + 1;
      const lost = partlyAway(member, roster, day, minutes);
      there.push({
        ...{ staff: member.staff, ...place, serves, day: i, back, lost },
        minutes: minutes - lost,
        absent: away !== undefined,
      });
    });
  });
  return { there, withoutHours: [...withoutHours] };
};
