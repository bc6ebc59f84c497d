import * as E from 'fp-ts/lib/Either.js';
import { BUILT_IN, type Catalogue } from '../domain/law/catalogue.js';
import { safeText } from '../render/safe-text.js';
import { readJsonFile } from './json-file.js';
import type { Problem } from './session.js';

/** The catalogue with what stands in a file; that of the package where no file is named. */
export const catalogueFrom = async (path: string | undefined): Promise<E.Either<Problem, Catalogue>> => {
  if (path === undefined) return E.right(BUILT_IN);
  const additions = await readJsonFile(path, 'InvalidCatalogue');
  if (E.isLeft(additions)) return additions;
  // What checks additions knows every command; most commands name no file.
  const { catalogueWith } = await import('../domain/law/catalogue-with.js');
  return E.mapLeft(({ message }: { readonly message: string }): Problem => ({
    _tag: 'InvalidCatalogue',
    message: `${safeText(path)}: ${message}`,
  }))(catalogueWith(additions.right));
};
