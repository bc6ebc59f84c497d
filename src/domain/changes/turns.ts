import { plusDays, type LocalDate } from '../values/local-date.js';
import { lastDay } from '../vocabulary/term.js';
import type { Timeline } from './timeline.js';

/** The days in a period on which the level of a service may have become another, the first one among them. `timeline` is settled. */
export const turnsIn = (timeline: Timeline, from: LocalDate, to: LocalDate): ReadonlyArray<LocalDate> => {
  const turns = new Set([from]);
  // Most days lie outside the period, and are only compared.
  const turnsOn = (day: LocalDate): void => {
    if (day > from && day <= to) turns.add(day);
  };
  const turnsAfter = (last: LocalDate | undefined): void => {
    if (last !== undefined && last >= from && last < to) turns.add(plusDays(last, 1));
  };
  for (const { grant } of timeline.grants) {
    turnsOn(grant.from);
    turnsAfter(grant.until);
  }
  for (const { last } of timeline.ends) turnsAfter(last);
  for (const { from: start, term, laterTerms, lifts } of timeline.measures) {
    turnsOn(start);
    turnsAfter(lastDay(term));
    for (const later of laterTerms) {
      turnsOn(later.from);
      turnsAfter(lastDay(later.term));
    }
    for (const lift of lifts) turnsOn(lift.from);
  }
  return [...turns].sort();
};
