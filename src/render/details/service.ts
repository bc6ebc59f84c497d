import type { EventOf } from '../../domain/events/event.js';
import type { SERVICE_EVENTS } from '../../domain/events/service-events.js';
import { serviceTypeLabel } from '../../domain/law/catalogue.js';
import type { Language } from '../../domain/vocabulary/code-list.js';
import { NoticeChannel } from '../../domain/vocabulary/decisions.js';
import {
  DigitalMastery,
  DigitalReason,
  EndReason,
  OfferForce,
  ReversingBody,
  Spokesperson,
  type ProposedChange,
} from '../../domain/vocabulary/measures.js';
import { Performer, Task } from '../../domain/vocabulary/services.js';
import { showDate } from '../dates.js';
import { arrow, showAttribute, showCondition } from '../level-parts.js';
import { quoted } from '../phrases.js';
import { showStrand } from '../quantities.js';
import { noDetails, yesNo, type DetailsOfFamily } from './family.js';
import { showKept } from './kept.js';

const showChange = (change: ProposedChange, language: Language): string => {
  switch (change.dimension) {
    case 'amount':
      return arrow(showStrand(change.from, language), showStrand(change.to, language));
    case 'task':
      return `${Task.keys[change.task][language]}: ${Performer.keys[change.to][language]}`;
    case 'condition': {
      const words = showCondition(change.condition, language);
      return change.applies ? words : `${language === 'nb' ? 'ikke lenger' : 'no longer'} ${words}`;
    }
    default:
      return showAttribute(change.dimension, change.to, language);
  }
};

const suitability = (event: EventOf<'OfferMade'>, language: Language): ReadonlyArray<string> => {
  if (event.suitability === undefined) return [];
  const { reasons, manages, training } = event.suitability;
  const [why, handles, taught] =
    language === 'nb'
      ? [
          'passer fordi',
          'mestrer digitale verktøy',
          training === 'given' ? 'opplæring gitt' : 'opplæring planlagt',
        ]
      : [
          'suits because of',
          'manages digital tools',
          training === 'given' ? 'training given' : 'training planned',
        ];
  return [
    `${why}: ${reasons.map((reason) => DigitalReason.keys[reason][language]).join(', ')}; ${handles} ${DigitalMastery.keys[manages][language]}; ${taught}`,
  ];
};

const offered = (event: EventOf<'OfferMade'>, language: Language): ReadonlyArray<string> => {
  const { force, to, answerBy, proposes } = event;
  const by = language === 'nb' ? 'svar innen' : 'answer by';
  const end = answerBy === undefined ? '' : `, ${by} ${showDate(answerBy, language)}`;
  return [
    `${OfferForce.keys[force][language]} ${language === 'nb' ? 'til' : 'to'} ${Spokesperson.keys[to][language]}${end}`,
    ...proposes.map((change) => showChange(change, language)),
    ...suitability(event, language),
  ];
};

const wished = ({ wish }: EventOf<'OwnWishFollowed'>, language: Language): string => {
  const told = language === 'nb' ? 'følgene forklart' : 'consequences explained';
  const words = wish.words === undefined ? '' : `, ${quoted(wish.words.text, language)}`;
  return `${Spokesperson.keys[wish.by][language]}, ${NoticeChannel.keys[wish.channel][language]}, ${told}: ${yesNo(wish.consequencesExplained, language)}${words}`;
};

const told = (who: keyof typeof Spokesperson.keys, language: Language): string =>
  `${language === 'nb' ? 'av' : 'by'} ${Spokesperson.keys[who][language]}`;

export const SERVICE_DETAILS: DetailsOfFamily<typeof SERVICE_EVENTS> = {
  ServiceChanged: noDetails,
  ServicePaused: noDetails,
  ServiceSuspended: noDetails,
  ServiceKept: (event, language) => [showKept(event, language)],
  ServiceEnded: ({ because, last }, language) => [
    `${language === 'nb' ? 'siste dag' : 'last day'} ${showDate(last, language)}: ${EndReason.keys[because][language]}`,
  ],
  MeasureExtended: noDetails,
  DecisionReversed: ({ body }, language) => [ReversingBody.keys[body][language]],
  OwnWishFollowed: (event, language) => [wished(event, language)],
  ApplicationReceived: ({ serviceType, appliedBy, channel }, language, catalogue) => [
    `${serviceTypeLabel(catalogue, serviceType, language)}, ${told(appliedBy, language)}, ${NoticeChannel.keys[channel][language]}`,
  ],
  OfferMade: offered,
  OfferAccepted: ({ acceptedBy }, language) => [told(acceptedBy, language)],
  OfferDeclined: ({ declinedBy }, language) => [told(declinedBy, language)],
  AcceptanceWithdrawn: ({ withdrawnBy }, language) => [told(withdrawnBy, language)],
};
