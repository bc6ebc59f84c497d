import type { EventOf } from '../../../domain/events/event.js';
import type { UNIT_TROUBLE_EVENTS } from '../../../domain/events/unit/trouble-events.js';
import type { Language } from '../../../domain/vocabulary/code-list.js';
import { Cause } from '../../../domain/vocabulary/decisions.js';
import {
  ClosureKind,
  EquipmentKind,
  StandIn,
  TechnicalSystem,
} from '../../../domain/vocabulary/unit/trouble.js';
import { safeText } from '../../safe-text.js';
import { listed } from '../../words.js';
import { noDetails, yesNo, type DetailsOfFamily } from '../family.js';

const failed = (event: EventOf<'TechnicalFailureOccurred'>, language: Language): ReadonlyArray<string> => {
  const { system, standIns, cause, affected, facility } = event;
  const nb = language === 'nb';
  const because = cause === undefined ? '' : ` (${Cause.keys[cause][language]})`;
  return [
    `${TechnicalSystem.keys[system][language]}${because}${facility === undefined ? '' : `, ${safeText(facility)}`}`,
    `${nb ? 'i stedet' : 'instead'}: ${listed(StandIn, standIns, language)}`,
    ...(affected === undefined ? [] : [`${nb ? 'berørte brukere' : 'users affected'}: ${affected}`]),
  ];
};

const short = (event: EventOf<'EquipmentShortageReported'>, language: Language): ReadonlyArray<string> => {
  const { equipment, needed, available, lastsDays } = event;
  const [need, there, lasts] =
    language === 'nb'
      ? ['behov', 'tilgjengelig', 'rekker antall dager']
      : ['needed', 'available', 'days left'];
  const counts = [
    ...(needed === undefined ? [] : [`${need} ${needed}`]),
    ...(available === undefined ? [] : [`${there} ${available}`]),
    ...(lastsDays === undefined ? [] : [`${lasts}: ${lastsDays}`]),
  ];
  return [[EquipmentKind.keys[equipment][language], ...counts].join(', ')];
};

export const UNIT_TROUBLE_DETAILS: DetailsOfFamily<typeof UNIT_TROUBLE_EVENTS> = {
  FacilityClosed: ({ facility, how, movedTo }, language) => [
    `${safeText(facility)}: ${ClosureKind.keys[how][language]}${movedTo === undefined ? '' : `, ${language === 'nb' ? 'flyttet til' : 'moved to'} ${safeText(movedTo)}`}`,
  ],
  FacilityReopened: noDetails,
  TechnicalFailureOccurred: failed,
  TechnicalSystemRestored: ({ missedChecked }, language) => [
    `${language === 'nb' ? 'undersøkt hva som gikk tapt' : 'checked what was missed'}: ${yesNo(missedChecked, language)}`,
  ],
  EquipmentShortageReported: short,
  EquipmentShortageEnded: noDetails,
};
