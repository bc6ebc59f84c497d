import { day } from '../story/happening.js';

/** The days of the example. The text is of 2020 and names none: all of them are made up. */
export const DAYS = {
  /** Before the crisis. */
  before: day('2020-03-01'),
  /** Everything that gathers people stops, and nobody meets in homes. */
  closed: day('2020-03-13'),
  /** Walks and benches. */
  walks: day('2020-04-20'),
  /** Groups, outdoors and smaller. */
  groups: day('2020-04-27'),
  /** The last day of the example. */
  today: day('2020-05-29'),
} as const;
