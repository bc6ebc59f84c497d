import { placesOfKind, type PlaceMeasureEvent } from '../../changes/unit/places.js';
import type { MatterKind } from '../../changes/unit/matters.js';
import type { UnitBook } from '../../changes/unit/unit-book.js';
import type { ChannelKey, CommandKey, StaffKey, TeamKey } from '../../values/keys.js';
import type { LocalDate } from '../../values/local-date.js';
import type { PlaceKind } from '../../vocabulary/unit/places.js';
import type { OpenHours } from '../../vocabulary/unit/running.js';
import { allowed, reject, unless, type Ruling } from '../rejection.js';

/** A list that a record is about has something in it. */
export const saysSomething = (...lists: ReadonlyArray<ReadonlyArray<unknown>>): Ruling =>
  unless(
    lists.every((list) => list.length > 0),
    reject('says-something', 'a list that the record is about is empty', 'name at least one in each list'),
  );

/** Days come in the order in which things happen. */
export const inOrder = (...days: ReadonlyArray<LocalDate>): Ruling =>
  unless(
    days.every((day, i) => i === 0 || day >= (days[i - 1] ?? day)),
    reject('days-in-order', 'a day comes before the day that it follows', 'correct the days'),
  );

/** Of those at work some are trained and some equipped: no more than there are. */
export const countsAddUp = (whole: number, ...parts: ReadonlyArray<number>): Ruling =>
  unless(
    parts.every((part) => part <= whole),
    reject('head-counts', 'a part is larger than the whole that it is counted in', 'correct the counts'),
  );

/** No more places than there are and that nothing else was decided about, as far as they were counted. */
export const thereArePlaces = (
  { places }: UnitBook,
  {
    kind,
    places: wanted,
    effective,
  }: { readonly kind: PlaceKind; readonly places: number; readonly effective: LocalDate },
  type: PlaceMeasureEvent['type'],
): Ruling => {
  const { inUse, reserved, freed } = placesOfKind(places, kind, effective);
  if (inUse === undefined) return allowed;
  const spoken = type === 'PlacesFreed' ? freed : reserved;
  const free = inUse - spoken.reduce((total, one) => total + one.places, 0);
  return unless(
    wanted <= free,
    reject(
      'places',
      'the unit has not so many places of this kind that nothing else was decided about',
      'count the places anew, or give places back first',
    ),
  );
};

/** What is given back was taken, and not yet given back. */
export const placesTaken = (
  { places }: UnitBook,
  {
    measure,
    places: back,
    effective,
  }: { readonly measure: CommandKey; readonly places: number; readonly effective: LocalDate },
): Ruling => {
  const taken = places.measures.get(measure);
  if (taken === undefined || effective < taken.event.effective)
    return reject(
      'places',
      'the unit has no such decision about places on that day',
      'name in measure the decision by which they were freed, reserved, converted or closed',
    );
  return unless(
    back <= taken.left,
    reject('places', 'more places would be given back than were taken', 'give back no more than are left'),
  );
};

const noTeam = (why: string, mend: string): Ruling<never> => reject('infection-team', why, mend);

/** A team is formed once, and has members. */
export const newTeam = (
  { teams }: UnitBook,
  { team, members }: { readonly team: TeamKey; readonly members: ReadonlyArray<StaffKey> },
): Ruling => {
  if (teams.has(team)) return noTeam('the unit has this team already', 'change the team instead');
  return unless(
    members.length > 0 && new Set(members).size === members.length,
    noTeam('the team has no members, or one of them twice', 'name each member once'),
  );
};

/** The team is one of the unit's. */
export const knownTeam = ({ teams }: UnitBook, team: TeamKey, effective: LocalDate): Ruling => {
  const there = teams.get(team);
  return unless(
    there !== undefined && effective >= there.effective,
    noTeam('the unit has no such team on that day', 'record FormInfectionTeam first, or correct team'),
  );
};

/** Who joins was not a member, and who leaves was; somebody stays. */
export const membersChange = (
  { teams }: UnitBook,
  change: {
    readonly team: TeamKey;
    readonly joined: ReadonlyArray<StaffKey>;
    readonly left: ReadonlyArray<StaffKey>;
  },
): Ruling => {
  const members = teams.get(change.team)?.members ?? [];
  const { joined, left } = change;
  const distinct = new Set([...joined, ...left]).size === joined.length + left.length;
  if (joined.length + left.length === 0 || !distinct)
    return noTeam('nobody joins or leaves, or one is named twice', 'name each once, in joined or in left');
  if (joined.some((one) => members.includes(one)) || !left.every((one) => members.includes(one)))
    return noTeam('somebody joins who is there, or leaves who is not', 'look up the members of the team');
  return unless(
    members.length + joined.length > left.length,
    noTeam('nobody would be left in the team', 'dissolve the team instead'),
  );
};

/** What is followed up is open, of the right kind, and not followed up before it was there. */
export const openMatter = (
  { matters }: UnitBook,
  key: CommandKey,
  kind: MatterKind,
  day: LocalDate,
): Ruling => {
  const matter = matters.get(key);
  if (matter?.event.type !== kind)
    return reject(
      'open-matter',
      'there is no such open entry of this unit to follow up',
      `name in matter the id of the command that recorded ${kind}, while it is open`,
    );
  const since = 'on' in matter.event ? matter.event.on : matter.event.effective;
  return inOrder(since, day);
};

/** Days are named, and each opening ends after it began. */
export const hoursAddUp = (hours: ReadonlyArray<OpenHours>): Ruling =>
  unless(
    hours.every(({ days, from, until }) => days.length > 0 && from < until),
    reject('opening-hours', 'opening hours name no day, or end before they begin', 'correct hours'),
  );

/** A channel is opened where it is closed or not there, and closed where it is open. */
export const channelIs = (
  { running }: UnitBook,
  channel: ChannelKey,
  wanted: 'open' | 'not-open',
): Ruling => {
  const there = running.channels.get(channel);
  const isOpen = there !== undefined && there.closed === undefined;
  return unless(
    isOpen === (wanted === 'open'),
    reject(
      'channel',
      isOpen ? 'the channel is open already' : 'the unit has no such open channel',
      isOpen ? 'change its hours, or close it first' : 'record OpenChannel first, or correct channel',
    ),
  );
};
