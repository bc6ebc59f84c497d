import { provisionLabel, type Catalogue } from '../../domain/law/catalogue.js';
import type { Finding, FindingSubject } from '../../domain/findings/finding.js';
import type { LocalDate } from '../../domain/values/local-date.js';
import { safeText } from '../safe-text.js';
import { showDate } from '../dates.js';
import { told, type Text } from './text.js';
import type { StoryKind } from './story.js';

/** A finding as a page shows it; what its rule says of all its findings stands with the rule. */
export interface FindingView {
  readonly id: string;
  readonly rule: string;
  readonly kind: StoryKind;
  readonly key: string;
  readonly on: Text;
  readonly service: string | undefined;
  readonly about: string | undefined;
  readonly present: ReadonlyArray<{ readonly what: Text; readonly event: string }>;
  readonly missing: ReadonlyArray<{ readonly what: Text; readonly due: Text | undefined }>;
  readonly provisions: ReadonlyArray<Text>;
}

/** In whose story a finding stands. */
export const subjectOf = (subject: FindingSubject): { readonly kind: StoryKind; readonly key: string } => {
  if ('user' in subject) return { kind: 'user', key: subject.user };
  if ('staff' in subject) return { kind: 'staff', key: subject.staff };
  return 'unit' in subject ? { kind: 'unit', key: subject.unit } : { kind: 'crisis', key: subject.crisis };
};

/** Where links to a finding lead: to it in the story that it stands in. */
export const findingPlace = (id: string): string => `f-${id}`;

const safe = ({ nb, en }: Text): Text => ({ nb: safeText(nb), en: safeText(en) });

/** What is there, with the day that it speaks of where the words hang on one. */
const onDay = (what: Text, day: LocalDate | undefined): Text =>
  day === undefined ? what : told((language) => `${what[language]} ${showDate(day, language)}`);

export const findingView = (finding: Finding, catalogue: Catalogue): FindingView => ({
  id: safeText(finding.id),
  rule: finding.rule,
  ...subjectOf(finding.subject),
  on: told((language) => showDate(finding.on, language)),
  service: finding.service && safeText(finding.service),
  about: finding.about && safeText(finding.about),
  present: finding.present.map(({ what, day, ref }) => ({
    what: onDay(safe(what), day),
    event: safeText(ref.id),
  })),
  missing: finding.missing.map(({ what, due }) => ({
    what: safe(what),
    due: due && told((language) => showDate(due, language)),
  })),
  provisions: finding.provisions.map((id) => told((language) => provisionLabel(catalogue, id, language))),
});
