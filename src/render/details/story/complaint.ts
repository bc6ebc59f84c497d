import type { EventOf } from '../../../domain/events/event.js';
import type { Language } from '../../../domain/vocabulary/code-list.js';
import {
  AppealOutcome,
  Complainant,
  ComplaintAnswer,
  ComplaintChannel,
  Remedy,
} from '../../../domain/vocabulary/complaint.js';
import { showDate } from '../../dates.js';
import { quoted } from '../../phrases.js';
import { safeText } from '../../safe-text.js';
import { word } from '../../words.js';

/** Which complaint it is about, for events that say nothing more. */
export const keyed = (
  { complaint }: { readonly complaint: string },
  _language: Language,
): ReadonlyArray<string> => [`[${safeText(complaint)}]`];

export const complained = (
  { complaint, from, how, words }: EventOf<'ComplaintReceived'>,
  language: Language,
): ReadonlyArray<string> => [
  `${word('fra', 'from', language)} ${Complainant.keys[from][language]}, ${ComplaintChannel.keys[how][language]} [${safeText(complaint)}]`,
  ...(words === undefined ? [] : [quoted(words.text, language)]),
];

export const acknowledged = (
  { complaint, expected }: EventOf<'ComplaintAcknowledged'>,
  language: Language,
): ReadonlyArray<string> => [
  `${word('svar ventes innen', 'answer expected by', language)} ${showDate(expected, language)} [${safeText(complaint)}]`,
];

export const answered = (
  { complaint, answer }: EventOf<'ComplaintAnswered'>,
  language: Language,
): ReadonlyArray<string> => [`${ComplaintAnswer.keys[answer][language]} [${safeText(complaint)}]`];

export const decided = (
  { complaint, outcome }: EventOf<'AppealDecided'>,
  language: Language,
): ReadonlyArray<string> => [`${AppealOutcome.keys[outcome][language]} [${safeText(complaint)}]`];

export const promised = (
  { complaint, remedy, due }: EventOf<'RemedyPromised'>,
  language: Language,
): ReadonlyArray<string> => [
  `${Remedy.keys[remedy][language]}, ${word('innen', 'by', language)} ${showDate(due, language)} [${safeText(complaint)}]`,
];

export const carriedOut = (
  { complaint, remedy }: EventOf<'RemedyCarriedOut'>,
  language: Language,
): ReadonlyArray<string> => [`${Remedy.keys[remedy][language]} [${safeText(complaint)}]`];
