import { COMMAND } from '../../examples/commands.js';
import { ADOPTED, DECLARED, EVENT, GRANTED, REDUCED, REGISTERED } from '../../examples/events.js';
import { crisis, staff, user, type Case } from '../case.js';

/** Every command at its plainest: allowed, and the event that it becomes to the last field. */
export const cases: ReadonlyArray<Case> = [
  user.yes('a service user is registered', [], COMMAND.RegisterServiceUser, [EVENT.ServiceUserRegistered]),
  user.yes(
    'a service is granted; a task is necessary by its kind unless stated',
    REGISTERED,
    COMMAND.GrantService,
    [EVENT.ServiceGranted],
  ),
  user.yes('visits are reduced', GRANTED, COMMAND.ReduceVisits, [EVENT.VisitsReduced]),
  user.yes('visits are replaced by calls in part', GRANTED, COMMAND.ReplaceVisits, [EVENT.VisitsReplaced]),
  user.yes('care is limited to what is necessary', GRANTED, COMMAND.LimitCareToNecessary, [
    EVENT.CareLimitedToNecessary,
  ]),
  user.yes('a task is handed over to next of kin', GRANTED, COMMAND.HandOverTask, [EVENT.TaskHandedOver]),
  user.yes('respite is reduced', GRANTED, COMMAND.ReduceRespite, [EVENT.RespiteReduced]),
  user.yes('respite is paused', GRANTED, COMMAND.PauseRespite, [EVENT.RespitePaused]),
  user.yes('support contact is reduced', GRANTED, COMMAND.ReduceSupportContact, [
    EVENT.SupportContactReduced,
  ]),
  user.yes('support contact is suspended', GRANTED, COMMAND.SuspendSupportContact, [
    EVENT.SupportContactSuspended,
  ]),
  user.yes('support contact is kept', GRANTED, COMMAND.KeepSupportContact, [EVENT.SupportContactKept]),
  user.yes('a service is restored', REDUCED, COMMAND.RestoreService, [EVENT.ServiceRestored]),
  user.yes('a decision is reviewed', REDUCED, COMMAND.ReviewDecision, [EVENT.DecisionReviewed]),
  user.yes('notice is given', REDUCED, COMMAND.GiveNotice, [EVENT.NoticeGiven]),
  user.yes('an entry is corrected', REDUCED, COMMAND.CorrectEntry, [EVENT.EntryCorrected]),
  user.yes('an entry is redacted', REDUCED, COMMAND.RedactEntry, [EVENT.EntryRedacted]),
  staff.yes('a member of staff is redeployed', [], COMMAND.RedeployStaff, [EVENT.StaffRedeployed]),
  staff.yes('a member of staff returns', [EVENT.StaffRedeployed], COMMAND.ReturnStaff, [EVENT.StaffReturned]),
  crisis.yes('a crisis is declared', [], COMMAND.DeclareCrisis, [EVENT.CrisisDeclared]),
  crisis.yes('a crisis goes to another phase', DECLARED, COMMAND.ChangeCrisisPhase, [
    EVENT.CrisisPhaseChanged,
  ]),
  crisis.yes('a crisis ends', ADOPTED, COMMAND.EndCrisis, [EVENT.CrisisEnded]),
  crisis.yes('a measure for many is adopted', DECLARED, COMMAND.AdoptFrameworkMeasure, [
    EVENT.FrameworkMeasureAdopted,
  ]),
];
