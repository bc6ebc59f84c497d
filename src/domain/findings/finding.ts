import type { CommandKey, CrisisKey, ServiceKey, StaffKey, UnitKey, UserKey } from '../values/keys.js';
import type { LocalDate } from '../values/local-date.js';
import { codeList, type Label } from '../vocabulary/code-list.js';
import type { ProvisionId } from '../vocabulary/provision-id.js';
import type * as t from 'io-ts';
import type { Ref } from '../changes/change.js';

/** What a rule is about: the chapters of a report. */
export const RuleGroup = codeList('RuleGroup', {
  basis: { nb: 'Hjemmel og myndighet', en: 'Basis and mandate' },
  assessment: { nb: 'Individuell vurdering', en: 'Individual assessment' },
  order: { nb: 'Rekkefølge', en: 'Order' },
  carers: { nb: 'Pårørende og omsorgsytere', en: 'Carers and next of kin' },
  notice: { nb: 'Underretning', en: 'Notice' },
  time: { nb: 'Tid og ny vurdering', en: 'Time and reassessment' },
  'follow-up': { nb: 'Oppfølging', en: 'Follow-up' },
  digital: { nb: 'Digitale tjenester', en: 'Digital services' },
  'private-life': { nb: 'Privatliv', en: 'Private life' },
  staff: { nb: 'Personell', en: 'Staff' },
  delivery: { nb: 'Levert tjeneste', en: 'Delivery' },
  money: { nb: 'Egenandel', en: 'Money' },
  complaints: { nb: 'Klage', en: 'Complaints' },
  record: { nb: 'Dokumentasjon', en: 'Record' },
});
export type RuleGroup = t.TypeOf<typeof RuleGroup>;

/** How much a possible breach could mean for the person: the order in which to look at them, and no verdict. */
export const FindingSeverity = codeList('FindingSeverity', {
  serious: { nb: 'alvorlig', en: 'serious' },
  considerable: { nb: 'vesentlig', en: 'considerable' },
  minor: { nb: 'mindre', en: 'minor' },
});
export type FindingSeverity = t.TypeOf<typeof FindingSeverity>;

/** Names a rule, as `notice.not-contacted`; a municipality's own begins with `municipal.` */
export type RuleId = `${RuleGroup | 'municipal'}.${string}`;

/** Names a finding: its rule, a colon, and sixteen hexadecimal digits. The same record gives the same id. */
export type FindingId = `${RuleId}:${string}`;

/** Whose record a finding is in. */
export type FindingSubject =
  | { readonly user: UserKey }
  | { readonly staff: StaffKey }
  | { readonly unit: UnitKey }
  | { readonly crisis: CrisisKey };

/** Something that is there, with the event that says it, and the day that it speaks of where the words hang on one. */
export interface PresentEvidence {
  readonly what: Label;
  readonly ref: Ref;
  readonly day?: LocalDate;
}

/** Something that is not there and should be; `due` is the last day for it, where there was one. */
export interface MissingEvidence {
  readonly what: Label;
  readonly due?: LocalDate;
}

/** What a rule found in one place. */
export interface Found {
  /** The day on which what is found came about: the law of that day judges it. */
  readonly on: LocalDate;
  readonly service?: ServiceKey;
  /** The decision or the matter that it is about. */
  readonly about?: CommandKey;
  /** Which of several things it is that a rule found of one matter on one day: a word that is not for people, and stays. */
  readonly which?: string;
  readonly present: ReadonlyArray<PresentEvidence>;
  readonly missing: ReadonlyArray<MissingEvidence>;
}

/**
 * A possible breach, with the evidence that is there and the evidence that is not. Never a verdict: whether care was sound is for people to
 * say. The texts stand in the rule.
 */
export interface Finding extends Found {
  readonly id: FindingId;
  readonly rule: RuleId;
  readonly severity: FindingSeverity;
  readonly subject: FindingSubject;
  /** Those of the rule's provisions that were law on the day. */
  readonly provisions: ReadonlyArray<ProvisionId>;
}
