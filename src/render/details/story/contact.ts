import type { EventOf } from '../../../domain/events/event.js';
import type { Language } from '../../../domain/vocabulary/code-list.js';
import {
  ContactChannel,
  ContactOutcome,
  ContactTopic,
  EscalationStep,
} from '../../../domain/vocabulary/contact.js';
import { showClock } from '../../dates.js';
import { quoted } from '../../phrases.js';
import { word } from '../../words.js';

const clock = (time: string, language: Language): string =>
  `${word('kl.', 'at', language)} ${showClock(time, language)}, `;

export const attempted = (
  { channel, outcome, topic, time }: EventOf<'ContactAttempted'>,
  language: Language,
): ReadonlyArray<string> => [
  `${time === undefined ? '' : clock(time, language)}${ContactChannel.keys[channel][language]}: ${ContactOutcome.keys[outcome][language]}; ${word('om', 'about', language)} ${ContactTopic.keys[topic][language]}`,
];

export const escalated = (
  { step, result }: EventOf<'ContactEscalated'>,
  language: Language,
): ReadonlyArray<string> => [
  EscalationStep.keys[step][language],
  ...(result === undefined ? [] : [quoted(result.text, language)]),
];
