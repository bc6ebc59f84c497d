import type { AsOf } from '../domain/changes/as-of.js';
import type { Ref } from '../domain/changes/change.js';
import { BUILT_IN, type Catalogue } from '../domain/law/catalogue.js';
import type { LevelDifference } from '../domain/views/comparison/levels.js';
import type { PopulationComparison } from '../domain/views/comparison/population.js';
import type { Comparison } from '../domain/views/comparison/story.js';
import type { ServiceSummary } from '../domain/views/service-summary.js';
import { historyEntryJson, knownAtJson, levelJson, refJson, summaryJson } from './json.js';
import { jsonOf, type Json } from './json-value.js';

const viewJson = ({ at, knownAt }: AsOf): Json => ({ at, knownAt: knownAtJson(knownAt) });

const factJson = (
  fact: { readonly value: unknown; readonly since: string; readonly source: Ref } | undefined,
): Json =>
  fact === undefined ? null : jsonOf({ value: fact.value, since: fact.since, source: refJson(fact.source) });

const differenceJson = (
  { service, from, to, before, after, because }: LevelDifference,
  catalogue: Catalogue,
): Json =>
  jsonOf({
    service,
    from: from === undefined ? null : levelJson(from, catalogue),
    to: to === undefined ? null : levelJson(to, catalogue),
    before,
    after,
    because: because.map(refJson),
  });

/** A comparison of two views of one record as data, each difference with the events behind it. */
export const comparisonJson = (
  { from, to, entries, levels, facts }: Comparison,
  catalogue: Catalogue = BUILT_IN,
): Json =>
  jsonOf({
    from: viewJson(from),
    to: viewJson(to),
    entries: entries.map(({ change, entry, amends, recordedAfterDays }) => ({
      change,
      recordedAfterDays: recordedAfterDays ?? null,
      amends: amends === undefined ? null : refJson(amends.ref),
      entry: historyEntryJson(entry),
    })),
    levels: levels.map((level) => differenceJson(level, catalogue)),
    facts: facts.map(({ name, from: was, to: is }) => ({ name, from: factJson(was), to: factJson(is) })),
  });

/** A comparison of two views of everybody as data. */
export const populationComparisonJson = (
  { from, to, recorded, summaries, people }: PopulationComparison,
  catalogue: Catalogue = BUILT_IN,
): Json => {
  const one = (summary: ServiceSummary | undefined): Json =>
    summary === undefined ? null : summaryJson(summary, catalogue);
  return jsonOf({
    from: viewJson(from),
    to: viewJson(to),
    recorded: recorded.map(({ mostDays, ...counted }) => ({ ...counted, mostDays: mostDays ?? null })),
    summaries: summaries.map(({ serviceType, from: was, to: is }) => ({
      serviceType,
      from: one(was),
      to: one(is),
    })),
    people: people.map(({ user, levels }) => ({
      user,
      levels: levels.map((level) => differenceJson(level, catalogue)),
    })),
  });
};
