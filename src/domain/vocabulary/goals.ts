import type * as t from 'io-ts';
import { codeList } from './code-list.js';

/** What a service is for, for the one who has it: the aims that it is granted with and assessed by. */
export const ServiceGoal = codeList('ServiceGoal', {
  'safe-at-home': { nb: 'kjenne seg trygg hjemme', en: 'to be safe at home' },
  'self-reliant': { nb: 'klare mest mulig selv', en: 'to be as self-reliant as possible' },
  'mastery-and-participation': {
    nb: 'mestre hverdagen og være med på å planlegge den',
    en: 'to master everyday life and take part in planning it',
  },
  'prevent-illness-and-injury': {
    nb: 'unngå sykdom og skade',
    en: 'to avoid illness and injury',
  },
  'necessary-health-care': { nb: 'få nødvendig helsehjelp', en: 'to get necessary health care' },
  'dignified-end-of-life': {
    nb: 'få en verdig avslutning på livet',
    en: 'to end life with dignity',
  },
  'social-contact': { nb: 'ha kontakt med andre', en: 'to have contact with others' },
  'carer-can-go-on': { nb: 'at omsorgsyter kan fortsette', en: 'that the carer can go on' },
});
export type ServiceGoal = t.TypeOf<typeof ServiceGoal>;
