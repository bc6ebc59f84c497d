import type { DomainEvent, EventName, EventOf, MeasureEvent } from '../events/event.js';
import { alterationsBetween } from './alterations.js';
import type { Change } from './change.js';

const impose = (event: MeasureEvent): ReadonlyArray<Change> => [
  {
    op: 'impose',
    service: event.service,
    measure: event.decision,
    from: event.effective,
    term: event.term,
    alterations: alterationsBetween(event.before, event.after),
    derivesFrom: event.derivesFrom,
  },
];

/** Most events say something that no level hears. */
const NOTHING: ReadonlyArray<Change> = [];
const nothing = (): ReadonlyArray<Change> => NOTHING;

type Mapping = { readonly [N in EventName]: (event: EventOf<N>) => ReadonlyArray<Change> };

/** One line an event: what it does to levels. The compiler asks for a line when an event is added. */
const CHANGES: Mapping = {
  ServiceUserRegistered: nothing,
  ServiceGranted: ({ service, serviceType, effective, until, strands, tasks }) => [
    { op: 'grant', service, grant: { serviceType, from: effective, until, strands, tasks } },
  ],
  VisitsReduced: impose,
  VisitsReplaced: impose,
  CareLimitedToNecessary: impose,
  TaskHandedOver: impose,
  RespiteReduced: impose,
  RespitePaused: impose,
  SupportContactReduced: impose,
  SupportContactSuspended: impose,
  SupportContactKept: ({ service, effective, derivesFrom }) => [
    { op: 'keep', service, from: effective, derivesFrom },
  ],
  ServiceRestored: ({ service, lifts, effective }) =>
    lifts.map((measure) => ({ op: 'lift', service, measure, from: effective })),
  DecisionReviewed: ({ service, reviews, on, next }) =>
    next === undefined ? NOTHING : [{ op: 'reschedule', service, measure: reviews, from: on, term: next }],
  NoticeGiven: nothing,
  StaffRedeployed: nothing,
  StaffReturned: nothing,
  CrisisDeclared: nothing,
  CrisisPhaseChanged: nothing,
  CrisisEnded: nothing,
  FrameworkMeasureAdopted: nothing,
};

const changesNamed = <N extends EventName>(name: N, event: EventOf<N>): ReadonlyArray<Change> =>
  CHANGES[name](event);

/** The total function from events to changes. */
export const changesOf = (event: DomainEvent): ReadonlyArray<Change> => changesNamed(event.type, event);
