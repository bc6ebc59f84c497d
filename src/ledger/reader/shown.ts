import type { ServiceLevel } from '../../domain/changes/level.js';
import type { Finding } from '../../domain/findings/finding.js';
import type { ServiceKey } from '../../domain/values/keys.js';
import type { LocalDate } from '../../domain/values/local-date.js';
import { osloDate } from '../../domain/values/oslo.js';
import type { Comparison } from '../../domain/views/comparison/story.js';
import type { HistoryEntry } from '../../domain/views/history.js';
import type { Entry } from '../../domain/views/story.js';
import type { PersonAt } from '../../domain/views/person.js';
import type { Covered } from './coverage.js';

const isWithin = (day: LocalDate | undefined, { from, until }: NonNullable<Covered['period']>): boolean =>
  day !== undefined && from <= day && day <= until;

/** An entry of which no day is told counts by when it was recorded. */
const happenedWithin = (
  { on, effective, ref }: HistoryEntry,
  period: NonNullable<Covered['period']>,
): boolean =>
  on === undefined && effective === undefined
    ? isWithin(osloDate(ref.recordedAt), period)
    : isWithin(on, period) || isWithin(effective, period);

/** The entry that an amendment is about. */
const amendedBy = ({ event }: HistoryEntry): string | undefined => {
  if ('corrects' in event) return event.corrects;
  return 'redacts' in event ? event.redacts : undefined;
};

/**
 * Of a history what a reader may see: what happened or took effect in the period, about the services in its scope or about none
 * in particular; and whatever has later been said of those entries.
 */
export const historyShown = (
  entries: ReadonlyArray<HistoryEntry>,
  { only, period }: Covered,
): ReadonlyArray<HistoryEntry> => {
  const shown = new Set<string>();
  return entries.filter((entry) => {
    const { service, ref } = entry;
    if (only !== undefined && service !== undefined && !only.has(service)) return false;
    const amended = amendedBy(entry);
    const visible =
      period === undefined || happenedWithin(entry, period) || (amended !== undefined && shown.has(amended));
    if (visible) shown.add(ref.id);
    return visible;
  });
};

/** Of levels those of the services in a reader's scope. */
export const levelsShown = (
  levels: ReadonlyArray<ServiceLevel>,
  { only }: Covered,
): ReadonlyArray<ServiceLevel> =>
  only === undefined ? levels : levels.filter(({ service }) => only.has(service));

/** Of a person what is about the services in a reader's scope, or about none in particular. */
export const personShown = (person: PersonAt, { only }: Covered): PersonAt => {
  if (only === undefined) return person;
  const inScope = ({ service }: { readonly service: ServiceKey | undefined }): boolean =>
    service === undefined || only.has(service);
  return {
    ...person,
    consents: person.consents.filter(inScope),
    complaints: person.complaints.filter(inScope),
    delivered: person.delivered.filter(inScope),
    makeUps: person.makeUps.filter(inScope),
    consequences: person.consequences.filter(inScope),
  };
};

/**
 * Of findings what a reader may see: what came about in the period; and, where only some services may be shown, what is about one of
 * them, with evidence that is about one of them or about none in particular.
 */
export const findingsShown = (
  findings: ReadonlyArray<Finding>,
  entries: ReadonlyArray<Entry>,
  { only, period }: Covered,
): ReadonlyArray<Finding> => {
  const within = findings.filter(({ on }) => period === undefined || isWithin(on, period));
  if (only === undefined) return within;
  const ofOthers = new Set(
    entries.flatMap(({ event, ref }) => ('service' in event && !only.has(event.service) ? [ref.id] : [])),
  );
  return within.filter(
    ({ service, present }) =>
      service !== undefined && only.has(service) && present.every(({ ref }) => !ofOthers.has(ref.id)),
  );
};

/** Of a comparison what a reader may see of the entries and levels behind it. */
export const comparisonShown = (comparison: Comparison, covered: Covered): Comparison => {
  const { entries, levels } = comparison;
  // What is corrected is told with its correction, and may be an entry that both views have.
  const told = [
    ...entries.flatMap(({ amends, entry }) => (amends === undefined ? [entry] : [amends, entry])),
  ];
  const shown = new Set(historyShown(told, covered).map(({ ref }) => ref.id));
  return {
    ...comparison,
    entries: entries.filter(({ entry }) => shown.has(entry.ref.id)),
    levels: levels.filter(({ service }) => covered.only === undefined || covered.only.has(service)),
  };
};
