import * as E from 'fp-ts/lib/Either.js';
import type { UnitBook } from '../../changes/unit/unit-book.js';
import type { UnitEvent } from '../../events/event.js';
import type { CommandKey } from '../../values/keys.js';
import type { LocalDate } from '../../values/local-date.js';
import {
  channelIs,
  knownTeam,
  membersChange,
  newTeam,
  placesTaken,
  thereArePlaces,
} from '../policies/units.js';

const dayOf = (event: UnitEvent): LocalDate => ('on' in event ? event.on : event.effective);

/** What is followed up is open, and was there by then. */
const isOpen = ({ matters }: UnitBook, matter: CommandKey, day: LocalDate): boolean => {
  const opened = matters.get(matter)?.event;
  return opened !== undefined && day >= dayOf(opened);
};

/** Whether what an entry rests on is there on its day, by what stands before it. */
export const isSound = (event: UnitEvent, book: UnitBook): boolean => {
  switch (event.type) {
    case 'PlacesFreed':
    case 'PlacesReserved':
    case 'PlacesConverted':
    case 'PlacesClosed':
      return E.isRight(thereArePlaces(book, event, event.type));
    case 'PlacesRestored':
      return E.isRight(placesTaken(book, event));
    case 'InfectionTeamFormed':
      return E.isRight(newTeam(book, event));
    case 'InfectionTeamChanged':
      return E.isRight(knownTeam(book, event.team, event.effective)) && E.isRight(membersChange(book, event));
    case 'InfectionTeamDissolved':
      return E.isRight(knownTeam(book, event.team, event.effective));
    case 'ChannelOpened':
      return E.isRight(channelIs(book, event.channel, 'not-open'));
    case 'ChannelHoursChanged':
    case 'ChannelClosed':
      return E.isRight(channelIs(book, event.channel, 'open'));
    default:
      return !('matter' in event) || isOpen(book, event.matter, dayOf(event));
  }
};
