import type { EventOf } from '../../domain/events/event.js';
import type { STAFF_EVENTS } from '../../domain/events/staff-events.js';
import type { Language } from '../../domain/vocabulary/code-list.js';
import { Qualification } from '../../domain/vocabulary/people.js';
import { showDate } from '../dates.js';
import { arrow } from '../level-parts.js';
import { safeText } from '../safe-text.js';
import type { DetailsOfFamily } from './family.js';

const redeployed = (
  { from, to, qualification, idCardIssued }: EventOf<'StaffRedeployed'>,
  language: Language,
): string => {
  const card = language === 'nb' ? 'legitimasjonskort utstedt' : 'identity card issued';
  return `${Qualification.keys[qualification][language]}, ${arrow(safeText(from), safeText(to))}, ${card} ${showDate(idCardIssued, language)}`;
};

export const STAFF_DETAILS: DetailsOfFamily<typeof STAFF_EVENTS> = {
  StaffRedeployed: (event, language) => [redeployed(event, language)],
  StaffReturned: ({ to }, language) => [`${language === 'nb' ? 'til' : 'to'} ${safeText(to)}`],
};
