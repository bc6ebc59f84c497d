import * as t from 'io-ts';
import { ServiceKey } from '../values/keys.js';
import { LocalDate } from '../values/local-date.js';
import { statement } from './statement.js';
import { HomeStayEnd, PlaceKind, StayBasis, Whereabouts } from './unit/places.js';

/** What commands about where a user lives or stays state and their events keep. */

export const MOVE = statement({ from: Whereabouts, to: Whereabouts, basis: StayBasis });
/** `since` is the first day of waiting; `compensatedBy` are services that the user has meanwhile. */
export const HOME_STAY = statement({
  waitingFor: PlaceKind,
  since: LocalDate,
  compensatedBy: t.readonlyArray(ServiceKey),
  basis: StayBasis,
});
export const HOME_STAY_END = statement({ outcome: HomeStayEnd });
