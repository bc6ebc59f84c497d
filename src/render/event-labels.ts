import type { EventName } from '../domain/events/event.js';
import type { Label } from '../domain/vocabulary/code-list.js';

/** What people read for an event. The compiler asks for a line when an event is added. */
export const EVENT_LABELS: Readonly<Record<EventName, Label>> = {
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
  NoticeGiven: { nb: 'Underretning gitt', en: 'Notice given' },
  StaffRedeployed: { nb: 'Ansatt omdisponert', en: 'Member of staff redeployed' },
  StaffReturned: { nb: 'Ansatt tilbake', en: 'Member of staff returned' },
  CrisisDeclared: { nb: 'Kriseledelse satt', en: 'Crisis declared' },
  CrisisPhaseChanged: { nb: 'Krisen i ny fase', en: 'Crisis phase changed' },
  CrisisEnded: { nb: 'Kriseledelse avsluttet', en: 'Crisis ended' },
  FrameworkMeasureAdopted: {
    nb: 'Tiltak vedtatt av kriseledelsen',
    en: 'Measure adopted by the crisis leadership',
  },
};
