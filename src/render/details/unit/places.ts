import type { UNIT_PLACES_EVENTS } from '../../../domain/events/unit/places-events.js';
import { HospitalAgreement, PlaceKind, PlaceUse } from '../../../domain/vocabulary/unit/places.js';
import { arrow } from '../../level-parts.js';
import { quoted } from '../../phrases.js';
import { safeText } from '../../safe-text.js';
import { showPlaces } from '../../unit-phrases.js';
import { listed } from '../../words.js';
import type { DetailsOfFamily } from '../family.js';

export const UNIT_PLACES_DETAILS: DetailsOfFamily<typeof UNIT_PLACES_EVENTS> = {
  PlacesCounted: ({ kind, total, occupied }, language) => [
    `${showPlaces(total, kind, language)}, ${language === 'nb' ? 'belagt' : 'taken'}: ${occupied}`,
  ],
  PlacesFreed: ({ kind, places, use }, language) => [
    `${showPlaces(places, kind, language)}: ${PlaceUse.keys[use][language]}`,
  ],
  PlacesReserved: ({ kind, places, use }, language) => [
    `${showPlaces(places, kind, language)}: ${PlaceUse.keys[use][language]}`,
  ],
  PlacesConverted: ({ kind, to, places }, language) => [
    arrow(showPlaces(places, kind, language), PlaceKind.keys[to][language]),
  ],
  PlacesClosed: ({ kind, places }, language) => [showPlaces(places, kind, language)],
  RoomOccupancyLimited: ({ kind, personsPerRoom }, language) => [
    `${PlaceKind.keys[kind][language]}: ${personsPerRoom} ${language === 'nb' ? 'per rom' : 'per room'}`,
  ],
  PlacesRestored: ({ measure, places }, language) => [
    `${places} ${language === 'nb' ? 'plasser etter' : 'places of'} ${safeText(measure)}`,
  ],
  HospitalCoordinated: ({ hospital, agreed, words, places }, language) => [
    `${safeText(hospital)}: ${listed(HospitalAgreement, agreed, language)}${places === undefined ? '' : ` (${places})`}`,
    quoted(words.text, language),
  ],
};
