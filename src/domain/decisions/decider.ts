import type { InspectionState } from '../changes/inspection.js';
import type { Catalogue } from '../law/catalogue.js';
import type { CommandKey, EventId, InspectionKey } from '../values/keys.js';
import type { LocalDate } from '../values/local-date.js';
import type { FrameworkRef } from '../vocabulary/framework.js';
import type { FrameworkStanding } from './crisis/crisis-state.js';
import type { Noted } from './noted.js';
import type { Ruling } from './rejection.js';

/** What a decision rests on beside its own stream. The clock and other streams come in here, and nowhere else. */
export interface Context {
  /** Today in Norway. */
  readonly today: LocalDate;
  /** The law and the services as they are known: the package's, with what the municipality added. */
  readonly catalogue: Catalogue;
  /** The measure of the crisis leadership that a decision derives from, as it stands. */
  readonly framework: (ref: FrameworkRef) => FrameworkStanding | undefined;
  /** The inspection that somebody reads under, as it stands; undefined where none was opened under the key. */
  readonly inspection: (inspection: InspectionKey) => InspectionState;
  /** The events that a command of this stream was recorded as, in order; none where it was not recorded. */
  readonly recordedAs: (command: CommandKey) => ReadonlyArray<EventId>;
}

/** A pure decider: what was, what is asked, what follows. */
export interface Decider<Command, State, Event> {
  readonly initial: State;
  readonly decide: (command: Command, state: State, context: Context) => Ruling<ReadonlyArray<Event>>;
  readonly evolve: (state: State, noted: Noted<Event>) => State;
}
