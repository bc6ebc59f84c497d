import { changesOf } from '../../changes/changes-of.js';
import { enter, noTimelines, type Timelines } from '../../changes/timeline.js';
import type { EventOf, UserEvent } from '../../events/event.js';
import type { CommandKey } from '../../values/keys.js';
import type { LocalDate } from '../../values/local-date.js';
import type { Noted } from '../noted.js';

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
}

export const initial: UserState = {
  registered: undefined,
  timelines: noTimelines(),
  decided: new Map(),
  agreed: new Map(),
  offers: new Map(),
};

const withDecision = (
  decided: UserState['decided'],
  event: UserEvent,
): ReadonlyMap<CommandKey, LocalDate> => {
  if (!('decision' in event)) return decided;
  return new Map(decided).set(event.decision, 'decided' in event ? event.decided : event.on);
};

const withAgreement = (agreed: UserState['agreed'], event: UserEvent): UserState['agreed'] => {
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

const withOffer = (offers: UserState['offers'], event: UserEvent): UserState['offers'] => {
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

export const evolve = (state: UserState, { event, ref }: Noted<UserEvent>): UserState => ({
  registered: event.type === 'ServiceUserRegistered' ? event : state.registered,
  timelines: enter(state.timelines, changesOf(event), ref),
  decided: withDecision(state.decided, event),
  agreed: withAgreement(state.agreed, event),
  offers: withOffer(state.offers, event),
});
