import type { USER_EVENTS } from '../../domain/events/user-events.js';
import type { LabelsOfFamily } from './family.js';

export const USER_LABELS: LabelsOfFamily<typeof USER_EVENTS> = {
  ServiceUserRegistered: { nb: 'Bruker registrert', en: 'Service user registered' },
  ServiceGranted: { nb: 'Tjeneste innvilget', en: 'Service granted' },
  VisitsReduced: { nb: 'Besøk redusert', en: 'Visits reduced' },
  VisitsReplaced: { nb: 'Besøk erstattet', en: 'Visits replaced' },
  CareLimitedToNecessary: {
    nb: 'Begrenset til nødvendig hjelp',
    en: 'Care limited to what is necessary',
  },
  TaskHandedOver: { nb: 'Oppgave overtatt av pårørende', en: 'Task handed over to next of kin' },
  RespiteReduced: { nb: 'Avlastning redusert', en: 'Respite reduced' },
  RespitePaused: { nb: 'Avlastning satt på pause', en: 'Respite paused' },
  SupportContactReduced: { nb: 'Støttekontakt redusert', en: 'Support contact reduced' },
  SupportContactSuspended: { nb: 'Støttekontakt stanset', en: 'Support contact suspended' },
  SupportContactKept: { nb: 'Støttekontakt opprettholdt', en: 'Support contact kept' },
  ServiceRestored: { nb: 'Tjeneste gjenopprettet', en: 'Service restored' },
  DecisionReviewed: { nb: 'Beslutning vurdert på nytt', en: 'Decision reviewed' },
  NoticeGiven: { nb: 'Varsel eller underretning gitt', en: 'Notice given' },
};
