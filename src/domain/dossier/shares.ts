import { levelAt } from '../changes/level.js';
import { settled } from '../changes/settled.js';
import type { Instant } from '../values/instant.js';
import { daysBetween, plusDays, type LocalDate } from '../values/local-date.js';
import { isAsGranted, marksOf } from '../views/marks.js';
import type { Person } from '../views/person-then.js';
import type { DossierScope } from './scope.js';

/** How many services there were on a day, and how many of them were as granted in every dimension. */
export interface Share {
  readonly day: LocalDate;
  readonly services: number;
  readonly full: number;
}

/** As many points as a chart can show apart, at most. */
const MOST_POINTS = 53;

/**
 * The days of a chart from one day to another: both ends, and between them every week or as many whole weeks as it takes.
 *
 * @example
 * import { chartDays } from 'forsvarlig';
 *
 * assert.deepEqual(chartDays('2020-03-01', '2020-03-16'), ['2020-03-01', '2020-03-02', '2020-03-09', '2020-03-16']);
 */
export const chartDays = (from: LocalDate, to: LocalDate): ReadonlyArray<LocalDate> => {
  if (from >= to) return [to];
  const length = daysBetween(from, to);
  const step = 7 * Math.max(1, Math.ceil(length / 7 / (MOST_POINTS - 2)));
  const days: LocalDate[] = [];
  for (let back = 0; back < length; back += step) days.push(plusDays(to, -back));
  return [from, ...days.reverse()];
};

/** Counts services on the days of a chart, person by person. */
export const shareFold = (
  days: ReadonlyArray<LocalDate>,
  knownAt: Instant,
  { service }: Pick<DossierScope, 'service'>,
): {
  readonly take: (person: Person) => void;
  /** Adds what another fold over the same days counted. */
  readonly join: (shares: ReadonlyArray<Share>) => void;
  readonly finish: () => ReadonlyArray<Share>;
} => {
  const points = days.map((day) => ({ day, services: 0, full: 0 }));
  return {
    take: ({ timelines }) => {
      for (const recorded of timelines) {
        const timeline = settled(recorded, knownAt);
        for (const point of points) {
          const level = levelAt(timeline, { at: point.day, knownAt });
          if (level === undefined || level.state.granted === 'ended') continue;
          if (service !== undefined && level.serviceType !== service) continue;
          point.services += 1;
          if (isAsGranted(level, marksOf(level, point.day))) point.full += 1;
        }
      }
    },
    join: (shares) => {
      for (const [i, point] of points.entries()) {
        point.services += shares[i]?.services ?? 0;
        point.full += shares[i]?.full ?? 0;
      }
    },
    finish: () => points,
  };
};
