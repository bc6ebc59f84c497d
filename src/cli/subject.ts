import type { Subject } from '../ledger/subject.js';
import type { Given } from './given.js';

/** The options that say whose record is asked for. */
export const SUBJECT_OPTIONS = ['user', 'service', 'staff', 'crisis', 'unit', 'inspection'] as const;

/** Whose record is asked for; undefined where that is nobody's, several's, or a service of nobody. */
export const subjectOf = ({
  user,
  service,
  staff,
  crisis,
  unit,
  inspection,
}: Given<(typeof SUBJECT_OPTIONS)[number]>['texts']): Subject | undefined => {
  const subjects: ReadonlyArray<Subject> = [
    ...(user === undefined ? [] : [{ user, ...(service === undefined ? {} : { service }) }]),
    ...(staff === undefined ? [] : [{ staff }]),
    ...(crisis === undefined ? [] : [{ crisis }]),
    ...(unit === undefined ? [] : [{ unit }]),
    ...(inspection === undefined ? [] : [{ inspection }]),
  ];
  return subjects.length === 1 && (service === undefined || user !== undefined) ? subjects[0] : undefined;
};
