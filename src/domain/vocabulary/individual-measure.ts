import type * as t from 'io-ts';
import { codeList } from './code-list.js';

/** The individual decisions that a measure for many can open for, by the event that each of them becomes. */
export const IndividualMeasure = codeList('IndividualMeasure', {
  VisitsReduced: { nb: 'færre besøk', en: 'fewer visits' },
  VisitsReplaced: { nb: 'besøk erstattet med telefon', en: 'visits replaced by phone' },
  CareLimitedToNecessary: { nb: 'begrenset til nødvendig helsehjelp', en: 'only necessary care' },
  TaskHandedOver: { nb: 'oppgave overtatt av pårørende', en: 'task handed over to next of kin' },
  RespiteReduced: { nb: 'avlastning redusert', en: 'respite reduced' },
  RespitePaused: { nb: 'avlastning satt på pause', en: 'respite paused' },
  SupportContactReduced: { nb: 'støttekontakt redusert', en: 'support contact reduced' },
  SupportContactSuspended: { nb: 'støttekontakt stanset', en: 'support contact suspended' },
  SupportContactKept: { nb: 'støttekontakt opprettholdt', en: 'support contact kept' },
  ServiceChanged: { nb: 'tjenesten endret', en: 'service changed' },
  ServicePaused: { nb: 'tjenesten satt på pause', en: 'service paused' },
  ServiceSuspended: { nb: 'tjenesten stanset', en: 'service suspended' },
  ServiceKept: { nb: 'tjenesten opprettholdt', en: 'service kept' },
  ServiceEnded: { nb: 'tjenesten avsluttet', en: 'service ended' },
});
export type IndividualMeasure = t.TypeOf<typeof IndividualMeasure>;
