import type { LocalDate } from '../../domain/values/local-date.js';
import type { Language } from '../../domain/vocabulary/code-list.js';
import { KeptLevel } from '../../domain/vocabulary/measures.js';
import { showDate } from '../dates.js';

/** At which level a service was kept on purpose, and by when that is looked at again. */
export const showKept = (
  { keeps, review }: { readonly keeps: KeptLevel; readonly review?: LocalDate },
  language: Language,
): string => {
  const by = language === 'nb' ? 'vurderes på nytt innen' : 'assessed anew by';
  const level = KeptLevel.keys[keeps][language];
  return review === undefined ? level : `${level}, ${by} ${showDate(review, language)}`;
};
