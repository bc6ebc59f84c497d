import { asKnownNow } from '../../domain/changes/as-of.js';
import { isAskedAbout, isInspectionOpen, type InspectionStanding } from '../../domain/changes/inspection.js';
import { levelAt } from '../../domain/changes/level.js';
import { END_OF_TIME } from '../../domain/values/instant.js';
import type { ServiceKey, UnitKey, UserKey } from '../../domain/values/keys.js';
import type { LocalDate } from '../../domain/values/local-date.js';
import { effectiveEntries } from '../../domain/views/effective-entries.js';
import { factsAt } from '../../domain/views/facts.js';
import type { Story } from '../../domain/views/story.js';
import type { RefusedBecause } from '../../domain/vocabulary/access.js';
import type { ServiceType } from '../../domain/vocabulary/services.js';

/** What a reader may see of a person, and what put the person within its scope. */
export interface Covered {
  readonly servedBy?: UnitKey;
  readonly services?: ReadonlyArray<ServiceType>;
  /** The services that may be shown; all where undefined. */
  readonly only: ReadonlySet<ServiceKey> | undefined;
  /** The first and last day of what is told; no limit where undefined. */
  readonly period: { readonly from: LocalDate; readonly until: LocalDate } | undefined;
}

/** Whether somebody is let in: with what they may see, or why not. */
export type Coverage = Covered | { readonly why: RefusedBecause };

const OUTSIDE: Coverage = { why: 'outside-scope' };

/**
 * The unit that gives a person service on a day. By all that is known now, whatever was asked: an older state of knowledge must
 * not open a record that a correction has since moved to another unit.
 */
const unitOn = ({ entries }: Story, day: LocalDate): UnitKey | undefined =>
  factsAt(effectiveEntries(entries, END_OF_TIME), asKnownNow(day)).unit?.value;

const ALL = { only: undefined, period: undefined } as const;

/** Whether somebody is served by a unit today; where nobody recorded by which, they are not. */
export const coveredByUnit = (story: Story, unit: UnitKey, today: LocalDate): Coverage =>
  unitOn(story, today) === unit ? { ...ALL, servedBy: unit } : OUTSIDE;

/** Whether somebody is the one person that may be read about. */
export const coveredAsPerson = (user: UserKey, person: UserKey): Coverage =>
  user === person ? ALL : OUTSIDE;

const byServices = (
  story: Story,
  types: ReadonlyArray<ServiceType>,
  day: LocalDate,
  period: Covered['period'],
): Coverage => {
  const services = new Set<ServiceType>();
  const only = new Set<ServiceKey>();
  for (const timeline of story.timelines) {
    const level = levelAt(timeline, asKnownNow(day));
    if (level === undefined || !types.includes(level.serviceType)) continue;
    only.add(timeline.service);
    if (level.state.granted !== 'ended') services.add(level.serviceType);
  }
  return services.size === 0 ? OUTSIDE : { services: [...services].sort(), only, period };
};

/** Whether an inspection covers somebody on the day asked about. */
export const coveredByInspection = (
  user: UserKey,
  story: Story,
  inspection: InspectionStanding,
  day: LocalDate,
  today: LocalDate,
): Coverage => {
  if (!isInspectionOpen(inspection, today)) return { why: 'not-open' };
  if (!isAskedAbout(inspection, day)) return { why: 'outside-period' };
  const { scope, from, until } = inspection;
  const period = { from, until: day < until ? day : until };
  switch (scope.kind) {
    case 'everyone':
      return { only: undefined, period };
    case 'users':
      return scope.users.includes(user) ? { only: undefined, period } : OUTSIDE;
    case 'units': {
      const servedBy = unitOn(story, day);
      return servedBy !== undefined && scope.units.includes(servedBy)
        ? { servedBy, only: undefined, period }
        : OUTSIDE;
    }
    case 'services':
      return byServices(story, scope.services, day, period);
  }
};
