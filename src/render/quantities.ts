import { NONE, type Rate, type Unit } from '../domain/values/extent.js';
import type { Quantity } from '../domain/values/quantity.js';
import type { Form, Mode, Place, Setting, Strand } from '../domain/values/strand.js';
import { Task } from '../domain/vocabulary/services.js';
import type { Label, Language } from '../domain/vocabulary/code-list.js';

interface Noun {
  readonly one: string;
  readonly many: string;
}

/** What one contact is called, by the form that it takes. */
export const CONTACTS: Readonly<Record<Mode, Readonly<Record<Language, Noun>>>> = {
  'in-person': { nb: { one: 'besøk', many: 'besøk' }, en: { one: 'visit', many: 'visits' } },
  phone: {
    nb: { one: 'telefonsamtale', many: 'telefonsamtaler' },
    en: { one: 'phone call', many: 'phone calls' },
  },
  video: { nb: { one: 'videobesøk', many: 'videobesøk' }, en: { one: 'video visit', many: 'video visits' } },
  written: {
    nb: { one: 'skriftlig kontakt', many: 'skriftlige kontakter' },
    en: { one: 'written contact', many: 'written contacts' },
  },
  sensor: {
    nb: { one: 'sensortilsyn', many: 'sensortilsyn' },
    en: { one: 'sensor check', many: 'sensor checks' },
  },
};

/** How time is spent, where the noun doesn't say it. */
export const BY: Readonly<Record<Mode, Label | undefined>> = {
  'in-person': undefined,
  phone: { nb: 'på telefon', en: 'by phone' },
  video: { nb: 'på video', en: 'by video' },
  written: { nb: 'skriftlig', en: 'in writing' },
  sensor: { nb: 'med sensor', en: 'by sensor' },
};

const WHERE: Readonly<Record<Place, Label>> = {
  home: { nb: 'hjemme', en: 'at home' },
  outdoors: { nb: 'utendørs', en: 'outdoors' },
  doorstep: { nb: 'i døra', en: 'on the doorstep' },
  clinic: { nb: 'på klinikk', en: 'at a clinic' },
  facility: { nb: 'på tjenestestedet', en: 'at a facility' },
};

const WITH: Readonly<Record<Setting, Label>> = {
  'one-person': { nb: 'én til én', en: 'one to one' },
  group: { nb: 'i gruppe', en: 'in a group' },
};

const period = (weeks: number, language: Language): string => {
  if (weeks === 1) return language === 'nb' ? 'i uka' : 'a week';
  if (weeks === 4) return language === 'nb' ? 'i måneden (4 uker)' : 'a month (4 weeks)';
  return language === 'nb' ? `på ${weeks} uker` : `in ${weeks} weeks`;
};

const time = (minutes: number, language: Language): string => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const hour = language === 'nb' ? 't' : 'h';
  if (rest === 0) return `${hours} ${hour}`;
  return hours === 0 ? `${rest} min` : `${hours} ${hour} ${rest} min`;
};

const COUNTED: Readonly<Record<'days' | 'nights' | 'meals', Readonly<Record<Language, Noun>>>> = {
  days: { nb: { one: 'dag', many: 'dager' }, en: { one: 'day', many: 'days' } },
  nights: { nb: { one: 'natt', many: 'netter' }, en: { one: 'night', many: 'nights' } },
  meals: { nb: { one: 'måltid', many: 'måltider' }, en: { one: 'meal', many: 'meals' } },
};

/** What one of it is called: a contact by its form, the rest by what it is. */
const nounOf = (unit: Exclude<Unit, 'minutes'>, mode: Mode, language: Language): Noun =>
  unit === 'visits' ? CONTACTS[mode][language] : COUNTED[unit][language];

const measured = (amount: number, unit: Unit, mode: Mode, language: Language): string => {
  if (unit === 'minutes') return time(amount, language);
  const { one, many } = nounOf(unit, mode, language);
  return `${amount} ${amount === 1 ? one : many}`;
};

/** Nothing is nothing in any number of weeks. */
const plain = ({ amount, weeks }: Rate): Rate => (amount === 0 ? NONE : { amount, weeks });

const perPeriod = (rate: Rate, unit: Unit, mode: Mode, language: Language): string => {
  const { amount, weeks } = plain(rate);
  return `${measured(amount, unit, mode, language)} ${period(weeks, language)}`;
};

const unknown = (unit: Unit, mode: Mode, language: Language): string => {
  if (unit === 'minutes') return language === 'nb' ? 'ukjent tid' : 'unknown time';
  const { many } = nounOf(unit, mode, language);
  return language === 'nb' ? `ukjent antall ${many}` : `unknown number of ${many}`;
};

const quantityIn = (mode: Mode, quantity: Quantity, language: Language): string => {
  const { unit } = quantity;
  if ('amount' in quantity) return perPeriod(quantity, unit, mode, language);
  if ('unknown' in quantity) return unknown(unit, mode, language);
  const { atLeast, atMost } = quantity;
  const to = language === 'nb' ? 'til' : 'to';
  if (atMost === undefined)
    return `${language === 'nb' ? 'minst' : 'at least'} ${perPeriod(atLeast, unit, mode, language)}`;
  if (atLeast.weeks !== atMost.weeks)
    return `${perPeriod(atLeast, unit, mode, language)} ${to} ${perPeriod(atMost, unit, mode, language)}`;
  const low = unit === 'minutes' ? time(atLeast.amount, language) : String(atLeast.amount);
  return `${low} ${to} ${measured(atMost.amount, unit, mode, language)} ${period(atMost.weeks, language)}`;
};

/** How much, in words: `7 besøk i uka`, `2 t 30 min i uka`, `10 t i måneden (4 uker)`, `ukjent tid`. */
export const showQuantity = (quantity: Quantity, language: Language): string =>
  quantityIn('in-person', quantity, language);

/** How much and in which form: `4 telefonsamtaler i uka`, `2 t i uka på video, utendørs`. */
export const showIn = (form: Form, quantity: Quantity, language: Language): string => {
  const { mode, place, setting, task } = form;
  const by = quantity.unit !== 'visits' ? BY[mode]?.[language] : undefined;
  const words = quantityIn(mode, quantity, language) + (by === undefined ? '' : ` ${by}`);
  return [
    words,
    ...(place === undefined ? [] : [WHERE[place][language]]),
    ...(setting === undefined ? [] : [WITH[setting][language]]),
    ...(task === undefined ? [] : [Task.is(task) ? Task.keys[task][language] : task]),
  ].join(', ');
};

/** See {@link showIn}. */
export const showStrand = (strand: Strand, language: Language): string => showIn(strand, strand, language);
