import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { CrisisKey, InspectionKey, StaffKey, UnitKey, UserKey } from '../domain/values/keys.js';
import type { AccessFilter } from '../domain/views/readings.js';
import type { LedgerError } from './ledger-error.js';
import { asked } from './questions.js';
import { crisisStream, inspectionStream, staffStream, unitStream, userStream } from './streams.js';

/** Whose history is asked for. */
export type Subject =
  | { readonly user: string; readonly service?: string }
  | { readonly staff: string }
  | { readonly crisis: string }
  | { readonly unit: string }
  | { readonly inspection: string };

/** Whose readings are asked for. Everybody's when left out. */
export interface AccessQuestion {
  readonly inspection?: string;
  readonly user?: string;
}

const KINDS = ['user', 'staff', 'crisis', 'unit', 'inspection'];

/** The types keep other questions out; who has none is told. */
const isSubject = (u: unknown): u is Subject =>
  typeof u === 'object' && u !== null && KINDS.some((kind) => kind in u);

const NO_SUBJECT: LedgerError = {
  _tag: 'InvalidQuestion',
  message: `whose record: expected an object with a key in one of the fields ${KINDS.join(', ')}, such as { user: 'u-1' }`,
};

/** The stream that somebody's record is in. */
export const streamFor = (subject: Subject): E.Either<LedgerError, string> => {
  if (!isSubject(subject)) return E.left(NO_SUBJECT);
  if ('user' in subject) return E.map(userStream)(asked('user', UserKey, subject.user));
  if ('staff' in subject) return E.map(staffStream)(asked('staff', StaffKey, subject.staff));
  if ('inspection' in subject)
    return E.map(inspectionStream)(asked('inspection', InspectionKey, subject.inspection));
  return 'crisis' in subject
    ? E.map(crisisStream)(asked('crisis', CrisisKey, subject.crisis))
    : E.map(unitStream)(asked('unit', UnitKey, subject.unit));
};

/** What somebody or something is called in a message. */
export const kindOf = (subject: Subject): string => {
  if ('user' in subject) return 'service user';
  if ('staff' in subject) return 'member of staff';
  if ('inspection' in subject) return 'inspection';
  return 'crisis' in subject ? 'crisis' : 'unit';
};

/** Reads whose readings are asked for. */
export const filterFrom = ({ inspection, user }: AccessQuestion): E.Either<LedgerError, AccessFilter> =>
  pipe(
    E.Do,
    E.bind('inspection', () =>
      inspection === undefined ? E.right(undefined) : asked('inspection', InspectionKey, inspection),
    ),
    E.bind('user', () => (user === undefined ? E.right(undefined) : asked('user', UserKey, user))),
    E.map((only) => ({
      ...(only.inspection === undefined ? {} : { inspection: only.inspection }),
      ...(only.user === undefined ? {} : { user: only.user }),
    })),
  );
