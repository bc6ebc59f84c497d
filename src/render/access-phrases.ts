import type { Catalogue } from '../domain/law/catalogue.js';
import { serviceTypeLabel } from '../domain/law/catalogue.js';
import type { LocalDate } from '../domain/values/local-date.js';
import {
  ReaderRole,
  Relation,
  type InspectionScope,
  type Official,
  type Reader,
} from '../domain/vocabulary/access.js';
import type { Language } from '../domain/vocabulary/code-list.js';
import { showDate } from './dates.js';
import { safeText } from './safe-text.js';
import { word } from './words.js';

/** An official: role, unit, pseudonym. */
export const showOfficial = ({ role, unit, person }: Official, language: Language): string =>
  `${ReaderRole.keys[role][language]}, ${word('enhet', 'unit', language)} ${safeText(unit)}, ${safeText(person)}`;

/** Who reads: an official, the person, or somebody who acts for the person. */
export const showReader = (reader: Reader, language: Language): string => {
  switch (reader.as) {
    case 'official':
      return showOfficial(reader, language);
    case 'self':
      return word('personen selv', 'the person', language);
    case 'representative':
      return `${Relation.keys[reader.relation][language]}, ${safeText(reader.person)}`;
  }
};

/** Whom an inspection may read about. */
export const showScope = (scope: InspectionScope, language: Language, catalogue: Catalogue): string => {
  switch (scope.kind) {
    case 'everyone':
      return word('alle tjenestemottakere', 'every service user', language);
    case 'units':
      return `${word('brukere av enhetene', 'users of the units', language)} ${scope.units.map(safeText).join(', ')}`;
    case 'users':
      return `${word('brukerne', 'the users', language)} ${scope.users.map(safeText).join(', ')}`;
    case 'services':
      return `${word('brukere av tjenestene', 'users of the services', language)} ${scope.services.map((one) => serviceTypeLabel(catalogue, one, language)).join(', ')}`;
  }
};

interface Inspected {
  readonly scope: InspectionScope;
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly openUntil: LocalDate;
}

/** What an inspection may look at: whom, which days, and until when it may read. */
export const showInspected = (
  { scope, from, until, openUntil }: Inspected,
  language: Language,
  catalogue: Catalogue,
): ReadonlyArray<string> => [
  showScope(scope, language, catalogue),
  `${word('perioden', 'the period', language)} ${showDate(from, language)} – ${showDate(until, language)}; ${word('innsyn til og med', 'may read up to and including', language)} ${showDate(openUntil, language)}`,
];
