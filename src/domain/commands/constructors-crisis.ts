import { commandNamed } from './command.js';

export const appointCrisisLeadership = commandNamed('AppointCrisisLeadership');
export const minuteCrisisMeeting = commandNamed('MinuteCrisisMeeting');
export const planReopening = commandNamed('PlanReopening');
export const takeReopeningStep = commandNamed('TakeReopeningStep');
export const startFrameworkMeasure = commandNamed('StartFrameworkMeasure');
export const reviewFrameworkMeasure = commandNamed('ReviewFrameworkMeasure');
export const extendFrameworkMeasure = commandNamed('ExtendFrameworkMeasure');
export const pauseFrameworkMeasure = commandNamed('PauseFrameworkMeasure');
export const resumeFrameworkMeasure = commandNamed('ResumeFrameworkMeasure');
export const endFrameworkMeasure = commandNamed('EndFrameworkMeasure');
export const withdrawFrameworkMeasure = commandNamed('WithdrawFrameworkMeasure');
export const reverseFrameworkMeasure = commandNamed('ReverseFrameworkMeasure');
export const publishMeasures = commandNamed('PublishMeasures');
export const consultOutsideBody = commandNamed('ConsultOutsideBody');
