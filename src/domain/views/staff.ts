import type { AsOf } from '../changes/as-of.js';
import type { Known } from '../changes/unit/known.js';
import { holdsOn } from '../changes/unit/places.js';
import { enterTeams, type Team, type Teams } from '../changes/unit/teams.js';
import type { EventOf, StaffEvent } from '../events/event.js';
import type { StaffKey, TeamKey, UnitKey } from '../values/keys.js';
import type { LocalDate } from '../values/local-date.js';
import type { Qualification } from '../vocabulary/people.js';
import type { Missing, QualificationEvidence, TrainingTopic } from '../vocabulary/staff.js';
import { lastDay, reviewDay, type Term } from '../vocabulary/term.js';
import { staffEntries, unitEntries } from './of-stream.js';
import type { Entry } from './story.js';

/** Where somebody was sent or placed, and by its latest term until when. */
export interface Away {
  readonly event: EventOf<'StaffRedeployed'> | EventOf<'VolunteerPlaced'>;
  readonly term: Term;
}

/** A member of staff at a time, by the record. */
export interface StaffStanding {
  readonly staff: StaffKey;
  /** Undefined: in their own post, as far as is known. */
  readonly away: Away | undefined;
  readonly volunteer: EventOf<'StaffVolunteered'> | undefined;
  readonly absent: EventOf<'StaffAbsent'> | undefined;
  readonly qualification: Qualification | undefined;
  readonly evidence: QualificationEvidence | undefined;
  /** The day on which the identity card that they hold was issued, and the last day on which it is valid. */
  readonly card: { readonly issued: LocalDate; readonly validUntil?: LocalDate } | undefined;
  /** The day on which a police certificate was last shown and accepted. */
  readonly certificate: LocalDate | undefined;
  readonly checks: ReadonlyArray<EventOf<'CompetenceChecked'>>;
  readonly trained: ReadonlyArray<TrainingTopic>;
  readonly teams: ReadonlyArray<{ readonly unit: UnitKey; readonly team: TeamKey }>;
  /** What is missing by the record, of somebody who was sent or placed among users. */
  readonly missing: ReadonlyArray<Missing>;
}

type Bare = Omit<StaffStanding, 'teams' | 'missing'>;

const nobodyYet = (staff: StaffKey): Bare => ({
  staff,
  away: undefined,
  volunteer: undefined,
  absent: undefined,
  qualification: undefined,
  evidence: undefined,
  card: undefined,
  certificate: undefined,
  checks: [],
  trained: [],
});

const later = (a: LocalDate | undefined, b: LocalDate | undefined): LocalDate | undefined =>
  a === undefined || (b !== undefined && b > a) ? b : a;

const enter = (bare: Bare, event: StaffEvent): Bare => {
  switch (event.type) {
    case 'StaffRedeployed':
      return {
        ...bare,
        away: { event, term: event.term },
        qualification: bare.evidence === undefined ? event.qualification : bare.qualification,
        card: { issued: event.idCardIssued },
        certificate: later(bare.certificate, event.policeCertificateShown),
      };
    case 'VolunteerPlaced':
      return {
        ...bare,
        away: { event, term: event.term },
        card: { issued: event.idCardIssued },
        certificate: later(
          bare.certificate,
          event.contact.users ? event.contact.policeCertificateShown : undefined,
        ),
      };
    case 'RedeploymentExtended':
      return bare.away === undefined ? bare : { ...bare, away: { ...bare.away, term: event.term } };
    case 'StaffReturned':
    case 'VolunteerPlacementEnded':
      return { ...bare, away: undefined };
    case 'StaffVolunteered':
      return {
        ...bare,
        volunteer: event,
        qualification: bare.evidence === undefined ? event.qualification : bare.qualification,
      };
    case 'VolunteeringEnded':
      return {
        ...bare,
        volunteer: undefined,
        away: bare.away?.event.type === 'VolunteerPlaced' ? undefined : bare.away,
      };
    case 'QualificationRecorded':
      return { ...bare, qualification: event.qualification, evidence: event.evidence };
    case 'CompetenceChecked':
      return { ...bare, checks: [...bare.checks, event] };
    case 'IdentityCardIssued': {
      const { on: issued, validUntil } = event;
      return { ...bare, card: { issued, ...(validUntil === undefined ? {} : { validUntil }) } };
    }
    case 'IdentityCardReturned':
      return { ...bare, card: undefined };
    case 'PoliceCertificateShown':
      return { ...bare, certificate: event.accepted ? event.on : undefined };
    case 'TrainingGiven':
      return { ...bare, trained: [...new Set([...bare.trained, ...event.topics])] };
    case 'StaffAbsent':
      return { ...bare, absent: event };
    case 'AbsenceEnded':
      return { ...bare, absent: undefined };
  }
};

