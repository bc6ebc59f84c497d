import { inForce } from '../law/catalogue.js';
import { findingId } from './finding-id.js';
import {
  areFindings,
  areFindingsOfUsers,
  isComparison,
  ruleGuard,
  type RuleFailure,
} from './own-rule-guard.js';
import type { DecisionCase } from './decision-case.js';
import type { CrisisFile, StaffFile, UnitFile, UserFile } from './files.js';
import type { Finding, FindingSubject, Found } from './finding.js';
import type { Comparison, DecisionScope, Rule, RuleText } from './rule.js';
import type { RuleContext } from './rule-context.js';
import { decisionsWithin } from './scope.js';

/** Applies rules to records, one record at a time; `finish` gives what only shows when all people have been seen. */
export interface Judgement {
  readonly user: (file: UserFile) => ReadonlyArray<Finding>;
  readonly staff: (file: StaffFile) => ReadonlyArray<Finding>;
  readonly unit: (file: UnitFile) => ReadonlyArray<Finding>;
  readonly crisis: (file: CrisisFile) => ReadonlyArray<Finding>;
  readonly finish: () => ReadonlyArray<Finding>;
  /**
   * The rules of the municipality's own that failed so far. Nothing that they found counts, also what was given before they failed: who
   * gathers findings leaves it out.
   */
  readonly failures: () => ReadonlyArray<RuleFailure>;
  /** What was kept of people to compare them, for a judgement by the same rules that goes on with it. */
  readonly kept: () => KeptToCompare;
  /** Goes on with what another judgement kept of people who come after those taken so far. */
  readonly join: (kept: KeptToCompare) => void;
}

/** What each rule that compares people kept of them, in the order of the rules. */
export type KeptToCompare = ReadonlyArray<ReadonlyArray<unknown>>;

const findingOf =
  (rule: RuleText, subject: FindingSubject, { catalogue }: RuleContext) =>
  (found: Found): Finding => {
    const { on, service, about, which, present, missing } = found;
    return {
      id: findingId(rule.id, subject, found),
      rule: rule.id,
      severity: rule.severity,
      subject,
      provisions: rule.provisions.filter((id) => inForce(catalogue, id, on)),
      on,
      ...(service === undefined ? {} : { service }),
      ...(about === undefined ? {} : { about }),
      ...(which === undefined ? {} : { which }),
      present,
      missing,
    };
  };

/** By the day, and of one day in the order of the rules. */
const inOrder = (findings: Finding[]): ReadonlyArray<Finding> =>
  findings.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

const NOTHING: ReadonlyArray<never> = [];

const NOBODY_COMPARED: Comparison = { keep: () => NOTHING, among: () => NOTHING };

const isList = (found: unknown): boolean => Array.isArray(found);

const ofUser = (
  rule: Rule,
  file: UserFile,
  context: RuleContext,
  decisionsIn: (scope: DecisionScope) => ReadonlyArray<DecisionCase>,
): ReadonlyArray<Found> => {
  if (rule.about === 'person') return rule.find(file, context);
  if (rule.about !== 'decision') return NOTHING;
  let all: ReadonlyArray<Found> = NOTHING;
  for (const decision of decisionsIn(rule.scope)) {
    const found = rule.find(decision, file, context);
    // A municipality's own may give back anything; who asks looks at it.
    if (!isList(found)) return found;
    if (found.length > 0) all = all.length === 0 ? found : [...all, ...found];
  }
  return all;
};

/** A judgement by some rules, as of the times in the context. What came about after the day asked about is not judged yet. */
export const judgementBy = (rules: ReadonlyArray<Rule>, context: RuleContext): Judgement => {
  const { at } = context.asOf;
  const guard = ruleGuard();
  const within = decisionsWithin(context.catalogue);
  const of = (
    subject: FindingSubject,
    found: (rule: Rule) => ReadonlyArray<Found>,
  ): ReadonlyArray<Finding> => {
    const all: Finding[] = [];
    // Most rules find nothing in most records.
    for (const rule of rules)
      for (const one of guard.by(rule, () => found(rule), NOTHING, areFindings))
        if (one.on <= at) all.push(findingOf(rule, subject, context)(one));
    return inOrder(all);
  };
  const comparisons = rules.flatMap((rule) => {
    if (rule.about !== 'population') return [];
    const comparison = guard.by(rule, () => rule.compare(context), NOBODY_COMPARED, isComparison);
    return [{ rule, comparison, kept: new Array<unknown>() }];
  });
  return {
    user: (file) => {
      for (const { rule, comparison, kept } of comparisons)
        kept.push(...guard.by(rule, () => comparison.keep(file), NOTHING, Array.isArray));
      const decisionsIn = within(file.decisions);
      return of({ user: file.user }, (rule) => ofUser(rule, file, context, decisionsIn));
    },
    staff: (file) =>
      of({ staff: file.staff }, (rule) => (rule.about === 'staff' ? rule.find(file, context) : [])),
    unit: (file) =>
      of({ unit: file.unit }, (rule) => (rule.about === 'unit' ? rule.find(file, context) : [])),
    crisis: (file) =>
      of({ crisis: file.crisis }, (rule) => (rule.about === 'crisis' ? rule.find(file, context) : [])),
    finish: () =>
      inOrder(
        comparisons.flatMap(({ rule, comparison, kept }) =>
          guard
            .by(rule, () => comparison.among(kept), NOTHING, areFindingsOfUsers)
            .filter(({ on }) => on <= at)
            .map(({ user, ...found }) => findingOf(rule, { user }, context)(found)),
        ),
      ),
    failures: guard.failures,
    kept: () => comparisons.map(({ kept }) => kept),
    join: (more) => {
      for (const [i, { kept }] of comparisons.entries()) kept.push(...(more[i] ?? []));
    },
  };
};
