import { changesOf } from '../../changes/changes-of.js';
import { NO_FACTS, withFacts, type FactsFold } from '../../changes/facts.js';
import { enter, noTimelines, type Timelines } from '../../changes/timeline.js';
import type { EventOf, UserEvent } from '../../events/event.js';
import type { CommandKey } from '../../values/keys.js';
import type { LocalDate } from '../../values/local-date.js';
import type { Noted } from '../noted.js';
import * as Story from '../story/story-state.js';

/** A service user as the decider needs to know them. */
export interface UserState {
  readonly registered: EventOf<'ServiceUserRegistered'> | undefined;
  readonly timelines: Timelines;
  /** The user's decisions and the days on which they were made. */
  readonly decided: ReadonlyMap<CommandKey, LocalDate>;
  /** What is known of the person. */
  readonly facts: FactsFold;
  /** What happened around the person, beside decisions. */
  readonly story: Story.StoryState;
}

export const initial: UserState = {
  registered: undefined,
  timelines: noTimelines(),
  decided: new Map(),
  facts: NO_FACTS,
  story: Story.initial,
};

export const evolve = (state: UserState, { event, ref }: Noted<UserEvent>): UserState => ({
  registered: event.type === 'ServiceUserRegistered' ? event : state.registered,
  timelines: enter(state.timelines, changesOf(event), ref),
  decided: 'decision' in event ? new Map(state.decided).set(event.decision, event.decided) : state.decided,
  facts: withFacts(state.facts, { event, ref }),
  story: Story.evolve(state.story, event),
});
