import { inForce } from '../law/catalogue.js';
import type { CrisisFile, StaffFile, UnitFile, UserFile } from './files.js';
import type { Finding, FindingSubject, Found } from './finding.js';
import type { Rule, RuleText } from './rule.js';
import type { RuleContext } from './rule-context.js';
import { isInScope } from './scope.js';

/** Applies rules to records, one record at a time; `finish` gives what only shows when all people have been seen. */
export interface Judgement {
  readonly user: (file: UserFile) => ReadonlyArray<Finding>;
  readonly staff: (file: StaffFile) => ReadonlyArray<Finding>;
  readonly unit: (file: UnitFile) => ReadonlyArray<Finding>;
  readonly crisis: (file: CrisisFile) => ReadonlyArray<Finding>;
  readonly finish: () => ReadonlyArray<Finding>;
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
    const { on, service, about, present, missing } = found;
    return {
      rule: rule.id,
      severity: rule.severity,
      subject,
      provisions: rule.provisions.filter((id) => inForce(catalogue, id, on)),
      on,
      ...(service === undefined ? {} : { service }),
      ...(about === undefined ? {} : { about }),
      present,
      missing,
    };
  };

/** By the day, and of one day in the order of the rules. */
const inOrder = (findings: ReadonlyArray<Finding>): ReadonlyArray<Finding> =>
  [...findings].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

const NOTHING: ReadonlyArray<never> = [];

const ofUser = (rule: Rule, file: UserFile, context: RuleContext): ReadonlyArray<Found> => {
  if (rule.about === 'person') return rule.find(file, context);
  if (rule.about !== 'decision') return [];
  let all: ReadonlyArray<Found> = NOTHING;
  for (const decision of file.decisions) {
    if (!isInScope(rule.scope, decision, context.catalogue)) continue;
    const found = rule.find(decision, file, context);
    if (found.length > 0) all = all.length === 0 ? found : [...all, ...found];
  }
  return all;
};

/** A judgement by some rules, as of the times in the context. What came about after the day asked about is not judged yet. */
export const judgementBy = (rules: ReadonlyArray<Rule>, context: RuleContext): Judgement => {
  const { at } = context.asOf;
  const of = (
    subject: FindingSubject,
    found: (rule: Rule) => ReadonlyArray<Found>,
  ): ReadonlyArray<Finding> => {
    const all: Finding[] = [];
    // Most rules find nothing in most records.
    for (const rule of rules)
      for (const one of found(rule)) if (one.on <= at) all.push(findingOf(rule, subject, context)(one));
    return inOrder(all);
  };
  const comparisons = rules.flatMap((rule) =>
    rule.about === 'population'
      ? [{ rule, comparison: rule.compare(context), kept: new Array<unknown>() }]
      : [],
  );
  return {
    user: (file) => {
      for (const { comparison, kept } of comparisons) kept.push(...comparison.keep(file));
      return of({ user: file.user }, (rule) => ofUser(rule, file, context));
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
          comparison
            .among(kept)
            .filter(({ on }) => on <= at)
            .map(({ user, ...found }) => findingOf(rule, { user }, context)(found)),
        ),
      ),
    kept: () => comparisons.map(({ kept }) => kept),
    join: (more) => {
      for (const [i, { kept }] of comparisons.entries()) kept.push(...(more[i] ?? []));
    },
  };
};
