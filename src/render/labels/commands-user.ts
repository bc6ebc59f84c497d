import type { USER_COMMANDS } from '../../domain/commands/user-commands.js';
import type { LabelsOfFamily } from './family.js';

export const USER_COMMAND_LABELS: LabelsOfFamily<typeof USER_COMMANDS> = {
  RegisterServiceUser: { nb: 'Registrer bruker', en: 'Register a service user' },
  GrantService: { nb: 'Innvilg tjeneste', en: 'Grant a service' },
  ReduceVisits: { nb: 'Reduser besøk', en: 'Reduce visits' },
  ReplaceVisits: { nb: 'Erstatt besøk', en: 'Replace visits' },
  LimitCareToNecessary: { nb: 'Begrens til nødvendig hjelp', en: 'Limit care to what is necessary' },
  HandOverTask: { nb: 'Overlat oppgave til pårørende', en: 'Hand a task over to next of kin' },
  ReduceRespite: { nb: 'Reduser avlastning', en: 'Reduce respite' },
  PauseRespite: { nb: 'Sett avlastning på pause', en: 'Pause respite' },
  ReduceSupportContact: { nb: 'Reduser støttekontakt', en: 'Reduce support contact' },
  SuspendSupportContact: { nb: 'Stans støttekontakt', en: 'Suspend support contact' },
  KeepSupportContact: { nb: 'Oppretthold støttekontakt', en: 'Keep support contact' },
  RestoreService: { nb: 'Gjenopprett tjeneste', en: 'Restore a service' },
  ReviewDecision: { nb: 'Vurder beslutning på nytt', en: 'Review a decision' },
  GiveNotice: { nb: 'Gi underretning', en: 'Give notice' },
};
