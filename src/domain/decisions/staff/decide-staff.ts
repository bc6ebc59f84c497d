import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import type { CommandOf, StaffCommand, StaffStreamCommand } from '../../commands/command.js';
import type { STAFF_COMMANDS } from '../../commands/staff-commands.js';
import type { EventOf, StaffEvent, StaffStreamEvent } from '../../events/event.js';
import { correctEntry, redactEntry, type Entries } from '../corrections.js';
import type { Context, Decider } from '../decider.js';
import type { DecisionsOfFamily } from '../family.js';
import { knownCodes } from '../policies/known-codes.js';
import { municipal } from '../policies/municipal.js';
import { othersAsSound, type Resting } from '../policies/resting.js';
import { inOrder, stateOf, withRecord, type WithRecord } from '../record.js';
import type { Ruling } from '../rejection.js';
import { absent, present } from './decide-absence.js';
import { certificate, competence, issueCard, qualification, returnCard, training } from './decide-papers.js';
import { extend, giveBack, redeploy } from './decide-redeployment.js';
import { endPlacement, endVolunteering, place, volunteer } from './decide-volunteer.js';
import { isSound } from './staff-soundness.js';
import { evolve, initial, type StaffState } from './staff-state.js';

export { type StaffState } from './staff-state.js';

/** What is known of a member of staff, with the record that it was folded from. */
export type StaffRecord = WithRecord<StaffState, StaffEvent>;

const STAFF: Resting<StaffState, StaffEvent> = { initial, evolve, isSound };

const DECISIONS: DecisionsOfFamily<typeof STAFF_COMMANDS, StaffState, StaffEvent> = {
  RedeployStaff: redeploy,
  ExtendRedeployment: extend,
  ReturnStaff: giveBack,
  VolunteerStaff: volunteer,
  PlaceVolunteer: place,
  EndVolunteerPlacement: endPlacement,
  EndVolunteering: endVolunteering,
  RecordQualification: qualification,
  CheckCompetence: competence,
  IssueIdentityCard: issueCard,
  ReturnIdentityCard: returnCard,
  ShowPoliceCertificate: certificate,
  GiveTraining: training,
  RecordAbsence: absent,
  EndAbsence: present,
};

const decideNamed = <N extends StaffCommand['command']>(
  name: N,
  command: CommandOf<N>,
  state: StaffState,
  context: Context,
): Ruling<StaffEvent> => DECISIONS[name](command, state, context);

const entries: Entries<StaffCommand, StaffEvent> = {
  decide: (entry, before, context) =>
    E.map((event: StaffEvent) => [event])(decideNamed(entry.command, entry, stateOf(STAFF, before), context)),
  othersStand: (before, after, entry) => othersAsSound(STAFF, before, after, entry),
};

const decideOne = (
  command: StaffStreamCommand,
  { state, record }: StaffRecord,
  context: Context,
): Ruling<StaffStreamEvent> => {
  const { staff } = command;
  switch (command.command) {
    case 'CorrectStaffEntry':
      return correctEntry(
        entries,
        command,
        command.entry.staff === staff,
        inOrder(record),
        context,
        (said, now): EventOf<'StaffEntryCorrected'> => ({ type: 'StaffEntryCorrected', staff, ...said, now }),
      );
    case 'RedactStaffEntry':
      return redactEntry(
        entries,
        command,
        inOrder(record),
        context,
        (said): EventOf<'StaffEntryRedacted'> => ({ type: 'StaffEntryRedacted', staff, ...said }),
      );
    default:
      return decideNamed(command.command, command, state, context);
  }
};

const decide = (
  command: StaffStreamCommand,
  state: StaffRecord,
  context: Context,
): Ruling<ReadonlyArray<StaffStreamEvent>> =>
  pipe(
    knownCodes(command, context.catalogue),
    E.flatMap(() => decideOne(command, state, context)),
    E.tap(() => municipal(command, [], context.catalogue)),
    E.map((event) => [event]),
  );

/** Decides on one member of staff: volunteered, redeployed, returned, absent, and with which papers. */
export const staffDecider: Decider<StaffStreamCommand, StaffRecord, StaffStreamEvent> = {
  ...withRecord(STAFF),
  decide,
};
