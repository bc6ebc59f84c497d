import type { EventOf } from '../../../domain/events/event.js';
import type { Language } from '../../../domain/vocabulary/code-list.js';
import { NoticeChannel, NoticeRecipient } from '../../../domain/vocabulary/decisions.js';
import { InformationTopic } from '../../../domain/vocabulary/explanation.js';
import { quoted } from '../../phrases.js';
import { listed, word } from '../../words.js';
import { yesNo } from '../family.js';

const told = (
  { to, channel }: Pick<EventOf<'InformationGiven'>, 'to' | 'channel'>,
  language: Language,
): string => `${NoticeRecipient.keys[to][language]}, ${NoticeChannel.keys[channel][language]}`;

export const explained = (event: EventOf<'ExplanationGiven'>, language: Language): ReadonlyArray<string> => [
  `${told(event, language)}, ${word('beklaget', 'apologised', language)}: ${yesNo(event.apology, language)}`,
  quoted(event.words.text, language),
];

export const informed = (event: EventOf<'InformationGiven'>, language: Language): ReadonlyArray<string> => [
  `${told(event, language)}: ${listed(InformationTopic, event.topics, language)}`,
];
