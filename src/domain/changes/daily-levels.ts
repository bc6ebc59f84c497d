import type { Instant } from '../values/instant.js';
import type { LocalDate } from '../values/local-date.js';
import { levelAt, type ServiceLevel } from './level.js';
import type { Timeline } from './timeline.js';
import { allTurns } from './turns.js';

/** The level of a service on a day; undefined where nothing was granted by then. */
export type DailyLevels = (day: LocalDate) => ServiceLevel | undefined;

/**
 * The levels of a service for who asks for many days: a level stays as it is between the days on which it turns, so it is worked out once
 * for each of those, and when it is first asked for. `timeline` is settled.
 */
export const dailyLevels = (timeline: Timeline, knownAt: Instant): DailyLevels => {
  const turns = allTurns(timeline);
  const levels = new Map<LocalDate, ServiceLevel | undefined>();

  /** The last day up to and with this one on which the level turned. */
  const turnBy = (day: LocalDate): LocalDate | undefined => {
    let [low, high] = [0, turns.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((turns[middle] ?? day) <= day) low = middle + 1;
      else high = middle;
    }
    return turns[low - 1];
  };

  return (day) => {
    const at = turnBy(day);
    if (at === undefined) return undefined;
    let level = levels.get(at);
    if (level === undefined && !levels.has(at)) levels.set(at, (level = levelAt(timeline, { at, knownAt })));
    return level;
  };
};
