import { BUILT_IN, type Catalogue } from '../../domain/law/catalogue.js';
import type { ServiceSummary } from '../../domain/views/service-summary.js';
import type { ScenarioComparison, Side } from '../../scenario/fork/comparison.js';
import type { Applied } from '../../scenario/fork/scenario.js';
import type { WorkRules } from '../../scenario/staffing/work-rules.js';
import { jsonOf, type Json } from '../json-value.js';
import { knownAtJson, levelJson, refJson, summaryJson } from '../json.js';
import { gapRows, type GapsSideBySide } from './staffing.js';

const sideJson = ({ name, asOf }: Side): Json => ({
  scenario: name ?? null,
  at: asOf.at,
  knownAt: knownAtJson(asOf.knownAt),
});

/** What came of each supposition as data. */
export const appliedJson = (applied: ReadonlyArray<Applied>): Json =>
  applied.map(({ by, supposition, users, undetermined, unchanged }) =>
    jsonOf({ by, supposition, users, undetermined, unchanged }),
  );

/** A comparison of scenarios as data, each difference with what is behind it: recorded, or supposed by a scenario. */
export const scenarioComparisonJson = (
  { from, to, services, needs, people }: ScenarioComparison,
  catalogue: Catalogue = BUILT_IN,
): Json => {
  const summary = (one: ServiceSummary | undefined): Json =>
    one === undefined ? null : summaryJson(one, catalogue);
  return jsonOf({
    from: sideJson(from),
    to: sideJson(to),
    services: services.map(({ serviceType, from: was, to: is }) => ({
      serviceType,
      from: summary(was),
      to: summary(is),
    })),
    needs: needs.map(({ need, from: was, to: is }) => ({ need, from: was, to: is })),
    people: people.map(({ user, need, levels }) => ({
      user,
      need,
      levels: levels.map(
        ({ service, serviceType, from: was, to: is, before, after, direction, belowFloor, because }) => ({
          ...{ service, serviceType, direction },
          from: was === undefined ? null : levelJson(was, catalogue),
          to: is === undefined ? null : levelJson(is, catalogue),
          ...{ before, after, belowFloor },
          because: { from: because.from.map(refJson), to: because.to.map(refJson) },
        }),
      ),
    })),
  });
};

/** Two gaps side by side as data, in whole minutes: every line, also those on which nothing is short. */
export const gapsJson = (gaps: GapsSideBySide, rules: WorkRules): Json =>
  jsonOf({
    week: gaps.to.week,
    lines: gapRows(gaps, rules).map(({ line: { unit, pool, day, skill }, from, to }) => {
      const figures = ({ needed, there, short, shortOfNecessary }: typeof from): Json => ({
        needed,
        there,
        short,
        shortOfNecessary,
      });
      return { unit, pool, day, skill, from: figures(from), to: figures(to) };
    }),
  });
