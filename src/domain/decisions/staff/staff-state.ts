import type { EventOf, StaffEvent } from '../../events/event.js';
import type { LocalDate } from '../../values/local-date.js';
import type { Noted } from '../noted.js';

/** A police certificate as it was last shown. */
export interface Certificate {
  readonly on: LocalDate;
  readonly accepted: boolean;
}

/** A member of staff as the decider needs to know them. */
export interface StaffState {
  /** Where they were sent or placed, if they are away from their own post. */
  readonly away: EventOf<'StaffRedeployed'> | EventOf<'VolunteerPlaced'> | undefined;
  readonly returned: LocalDate | undefined;
  /** The day on which the identity card that they hold was issued. */
  readonly card: LocalDate | undefined;
  readonly certificate: Certificate | undefined;
  readonly volunteer: EventOf<'StaffVolunteered'> | undefined;
  readonly absence: EventOf<'StaffAbsent'> | undefined;
  readonly back: LocalDate | undefined;
}

export const initial: StaffState = {
  away: undefined,
  returned: undefined,
  card: undefined,
  certificate: undefined,
  volunteer: undefined,
  absence: undefined,
  back: undefined,
};

export const evolve = (state: StaffState, { event }: Noted<StaffEvent>): StaffState => {
  switch (event.type) {
    case 'StaffRedeployed':
    case 'VolunteerPlaced':
      return { ...state, away: event, returned: undefined, card: event.idCardIssued };
    case 'RedeploymentExtended':
      return state.away === undefined ? state : { ...state, away: { ...state.away, term: event.term } };
    case 'StaffReturned':
    case 'VolunteerPlacementEnded':
      return { ...state, away: undefined, returned: event.on };
    case 'StaffVolunteered':
      return { ...state, volunteer: event };
    case 'VolunteeringEnded':
      return state.away?.type === 'VolunteerPlaced'
        ? { ...state, volunteer: undefined, away: undefined, returned: event.on }
        : { ...state, volunteer: undefined };
    case 'IdentityCardIssued':
      return { ...state, card: event.on };
    case 'IdentityCardReturned':
      return { ...state, card: undefined };
    case 'PoliceCertificateShown':
      return { ...state, certificate: { on: event.on, accepted: event.accepted } };
    case 'StaffAbsent':
      return { ...state, absence: event };
    case 'AbsenceEnded':
      return { ...state, absence: undefined, back: event.on };
    case 'QualificationRecorded':
    case 'CompetenceChecked':
    case 'TrainingGiven':
      return state;
  }
};
