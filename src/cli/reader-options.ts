import * as E from 'fp-ts/lib/Either.js';
import { ReaderRole } from '../domain/vocabulary/access.js';
import type { DossierReader } from '../ledger/reader/dossier-reading.js';

/** Who reads, and under which inspection. */
export const READER_OPTIONS = ['inspection', 'reader', 'role', 'unit'] as const;

type ReaderTexts = Readonly<Partial<Record<(typeof READER_OPTIONS)[number], string | undefined>>>;

/** The reader under an inspection: all of that or nothing. */
export const readerOf = ({
  inspection,
  reader,
  role,
  unit,
}: ReaderTexts): E.Either<string, DossierReader | undefined> => {
  if ([inspection, reader, role, unit].every((one) => one === undefined)) return E.right(undefined);
  if (inspection === undefined || reader === undefined || role === undefined || unit === undefined)
    return E.left('--inspection, --reader, --role and --unit go together: who reads, under which inspection');
  if (!ReaderRole.is(role))
    return E.left(`--role: expected one of ${Object.keys(ReaderRole.keys).join(', ')}`);
  return E.right({
    reader: { as: 'official', person: reader, role, unit },
    ground: 'supervision',
    scope: { inspection },
  });
};
