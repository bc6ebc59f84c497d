import type { EventOf } from '../../../domain/events/event.js';
import type { UNIT_RUNNING_EVENTS } from '../../../domain/events/unit/running-events.js';
import type { StaffKey } from '../../../domain/values/keys.js';
import type { Language } from '../../../domain/vocabulary/code-list.js';
import { Qualification } from '../../../domain/vocabulary/people.js';
import {
  ChannelKind,
  DropInAccess,
  DropInOffer,
  DropInPlace,
  InfectionVisit,
  Shift,
} from '../../../domain/vocabulary/unit/running.js';
import { safeText } from '../../safe-text.js';
import { showHours, showOperatingLevel } from '../../unit-phrases.js';
import { listed } from '../../words.js';
import type { DetailsOfFamily } from '../family.js';

const people = (keys: ReadonlyArray<StaffKey>): string => keys.map(safeText).join(', ');

/** Head counts in words: needed, at work, trained, equipped. */
export const showStaffing = (event: EventOf<'StaffingReported'>, language: Language): string => {
  const { shift, needed, available, trained, equipped, qualification } = event;
  const [need, there, taught, fitted] =
    language === 'nb'
      ? ['behov', 'på jobb', 'opplært', 'med utstyr']
      : ['needed', 'at work', 'trained', 'equipped'];
  const of = qualification === undefined ? '' : `${Qualification.keys[qualification][language]}, `;
  return `${of}${Shift.keys[shift][language]}: ${need} ${needed}, ${there} ${available}, ${taught} ${trained}, ${fitted} ${equipped}`;
};

const dropIn = (event: EventOf<'DropInOffered'>, language: Language): ReadonlyArray<string> => {
  const { offers, place, access, hours, slotMinutes, atOnce } = event;
  const nb = language === 'nb';
  const slots = slotMinutes === undefined ? '' : `, ${slotMinutes} min`;
  const most =
    atOnce === undefined ? '' : `, ${nb ? 'høyst' : 'at most'} ${atOnce} ${nb ? 'samtidig' : 'at once'}`;
  return [
    `${listed(DropInOffer, offers, language)} (${DropInPlace.keys[place][language]})`,
    `${DropInAccess.keys[access][language]}${slots}${most}; ${showHours(hours, language)}`,
  ];
};

export const UNIT_RUNNING_DETAILS: DetailsOfFamily<typeof UNIT_RUNNING_EVENTS> = {
  InfectionTeamFormed: ({ team, members, visits }, language) => [
    `${safeText(team)}: ${people(members)}`,
    `${language === 'nb' ? 'besøk' : 'visits'} ${listed(InfectionVisit, visits, language)}`,
  ],
  InfectionTeamChanged: ({ team, joined, left }, language) => {
    const [plus, minus] = language === 'nb' ? ['inn', 'ut'] : ['joined', 'left'];
    return [
      safeText(team),
      ...(joined.length === 0 ? [] : [`${plus}: ${people(joined)}`]),
      ...(left.length === 0 ? [] : [`${minus}: ${people(left)}`]),
    ];
  },
  InfectionTeamDissolved: ({ team }) => [safeText(team)],
  StaffingReported: (event, language) => [showStaffing(event, language)],
  OperatingLevelSet: ({ level }, language) => [showOperatingLevel(level, language)],
  ChannelOpened: ({ channel, kind, hours }, language) => [
    `${ChannelKind.keys[kind][language]} ${safeText(channel)}${hours.length === 0 ? '' : `: ${showHours(hours, language)}`}`,
  ],
  ChannelHoursChanged: ({ channel, hours }, language) => [
    `${safeText(channel)}: ${showHours(hours, language)}`,
  ],
  ChannelClosed: ({ channel, instead }, language) => [
    `${safeText(channel)}${instead === undefined ? '' : `; ${language === 'nb' ? 'bruk i stedet' : 'instead'} ${safeText(instead)}`}`,
  ],
  DropInOffered: dropIn,
  DropInEnded: () => [],
};
