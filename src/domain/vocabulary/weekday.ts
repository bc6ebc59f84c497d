import type * as t from 'io-ts';
import { codeList } from './code-list.js';

/** Days of the week. */
export const Weekday = codeList('Weekday', {
  monday: { nb: 'mandag', en: 'Monday' },
  tuesday: { nb: 'tirsdag', en: 'Tuesday' },
  wednesday: { nb: 'onsdag', en: 'Wednesday' },
  thursday: { nb: 'torsdag', en: 'Thursday' },
  friday: { nb: 'fredag', en: 'Friday' },
  saturday: { nb: 'lørdag', en: 'Saturday' },
  sunday: { nb: 'søndag', en: 'Sunday' },
});
export type Weekday = t.TypeOf<typeof Weekday>;
