import type { CRISIS_COMMANDS } from '../../domain/commands/crisis-commands.js';
import type { LabelsOfFamily } from './family.js';

export const CRISIS_COMMAND_LABELS: LabelsOfFamily<typeof CRISIS_COMMANDS> = {
  DeclareCrisis: { nb: 'Sett kriseledelse', en: 'Declare a crisis' },
  ChangeCrisisPhase: { nb: 'Gå over i ny fase', en: 'Go to another phase' },
  EndCrisis: { nb: 'Avslutt kriseledelse', en: 'End the crisis' },
  AppointCrisisLeadership: { nb: 'Utpek kriseledelse', en: 'Appoint the crisis leadership' },
  MinuteCrisisMeeting: {
    nb: 'Før referat fra møte i kriseledelsen',
    en: 'Minute a meeting of the crisis leadership',
  },
  PlanReopening: { nb: 'Planlegg gjenåpning', en: 'Plan the reopening' },
  TakeReopeningStep: { nb: 'Ta neste trinn i gjenåpningen', en: 'Take a step of the reopening' },
  AdoptFrameworkMeasure: {
    nb: 'Vedta tiltak i kriseledelsen',
    en: 'Adopt a measure of the crisis leadership',
  },
  StartFrameworkMeasure: { nb: 'Sett i gang tiltak', en: 'Start a measure of the crisis leadership' },
  ReviewFrameworkMeasure: {
    nb: 'Vurder tiltak fra kriseledelsen på nytt',
    en: 'Review a measure of the crisis leadership',
  },
  ExtendFrameworkMeasure: {
    nb: 'Forleng tiltak fra kriseledelsen',
    en: 'Extend a measure of the crisis leadership',
  },
  PauseFrameworkMeasure: {
    nb: 'Sett tiltak fra kriseledelsen på pause',
    en: 'Pause a measure of the crisis leadership',
  },
  ResumeFrameworkMeasure: {
    nb: 'Gjenoppta tiltak fra kriseledelsen',
    en: 'Resume a measure of the crisis leadership',
  },
  EndFrameworkMeasure: {
    nb: 'Avslutt tiltak fra kriseledelsen',
    en: 'End a measure of the crisis leadership',
  },
  WithdrawFrameworkMeasure: {
    nb: 'Trekk tiltak fra kriseledelsen',
    en: 'Withdraw a measure of the crisis leadership',
  },
  ReverseFrameworkMeasure: {
    nb: 'Omgjør tiltak fra kriseledelsen',
    en: 'Reverse a measure of the crisis leadership',
  },
  PublishMeasures: { nb: 'Kunngjør tiltak', en: 'Publish measures' },
  ConsultOutsideBody: { nb: 'Rådfør deg med annet organ', en: 'Consult another body' },
};
