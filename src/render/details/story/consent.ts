import type { EventOf } from '../../../domain/events/event.js';
import type { Language } from '../../../domain/vocabulary/code-list.js';
import {
  CompetenceOutcome,
  ConsentForm,
  ConsentMatter,
  KinUntold,
  type KinTold,
} from '../../../domain/vocabulary/consent.js';
import { NoticeRecipient } from '../../../domain/vocabulary/decisions.js';
import { showDate } from '../../dates.js';
import { safeText } from '../../safe-text.js';
import { listed, word } from '../../words.js';

const kinTold = (kin: KinTold, language: Language): string =>
  kin.told
    ? `${word('pårørende orientert', 'next of kin told', language)} ${showDate(kin.on, language)}`
    : `${word('pårørende ikke orientert', 'next of kin not told', language)}: ${KinUntold.keys[kin.why][language]}`;

export const competence = (
  { matters, finding }: EventOf<'CompetenceAssessed'>,
  language: Language,
): ReadonlyArray<string> => [
  `${CompetenceOutcome.keys[finding.outcome][language]}: ${listed(ConsentMatter, matters, language)}`,
  ...(finding.kin === undefined ? [] : [kinTold(finding.kin, language)]),
];

const from = (event: Pick<EventOf<'ConsentGiven'>, 'from' | 'how' | 'consent'>, language: Language): string =>
  `${word('fra', 'from', language)} ${NoticeRecipient.keys[event.from][language]}, ${ConsentForm.keys[event.how][language]} [${safeText(event.consent)}]`;

export const consentGiven = (event: EventOf<'ConsentGiven'>, language: Language): ReadonlyArray<string> => [
  `${ConsentMatter.keys[event.matter][language]}, ${from(event, language)}`,
];

export const consentWithdrawn = (
  event: EventOf<'ConsentWithdrawn'>,
  language: Language,
): ReadonlyArray<string> => [from(event, language)];
