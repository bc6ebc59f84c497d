import * as t from 'io-ts';
import { struct } from '../codec/struct.js';
import { CrisisKey, FrameworkKey } from '../values/keys.js';
import { codeList } from './code-list.js';
import { Selection } from './selection.js';
import { ServiceType } from './services.js';

/** The individual decisions that a measure of the crisis leadership can open for. */
export const IndividualMeasure = codeList('IndividualMeasure', {
  VisitsReduced: { nb: 'færre besøk', en: 'fewer visits' },
  VisitsReplaced: { nb: 'besøk erstattet med telefon', en: 'visits replaced by phone' },
  CareLimitedToNecessary: { nb: 'bare nødvendig helsehjelp', en: 'only necessary care' },
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
});
export type IndividualMeasure = t.TypeOf<typeof IndividualMeasure>;

/**
 * What a framework measure is aimed at. Services of users, of all who have them or of the `people` selected: each person
 * touched is *pending* until an individual decision; the rest moves nobody's level.
 */
export const FrameworkTarget = t.union(
  [
    struct(
      'TargetServices',
      {
        kind: t.literal('services'),
        services: t.readonlyArray(ServiceType),
        opensFor: t.readonlyArray(IndividualMeasure),
      },
      { people: Selection },
    ),
    struct('TargetStaff', { kind: t.literal('staff') }),
    struct('TargetVisiting', { kind: t.literal('visiting') }),
    struct('TargetPlaces', { kind: t.literal('places'), services: t.readonlyArray(ServiceType) }),
  ],
  'FrameworkTarget',
);
export type FrameworkTarget = t.TypeOf<typeof FrameworkTarget>;

/** Points from an individual decision to the measure of the crisis leadership that it derives from. */
export const FrameworkRef = struct('FrameworkRef', { crisis: CrisisKey, measure: FrameworkKey });
export type FrameworkRef = t.TypeOf<typeof FrameworkRef>;
