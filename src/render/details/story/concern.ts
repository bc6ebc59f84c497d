import type { EventOf } from '../../../domain/events/event.js';
import type { Language } from '../../../domain/vocabulary/code-list.js';
import {
  ConcernAction,
  ConcernClosure,
  ConcernFinding,
  ConcernReporter,
  ConcernTopic,
  Urgency,
} from '../../../domain/vocabulary/concern.js';
import { quoted } from '../../phrases.js';
import { safeText } from '../../safe-text.js';
import { listed, word } from '../../words.js';
import { yesNo } from '../family.js';

export const received = (
  { concern, from, topics, urgency, words }: EventOf<'ConcernReceived'>,
  language: Language,
): ReadonlyArray<string> => [
  `${listed(ConcernTopic, topics, language)}; ${word('meldt av', 'reported by', language)}: ${ConcernReporter.keys[from][language]}; ${Urgency.keys[urgency][language]} [${safeText(concern)}]`,
  ...(words === undefined ? [] : [quoted(words.text, language)]),
];

export const assessed = (
  { concern, finding, urgency }: EventOf<'ConcernAssessed'>,
  language: Language,
): ReadonlyArray<string> => [
  `${ConcernFinding.keys[finding][language]}; ${Urgency.keys[urgency][language]} [${safeText(concern)}]`,
];

export const actedOn = (
  { concern, actions }: EventOf<'ConcernActedOn'>,
  language: Language,
): ReadonlyArray<string> => [`${listed(ConcernAction, actions, language)} [${safeText(concern)}]`];

export const closed = (
  { concern, outcome, reporterTold }: EventOf<'ConcernClosed'>,
  language: Language,
): ReadonlyArray<string> => [
  `${ConcernClosure.keys[outcome][language]}; ${word('melder orientert', 'reporter told', language)}: ${yesNo(reporterTold, language)} [${safeText(concern)}]`,
];
