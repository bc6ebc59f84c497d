import { changesOf } from '../../changes/changes-of.js';
import { enter, noTimelines, type Timelines } from '../../changes/timeline.js';
import type { EventOf, UserEvent } from '../../events/event.js';
import type { CommandKey } from '../../values/keys.js';
import type { LocalDate } from '../../values/local-date.js';
import type { Noted } from '../noted.js';
import { evolvePlace, initialPlace, type PlaceState } from './place-state.js';

/** A service user as the decider needs to know them. */
export interface UserState {
  readonly registered: EventOf<'ServiceUserRegistered'> | undefined;
  readonly timelines: Timelines;
  /** The user's decisions and the days on which they were made. */
  readonly decided: ReadonlyMap<CommandKey, LocalDate>;
  readonly places: PlaceState;
}

export const initial: UserState = {
  registered: undefined,
  timelines: noTimelines(),
  decided: new Map(),
  places: initialPlace,
};

export const evolve = (state: UserState, { event, ref }: Noted<UserEvent>): UserState => ({
  registered: event.type === 'ServiceUserRegistered' ? event : state.registered,
  timelines: enter(state.timelines, changesOf(event), ref),
  decided: 'decision' in event ? new Map(state.decided).set(event.decision, event.decided) : state.decided,
  places: evolvePlace(state.places, event),
});
