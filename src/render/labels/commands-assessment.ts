import type { ASSESSMENT_COMMANDS } from '../../domain/commands/assessment-commands.js';
import type { LabelsOfFamily } from './family.js';

export const ASSESSMENT_COMMAND_LABELS: LabelsOfFamily<typeof ASSESSMENT_COMMANDS> = {
  AssessWithoutChange: { nb: 'Vurder uten endring', en: 'Assess without a change' },
  EvaluateService: { nb: 'Evaluer tjeneste', en: 'Evaluate service' },
};
