import { isKnown, type AsOf } from '../changes/as-of.js';
import type { Ref } from '../changes/change.js';
import type { Facts } from '../changes/facts.js';
import { levelAt, type ServiceLevel } from '../changes/level.js';
import { settled } from '../changes/settled.js';
import type { Timeline, Timelines } from '../changes/timeline.js';
import { isAmendment } from '../events/amendment.js';
import type { EventOf } from '../events/event.js';
import type { Instant } from '../values/instant.js';
import type { ServiceKey, UserKey } from '../values/keys.js';
import type { LocalDate } from '../values/local-date.js';
import type { FrameworkRef } from '../vocabulary/framework.js';
import { effectiveEntries } from './effective-entries.js';
import { factsAt } from './facts.js';
import type { Entry } from './story.js';

/** What is told of a person beside the levels: what is known of them, assessments without a change, and corrections. */
type ToldOfPerson =
  | 'ServiceUserRegistered'
  | 'CircumstancesRecorded'
  | 'AssessedWithoutChange'
  | 'EntryCorrected'
  | 'EntryRedacted';

/** A service user among all of them. */
export interface Person {
  readonly user: UserKey;
  readonly timelines: Timelines;
  /** What was recorded of the person beside the levels, in the order recorded. */
  readonly told: ReadonlyArray<{ readonly event: EventOf<ToldOfPerson>; readonly ref: Ref }>;
}

/** That somebody was assessed under a measure for many, and nothing was changed for them. */
export interface Assessed {
  readonly service: ServiceKey;
  readonly derivesFrom: FrameworkRef;
  readonly on: LocalDate;
  readonly ref: Ref;
}

/** One person at a time, as criteria look at them: circumstances, and the services that have not ended. */
export interface PersonThen {
  readonly user: UserKey;
  /** The services with their record as it stood then. */
  readonly timelines: Timelines;
  readonly facts: Facts;
  readonly levels: ReadonlyArray<ServiceLevel>;
}

/** What was told of a person, as it stood then: corrected and redacted. */
const standing = ({ told }: Person, knownAt: Instant): ReadonlyArray<Entry> =>
  told.some(({ event }) => isAmendment(event)) ? effectiveEntries(told, knownAt) : told;

/** The assessments of a person by a day after which nothing was changed. */
export const assessedThen = (person: Person, asOf: AsOf): ReadonlyArray<Assessed> =>
  standing(person, asOf.knownAt).flatMap(({ event, ref }) =>
    event.type === 'AssessedWithoutChange' && event.on <= asOf.at && isKnown(ref, asOf)
      ? [{ service: event.service, derivesFrom: event.derivesFrom, on: event.on, ref }]
      : [],
  );

/** What is known of a person at a time, by what was known then. */
export const factsThen = (person: Person, asOf: AsOf): Facts => factsAt(standing(person, asOf.knownAt), asOf);

/** The days from which another unit may give a person service, by what was known then. */
export const unitDays = (person: Person, knownAt: Instant): ReadonlyArray<LocalDate> =>
  standing(person, knownAt).flatMap(({ event }) =>
    event.type === 'CircumstancesRecorded' && event.unit !== undefined ? [event.on] : [],
  );

/** A person's services with their record as it stood at an instant. */
export const timelinesThen = ({ timelines }: Person, knownAt: Instant): ReadonlyArray<Timeline> =>
  timelines.map((timeline) => settled(timeline, knownAt));

/** A person at a time, by what was known then. */
export const personThen = (person: Person, asOf: AsOf): PersonThen => {
  const timelines = timelinesThen(person, asOf.knownAt);
  return {
    user: person.user,
    timelines,
    facts: factsThen(person, asOf),
    levels: timelines.flatMap((timeline) => {
      const level = levelAt(timeline, asOf);
      return level === undefined || level.state.granted === 'ended' ? [] : [level];
    }),
  };
};
