import { levelAt, type ServiceLevel } from '../changes/level.js';
import type { AsOf } from '../changes/as-of.js';
import type { Ref } from '../changes/change.js';
import type { Timelines } from '../changes/timeline.js';
import type { ServiceKey, UserKey } from '../values/keys.js';
import type { LocalDate } from '../values/local-date.js';
import type { FrameworkRef } from '../vocabulary/framework.js';
import { factsIn, type Facts, type FactsFold } from '../changes/facts.js';

/** That somebody was assessed under a measure for many, and nothing was changed for them. */
export interface Assessed {
  readonly service: ServiceKey;
  readonly derivesFrom: FrameworkRef;
  readonly on: LocalDate;
  readonly ref: Ref;
}

/** A service user among all of them. */
export interface Person {
  readonly user: UserKey;
  readonly timelines: Timelines;
  /** What was recorded of the person's circumstances. */
  readonly facts: FactsFold;
  /** Assessments after which nothing was changed. */
  readonly assessed: ReadonlyArray<Assessed>;
}

/** One person at a time, as criteria look at them: circumstances, and the services that have not ended. */
export interface PersonThen {
  readonly user: UserKey;
  readonly facts: Facts;
  readonly levels: ReadonlyArray<ServiceLevel>;
}

/** A person at a time, by what was known then. */
export const personThen = ({ user, timelines, facts }: Person, asOf: AsOf): PersonThen => ({
  user,
  facts: factsIn(facts, asOf),
  levels: timelines.flatMap((timeline) => {
    const level = levelAt(timeline, asOf);
    return level === undefined || level.state.granted === 'ended' ? [] : [level];
  }),
});
