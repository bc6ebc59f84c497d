import type { Label } from '../vocabulary/code-list.js';
import type { BuiltInProvisionId } from '../vocabulary/provision-id.js';

/** How long a deadline is. A month goes to the same day of the next month, or to its last day where there is none. */
export type Span = { readonly months: number } | { readonly weeks: number } | { readonly days: number };

/** How a deadline is counted, and by which provision. */
export interface DeadlineRule extends Label {
  readonly provision: BuiltInProvisionId;
  readonly span: Span;
  /** Whether the day it runs from is its first day. Otherwise the day after is. */
  readonly countsFirstDay: boolean;
  /**
   * What a last day on a Saturday, a Sunday or a public holiday means: nothing (`stays`), or that the next working day is
   * the last (`rolls`). That deadlines roll is a general rule (domstolloven § 149) which was not checked: what rolls is
   * `unverified`, and both days are given.
   */
  readonly lastDay: 'stays' | 'rolls-unverified';
}

/** The deadlines that the law sets and this library counts. */
export const DEADLINE_RULES = {
  'interim-answer': {
    nb: 'foreløpig svar',
    en: 'interim answer',
    provision: 'fvl-11-a',
    span: { months: 1 },
    countsFirstDay: false,
    lastDay: 'rolls-unverified',
  },
  'appeal-patient-rights': {
    nb: 'klagefrist etter pasient- og brukerrettighetsloven',
    en: "appeal under the Patients' and Users' Rights Act",
    provision: 'pbrl-7-5',
    span: { weeks: 4 },
    countsFirstDay: false,
    lastDay: 'rolls-unverified',
  },
  'appeal-general': {
    nb: 'klagefrist etter forvaltningsloven',
    en: 'appeal under the Public Administration Act',
    provision: 'fvl-29',
    span: { weeks: 3 },
    countsFirstDay: false,
    lastDay: 'rolls-unverified',
  },
  'two-weeks': {
    nb: 'to uker; det som ventes å vare lenger, krever enkeltvedtak',
    en: 'two weeks; what is expected to last longer needs an individual decision',
    provision: 'pbrl-2-7',
    span: { days: 14 },
    countsFirstDay: true,
    lastDay: 'stays',
  },
  'crisis-power-activation': {
    nb: 'lengste varighet av fullmakter som er satt i verk',
    en: 'how long crisis powers are activated at most',
    provision: 'hberl-1-5',
    span: { months: 1 },
    countsFirstDay: true,
    lastDay: 'stays',
  },
} as const satisfies Readonly<Record<string, DeadlineRule>>;

export type DeadlineKind = keyof typeof DEADLINE_RULES;
