import type { PersonDossier } from '../../domain/dossier/person-dossier.js';
import { marksOf } from '../../domain/views/marks.js';
import { serviceTypeLabel, type Catalogue } from '../../domain/law/catalogue.js';
import type { UserKey } from '../../domain/values/keys.js';
import type { ServiceType } from '../../domain/vocabulary/services.js';
import { embeddedJson } from './html.js';
import { told } from './text.js';
import type { Words } from './words.js';

/** What a list of people can be narrowed to. */
export const PERSON_MARKS = [
  'less',
  'pending',
  'overdue',
  'longer',
  'unreached',
  'below',
  'complaint',
  'amended',
] as const;
export type PersonMark = (typeof PERSON_MARKS)[number];

/** A person as a list of people shows them. */
export interface PersonRow {
  readonly key: UserKey;
  readonly need: number | undefined;
  readonly services: ReadonlyArray<ServiceType>;
  readonly marks: ReadonlyArray<PersonMark>;
  readonly entries: number;
}

export const personRow = (one: PersonDossier, isLong: boolean): PersonRow => {
  const { at, levels, trails, entries } = one;
  const there = levels.filter(({ level }) => level.state.granted !== 'ended');
  const marks = there.map(({ level }) => marksOf(level, at.asOf.at));
  const has: Readonly<Record<PersonMark, boolean>> = {
    less: marks.some(({ reduced, paused, suspended, limited }) => reduced || paused || suspended || limited),
    pending: there.some(({ pending }) => pending),
    overdue: trails.some(({ reviews }) => reviews.some(({ standing }) => standing === 'overdue')),
    longer: isLong,
    unreached: at.clock.unanswered !== undefined || at.clock.silent,
    below: at.delivered.some(({ strands }) => strands.some(({ standing }) => standing === 'below')),
    complaint: at.complaints.length > 0,
    amended: entries.some(
      ({ event, correctedBy }) =>
        correctedBy !== undefined || 'redacts' in event || event.type === 'Redacted',
    ),
  };
  return {
    key: one.user,
    need: at.facts.need?.value,
    services: [...new Set(there.map(({ level }) => level.serviceType))],
    marks: PERSON_MARKS.filter((mark) => has[mark]),
    entries: entries.length,
  };
};

/** A person as a line of JSON: key, need, services, marks by place, number of entries, 1 where drawn. */
export const personLine = (
  { key, need, services, marks, entries }: PersonRow,
  isDrawn: boolean,
  words: Words,
  catalogue: Catalogue,
): string =>
  embeddedJson([
    key,
    need ?? 0,
    services.map((type) => words.refOf(told((language) => serviceTypeLabel(catalogue, type, language)))),
    marks.map((mark) => PERSON_MARKS.indexOf(mark)),
    entries,
    isDrawn ? 1 : 0,
  ]);
