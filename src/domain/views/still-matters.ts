import { grantAt } from '../changes/level.js';
import { asKnownNow } from '../changes/as-of.js';
import type { ServiceChange } from '../changes/change.js';
import type { Measure, Timeline } from '../changes/timeline.js';
import { isAmendment } from '../events/amendment.js';
import type { CommandKey, ServiceKey } from '../values/keys.js';
import type { LocalDate } from '../values/local-date.js';
import { lastDay, type Term } from '../vocabulary/term.js';
import { enterOfPerson, growingPerson, userOf, type OfPerson } from './population.js';

/** What is left of what was recorded about somebody. */
export interface StillMattering {
  readonly rows: ReadonlyArray<OfPerson>;
  /** Whether something was left out. */
  readonly isPruned: boolean;
}

const isOver = (term: Term, day: LocalDate): boolean => {
  const last = lastDay(term);
  return last !== undefined && last < day;
};

/** Whether a measure is over by a day, and stays so unless something more is said of it. */
const isPast = ({ term, laterTerms, lifts }: Measure, day: LocalDate): boolean =>
  lifts.some(({ from }) => from <= day) ||
  (isOver(term, day) && laterTerms.every((later) => isOver(later.term, day)));

const keyOf = ({ derivesFrom }: Measure): string | undefined =>
  derivesFrom && `${derivesFrom.crisis}/${derivesFrom.measure}`;

/** Of the measures that came of the same measure for many, the one decided first: by it a service is not pending any more. */
const settling = (measures: ReadonlyArray<Measure>): ReadonlySet<Measure> => {
  const first = new Map<string, Measure>();
  for (const measure of measures) {
    const key = keyOf(measure);
    const known = key === undefined ? undefined : first.get(key);
    if (key !== undefined && (known === undefined || measure.decided < known.decided))
      first.set(key, measure);
  }
  return new Set(first.values());
};

/** What of a service can be left out: measures by their ids, and grants by the ids of their events. */
interface Past {
  readonly measures: ReadonlySet<CommandKey>;
  readonly grants: ReadonlySet<string>;
}

/** The event by which a service was first heard of tells in which order services are shown. */
const pastOf = (timeline: Timeline, day: LocalDate, first: string | undefined): Past => {
  const { measures, grants } = timeline;
  const settles = settling(measures);
  const latest = grantAt(timeline, asKnownNow(day));
  return {
    measures: new Set(
      measures
        .filter((one) => isPast(one, day) && !settles.has(one) && one.ref.id !== first)
        .map(({ id }) => id),
    ),
    grants: new Set(
      grants
        .filter((one) => one !== latest && one.grant.from <= day && one.ref.id !== first)
        .map(({ ref }) => ref.id),
    ),
  };
};

const matters = (change: ServiceChange, id: string, past: Past | undefined): boolean => {
  if (past === undefined) return true;
  switch (change.op) {
    case 'grant':
      return !past.grants.has(id);
    case 'impose':
    case 'reschedule':
    case 'lift':
      return !past.measures.has(change.measure);
    case 'end':
    case 'keep':
      return true;
  }
};

const repeats = (measures: ReadonlyArray<Measure>): boolean =>
  new Set(measures.map(({ id }) => id)).size < measures.length;

/** Whether more is recorded of somebody's services than can be told apart by the ids of measures. */
const isIntricate = (timelines: ReadonlyArray<Timeline>): boolean =>
  timelines.some(
    ({ loose, amendments, measures }) => loose.length > 0 || amendments.length > 0 || repeats(measures),
  );

/**
 * Of all that a population heard of somebody, in the order recorded, what still makes a difference to the levels on a day and later,
 * by the knowledge of all of it and more: measures that are over, and grants that others took the place of, make none. What is left
 * answers such questions as all of it does, with what is recorded later added, as long as nothing of that is said of something
 * left out: it can't be corrected, and a measure that is said something of must be there. {@link isSaidOfOthers} tells.
 */
export const stillMattering = (rows: ReadonlyArray<OfPerson>, day: LocalDate): StillMattering => {
  const [one] = rows;
  if (one === undefined || rows.some((row) => 'event' in row && isAmendment(row.event)))
    return { rows, isPruned: false };
  const person = growingPerson(userOf(one));
  const first = new Map<ServiceKey, string>();
  for (const row of rows) {
    enterOfPerson(person, row);
    for (const { service } of person.timelines) if (!first.has(service)) first.set(service, row.ref.id);
  }
  if (isIntricate(person.timelines)) return { rows, isPruned: false };
  const past = new Map(
    person.timelines.map((timeline) => [
      timeline.service,
      pastOf(timeline, day, first.get(timeline.service)),
    ]),
  );
  let isPruned = false;
  const left = rows.flatMap((row): ReadonlyArray<OfPerson> => {
    if ('event' in row) return [row];
    const changes = row.changes.filter(
      (change) => !('service' in change) || matters(change, row.ref.id, past.get(change.service)),
    );
    if (changes.length === row.changes.length) return [row];
    isPruned = true;
    return changes.length === 0 ? [] : [{ ...row, changes }];
  });
  return { rows: left, isPruned };
};

/** Whether something was said of what is not there. */
export const isSaidOfOthers = (timelines: ReadonlyArray<Timeline>): boolean => {
  for (const { loose, amendments } of timelines) if (loose.length > 0 || amendments.length > 0) return true;
  return false;
};
