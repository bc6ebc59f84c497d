import type { CORRECTION_EVENTS } from '../../domain/events/correction-events.js';
import type { Language } from '../../domain/vocabulary/code-list.js';
import { RedactionReason } from '../../domain/vocabulary/correction.js';
import { safeText } from '../safe-text.js';
import type { DetailsOfFamily } from './family.js';

const points = (word: Readonly<Record<Language, string>>, event: string, language: Language): string =>
  `${word[language]} ${safeText(event)}`;

/** What it should read as is told by the history, in the fields that all events have. */
export const CORRECTION_DETAILS: DetailsOfFamily<typeof CORRECTION_EVENTS> = {
  EntryCorrected: ({ corrects }, language) => [points({ nb: 'retter', en: 'corrects' }, corrects, language)],
  EntryRedacted: ({ redacts, reason }, language) => [
    points({ nb: 'sletter', en: 'redacts' }, redacts, language),
    RedactionReason.keys[reason][language],
  ],
};
