import type { AsOf } from '../changes/as-of.js';
import { inForce, type Catalogue } from '../law/catalogue.js';
import type { ProvisionId } from '../vocabulary/provision-id.js';
import { happenedBy, type HistoryEntry } from '../views/history.js';
import type { Finding, PresentEvidence } from './finding.js';
import type { Rule } from './rule.js';

/** How a finding came about: the rule and the law that it was made by, what was looked at, and the entry behind each piece of evidence. */
export interface FindingExplanation {
  readonly asOf: AsOf;
  readonly finding: Finding;
  readonly rule: Rule;
  /** All that the rule cites, and whether it was law on the day of the finding. */
  readonly provisions: ReadonlyArray<{ readonly id: ProvisionId; readonly held: boolean }>;
  /** What is there; the entry is undefined where the histories given don't tell of it. */
  readonly present: ReadonlyArray<{
    readonly evidence: PresentEvidence;
    readonly entry: HistoryEntry | undefined;
  }>;
  /** How many entries of the record had happened and were known by then, and those of them that are about the same matter and are not evidence. */
  readonly looked: { readonly entries: number; readonly matter: ReadonlyArray<HistoryEntry> };
}

const isAbout = ({ decision, act, about }: HistoryEntry, matter: Finding['about']): boolean =>
  matter !== undefined && (decision === matter || act === matter || about.includes(matter));

/**
 * Explains a finding from the record that it is in, and from other records whose events are evidence of it: histories as known at the
 * same instant.
 */
export const explainFinding = (
  finding: Finding,
  rule: Rule,
  record: ReadonlyArray<HistoryEntry>,
  others: ReadonlyArray<HistoryEntry>,
  asOf: AsOf,
  catalogue: Catalogue,
): FindingExplanation => {
  const told = new Map([...others, ...record].map((entry) => [entry.ref.id, entry]));
  const by = record.filter(happenedBy(asOf));
  const evidence = new Set(finding.present.map(({ ref }) => ref.id));
  return {
    asOf,
    finding,
    rule,
    provisions: rule.provisions.map((id) => ({ id, held: inForce(catalogue, id, finding.on) })),
    present: finding.present.map((one) => ({ evidence: one, entry: told.get(one.ref.id) })),
    looked: {
      entries: by.length,
      matter: by.filter((entry) => isAbout(entry, finding.about) && !evidence.has(entry.ref.id)),
    },
  };
};
