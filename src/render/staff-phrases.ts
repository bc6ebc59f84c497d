import type { Language } from '../domain/vocabulary/code-list.js';
import type { Capacity } from '../domain/vocabulary/staff.js';

/** Hours as people write them, exactly: whole hours and minutes, in a week or in several. */
export const showCapacity = ({ minutes, weeks }: Capacity, language: Language): string => {
  const nb = language === 'nb';
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = [
    ...(hours === 0 && rest > 0
      ? []
      : [`${hours} ${nb ? (hours === 1 ? 'time' : 'timer') : hours === 1 ? 'hour' : 'hours'}`]),
    ...(rest === 0 ? [] : [`${rest} min`]),
  ].join(' ');
  if (weeks === 1) return `${parts} ${nb ? 'i uka' : 'a week'}`;
  return `${parts} ${nb ? `på ${weeks} uker` : `in ${weeks} weeks`}`;
};
