import type { Amendment, CORRECTION_EVENTS, RedactionEvent } from '../../domain/events/correction-events.js';
import type { Language } from '../../domain/vocabulary/code-list.js';
import { RedactionReason } from '../../domain/vocabulary/correction.js';
import { safeText } from '../safe-text.js';
import type { Details, DetailsOfFamily } from './family.js';

const points = (
  word: Readonly<Record<Language, string>>,
  events: ReadonlyArray<string>,
  language: Language,
): string => `${word[language]} ${events.map(safeText).join(', ')}`;

const othersOf = (event: Amendment): ReadonlyArray<string> => ('others' in event ? (event.others ?? []) : []);

/** What is corrected, with the further events of its command. */
const corrects: Details<Exclude<Amendment, RedactionEvent>> = (event, language) => [
  points({ nb: 'retter', en: 'corrects' }, [event.corrects, ...othersOf(event)], language),
];

const redacts: Details<RedactionEvent> = (event, language) => [
  points({ nb: 'sletter', en: 'redacts' }, [event.redacts, ...othersOf(event)], language),
  RedactionReason.keys[event.reason][language],
];

/** What it should read as is told by the history, in the fields that all events have. */
export const CORRECTION_DETAILS: DetailsOfFamily<typeof CORRECTION_EVENTS> = {
  EntryCorrected: corrects,
  EntryRedacted: redacts,
  StaffEntryCorrected: corrects,
  StaffEntryRedacted: redacts,
  UnitEntryCorrected: corrects,
  UnitEntryRedacted: redacts,
  CrisisEntryCorrected: corrects,
  CrisisEntryRedacted: redacts,
};
