import type { LocalDate } from '../values/local-date.js';
import { codeList, type Label } from './code-list.js';
import type * as t from 'io-ts';

/** A provision: what it is called and what it is about. When it was in force stands in {@link WINDOWS}. */
export interface Provision extends Label {
  /** What it asks for or gives, in a few words. */
  readonly about: string;
}

const provision = (nb: string, en: string, about: string): Provision => ({ nb, en, about });

const hol = (section: string, about: string, english = section): Provision =>
  provision(
    `helse- og omsorgstjenesteloven § ${section}`,
    `Health and Care Services Act § ${english}`,
    about,
  );
const pbrl = (section: string, about: string): Provision =>
  provision(
    `pasient- og brukerrettighetsloven § ${section}`,
    `Patients' and Users' Rights Act § ${section}`,
    about,
  );
const fvl = (section: string, about: string): Provision =>
  provision(`forvaltningsloven § ${section}`, `Public Administration Act § ${section}`, about);
const hberl = (section: string, about: string): Provision =>
  provision(`helseberedskapsloven § ${section}`, `Health Preparedness Act § ${section}`, about);
const hpl = (section: string, about: string): Provision =>
  provision(`helsepersonelloven § ${section}`, `Health Personnel Act § ${section}`, about);

/** The provisions that a decision can cite. Read in the consolidated statutes; unverified ones are left out. */
export const ProvisionId = codeList('ProvisionId', {
  'hol-3-1': hol('3-1', 'necessary health and care services'),
  'hol-3-2-6-a': hol('3-2 første ledd nr. 6 a', 'health services at home', '3-2 first paragraph no. 6 a'),
  'hol-3-2-6-b': hol(
    '3-2 første ledd nr. 6 b',
    'personal assistance, practical aid and support contact',
    '3-2 first paragraph no. 6 b',
  ),
  'hol-3-2-6-c': hol('3-2 første ledd nr. 6 c', 'place in an institution', '3-2 first paragraph no. 6 c'),
  'hol-3-5': hol('3-5', 'acute help'),
  'hol-3-6': hol('3-6', 'respite and support for carers'),
  'hol-3-8': hol('3-8', 'user-controlled personal assistance'),
  'hol-4-1': hol('4-1', 'professionally sound services'),
  'hol-5-2': hol('5-2', 'contingency plan'),
  'hol-5-4': hol('5-4', 'police certificate'),
  'pbrl-2-7': pbrl(
    '2-7',
    "the administration act's rules for decisions expected to last longer than two weeks",
  ),
  'pbrl-3-1': pbrl('3-1', "the user's right to take part"),
  'pbrl-4-1': pbrl('4-1', 'consent'),
  'pbrl-7-2': pbrl('7-2', 'appeal'),
  'pbrl-7-5': pbrl('7-5', 'four weeks to appeal'),
  'fvl-16': fvl('16', 'prior notice'),
  'fvl-17': fvl('17', 'the case clarified'),
  'fvl-35': fvl('35', 'alteration of a decision'),
  'hberl-1-5': hberl('1-5', 'activation of crisis powers'),
  'hberl-3-1': hberl('3-1', 'crisis power, in its window'),
  'hberl-4-1': hberl('4-1', 'compulsory service'),
  'hberl-5-1': hberl('5-1', 'crisis power, in its window'),
  'hberl-5-2': hberl('5-2', 'crisis power, in its window'),
  'hpl-4': hpl('4', 'professionally sound practice'),
  'hpl-5': hpl('5', 'use of assistants'),
  'for-2020-462': provision(
    'FOR-2020-03-27-462',
    'Regulation FOR-2020-03-27-462',
    'individual plan suspended (not the coordinator, nor individual decisions)',
  ),
  'fvl-2025': provision(
    'forvaltningsloven 2025 (LOV-2025-06-20-81)',
    'Public Administration Act 2025 (LOV-2025-06-20-81)',
    'adopted; entry into force not known',
  ),
});
export type ProvisionId = t.TypeOf<typeof ProvisionId>;

/** When a provision could be relied on. */
export type Window =
  | { readonly kind: 'always' }
  | { readonly kind: 'between'; readonly from: LocalDate; readonly to?: LocalDate }
  | { readonly kind: 'not-in-force' };

const window = (from: string, to?: string): Window =>
  // Dates written in this file; the test of this table reads each of them with the LocalDate codec.
  ({ kind: 'between', from: from as LocalDate, ...(to === undefined ? {} : { to: to as LocalDate }) });

/** The crisis powers were activated on 6 March 2020; the last renewal seen ran to 14 January 2022. */
const CRISIS_POWERS = window('2020-03-06', '2022-01-14');

/**
 * When provisions could be relied on, where it is known to matter. One that is absent was in force on every day
 * that a ledger can speak of, as far as was verified.
 */
export const WINDOWS: Readonly<Partial<Record<ProvisionId, Window>>> = {
  'hberl-3-1': CRISIS_POWERS,
  'hberl-4-1': CRISIS_POWERS,
  'hberl-5-1': CRISIS_POWERS,
  'hberl-5-2': CRISIS_POWERS,
  'for-2020-462': window('2020-03-27'),
  'fvl-2025': { kind: 'not-in-force' },
};

/**
 * Whether a provision could be relied on for a decision made on a day.
 *
 * @example
 * import { inForce } from 'forsvarlig';
 *
 * // The crisis powers were activated on 6 March 2020.
 * assert.equal(inForce('hberl-4-1', '2020-03-05'), false);
 * assert.equal(inForce('hberl-4-1', '2020-03-06'), true);
 */
export const inForce = (id: ProvisionId, on: LocalDate): boolean => {
  const range: Window = WINDOWS[id] ?? { kind: 'always' };
  if (range.kind === 'always') return true;
  if (range.kind === 'not-in-force') return false;
  return range.from <= on && (range.to === undefined || on <= range.to);
};
