import type * as t from 'io-ts';
import { codeList } from '../../domain/vocabulary/code-list.js';

/** What can be proposed for one service of a person. */
export const PlannedMeasure = codeList('PlannedMeasure', {
  'video-visits': { nb: 'besøk på skjerm', en: 'visits by video' },
  'phone-visits': { nb: 'telefon i stedet for besøk', en: 'calls in place of visits' },
  'tasks-to-kin': { nb: 'oppgaver til pårørende etter avtale', en: 'tasks to next of kin by agreement' },
  'fewer-visits': { nb: 'færre besøk', en: 'fewer visits' },
  'shorter-visits': { nb: 'kortere besøk', en: 'shorter visits' },
  'necessary-care-only': { nb: 'bare nødvendig hjelp', en: 'only necessary care' },
  'respite-reduced': { nb: 'mindre avlastning', en: 'less respite' },
  'respite-paused': { nb: 'avlastning på pause', en: 'respite paused' },
  'support-contact-reduced': { nb: 'mindre støttekontakt', en: 'less support contact' },
  'support-contact-suspended': { nb: 'støttekontakt stanset', en: 'support contact suspended' },
});
export type PlannedMeasure = t.TypeOf<typeof PlannedMeasure>;
