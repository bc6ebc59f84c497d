import { plusDays, type LocalDate } from '../values/local-date.js';
import { lastDay } from '../vocabulary/term.js';
import type { Timeline } from './timeline.js';

/** The days in a period on which the level of a service may have become another, the first one among them. `timeline` is settled. */
export const turnsIn = (timeline: Timeline, from: LocalDate, to: LocalDate): ReadonlyArray<LocalDate> => {
  const after = (last: LocalDate | undefined): ReadonlyArray<LocalDate> =>
    last === undefined ? [] : [plusDays(last, 1)];
  const turns = [
    ...timeline.grants.flatMap(({ grant }) => [grant.from, ...after(grant.until)]),
    ...timeline.ends.flatMap(({ last }) => after(last)),
    ...timeline.measures.flatMap(({ from: start, term, laterTerms, lifts }) => [
      start,
      ...after(lastDay(term)),
      ...laterTerms.flatMap((later) => [later.from, ...after(lastDay(later.term))]),
      ...lifts.map((lift) => lift.from),
    ]),
  ];
  return [...new Set([from, ...turns.filter((day) => day > from && day <= to)])].sort();
};
