import type { AsOf } from '../changes/as-of.js';
import type { Ref } from '../changes/change.js';
import { liftAt, termAt } from '../changes/level.js';
import { timelineOf, type Measure, type Timelines } from '../changes/timeline.js';
import type { EventOf, MeasureEvent } from '../events/event.js';
import type { Catalogue } from '../law/catalogue.js';
import { individualDecisionRequired, type SwitchAnswer } from '../law/individual-decision.js';
import type { CommandKey, ServiceKey } from '../values/keys.js';
import { daysBetween, plusDays, type LocalDate } from '../values/local-date.js';
import { EndReason } from '../vocabulary/measures.js';
import type { ServiceType } from '../vocabulary/services.js';
import { lastDay, type Term } from '../vocabulary/term.js';
import { directionOfChange, type DecisionDirection } from './direction-of-change.js';
import type { FileEntry } from './file-entry.js';
import type { Sayings } from './sayings.js';

export type { DecisionDirection } from './direction-of-change.js';

/** By what a level was moved. */
export type DecisionForce = 'decision' | 'agreement' | 'own-wish';

/** The events by which a service in force is changed for a time, or ended. */
export type CaseEvent = MeasureEvent | EventOf<'OwnWishFollowed' | 'OfferAccepted' | 'ServiceEnded'>;

/** One decision about a service, with all that was later said of it, as rules look at it. */
export interface DecisionCase extends Sayings {
  readonly id: CommandKey;
  readonly event: CaseEvent;
  readonly ref: Ref;
  readonly service: ServiceKey;
  /** The kind of service, by the grant in effect; undefined where none is recorded. */
  readonly serviceType: ServiceType | undefined;
  readonly force: DecisionForce;
  readonly direction: DecisionDirection;
  readonly decided: LocalDate;
  readonly effective: LocalDate;
  /** The term it was made for; undefined where the service was ended for good. */
  readonly term: Term | undefined;
  /** Days it was expected to last when decided, first and last counted. */
  readonly expectedDays: number | 'open-ended';
  /** Whether the rules on individual decisions apply to it. */
  readonly individualDecision: SwitchAnswer;
  /** The last day on which it held or, by its latest term, will; undefined while that is open. */
  readonly heldUntil: LocalDate | undefined;
  /** The measure in the service's timeline, with later terms and lifts; undefined where the service was ended for good. */
  readonly measure: Measure | undefined;
}

/** Whether a service was ended over the person, or as they wished: not because they died or moved away. */
const isEndDecided = ({ because }: EventOf<'ServiceEnded'>): boolean =>
  because === 'own-wish' || EndReason.keys[because].taken;

const isCase = (entry: FileEntry): entry is { readonly event: CaseEvent; readonly ref: Ref } => {
  const { event } = entry;
  if (event.type === 'OwnWishFollowed' || event.type === 'OfferAccepted') return true;
  if (event.type === 'ServiceEnded') return isEndDecided(event);
  return 'assessment' in event && 'term' in event && 'before' in event;
};

const forceOf = (event: CaseEvent): DecisionForce => {
  const { type } = event;
  if (type === 'OwnWishFollowed' || (type === 'ServiceEnded' && event.because === 'own-wish'))
    return 'own-wish';
  return type === 'OfferAccepted' || type === 'TaskHandedOver' ? 'agreement' : 'decision';
};

/** When it holds; a service ended for good is not given from the day after its last. */
const daysOf = (event: CaseEvent): { readonly decided: LocalDate; readonly effective: LocalDate } => {
  if (event.type === 'ServiceEnded') return { decided: event.decided, effective: plusDays(event.last, 1) };
  if (event.type === 'OwnWishFollowed' || event.type === 'OfferAccepted')
    return { decided: event.on, effective: event.effective };
  return { decided: event.decided, effective: event.effective };
};

/** A decision is known by its own key; what was accepted, by that of the offer. */
const idOf = (event: CaseEvent): CommandKey =>
  event.type === 'OfferAccepted' ? event.offer : event.decision;

/** Days from a first day to the end of a term, both counted. */
export const expectedDaysOf = (term: Term | undefined, effective: LocalDate): number | 'open-ended' => {
  const last = term === undefined ? undefined : lastDay(term);
  return last === undefined ? 'open-ended' : Math.max(1, daysBetween(effective, last) + 1);
};

const earlier = (a: LocalDate | undefined, b: LocalDate | undefined): LocalDate | undefined =>
  a === undefined || (b !== undefined && b < a) ? b : a;

/** The last day by the term that counts on the day asked about, or the day before it was lifted. */
const heldUntil = (measure: Measure | undefined, asOf: AsOf): LocalDate | undefined => {
  if (measure === undefined) return undefined;
  const lifted = liftAt(measure, asOf);
  return earlier(
    lifted === undefined ? undefined : plusDays(lifted.from, -1),
    lastDay(termAt(measure, asOf).term),
  );
};

const kindOn = (timelines: Timelines, service: ServiceKey, day: LocalDate): ServiceType | undefined =>
  timelineOf(timelines, service)
    ?.grants.filter(({ grant }) => grant.from <= day)
    .at(-1)?.grant.serviceType;

/** The decisions about one person's services among their entries, in the order recorded. */
export const decisionCases = (
  entries: ReadonlyArray<FileEntry>,
  sayings: (decision: CommandKey) => Sayings,
  timelines: Timelines,
  asOf: AsOf,
  catalogue: Catalogue,
): ReadonlyArray<DecisionCase> =>
  entries.filter(isCase).map(({ event, ref }) => {
    const id = idOf(event);
    const { decided, effective } = daysOf(event);
    const term = event.type === 'ServiceEnded' ? undefined : event.term;
    const serviceType = kindOn(timelines, event.service, effective);
    const expectedDays = expectedDaysOf(term, effective);
    const measure = timelineOf(timelines, event.service)?.measures.find((one) => one.id === id);
    const basis = serviceType === undefined ? { legalBasis: [] } : { serviceType };
    return {
      id,
      event,
      ref,
      service: event.service,
      serviceType,
      force: forceOf(event),
      direction: event.type === 'ServiceEnded' ? 'less' : directionOfChange(event.before, event.after),
      decided,
      effective,
      term,
      expectedDays,
      individualDecision: individualDecisionRequired(
        { ...basis, expectedDays, decidedOn: decided },
        catalogue,
      ),
      heldUntil: heldUntil(measure, asOf),
      measure,
      ...sayings(id),
    };
  });
