import type { Ref } from '../changes/change.js';
import type { LocalDate } from '../values/local-date.js';
import type { ServiceKey } from '../values/keys.js';
import type { ConditionName } from '../vocabulary/criteria-conditions.js';

/** A fact that a judgement rests on, and the events that it is known from. */
export interface Evidence {
  readonly about: ConditionName;
  /** The service that it is about, where it is about one. */
  readonly service?: ServiceKey;
  /** The day from which it holds, where it is a circumstance of the person. */
  readonly since?: LocalDate;
  readonly sources: ReadonlyArray<Ref>;
}

/** Why a fact is not known well enough to judge by. */
export type Gap = 'not-recorded' | 'not-relevant' | 'amount-unclear' | 'other-unit';

/** A fact that would have to be known. */
export interface MissingFact {
  readonly about: ConditionName;
  readonly gap: Gap;
  readonly service?: ServiceKey;
}

/** Yes or no by what is known, with the facts that decide it; or unknown, with the facts that are missing. */
export type Truth =
  | { readonly verdict: 'yes' | 'no'; readonly evidence: ReadonlyArray<Evidence> }
  | { readonly verdict: 'unknown'; readonly missing: ReadonlyArray<MissingFact> };

const NO_EVIDENCE: ReadonlyArray<Evidence> = [];

export const known = (yes: boolean, evidence: ReadonlyArray<Evidence> = NO_EVIDENCE): Truth => ({
  verdict: yes ? 'yes' : 'no',
  evidence,
});

export const unknown = (missing: MissingFact): Truth => ({ verdict: 'unknown', missing: [missing] });

/** The other way round; what is unknown stays unknown. */
export const not = (truth: Truth): Truth =>
  truth.verdict === 'unknown' ? truth : { ...truth, verdict: truth.verdict === 'yes' ? 'no' : 'yes' };

const combined =
  (decisive: 'yes' | 'no') =>
  (truths: ReadonlyArray<Truth>): Truth => {
    const evidence: Evidence[] = [];
    const missing: MissingFact[] = [];
    let decided = false;
    for (const truth of truths)
      if (truth.verdict === 'unknown') missing.push(...truth.missing);
      else if (truth.verdict === decisive) {
        if (!decided) evidence.length = 0;
        decided = true;
        evidence.push(...truth.evidence);
      } else if (!decided) evidence.push(...truth.evidence);
    if (decided) return { verdict: decisive, evidence };
    return missing.length > 0
      ? { verdict: 'unknown', missing }
      : { verdict: decisive === 'yes' ? 'no' : 'yes', evidence };
  };

/** Yes when all are, no when one is no, whatever is unknown beside it (Kleene's logic). */
export const all = combined('no');

/** Yes when one is, no when all are no. */
export const any = combined('yes');
