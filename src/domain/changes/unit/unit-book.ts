import type { UnitEvent } from '../../events/event.js';
import type { Ref } from '../change.js';
import { enterMatters, type Matters } from './matters.js';
import { enterPlaces, noPlaces, type PlaceBook } from './places.js';
import { enterRunning, notRunning, type Running } from './running.js';
import { enterTeams, type Teams } from './teams.js';

/** Everything that is known of a unit: what its decider decides on, and what its view shows. */
export interface UnitBook {
  readonly places: PlaceBook;
  readonly teams: Teams;
  readonly running: Running;
  readonly matters: Matters;
}

export const emptyBook: UnitBook = {
  places: noPlaces,
  teams: new Map(),
  running: notRunning,
  matters: new Map(),
};

/** The book with one more event in it. */
export const enterUnit = (book: UnitBook, event: UnitEvent, ref: Ref): UnitBook => ({
  places: enterPlaces(book.places, event, ref),
  teams: enterTeams(book.teams, event, ref),
  running: enterRunning(book.running, event, ref),
  matters: enterMatters(book.matters, event, ref),
});
