import { BUILT_IN, type Catalogue } from '../domain/law/catalogue.js';
import type { PersonAt } from '../domain/views/person.js';
import type { Language } from '../domain/vocabulary/code-list.js';
import { showAsOf } from './dates.js';
import { contact, coordination } from './person/around.js';
import { circumstances, consents } from './person/circumstances.js';
import { deliveries, makeUps, told } from './person/given.js';
import { complaints, concerns, consequences } from './person/reports.js';
import { sectionsText, type Section } from './person/section.js';
import { safeText } from './safe-text.js';

/** What is told of a person, a part after the other; parts may be empty. */
export const personSections = (
  person: PersonAt,
  language: Language,
  catalogue: Catalogue,
): ReadonlyArray<Section> => [
  circumstances(person, language),
  consents(person, language),
  coordination(person, language, catalogue),
  contact(person, language),
  concerns(person, language),
  complaints(person, language),
  deliveries(person, language),
  makeUps(person, language),
  consequences(person, language),
  told(person, language),
];

/**
 * A person at a time, on one page: what is known and not known of them, consent, coordination, contact and its clock,
 * concerns, complaints, what was given against what was decided, consequences, and what they were told. What must not be
 * overlooked stands in capitals.
 */
export const renderPerson = (
  person: PersonAt,
  language: Language = 'nb',
  catalogue: Catalogue = BUILT_IN,
): string =>
  `${safeText(person.user)}, ${showAsOf(person.asOf, language)}\n\n${sectionsText(personSections(person, language, catalogue))}`;
