import type { Language } from '../domain/vocabulary/code-list.js';
import type { Authority, Ground } from '../domain/vocabulary/authority.js';
import { Cause, EndCondition, MandateKind, Purpose, Role } from '../domain/vocabulary/decisions.js';
import type { ProvisionId } from '../domain/vocabulary/provision-id.js';
import { provisionLabel, type Catalogue } from '../domain/law/catalogue.js';
import { Party, type Initiative, type Power } from '../domain/vocabulary/initiative.js';
import { EndTask, endCondition, lastDay, reviewDay, type Term } from '../domain/vocabulary/term.js';
import type { LocalDate } from '../domain/values/local-date.js';
import { showDate } from './dates.js';
import { safeText } from './safe-text.js';

/** Words somebody wrote, marked as such. */
export const quoted = (text: string, language: Language): string =>
  language === 'nb' ? `«${safeText(text)}»` : `“${safeText(text)}”`;

/** Who decided or did it: role, unit, person where it is known, mandate. */
export const showWho = (
  { role, unit, person, mandate }: Pick<Authority, 'role' | 'unit'> & Partial<Authority>,
  language: Language,
): string =>
  [
    Role.keys[role][language],
    `${language === 'nb' ? 'enhet' : 'unit'} ${safeText(unit)}`,
    ...(person === undefined ? [] : [safeText(person)]),
    ...(mandate === undefined
      ? []
      : [`${MandateKind.keys[mandate.kind][language]} ${quoted(mandate.reference.text, language)}`]),
  ].join(', ');

/** Why: the cause, the purposes, and the reasons in the decider's words. */
export const showWhy = ({ cause, purposes, reasons }: Ground, language: Language): string => {
  const aims = purposes.map((aim) => Purpose.keys[aim][language]).join(', ');
  const purpose = language === 'nb' ? 'formål' : 'purpose';
  const because = Cause.keys[cause][language];
  return `${because}${aims === '' ? '' : `; ${purpose}: ${aims}`}; ${quoted(reasons.text, language)}`;
};

/** The provisions relied on, as they are called. */
export const showProvisions = (
  ids: ReadonlyArray<ProvisionId>,
  language: Language,
  catalogue: Catalogue,
): string => ids.map((id) => provisionLabel(catalogue, id, language)).join('; ');

/** Beside a review whose day has passed. */
export const OVERDUE: Readonly<Record<Language, string>> = { nb: ' (FORFALT)', en: ' (OVERDUE)' };

/** Until when: the last day or what must have happened, and the day of review, marked where it has passed at `at`. */
export const showTerm = (term: Term, language: Language, at?: LocalDate): string => {
  const [last, condition, review] = [lastDay(term), endCondition(term), reviewDay(term)];
  const parts: string[] = [];
  if (last !== undefined)
    parts.push(`${language === 'nb' ? 'til og med' : 'up to and including'} ${showDate(last, language)}`);
  if (condition !== undefined)
    parts.push(`${language === 'nb' ? 'slutter' : 'ends'} ${EndCondition.keys[condition][language]}`);
  if (review !== undefined) {
    const overdue = at !== undefined && review < at ? OVERDUE[language] : '';
    parts.push(
      `${language === 'nb' ? 'vurderes på nytt innen' : 'review by'} ${showDate(review, language)}${overdue}`,
    );
  }
  if (term.rhythm !== undefined)
    parts.push(
      language === 'nb'
        ? `deretter hver ${term.rhythm.everyDays}. dag`
        : `then every ${term.rhythm.everyDays} days`,
    );
  if (term.atEnd !== undefined && term.atEnd.length > 0)
    parts.push(
      `${language === 'nb' ? 'ved avslutning' : 'at its end'}: ${term.atEnd.map((task) => EndTask.keys[task][language]).join(', ')}`,
    );
  return parts.join(', ');
};

/** Whose idea it was and who asked for it. */
export const showInitiative = ({ suggestedBy, requestedBy }: Initiative, language: Language): string => {
  const nb = language === 'nb';
  return [
    ...(suggestedBy === undefined
      ? []
      : [`${nb ? 'foreslått av' : 'suggested by'} ${Party.keys[suggestedBy][language]}`]),
    ...(requestedBy === undefined
      ? []
      : [`${nb ? 'bedt om av' : 'asked for by'} ${Party.keys[requestedBy][language]}`]),
  ].join(', ');
};

/** By which power it was done. */
export const showPower = (power: Power, language: Language, catalogue: Catalogue): string => {
  switch (power.kind) {
    case 'ordinary-law':
      return language === 'nb' ? 'ordinær lovgivning' : 'ordinary law';
    case 'crisis-power':
      return `${language === 'nb' ? 'krisefullmakt' : 'crisis power'}: ${showProvisions([power.provision], language, catalogue)}`;
    case 'none-needed':
      return language === 'nb' ? 'krever ingen hjemmel' : 'none needed';
  }
};
