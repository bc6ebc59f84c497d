import { changesOf } from '../../changes/changes-of.js';
import { effective } from '../../changes/effective.js';
import { NO_FACTS, withFacts, type FactsFold } from '../../changes/facts.js';
import { enter, noTimelines, type Timelines } from '../../changes/timeline.js';
import { isAmendment } from '../../events/amendment.js';
import type { CorrectableEvent } from '../../events/correctable.js';
import type { EventOf, UserEvent } from '../../events/event.js';
import type { CommandKey, ServiceKey } from '../../values/keys.js';
import type { LocalDate } from '../../values/local-date.js';
import type { Noted } from '../noted.js';
import { inOrder, type Recorded } from '../record.js';
import * as Story from '../story/story-state.js';
import { evolvePlace, initialPlace, type PlaceState } from './place-state.js';

/** Something proposed to the user, and what came of it. */
export interface OfferStanding {
  readonly offer: EventOf<'OfferMade'>;
  readonly answer: 'open' | 'accepted' | 'declined';
}

/** A service user as the decider needs to know them. */
export interface UserState {
  readonly registered: EventOf<'ServiceUserRegistered'> | undefined;
  readonly timelines: Timelines;
  /** The user's decisions and the days on which they were made. */
  readonly decided: ReadonlyMap<CommandKey, LocalDate>;
  /** The kinds of events that measures came from, where it matters to what may be done with them. */
  readonly agreed: ReadonlyMap<CommandKey, 'with-kin' | 'own-wish' | 'offer'>;
  readonly offers: ReadonlyMap<CommandKey, OfferStanding>;
  /** The services that were applied for, each with the day on which that was first. */
  readonly applied: ReadonlyMap<ServiceKey, LocalDate>;
  /**
   * What it was folded from, to be folded again when an entry of it is corrected. Nothing else needs it: who keeps many states and
   * corrects in none of them can leave it out.
   */
  readonly record: Recorded<UserEvent> | undefined;
  /** What is known of the person. */
  readonly facts: FactsFold;
  /** What happened around the person, beside decisions. */
  readonly story: Story.StoryState;
  readonly places: PlaceState;
}

export const initial: UserState = {
  registered: undefined,
  timelines: noTimelines(),
  decided: new Map(),
  agreed: new Map(),
  offers: new Map(),
  applied: new Map(),
  record: undefined,
  facts: NO_FACTS,
  story: Story.initial,
  places: initialPlace,
};

const withDecision = (
  decided: UserState['decided'],
  event: CorrectableEvent,
): ReadonlyMap<CommandKey, LocalDate> => {
  if (!('decision' in event)) return decided;
  return new Map(decided).set(event.decision, 'decided' in event ? event.decided : event.on);
};

const withAgreement = (agreed: UserState['agreed'], event: CorrectableEvent): UserState['agreed'] => {
  switch (event.type) {
    case 'TaskHandedOver':
      return new Map(agreed).set(event.decision, 'with-kin');
    case 'OwnWishFollowed':
      return new Map(agreed).set(event.decision, 'own-wish');
    case 'OfferAccepted':
      return new Map(agreed).set(event.offer, 'offer');
    default:
      return agreed;
  }
};

const withOffer = (offers: UserState['offers'], event: CorrectableEvent): UserState['offers'] => {
  switch (event.type) {
    case 'OfferMade':
      return new Map(offers).set(event.decision, { offer: event, answer: 'open' });
    case 'OfferAccepted':
    case 'OfferDeclined': {
      const standing = offers.get(event.offer);
      const answer = event.type === 'OfferAccepted' ? 'accepted' : 'declined';
      return standing === undefined ? offers : new Map(offers).set(event.offer, { ...standing, answer });
    }
    default:
      return offers;
  }
};

const withApplication = (applied: UserState['applied'], event: CorrectableEvent): UserState['applied'] => {
  if (event.type !== 'ApplicationReceived') return applied;
  const { service, on } = event;
  const before = applied.get(service);
  return before !== undefined && before <= on ? applied : new Map(applied).set(service, on);
};

const tell = (
  state: UserState,
  { event, ref }: Noted<CorrectableEvent>,
  record: UserState['record'],
): UserState => ({
  registered: event.type === 'ServiceUserRegistered' ? event : state.registered,
  timelines: enter(state.timelines, changesOf(event), ref),
  decided: withDecision(state.decided, event),
  agreed: withAgreement(state.agreed, event),
  offers: withOffer(state.offers, event),
  applied: withApplication(state.applied, event),
  facts: withFacts(state.facts, { event, ref }),
  story: Story.evolve(state.story, event),
  places: evolvePlace(state.places, event),
  record,
});

/** The entries that a state was folded from, in the order recorded. */
export const recordOf = ({ record }: UserState): ReadonlyArray<Noted<UserEvent>> => inOrder(record);

/** The state that entries make as they stand. */
export const stateFrom = (entries: ReadonlyArray<Noted<CorrectableEvent>>): UserState =>
  entries.reduce((state, entry) => tell(state, entry, undefined), initial);

export const evolve = (state: UserState, { event, ref }: Noted<UserEvent>): UserState => {
  const record: Recorded<UserEvent> = { last: { event, ref }, before: state.record };
  return isAmendment(event)
    ? { ...stateFrom(effective<CorrectableEvent>(inOrder(record))), record }
    : tell(state, { event, ref }, record);
};
