import * as t from 'io-ts';
import { struct } from '../codec/struct.js';
import { FreeText } from '../values/free-text.js';
import { CommandKey, StaffKey, UnitKey } from '../values/keys.js';
import { LocalDate } from '../values/local-date.js';
import { Actor } from '../vocabulary/actor.js';
import { Authority, Ground } from '../vocabulary/authority.js';
import { FrameworkRef } from '../vocabulary/framework.js';
import { Qualification } from '../vocabulary/people.js';
import { UserContact } from '../vocabulary/staff.js';
import * as said from '../vocabulary/staff-statements.js';
import { statement, type Statement } from '../vocabulary/statement.js';
import { Term } from '../vocabulary/term.js';

/**
 * Somebody was moved from another service to one that lacks staff, with an identity card to show to users. Whether there is
 * contact with users, a police certificate and a competence check is told where it is known.
 */
export const StaffRedeployed = struct(
  'StaffRedeployed',
  {
    type: t.literal('StaffRedeployed'),
    version: t.literal(1),
    decision: CommandKey,
    staff: StaffKey,
    from: UnitKey,
    to: UnitKey,
    qualification: Qualification,
    idCardIssued: LocalDate,
    by: Authority,
    decided: LocalDate,
    effective: LocalDate,
    ground: Ground,
    term: Term,
  },
  {
    derivesFrom: FrameworkRef,
    userContact: t.boolean,
    policeCertificateShown: LocalDate,
    competenceChecked: LocalDate,
  },
);

/** A redeployment was given another term, later or sooner. */
export const RedeploymentExtended = struct('RedeploymentExtended', {
  type: t.literal('RedeploymentExtended'),
  version: t.literal(1),
  decision: CommandKey,
  staff: StaffKey,
  redeployment: CommandKey,
  by: Authority,
  decided: LocalDate,
  effective: LocalDate,
  reasons: FreeText,
  term: Term,
});

/** Somebody who was redeployed went back. */
export const StaffReturned = struct('StaffReturned', {
  type: t.literal('StaffReturned'),
  version: t.literal(1),
  staff: StaffKey,
  redeployment: CommandKey,
  to: UnitKey,
  on: LocalDate,
  by: Authority,
});

/** Somebody who had volunteered was given work in a unit. */
export const VolunteerPlaced = struct(
  'VolunteerPlaced',
  {
    type: t.literal('VolunteerPlaced'),
    version: t.literal(1),
    decision: CommandKey,
    staff: StaffKey,
    to: UnitKey,
    idCardIssued: LocalDate,
    contact: UserContact,
    by: Authority,
    decided: LocalDate,
    effective: LocalDate,
    ground: Ground,
    term: Term,
  },
  { derivesFrom: FrameworkRef },
);

type Fields = Readonly<Record<string, t.Mixed>>;

/** What was done or noted about a member of staff, by somebody, on a day. */
const act = <T extends string, R extends Fields, O extends Fields>(
  type: T,
  { required, optional }: Statement<R, O>,
) =>
  struct(
    type,
    {
      type: t.literal(type),
      version: t.literal(1),
      act: CommandKey,
      staff: StaffKey,
      ...required,
      on: LocalDate,
      by: Actor,
    },
    optional,
  );

/** Somebody offered to work where it is needed. */
export const StaffVolunteered = act('StaffVolunteered', said.VOLUNTEERING);

/** A volunteer's work in a unit ended. */
export const VolunteerPlacementEnded = act(
  'VolunteerPlacementEnded',
  statement({ ...said.PLACEMENT_END.required, placement: CommandKey }),
);

/** Somebody is a volunteer no longer; a placement ends with it. */
export const VolunteeringEnded = act('VolunteeringEnded', said.VOLUNTEERING_END);

/** A qualification was recorded, and what it was seen in. */
export const QualificationRecorded = act('QualificationRecorded', said.QUALIFICATION);

/** Somebody's competence for tasks in a unit was checked. */
export const CompetenceChecked = act('CompetenceChecked', said.COMPETENCE_CHECK);

/** An identity card was issued. */
export const IdentityCardIssued = act('IdentityCardIssued', said.CARD_ISSUE);

/** An identity card is no longer in use. */
export const IdentityCardReturned = act('IdentityCardReturned', said.CARD_RETURN);

/** A police certificate was shown, and accepted for the work or not. */
export const PoliceCertificateShown = act('PoliceCertificateShown', said.CERTIFICATE);

/** Somebody was trained. */
export const TrainingGiven = act('TrainingGiven', said.TRAINING);

/** Somebody is away from work. */
export const StaffAbsent = act('StaffAbsent', said.ABSENCE);

/** Somebody is back from an absence; `on` is the first day at work. */
export const AbsenceEnded = act(
  'AbsenceEnded',
  statement({ ...said.ABSENCE_END.required, absence: CommandKey }),
);

/** The events of a member of staff. */
export const STAFF_EVENTS = {
  StaffRedeployed,
  RedeploymentExtended,
  StaffReturned,
  StaffVolunteered,
  VolunteerPlaced,
  VolunteerPlacementEnded,
  VolunteeringEnded,
  QualificationRecorded,
  CompetenceChecked,
  IdentityCardIssued,
  IdentityCardReturned,
  PoliceCertificateShown,
  TrainingGiven,
  StaffAbsent,
  AbsenceEnded,
} as const;
