import type { CorrectableEvent } from '../../events/correctable.js';
import type {
  ComplaintKey,
  ConcernKey,
  ConsentKey,
  ConsequenceKey,
  MakeUpKey,
  ServiceKey,
} from '../../values/keys.js';
import type { LocalDate } from '../../values/local-date.js';
import type { ConcernFinding } from '../../vocabulary/concern.js';
import type { CompetenceOutcome, ConsentMatter } from '../../vocabulary/consent.js';
import type { ClockTime } from '../../values/clock-time.js';
import type { ContactOutcome } from '../../vocabulary/contact.js';
import type { ContactRole, PlanState } from '../../vocabulary/coordination.js';
import type { ConsequenceKind } from '../../vocabulary/delivery.js';
import { complaintAfter, type ComplaintStanding } from './complaint-state.js';

/** A consent as its decider needs to know it. */
export interface ConsentStanding {
  readonly given: LocalDate;
  readonly withdrawn: LocalDate | undefined;
}

/** Where a report of concern stands, since which day. */
export interface ConcernStanding {
  readonly stage: 'received' | 'assessed' | 'acted-on' | 'closed';
  readonly on: LocalDate;
  readonly finding: ConcernFinding | undefined;
}

/** What deciders need to know of a person's story. */
export interface StoryState {
  readonly competence: ReadonlyArray<{
    readonly on: LocalDate;
    readonly matters: ReadonlyArray<ConsentMatter>;
    readonly outcome: CompetenceOutcome;
  }>;
  readonly consents: ReadonlyMap<ConsentKey, ConsentStanding>;
  /** Whoever is named, from which day. */
  readonly contacts: ReadonlyMap<ContactRole, LocalDate>;
  readonly plan: { readonly state: PlanState; readonly on: LocalDate } | undefined;
  readonly attempts: ReadonlyArray<{
    readonly on: LocalDate;
    readonly time: ClockTime | undefined;
    readonly outcome: ContactOutcome;
  }>;
  readonly concerns: ReadonlyMap<ConcernKey, ConcernStanding>;
  readonly complaints: ReadonlyMap<ComplaintKey, ComplaintStanding>;
  readonly makeUps: ReadonlyMap<MakeUpKey, { readonly service: ServiceKey; readonly on: LocalDate }>;
  readonly consequences: ReadonlyMap<
    ConsequenceKey,
    { readonly kind: ConsequenceKind; readonly on: LocalDate; readonly handled: boolean }
  >;
}

export const initial: StoryState = {
  competence: [],
  consents: new Map(),
  contacts: new Map(),
  plan: undefined,
  attempts: [],
  concerns: new Map(),
  complaints: new Map(),
  makeUps: new Map(),
  consequences: new Map(),
};

const put = <K, V>(map: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> =>
  new Map(map).set(key, value);

const dropped = <K, V>(map: ReadonlyMap<K, V>, key: K): ReadonlyMap<K, V> => {
  const rest = new Map(map);
  rest.delete(key);
  return rest;
};

const concernAt = (
  state: StoryState,
  concern: ConcernKey,
  stage: ConcernStanding['stage'],
  on: LocalDate,
  finding = state.concerns.get(concern)?.finding,
): StoryState => ({ ...state, concerns: put(state.concerns, concern, { stage, on, finding }) });

/** The story after one more event; the same story where the event is none of it. */
export const evolve = (state: StoryState, event: CorrectableEvent): StoryState => {
  switch (event.type) {
    case 'CompetenceAssessed': {
      const { on, matters, finding } = event;
      return { ...state, competence: [...state.competence, { on, matters, outcome: finding.outcome }] };
    }
    case 'ConsentGiven':
      return {
        ...state,
        consents: put(state.consents, event.consent, { given: event.on, withdrawn: undefined }),
      };
    case 'ConsentWithdrawn': {
      const given = state.consents.get(event.consent)?.given ?? event.on;
      return { ...state, consents: put(state.consents, event.consent, { given, withdrawn: event.on }) };
    }
    case 'ContactNamed':
      return { ...state, contacts: put(state.contacts, event.role, event.from) };
    case 'ContactEnded':
      return { ...state, contacts: dropped(state.contacts, event.role) };
    case 'IndividualPlanRecorded':
      return { ...state, plan: { state: event.state, on: event.on } };
    case 'ContactAttempted': {
      const { on, time, outcome } = event;
      return { ...state, attempts: [...state.attempts, { on, time, outcome }] };
    }
    case 'ConcernReceived':
      return concernAt(state, event.concern, 'received', event.on);
    case 'ConcernAssessed':
      return concernAt(state, event.concern, 'assessed', event.on, event.finding);
    case 'ConcernActedOn':
      return concernAt(state, event.concern, 'acted-on', event.on);
    case 'ConcernClosed':
      return concernAt(state, event.concern, 'closed', event.on);
    case 'ComplaintReceived':
    case 'ComplaintAcknowledged':
    case 'ComplaintAnswered':
    case 'ComplaintForwarded':
    case 'AppealDecided':
    case 'RemedyPromised':
    case 'RemedyCarriedOut':
    case 'ComplaintWithdrawn': {
      const { complaint } = event;
      const next = complaintAfter(state.complaints.get(complaint), event);
      return { ...state, complaints: put(state.complaints, complaint, next) };
    }
    case 'MakeUpPromised': {
      const { makeUp, service, on } = event;
      return { ...state, makeUps: put(state.makeUps, makeUp, { service, on }) };
    }
    case 'ConsequenceNoted': {
      const { consequence, kind, on } = event;
      return { ...state, consequences: put(state.consequences, consequence, { kind, on, handled: false }) };
    }
    case 'ConsequenceHandled': {
      const noted = state.consequences.get(event.consequence);
      return noted === undefined
        ? state
        : {
            ...state,
            consequences: put(state.consequences, event.consequence, { ...noted, handled: true }),
          };
    }
    default:
      return state;
  }
};
