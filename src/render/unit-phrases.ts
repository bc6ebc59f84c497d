import { Weekday } from '../domain/vocabulary/weekday.js';
import type { Label, Language } from '../domain/vocabulary/code-list.js';
import { PlaceKind, type Whereabouts } from '../domain/vocabulary/unit/places.js';
import { OperatingScale, type OpenHours, type OperatingLevel } from '../domain/vocabulary/unit/running.js';
import { showTimes } from './dates.js';
import { listed } from './words.js';
import { safeText } from './safe-text.js';

/** A code's label in a language. */
export const named =
  <K extends string>(list: { readonly keys: Readonly<Record<K, Label>> }, language: Language) =>
  (code: K): string =>
    list.keys[code][language];

/** Places of a kind, with their number: `6 × korttidsplass`. */
export const showPlaces = (places: number, kind: PlaceKind, language: Language): string =>
  `${places} × ${PlaceKind.keys[kind][language]}`;

const WHERE: Readonly<Record<Exclude<Whereabouts['at'], 'place'>, Label>> = {
  home: { nb: 'hjemme', en: 'at home' },
  kin: { nb: 'hos pårørende', en: 'with next of kin' },
  hospital: { nb: 'på sykehus', en: 'in hospital' },
};

/** Where somebody lives or stays. */
export const showWhereabouts = (where: Whereabouts, language: Language): string =>
  where.at === 'place'
    ? `${PlaceKind.keys[where.kind][language]}, ${safeText(where.unit)}`
    : WHERE[where.at][language];

const LIGHTS: Readonly<Record<1 | 2 | 3, Label>> = {
  1: { nb: 'grønt', en: 'green' },
  2: { nb: 'gult', en: 'yellow' },
  3: { nb: 'rødt', en: 'red' },
};

/** A step of a scale: a number, or a colour. */
export const showOperatingLevel = (level: OperatingLevel, language: Language): string => {
  const step = level.scale === 'traffic-light' ? LIGHTS[level.step][language] : String(level.step);
  return `${OperatingScale.keys[level.scale][language]}: ${step}`;
};

/** Opening hours: `mandag, fredag kl. 08.00–15.30`. */
export const showHours = (hours: ReadonlyArray<OpenHours>, language: Language): string =>
  hours
    .map(({ days, from, until }) => `${listed(Weekday, days, language)} ${showTimes(from, until, language)}`)
    .join('; ');
