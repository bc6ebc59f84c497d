import type { InspectionEvent } from '../events/event.js';
import type { LocalDate } from '../values/local-date.js';
import type { InspectionScope } from '../vocabulary/access.js';

/** An inspection as it stands: what it may look at, and until when. */
export interface InspectionStanding {
  readonly scope: InspectionScope;
  /** The first and the last day that it may ask about. */
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly opened: LocalDate;
  /** The last day on which it may read, unless it is closed before. */
  readonly openUntil: LocalDate;
  readonly closed: LocalDate | undefined;
}

/** What is known of an inspection: nothing before it is opened. */
export type InspectionState = InspectionStanding | undefined;

/** The inspection with one more event of it. */
export const withInspectionEvent = (state: InspectionState, event: InspectionEvent): InspectionState => {
  switch (event.type) {
    case 'InspectionOpened': {
      const { scope, from, until, openUntil, on } = event;
      return { scope, from, until, openUntil, opened: on, closed: undefined };
    }
    case 'InspectionScopeChanged': {
      const { scope, from, until, openUntil } = event;
      return state === undefined ? undefined : { ...state, scope, from, until, openUntil };
    }
    case 'InspectionClosed':
      return state === undefined ? undefined : { ...state, closed: event.on };
  }
};

/** Whether an inspection may read on a day. Once closed it is so at once, also for the rest of that day. */
export const isInspectionOpen = (
  inspection: InspectionState,
  on: LocalDate,
): inspection is InspectionStanding & { readonly closed: undefined } =>
  inspection !== undefined &&
  inspection.closed === undefined &&
  inspection.opened <= on &&
  on <= inspection.openUntil;

/** Whether an inspection may ask about a day. */
export const isAskedAbout = ({ from, until }: InspectionStanding, day: LocalDate): boolean =>
  from <= day && day <= until;
