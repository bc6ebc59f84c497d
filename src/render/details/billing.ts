import type { BILLING_EVENTS } from '../../domain/events/billing-events.js';
import type { EventOf } from '../../domain/events/event.js';
import type { Language } from '../../domain/vocabulary/code-list.js';
import { showDate } from '../dates.js';
import type { DetailsOfFamily } from './family.js';

const bill = (
  { kroner, from, until }: EventOf<'FeeCharged'> | EventOf<'FeeRefunded'>,
  language: Language,
): ReadonlyArray<string> => [`kr ${kroner}, for ${showDate(from, language)} – ${showDate(until, language)}`];

/** How much, and for which days. */
export const BILLING_DETAILS: DetailsOfFamily<typeof BILLING_EVENTS> = {
  FeeCharged: bill,
  FeeRefunded: bill,
};
