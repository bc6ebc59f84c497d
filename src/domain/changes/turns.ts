import { plusDays, type LocalDate } from '../values/local-date.js';
import { lastDay } from '../vocabulary/term.js';
import type { Timeline } from './timeline.js';

/** The last day that can be written; none comes after it. */
const END_OF_CALENDAR = '9999-12-31';

/** Tells of each day on which something begins or is lifted, and of each that is the last of something. */
const eachTurn = (
  { grants, ends, measures }: Timeline,
  begins: (day: LocalDate) => void,
  endsWith: (last: LocalDate) => void,
): void => {
  const mayEnd = (last: LocalDate | undefined): void => {
    if (last !== undefined) endsWith(last);
  };
  for (const { grant } of grants) {
    begins(grant.from);
    mayEnd(grant.until);
  }
  for (const { last } of ends) endsWith(last);
  for (const { from, term, laterTerms, lifts } of measures) {
    begins(from);
    mayEnd(lastDay(term));
    for (const later of laterTerms) {
      begins(later.from);
      mayEnd(lastDay(later.term));
    }
    for (const lift of lifts) begins(lift.from);
  }
};

/** The days in a period on which the level of a service may have become another, the first one among them. `timeline` is settled. */
export const turnsIn = (timeline: Timeline, from: LocalDate, to: LocalDate): ReadonlyArray<LocalDate> => {
  const turns = new Set([from]);
  // Most days lie outside the period, and are only compared.
  eachTurn(
    timeline,
    (day) => {
      if (day > from && day <= to) turns.add(day);
    },
    (last) => {
      if (last >= from && last < to) turns.add(plusDays(last, 1));
    },
  );
  return [...turns].sort();
};

/** All days on which anything about the level of a service may have become another, in order. `timeline` is settled. */
export const allTurns = (timeline: Timeline): ReadonlyArray<LocalDate> => {
  const turns = new Set<LocalDate>(timeline.keeps.map(({ from }) => from));
  eachTurn(
    timeline,
    (day) => turns.add(day),
    (last) => {
      if (last < END_OF_CALENDAR) turns.add(plusDays(last, 1));
    },
  );
  return [...turns].sort();
};
