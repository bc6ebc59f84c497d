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

/** Who told it: role and unit always, the person's pseudonym where the municipality keeps it. */
export const Notifier = struct(
  'Notifier',
  { role: Authority.required.role, unit: Authority.required.unit },
  { person: StaffKey },
);
export type Notifier = t.TypeOf<typeof Notifier>;
