import type { CorrectableEvent } from '../../events/correctable.js';
import type { EventOf } from '../../events/event.js';

/** Where a user lives or stays, as far as it was recorded. */
export interface PlaceState {
  readonly moved: EventOf<'ResidentMoved'> | undefined;
  readonly waiting: EventOf<'HomeStayProlonged'> | undefined;
}

export const initialPlace: PlaceState = { moved: undefined, waiting: undefined };

export const evolvePlace = (state: PlaceState, event: CorrectableEvent): PlaceState => {
  switch (event.type) {
    case 'ResidentMoved':
      return { ...state, moved: event };
    case 'HomeStayProlonged':
      return { ...state, waiting: event };
    case 'HomeStayEnded':
      return { ...state, waiting: undefined };
    default:
      return state;
  }
};
