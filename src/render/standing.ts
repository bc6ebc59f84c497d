import type { FrameworkAt } from '../domain/changes/framework-life.js';
import type { LocalDate } from '../domain/values/local-date.js';
import type { Label, Language } from '../domain/vocabulary/code-list.js';
import { showDate } from './dates.js';
import { OVERDUE, showTerm } from './phrases.js';

/** How a measure for many stands, in capitals: it heads a paragraph. */
export const STATES: Readonly<Record<FrameworkAt['state'], Label>> = {
  'in-force': { nb: 'GJELDER', en: 'IN FORCE' },
  paused: { nb: 'PÅ PAUSE', en: 'PAUSED' },
  planned: { nb: 'PLANLAGT', en: 'PLANNED' },
  ended: { nb: 'AVSLUTTET', en: 'ENDED' },
};

/** How long a measure for many lasts, with the review that comes next, marked where its day has passed. */
export const showStandingTerm = (
  { term, review, overdue }: FrameworkAt,
  at: LocalDate,
  language: Language,
): string => {
  // A review that was held is not overdue, whatever day the term names.
  const words = showTerm(term, language, overdue && review === term.review ? at : undefined);
  if (review === undefined || review === term.review) return words;
  const next = language === 'nb' ? 'neste vurdering innen' : 'next review by';
  return `${words}; ${next} ${showDate(review, language)}${overdue ? OVERDUE[language] : ''}`;
};
