import type * as t from 'io-ts';
import { struct } from '../codec/struct.js';
import { StaffKey } from '../values/keys.js';
import { Authority } from './authority.js';
import { codeList } from './code-list.js';

/** What people are told: that a decision may come (fvl § 16), that one was made (fvl § 27), or something else. */
export const NoticeKind = codeList('NoticeKind', {
  'prior-notice': { nb: 'forhåndsvarsel', en: 'prior notice' },
  'notice-of-decision': { nb: 'underretning om vedtak', en: 'notice of decision' },
  information: { nb: 'informasjon', en: 'information' },
});
export type NoticeKind = t.TypeOf<typeof NoticeKind>;

/** What a notice tells beside the decision itself. That nothing replaces a service is told as well. */
export const NoticeContent = codeList('NoticeContent', {
  duration: { nb: 'hvor lenge det gjelder', en: 'how long it holds' },
  fee: { nb: 'hva det betyr for egenandelen', en: 'what it means for the user fee' },
  replacement: { nb: 'hva som kommer i stedet', en: 'what replaces the service' },
});
export type NoticeContent = t.TypeOf<typeof NoticeContent>;

/** Who told it: role and unit always, the person's pseudonym where the municipality keeps it. */
export const Notifier = struct(
  'Notifier',
  { role: Authority.required.role, unit: Authority.required.unit },
  { person: StaffKey },
);
export type Notifier = t.TypeOf<typeof Notifier>;
