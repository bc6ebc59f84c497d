import type { Finding } from '../../domain/findings/finding.js';
import { severityRank } from '../../render/dossier/index.js';
import type { UserKey } from '../../domain/values/keys.js';

/** The findings that the report itself can show: the serious ones first, and no more than a browser bears. */
export interface KeptFindings {
  /** Counts a finding, and gives it its number. */
  readonly take: (finding: Finding) => number;
  readonly total: () => number;
  readonly kept: () => ReadonlyArray<Finding>;
  /** Those of one user that are kept. */
  readonly of: (user: UserKey) => ReadonlyArray<Finding>;
  /** People with findings: first those with the most serious, of these those with the most, then by the order found. */
  readonly people: () => ReadonlyArray<UserKey>;
}

const MOST_KEPT = 10_000;

const SEVERITIES = 3;

export const keptFindings = (most = MOST_KEPT): KeptFindings => {
  const bySeverity: Finding[][] = Array.from({ length: SEVERITIES }, () => []);
  // How many of each severity a person has, as one number: a serious one weighs more than a thousand others.
  const weights = new Map<UserKey, number>();
  let total = 0;
  let known: ReadonlyArray<Finding> | undefined;
  const kept = (): ReadonlyArray<Finding> => (known ??= bySeverity.flat().slice(0, most));
  return {
    take: (finding) => {
      total += 1;
      known = undefined;
      const rank = severityRank(finding.severity);
      const same = bySeverity[rank];
      if (same !== undefined && same.length < most) same.push(finding);
      const { subject } = finding;
      if ('user' in subject)
        weights.set(subject.user, (weights.get(subject.user) ?? 0) + 1_000 ** (SEVERITIES - 1 - rank));
      return total;
    },
    total: () => total,
    kept,
    of: (user) => kept().filter(({ subject }) => 'user' in subject && subject.user === user),
    people: () => [...weights].sort(([, a], [, b]) => b - a).map(([user]) => user),
  };
};
