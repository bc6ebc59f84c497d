import { commandNamed } from './command.js';

/** One function a command: fields in, a command to record out. What is wrong with it is said when it is recorded. */
export const registerServiceUser = commandNamed('RegisterServiceUser');
export const grantService = commandNamed('GrantService');
export const reduceVisits = commandNamed('ReduceVisits');
export const replaceVisits = commandNamed('ReplaceVisits');
export const limitCareToNecessary = commandNamed('LimitCareToNecessary');
export const handOverTask = commandNamed('HandOverTask');
export const reduceRespite = commandNamed('ReduceRespite');
export const pauseRespite = commandNamed('PauseRespite');
export const reduceSupportContact = commandNamed('ReduceSupportContact');
export const suspendSupportContact = commandNamed('SuspendSupportContact');
export const keepSupportContact = commandNamed('KeepSupportContact');
export const restoreService = commandNamed('RestoreService');
export const reviewDecision = commandNamed('ReviewDecision');
export const giveNotice = commandNamed('GiveNotice');
export const redeployStaff = commandNamed('RedeployStaff');
export const returnStaff = commandNamed('ReturnStaff');
export const declareCrisis = commandNamed('DeclareCrisis');
export const changeCrisisPhase = commandNamed('ChangeCrisisPhase');
export const endCrisis = commandNamed('EndCrisis');
export const adoptFrameworkMeasure = commandNamed('AdoptFrameworkMeasure');
