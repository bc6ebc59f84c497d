import * as t from 'io-ts';
import { struct } from '../codec/struct.js';
import { FreeText } from '../values/free-text.js';
import { CommandKey, StaffKey, UnitKey } from '../values/keys.js';
import { LocalDate } from '../values/local-date.js';
import { Actor } from '../vocabulary/actor.js';
import { StatedAuthority, StatedGround } from '../vocabulary/authority.js';
import { FrameworkRef } from '../vocabulary/framework.js';
import { Qualification } from '../vocabulary/people.js';
import { StatedUserContact } from '../vocabulary/staff.js';
import * as said from '../vocabulary/staff-statements.js';
import type { Statement } from '../vocabulary/statement.js';
import { StatedTerm } from '../vocabulary/term.js';

/**
 * Move a member of staff to a service that lacks people. The identity card is stated, unless one was recorded as issued
 * before; contact with users, police certificate and competence check are stated where they are known.
 */
export const RedeployStaff = struct(
  'RedeployStaff',
  {
    command: t.literal('RedeployStaff'),
    version: t.literal(1),
    id: CommandKey,
    staff: StaffKey,
    from: UnitKey,
    to: UnitKey,
    qualification: Qualification,
    by: StatedAuthority,
    decided: LocalDate,
    effective: LocalDate,
    ground: StatedGround,
  },
  {
    term: StatedTerm,
    idCardIssued: LocalDate,
    derivesFrom: FrameworkRef,
    userContact: t.boolean,
    policeCertificateShown: LocalDate,
    competenceChecked: LocalDate,
  },
);

/** Give a redeployment another term. */
export const ExtendRedeployment = struct(
  'ExtendRedeployment',
  {
    command: t.literal('ExtendRedeployment'),
    version: t.literal(1),
    id: CommandKey,
    staff: StaffKey,
    by: StatedAuthority,
    decided: LocalDate,
    effective: LocalDate,
    reasons: FreeText,
  },
  { term: StatedTerm },
);

/** Record that somebody who was redeployed is back. */
export const ReturnStaff = struct('ReturnStaff', {
  command: t.literal('ReturnStaff'),
  version: t.literal(1),
  id: CommandKey,
  staff: StaffKey,
  on: LocalDate,
  by: StatedAuthority,
});

/** Give a volunteer work in a unit. */
export const PlaceVolunteer = struct(
  'PlaceVolunteer',
  {
    command: t.literal('PlaceVolunteer'),
    version: t.literal(1),
    id: CommandKey,
    staff: StaffKey,
    to: UnitKey,
    contact: StatedUserContact,
    by: StatedAuthority,
    decided: LocalDate,
    effective: LocalDate,
    ground: StatedGround,
  },
  { term: StatedTerm, idCardIssued: LocalDate, derivesFrom: FrameworkRef },
);

type Fields = Readonly<Record<string, t.Mixed>>;

/** Record something done or noted about a member of staff. */
const note = <C extends string, R extends Fields, O extends Fields>(
  command: C,
  { required, optional }: Statement<R, O>,
) =>
  struct(
    command,
    {
      command: t.literal(command),
      version: t.literal(1),
      id: CommandKey,
      staff: StaffKey,
      ...required,
      on: LocalDate,
      by: Actor,
    },
    optional,
  );

/** Record that somebody offers to work where it is needed. */
export const VolunteerStaff = note('VolunteerStaff', said.VOLUNTEERING);

/** Record that a volunteer's work in a unit ended. */
export const EndVolunteerPlacement = note('EndVolunteerPlacement', said.PLACEMENT_END);

/** Record that somebody is a volunteer no longer. */
export const EndVolunteering = note('EndVolunteering', said.VOLUNTEERING_END);

/** Record a qualification and what it was seen in. */
export const RecordQualification = note('RecordQualification', said.QUALIFICATION);

/** Record a check of somebody's competence for tasks in a unit. */
export const CheckCompetence = note('CheckCompetence', said.COMPETENCE_CHECK);

/** Record that an identity card was issued. */
export const IssueIdentityCard = note('IssueIdentityCard', said.CARD_ISSUE);

/** Record that an identity card is no longer in use. */
export const ReturnIdentityCard = note('ReturnIdentityCard', said.CARD_RETURN);

/** Record that a police certificate was shown. */
export const ShowPoliceCertificate = note('ShowPoliceCertificate', said.CERTIFICATE);

/** Record training. */
export const GiveTraining = note('GiveTraining', said.TRAINING);

/** Record an absence; one that begins on a day to come is known today. */
export const RecordAbsence = note('RecordAbsence', said.ABSENCE);

/** Record that somebody is back at work. */
export const EndAbsence = note('EndAbsence', said.ABSENCE_END);

/** The commands about a member of staff. */
export const STAFF_COMMANDS = {
  RedeployStaff,
  ExtendRedeployment,
  ReturnStaff,
  VolunteerStaff,
  PlaceVolunteer,
  EndVolunteerPlacement,
  EndVolunteering,
  RecordQualification,
  CheckCompetence,
  IssueIdentityCard,
  ReturnIdentityCard,
  ShowPoliceCertificate,
  GiveTraining,
  RecordAbsence,
  EndAbsence,
} as const;
