import { day } from '../story/happening.js';

/**
 * What the published text tells, with its days. It names months where this example needs a day: a day that is made up
 * stands in the middle of its month.
 */
export const FACTS = {
  /** A user of a municipal service died in July 2020. */
  death: day('2020-07-15'),
  /** Statsforvalteren's supervision came to its conclusion in August 2021. */
  breachesFound: day('2021-08-16'),
  /** At least two times in the first eight months of 2021 nobody had contact with a user. */
  firstEightMonths: { from: day('2021-01-01'), until: day('2021-08-31') },
  /** The municipality gave its account in public. */
  account: day('2022-01-14'),
} as const;

/** The last day of the example: what it asks is asked on this day. */
export const TODAY = day('2023-12-15');
