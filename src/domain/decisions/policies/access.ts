import { isAskedAbout, type InspectionStanding } from '../../changes/inspection.js';
import type { CommandOf } from '../../commands/command.js';
import { inForce, type Catalogue } from '../../law/catalogue.js';
import type { LocalDate } from '../../values/local-date.js';
import type { InspectionScope } from '../../vocabulary/access.js';
import { allowed, reject, unless, type Ruling } from '../rejection.js';

/** The provisions that an inspection rests on are there, and were in force on the day it was opened. */
export const inspectionGrounded = (
  { legalBasis, on }: CommandOf<'OpenInspection'>,
  catalogue: Catalogue,
): Ruling => {
  if (legalBasis.length === 0)
    return reject(
      'legal-basis',
      'the inspection names no provision that gives access',
      'name at least one provision in legalBasis',
      ['koml-30-3'],
    );
  const lapsed = legalBasis.filter((id) => !inForce(catalogue, id, on));
  return unless(
    lapsed.length === 0,
    reject(
      'legal-basis',
      `${lapsed.join(', ')} was not in force on the day the inspection was opened`,
      'name provisions that were in force on that day',
      lapsed,
    ),
  );
};

/** A scope by units, users or services names some. */
export const scopeNamed = (scope: InspectionScope): Ruling => {
  const named =
    scope.kind === 'everyone'
      ? 1
      : scope.kind === 'units'
        ? scope.units.length
        : scope.kind === 'users'
          ? scope.users.length
          : scope.services.length;
  return unless(
    named > 0,
    reject(
      'inspection-scope',
      'the inspection is limited to a list with nobody and nothing in it',
      'name whom or what it looks at, or say that it is everyone',
    ),
  );
};

/** A reading is logged on the day it is made, not before and not later. */
export const loggedToday = (on: LocalDate, today: LocalDate): Ruling =>
  unless(
    on === today,
    reject(
      'logged-when-read',
      'a reading is logged when it is made, and this day is another',
      'log it on the day of the reading, before the answer is given',
      ['pasientjournalforskriften'],
    ),
  );

/** Who reads, and on which ground, fit together. */
export const groundFits = ({
  reader,
  accessGround,
  inspection,
}: CommandOf<'RecordReading' | 'RecordRefusedReading'>): Ruling => {
  const official = reader.as === 'official';
  return unless(
    official === (accessGround !== 'own-access') &&
      (accessGround === 'supervision') === (inspection !== undefined),
    reject(
      'access-ground',
      'the ground is not one for this reader: supervision is under an inspection, and own access is for the person and who acts for them',
      'state the ground on which this reader reads, and the inspection where it is supervision',
      ['pjl-16', 'gdpr-15'],
    ),
  );
};

const OUTSIDE: Ruling<never> = reject(
  'inspection-scope',
  'the inspection does not cover this person on this day',
  'ask about whom and when the inspection is about, or change its scope first',
  ['koml-30-3'],
);

/** Whom an inspection covers, by what the reading states of the person. What is not stated is not covered. */
export const withinScope = (
  { about, asOf, servedBy, services = [] }: CommandOf<'RecordReading'>,
  inspection: InspectionStanding,
): Ruling => {
  if (!isAskedAbout(inspection, asOf)) return OUTSIDE;
  const { scope } = inspection;
  switch (scope.kind) {
    case 'everyone':
      return allowed;
    case 'users':
      return unless(scope.users.includes(about), OUTSIDE);
    case 'units':
      return unless(servedBy !== undefined && scope.units.includes(servedBy), OUTSIDE);
    case 'services':
      return unless(services.length > 0 && services.every((one) => scope.services.includes(one)), OUTSIDE);
  }
};
