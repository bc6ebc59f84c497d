import type { CrisisEvent, EventOf } from '../events/event.js';
import type { FrameworkKey } from '../values/keys.js';
import { plusDays, type LocalDate } from '../values/local-date.js';
import { lastDay, reviewDay, type Term } from '../vocabulary/term.js';
import { isKnown, type AsOf } from './as-of.js';
import type { Ref } from './change.js';

/** What is recorded of a measure for many after it was adopted. */
export type FrameworkAct = Exclude<
  Extract<CrisisEvent, { readonly measure: FrameworkKey }>,
  { readonly type: 'FrameworkMeasureAdopted' }
>;

/** A measure for many, with all that was later recorded of it in the order recorded. */
export interface FrameworkLife {
  readonly event: EventOf<'FrameworkMeasureAdopted'>;
  readonly ref: Ref;
  readonly acts: ReadonlyArray<{ readonly event: FrameworkAct; readonly ref: Ref }>;
}

/** What took a measure out of force. */
export type EndedBy = 'term' | 'ended' | 'withdrawn' | 'superseded' | 'reversed';

/** How a measure for many stands on a day. */
export interface FrameworkAt {
  readonly state: 'planned' | 'in-force' | 'paused' | 'ended';
  /** Its first day, or the day it is planned for. */
  readonly from: LocalDate;
  readonly endedBy: EndedBy | undefined;
  /** The first day on which it did not hold any more. */
  readonly endedOn: LocalDate | undefined;
  /** The term that counts on the day, with the terms that came later. */
  readonly term: Term;
  /** The day by which it is assessed anew next. */
  readonly review: LocalDate | undefined;
  readonly lastReviewed: LocalDate | undefined;
  /** It holds, and the day of its review has passed. */
  readonly overdue: boolean;
  /** A step of a reopening took something of it. */
  readonly eased: boolean;
}

/** Whether an event is about the life of a measure. */
export const isFrameworkAct = (event: { readonly type: string }): event is FrameworkAct =>
  'measure' in event && 'crisis' in event && event.type !== 'FrameworkMeasureAdopted';

/** The day from which an act counts. */
const dayOf = (event: FrameworkAct): LocalDate =>
  event.type === 'FrameworkMeasureReviewed' ? event.on : event.effective;

const ENDINGS: Readonly<Partial<Record<FrameworkAct['type'], EndedBy>>> = {
  FrameworkMeasureEnded: 'ended',
  FrameworkMeasureWithdrawn: 'withdrawn',
  FrameworkMeasureSuperseded: 'superseded',
  FrameworkMeasureReversed: 'reversed',
};

/** What counts by then, by the day from which it counts: what was recorded late comes where it belongs. */
const acted = (life: FrameworkLife, asOf: AsOf): ReadonlyArray<FrameworkAct> =>
  life.acts
    .filter(({ event, ref }) => isKnown(ref, asOf) && dayOf(event) <= asOf.at)
    .map(({ event }) => event)
    .sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));

const termAfter = (term: Term, event: FrameworkAct): Term => {
  if (event.type === 'FrameworkMeasureExtended') return event.term;
  return event.type === 'FrameworkMeasureReviewed' && event.next !== undefined ? event.next : term;
};

const nextReview = (term: Term, last: LocalDate | undefined): LocalDate | undefined => {
  const named = reviewDay(term);
  if (last === undefined) return named;
  const open = named !== undefined && named > last ? named : undefined;
  if (term.rhythm === undefined) return open ?? named;
  const turn = plusDays(last, term.rhythm.everyDays);
  return open !== undefined && open < turn ? open : turn;
};

const isSetAside = (acts: ReadonlyArray<FrameworkAct>): boolean =>
  acts.reduce(
    (paused, { type }) => type === 'FrameworkMeasurePaused' || (paused && type !== 'FrameworkMeasureResumed'),
    false,
  );

/** How a measure for many stands on a day, as known by then; undefined when it was not known at all. */
export const frameworkAt = (life: FrameworkLife, asOf: AsOf): FrameworkAt | undefined => {
  if (!isKnown(life.ref, asOf)) return undefined;
  const { event } = life;
  const acts = acted(life, asOf);
  const term = acts.reduce(termAfter, event.term);
  const started = acts.find(({ type }) => type === 'FrameworkMeasureStarted');
  const from = started === undefined ? event.effective : dayOf(started);
  const last = lastDay(term);
  const ending = acts.find(({ type }) => ENDINGS[type] !== undefined);
  const lapsed = last !== undefined && last < asOf.at ? plusDays(last, 1) : undefined;
  const endedOn = ending === undefined ? lapsed : dayOf(ending);
  const waits = event.effective > asOf.at || (event.startsWhen !== undefined && started === undefined);
  const state =
    endedOn !== undefined ? 'ended' : waits ? 'planned' : isSetAside(acts) ? 'paused' : 'in-force';
  const lastReviewed = acts.reduce<LocalDate | undefined>(
    (day, act) => (act.type === 'FrameworkMeasureReviewed' ? act.on : day),
    undefined,
  );
  const review = nextReview(term, lastReviewed);
  return {
    state,
    from,
    endedBy: ending !== undefined ? ENDINGS[ending.type] : lapsed === undefined ? undefined : 'term',
    endedOn,
    term,
    review,
    lastReviewed,
    overdue: state === 'in-force' && review !== undefined && review < asOf.at,
    eased: acts.some(({ type }) => type === 'FrameworkMeasureEased'),
  };
};

/** Enters an event into lives that the caller owns, in the order recorded. */
export const enterFramework = (
  lives: FrameworkLife[],
  event: EventOf<'FrameworkMeasureAdopted'> | FrameworkAct,
  ref: Ref,
): void => {
  if (event.type === 'FrameworkMeasureAdopted') {
    lives.push({ event, ref, acts: [] });
    return;
  }
  const place = lives.findIndex(
    (life) => life.event.crisis === event.crisis && life.event.measure === event.measure,
  );
  const life = lives[place];
  if (life !== undefined) lives[place] = { ...life, acts: [...life.acts, { event, ref }] };
};
