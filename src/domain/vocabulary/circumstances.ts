import type * as t from 'io-ts';
import { codeList } from './code-list.js';

/** Whether next of kin who care for the user can go on. */
export const CarerCapacity = codeList('CarerCapacity', {
  yes: { nb: 'kan fortsette', en: 'can go on' },
  'for-a-while': { nb: 'kan fortsette en tid', en: 'can go on for a while' },
  no: { nb: 'kan ikke fortsette', en: 'cannot go on' },
});
export type CarerCapacity = t.TypeOf<typeof CarerCapacity>;

/** How a user manages simple digital tools. Ordered from least to most. */
export const DigitalAbility = codeList('DigitalAbility', {
  none: { nb: 'bruker ikke digitale verktøy', en: 'does not use digital tools' },
  'with-help': { nb: 'med hjelp', en: 'with help' },
  alone: { nb: 'på egen hånd', en: 'alone' },
});
export type DigitalAbility = t.TypeOf<typeof DigitalAbility>;

/** Where a user lives. */
export const Dwelling = codeList('Dwelling', {
  'own-home': { nb: 'egen bolig', en: 'own home' },
  'municipal-dwelling': { nb: 'kommunal bolig', en: 'municipal dwelling' },
  'staffed-dwelling': { nb: 'bolig med bemanning', en: 'staffed dwelling' },
  institution: { nb: 'institusjon', en: 'institution' },
  'no-fixed-dwelling': { nb: 'uten fast bolig', en: 'no fixed dwelling' },
});
export type Dwelling = t.TypeOf<typeof Dwelling>;
