import { changesOf } from '../../changes/changes-of.js';
import { effective } from '../../changes/effective.js';
import { enter, noTimelines, type Timelines } from '../../changes/timeline.js';
import { isAmendment } from '../../events/correction-events.js';
import type { CorrectableEvent } from '../../events/correctable.js';
import type { EventOf, UserEvent } from '../../events/event.js';
import type { CommandKey } from '../../values/keys.js';
import type { LocalDate } from '../../values/local-date.js';
import type { Noted } from '../noted.js';

/** All that was recorded, the last first: a list that grows without being copied. */
interface Recorded {
  readonly last: Noted<UserEvent>;
  readonly before: Recorded | undefined;
}

/** A service user as the decider needs to know them. */
export interface UserState {
  readonly registered: EventOf<'ServiceUserRegistered'> | undefined;
  readonly timelines: Timelines;
  /** The user's decisions and the days on which they were made. */
  readonly decided: ReadonlyMap<CommandKey, LocalDate>;
  /**
   * What it was folded from, to be folded again when an entry of it is corrected. Nothing else needs it: who keeps many states and
   * corrects in none of them can leave it out.
   */
  readonly record: Recorded | undefined;
}

export const initial: UserState = {
  registered: undefined,
  timelines: noTimelines(),
  decided: new Map(),
  record: undefined,
};

const tell = (state: UserState, { event, ref }: Noted<CorrectableEvent>): UserState => ({
  registered: event.type === 'ServiceUserRegistered' ? event : state.registered,
  timelines: enter(state.timelines, changesOf(event), ref),
  decided: 'decision' in event ? new Map(state.decided).set(event.decision, event.decided) : state.decided,
  record: state.record,
});

/** The entries that a state was folded from, in the order recorded. */
export const recordOf = ({ record }: UserState): ReadonlyArray<Noted<UserEvent>> => {
  const entries: Array<Noted<UserEvent>> = [];
  for (let at = record; at !== undefined; at = at.before) entries.push(at.last);
  return entries.reverse();
};

/** The state that entries make as they stand. */
export const stateFrom = (entries: ReadonlyArray<Noted<CorrectableEvent>>): UserState =>
  entries.reduce(tell, initial);

export const evolve = (state: UserState, { event, ref }: Noted<UserEvent>): UserState => {
  const record: Recorded = { last: { event, ref }, before: state.record };
  return isAmendment(event)
    ? { ...stateFrom(effective(recordOf({ ...state, record }))), record }
    : { ...tell(state, { event, ref }), record };
};
