import type { Unit } from '../domain/values/extent.js';
import type { Mode } from '../domain/values/strand.js';
import type { Label, Language } from '../domain/vocabulary/code-list.js';
import { MissedCause, type MissedPortion, type Portion } from '../domain/vocabulary/delivery.js';
import { BY, CONTACTS } from './quantities.js';

const HOUR: Label = { nb: 't', en: 'h' };

const time = (minutes: number, language: Language): string => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = [
    ...(hours === 0 ? [] : [`${hours} ${HOUR[language]}`]),
    ...(rest === 0 && hours > 0 ? [] : [`${rest} min`]),
  ];
  return parts.join(' ');
};

/** An amount in one form: `2 besøk`, `1 t 30 min på telefon`. */
export const showAmount = (unit: Unit, amount: number, mode: Mode, language: Language): string => {
  if (unit === 'visits') {
    const { one, many } = CONTACTS[mode][language];
    return `${amount} ${amount === 1 ? one : many}`;
  }
  const by = BY[mode]?.[language];
  return `${time(amount, language)}${by === undefined ? '' : ` ${by}`}`;
};

/** See {@link showAmount}. */
export const showPortion = ({ unit, amount, mode }: Portion, language: Language): string =>
  showAmount(unit, amount, mode, language);

/** What was not given, and why: `1 besøk (manglet folk)`. */
export const showMissed = (missed: MissedPortion, language: Language): string =>
  `${showPortion(missed, language)} (${MissedCause.keys[missed.cause][language]})`;
