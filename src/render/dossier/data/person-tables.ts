import type { PersonDossier } from '../../../domain/dossier/person-dossier.js';
import { PERSON_MARKS, type PersonRow } from '../people.js';
import { user, type AboutAPerson } from './about-a-person.js';
import { column, maybe, type Table } from './table.js';

export type UserRow = AboutAPerson & { readonly one: PersonDossier; readonly row: PersonRow };

export const USERS: Table<UserRow> = {
  name: 'users',
  about: { nb: 'Brukere', en: 'Service users' },
  columns: [
    user(),
    maybe(
      'need',
      'whole',
      'bistandsbehov 1–5, 9 ikke relevant',
      'need 1-5, 9 not relevant',
      ({ row }) => row.need,
    ),
    maybe(
      'vulnerability',
      'key',
      'sårbarhet',
      'vulnerability',
      ({ one }) => one.at.facts.vulnerability?.value,
    ),
    maybe('lives_alone', 'flag', 'bor alene', 'lives alone', ({ one }) => one.at.facts.livesAlone?.value),
    maybe(
      'special_needs',
      'flag',
      'særskilte behov',
      'special needs',
      ({ one }) => one.at.facts.specialNeeds?.value,
    ),
    maybe('unit', 'key', 'enhet', 'unit', ({ one }) => one.at.facts.unit?.value),
    column(
      'services',
      'keys',
      'tjenester som ikke er avsluttet',
      'services that have not ended',
      ({ row }) => [...row.services],
    ),
    column(
      'marks',
      'keys',
      `kjennetegn: ${PERSON_MARKS.join(', ')}`,
      `marks: ${PERSON_MARKS.join(', ')}`,
      ({ row }) => [...row.marks],
    ),
    column('events', 'whole', 'hendelser i perioden', 'events of the period', ({ row }) => row.entries),
    column('left_out', 'whole', 'hendelser utenfor', 'events left out', ({ one }) => one.leftOut),
    column(
      'decisions',
      'whole',
      'beslutninger om tjenester',
      'decisions about services',
      ({ one }) => one.trails.length,
    ),
  ],
};

/** A user out of reach. */
export type UnreachedRow = AboutAPerson & { readonly one: PersonDossier };

export const CONTACT: Table<UnreachedRow> = {
  name: 'contact',
  about: { nb: 'Kontakt med hver bruker', en: 'Contact with each user' },
  columns: [
    user(),
    maybe('last_contact', 'day', 'siste kontakt', 'last contact', ({ one }) => one.at.clock.lastContact?.on),
    maybe(
      'last_contact_event',
      'key',
      'hendelsen',
      'the event',
      ({ one }) => one.at.clock.lastContact?.source.id,
    ),
    maybe(
      'silent_days',
      'whole',
      'dager uten kontakt',
      'days without contact',
      ({ one }) => one.at.clock.silentDays,
    ),
    column(
      'silent',
      'flag',
      'lenger enn rutinen tillater',
      'longer than the procedure lets',
      ({ one }) => one.at.clock.silent,
    ),
    maybe(
      'unanswered_since',
      'day',
      'ubesvart siden',
      'unanswered since',
      ({ one }) => one.at.clock.unanswered?.since,
    ),
    column(
      'unanswered',
      'whole',
      'ubesvarte forsøk',
      'unanswered attempts',
      ({ one }) => one.at.clock.unanswered?.attempts ?? 0,
    ),
    column('steps_overdue', 'keys', 'trinn forfalt', 'steps overdue', ({ one }) =>
      one.at.clock.steps.filter(({ overdue }) => overdue).map(({ step }) => step),
    ),
  ],
};
