import type { INSPECTION_EVENTS, READING_EVENTS } from '../../domain/events/access-events.js';
import { serviceTypeLabel } from '../../domain/law/catalogue.js';
import { AccessGround, Reading, RefusedBecause } from '../../domain/vocabulary/access.js';
import type { Language } from '../../domain/vocabulary/code-list.js';
import { MandateKind } from '../../domain/vocabulary/decisions.js';
import type { EventOf } from '../../domain/events/event.js';
import { Supervisor } from '../../domain/vocabulary/unit/control.js';
import { showInspected, showOfficial, showReader } from '../access-phrases.js';
import { showDate } from '../dates.js';
import { quoted, showProvisions } from '../phrases.js';
import { safeText } from '../safe-text.js';
import { word } from '../words.js';
import type { DetailsOfFamily } from './family.js';

const asked = (
  { reader, accessGround, what, asOf, inspection }: EventOf<'StoryRead' | 'ReadingRefused'>,
  language: Language,
): ReadonlyArray<string> => [
  showReader(reader, language),
  `${word('grunnlag', 'ground', language)}: ${AccessGround.keys[accessGround][language]}${inspection === undefined ? '' : ` ${safeText(inspection)}`}`,
  `${Reading.keys[what][language]}, ${word('slik det var', 'as it was on', language)} ${showDate(asOf, language)}`,
];

export const ACCESS_DETAILS: DetailsOfFamily<typeof INSPECTION_EVENTS & typeof READING_EVENTS> = {
  InspectionOpened: (event, language, catalogue) => [
    `${Supervisor.keys[event.supervisor][language]}: ${showOfficial(event.official, language)}`,
    `${MandateKind.keys[event.mandate.kind][language]} ${quoted(event.mandate.reference.text, language)}; ${showProvisions(event.legalBasis, language, catalogue)}`,
    ...showInspected(event, language, catalogue),
    ...(event.supervision === undefined
      ? []
      : [
          `${word('tilsynssak i enheten', 'supervision case of the unit', language)} ${safeText(event.supervision.unit)}: ${safeText(event.supervision.matter)}`,
        ]),
  ],
  InspectionScopeChanged: (event, language, catalogue) => [
    showOfficial(event.official, language),
    ...showInspected(event, language, catalogue),
    quoted(event.reasons.text, language),
  ],
  InspectionClosed: ({ official }, language) => [showOfficial(official, language)],
  StoryRead: (event, language, catalogue) => [
    ...asked(event, language),
    ...(event.servedBy === undefined
      ? []
      : [
          `${word('enheten som gir tjenesten', 'unit that gives the service', language)}: ${safeText(event.servedBy)}`,
        ]),
    ...(event.services === undefined
      ? []
      : [event.services.map((one) => serviceTypeLabel(catalogue, one, language)).join(', ')]),
  ],
  ReadingRefused: (event, language) => [
    ...asked(event, language),
    `${word('avvist', 'refused', language)}: ${RefusedBecause.keys[event.why][language]}`,
  ],
};