/** What was not said about contact with users counts as contact: most who are sent somewhere meet somebody. */
const meetsUsers = ({ event }: Away): boolean =>
  event.type === 'StaffRedeployed' ? event.userContact !== false : event.contact.users;

const isChecked = ({ event }: Away, checks: Bare['checks'], at: LocalDate): boolean => {
  const there = checks.filter((check) => check.at === event.to).at(-1);
  if (there !== undefined) return there.outcome !== 'not-competent';
  return (
    event.type === 'StaffRedeployed' && event.competenceChecked !== undefined && event.competenceChecked <= at
  );
};

const missingOf = (
  { away, card, certificate, checks, evidence }: Bare,
  at: LocalDate,
): ReadonlyArray<Missing> => {
  if (away === undefined) return [];
  const among = meetsUsers(away);
  const [last, review] = [lastDay(away.term), reviewDay(away.term)];
  const hasCard = card !== undefined && card.issued <= at && (card.validUntil ?? at) >= at;
  const gaps: ReadonlyArray<readonly [Missing, boolean]> = [
    ['identity-card', among && !hasCard],
    ['police-certificate', among && (certificate === undefined || certificate > at)],
    ['competence-check', among && !isChecked(away, checks, at)],
    ['qualification-evidence', among && (evidence === undefined || evidence === 'own-statement')],
    ['new-term', last !== undefined && last < at],
    ['review', (last === undefined || last >= at) && review !== undefined && review < at],
  ];
  return gaps.flatMap(([code, isMissing]) => (isMissing ? [code] : []));
};

/** The infection teams that stand at a time, with their units. The units' own streams say who is in them. */
export const teamsAt = (
  entries: ReadonlyArray<Entry>,
  asOf: AsOf,
): ReadonlyArray<{ readonly unit: UnitKey; readonly team: Team }> => {
  const units = new Map<UnitKey, Teams>();
  for (const { event, ref } of unitEntries(entries, asOf))
    units.set(event.unit, enterTeams(units.get(event.unit) ?? new Map<TeamKey, Team>(), event, ref));
  return [...units].flatMap(([unit, teams]) =>
    [...teams.values()].filter((team) => holdsOn(team, asOf.at)).map((team) => ({ unit, team })),
  );
};

/**
 * Everybody among the staff at a time, in the order in which they came up: where each is and until when, in what capacity,
 * with which papers, and what is missing by the record. Infection teams are seen where `entries` hold the units' too.
 */
export const staffAt = (entries: ReadonlyArray<Entry>, asOf: AsOf): ReadonlyArray<StaffStanding> => {
  const people = new Map<StaffKey, Bare>();
  const known: ReadonlyArray<Known<StaffEvent>> = staffEntries(entries, asOf);
  for (const { event } of known)
    people.set(event.staff, enter(people.get(event.staff) ?? nobodyYet(event.staff), event));
  const teams = teamsAt(entries, asOf);
  for (const { team } of teams)
    for (const member of team.members) people.set(member, people.get(member) ?? nobodyYet(member));
  return [...people.values()].map((bare) => ({
    ...bare,
    teams: teams.flatMap(({ unit, team }) =>
      team.members.includes(bare.staff) ? [{ unit, team: team.team }] : [],
    ),
    missing: missingOf(bare, asOf.at),
  }));
};
