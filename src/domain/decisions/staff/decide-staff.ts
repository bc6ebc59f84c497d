import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import type { CommandOf, StaffCommand } from '../../commands/command.js';
import type { STAFF_COMMANDS } from '../../commands/staff-commands.js';
import type { StaffEvent } from '../../events/event.js';
import type { Context, Decider } from '../decider.js';
import type { DecisionsOfFamily } from '../family.js';
import { knownCodes } from '../policies/known-codes.js';
import { municipal } from '../policies/municipal.js';
import type { Ruling } from '../rejection.js';
import { absent, present } from './decide-absence.js';
import { certificate, competence, issueCard, qualification, returnCard, training } from './decide-papers.js';
import { extend, giveBack, redeploy } from './decide-redeployment.js';
import { endPlacement, endVolunteering, place, volunteer } from './decide-volunteer.js';
import { evolve, initial, type StaffState } from './staff-state.js';

export { type StaffState } from './staff-state.js';

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

const decide = (
  command: StaffCommand,
  state: StaffState,
  context: Context,
): Ruling<ReadonlyArray<StaffEvent>> =>
  pipe(
    knownCodes(command, context.catalogue),
    E.flatMap(() => decideNamed(command.command, command, state, context)),
    E.tap(() => municipal(command, [], context.catalogue)),
    E.map((event) => [event]),
  );

/** Decides on one member of staff: volunteered, redeployed, returned, absent, and with which papers. */
export const staffDecider: Decider<StaffCommand, StaffState, StaffEvent> = { initial, decide, evolve };
