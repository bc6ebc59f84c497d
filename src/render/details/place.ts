import type { PLACE_EVENTS } from '../../domain/events/place-events.js';
import { HomeStayEnd, PlaceKind, StayBasis } from '../../domain/vocabulary/unit/places.js';
import { showDate } from '../dates.js';
import { arrow } from '../level-parts.js';
import { safeText } from '../safe-text.js';
import { showWhereabouts } from '../unit-phrases.js';
import type { DetailsOfFamily } from './family.js';

export const PLACE_DETAILS: DetailsOfFamily<typeof PLACE_EVENTS> = {
  ResidentMoved: ({ from, to, basis }, language) => [
    `${arrow(showWhereabouts(from, language), showWhereabouts(to, language))} (${StayBasis.keys[basis][language]})`,
  ],
  HomeStayProlonged: ({ waitingFor, since, compensatedBy, basis }, language) => {
    const nb = language === 'nb';
    const waits = `${nb ? 'venter på' : 'waits for'} ${PlaceKind.keys[waitingFor][language]} ${nb ? 'siden' : 'since'} ${showDate(since, language)} (${StayBasis.keys[basis][language]})`;
    const services = compensatedBy.map(safeText).join(', ');
    return [
      waits,
      compensatedBy.length === 0
        ? nb
          ? 'ingen tjenester i mellomtiden'
          : 'no services meanwhile'
        : `${nb ? 'tjenester i mellomtiden' : 'services meanwhile'}: ${services}`,
    ];
  },
  HomeStayEnded: ({ outcome }, language) => [HomeStayEnd.keys[outcome][language]],
};
