import type * as t from 'io-ts';
import { codeList } from '../code-list.js';

/** What must happen for a prepared measure to start. */
export const StartCondition = codeList('StartCondition', {
  'first-case': { nb: 'når det første smittetilfellet er bekreftet', en: 'when the first case is confirmed' },
  'outbreak-here': { nb: 'når det er smitte på stedet', en: 'when there is infection on the spot' },
  'staffing-below-plan': { nb: 'når bemanningen er under planen', en: 'when staffing is below plan' },
  'phase-raised': { nb: 'når beredskapen trappes opp', en: 'when readiness is raised' },
  'power-out': { nb: 'når strømmen er borte', en: 'when power is out' },
  'alarm-fails': { nb: 'når trygghetsalarmen svikter', en: 'when the safety alarm fails' },
  'roads-closed': { nb: 'når veiene er stengt', en: 'when roads are closed' },
  'strike-begins': { nb: 'når streiken begynner', en: 'when the strike begins' },
  'carer-ill': { nb: 'når omsorgsyter blir syk', en: 'when the carer falls ill' },
  'authority-decides': { nb: 'når myndighetene har bestemt det', en: 'when the authority has decided' },
  'supplies-short': { nb: 'når lagrene er små', en: 'when supplies run short' },
});
export type StartCondition = t.TypeOf<typeof StartCondition>;
