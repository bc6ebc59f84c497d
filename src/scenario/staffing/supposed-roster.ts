import * as E from 'fp-ts/lib/Either.js';
import { StaffKey } from '../../domain/values/keys.js';
import { rosterSuppositionsIn, type Scenario } from '../fork/scenario.js';
import type { SuppositionOf } from '../fork/supposition.js';
import { drawn } from './drawn.js';
import type { Roster } from './roster.js';
import { invalid, issue, type StaffingError } from './staffing-error.js';
import type { WorkRules } from './work-rules.js';

type Away = SuppositionOf<'staff-away'>;
type Sent = SuppositionOf<'staff-sent'>;

const wrong = (place: number, found: string, expected: string): E.Either<StaffingError, never> =>
  invalid('roster', [issue(`supposition ${place + 1} about staff`, found, expected)]);

/** A share of some heads, to the nearest whole one; a half counts as one. */
const shareOf = (heads: number, { share, of }: { readonly share: number; readonly of: number }): number =>
  Math.floor((2 * heads * share + of) / (2 * of));

/** Who is away: those who are named, or a share of the group, drawn. Undefined where there is no such group. */
const whoIsAway = (
  roster: Roster,
  { staff, group, share, seed }: Away,
): ReadonlyArray<StaffKey> | undefined => {
  if (staff !== undefined) return staff;
  const meant = roster.members.filter(
    ({ qualification, unit }) =>
      (group?.qualification ?? qualification) === qualification && (group?.unit ?? unit) === unit,
  );
  return meant.length === 0 || share === undefined || seed === undefined
    ? undefined
    : drawn(meant, shareOf(meant.length, share), seed).map((member) => member.staff);
};

const withAway = (roster: Roster, away: Away, place: number): E.Either<StaffingError, Roster> => {
  const keys = whoIsAway(roster, away);
  if (keys === undefined)
    return wrong(place, 'a group in which the roster has nobody', 'a group with members of the roster');
  const known = new Set([...roster.members, ...(roster.volunteers ?? [])].map(({ staff }) => staff));
  if (keys.some((key) => !known.has(key)))
    return wrong(place, 'somebody who is no member of the roster', 'members of the roster');
  const { from, until } = away;
  return E.right({
    ...roster,
    absences: [...(roster.absences ?? []), ...keys.map((staff) => ({ staff, from, until }))],
  });
};

const sentKey = (place: number, n: number): StaffKey => {
  const key = `supposed:${place + 1}:${n + 1}`;
  if (!StaffKey.is(key)) throw new Error('somebody supposed has a key that is none');
  return key;
};

const withSent = (
  roster: Roster,
  { people, qualification, perWeeks, unit, from, until, weekdaysOnly, competences }: Sent,
  place: number,
  rules: WorkRules,
): E.Either<StaffingError, Roster> => {
  if (!roster.units.includes(unit))
    return wrong(place, 'a unit that the roster does not list', 'one of its units');
  if (!rules.policy.qualifications.some((one) => one.qualification === qualification))
    return wrong(
      place,
      `${qualification}, of which the skills say nothing`,
      'a qualification that the skills name',
    );
  const keys = Array.from({ length: people }, (_, n) => sentKey(place, n));
  if (roster.members.some(({ staff }) => keys.includes(staff)))
    return wrong(
      place,
      'a key that the roster has already',
      'a roster without keys that begin with supposed:',
    );
  const works = { perWeeks, ...(weekdaysOnly === undefined ? {} : { weekdaysOnly }) };
  return E.right({
    ...roster,
    members: [
      ...roster.members,
      ...keys.map((staff) => ({
        ...{ staff, unit, qualification, works, from, until },
        ...(competences === undefined ? {} : { competences }),
      })),
    ],
  });
};

/**
 * A roster with what a scenario supposes of who is at work: members who are away, named or drawn by a seed, and people sent from
 * elsewhere. The roster itself stays as it is. Left where it has nobody who is meant, or not the unit that they are sent to.
 */
export const rosterIn = (
  scenario: Pick<Scenario, 'applied'>,
  roster: Roster,
  rules: WorkRules,
): E.Either<StaffingError, Roster> =>
  rosterSuppositionsIn(scenario).reduce<E.Either<StaffingError, Roster>>(
    (sofar, one, place) =>
      E.isLeft(sofar)
        ? sofar
        : one.suppose === 'staff-away'
          ? withAway(sofar.right, one, place)
          : withSent(sofar.right, one, place, rules),
    E.right(roster),
  );
