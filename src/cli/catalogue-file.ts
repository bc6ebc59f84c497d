import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import * as E from 'fp-ts/lib/Either.js';
import { BUILT_IN, type Catalogue } from '../domain/law/catalogue.js';
import { catalogueWith } from '../domain/law/catalogue-with.js';
import { safeText } from '../render/safe-text.js';
import { syntaxFault } from './json-syntax.js';
import { NotUtf8 } from './lines.js';
import type { Problem } from './session.js';
import { unreadable } from './unreadable.js';

const BYTE_ORDER_MARK = /^\uFEFF/;

const invalid = (file: string, what: string): Problem => ({
  _tag: 'InvalidCatalogue',
  message: `${file}: ${what}`,
});

const notJson = (file: string, text: string): Problem => {
  const fault = syntaxFault(text);
  return invalid(
    file,
    fault === undefined
      ? 'not JSON'
      : `not JSON: at character ${fault.column} of the file expected ${fault.expected}`,
  );
};

/** The catalogue with what stands in a file; that of the package where no file is named. */
export const catalogueFrom = async (path: string | undefined): Promise<E.Either<Problem, Catalogue>> => {
  if (path === undefined) return E.right(BUILT_IN);
  const file = safeText(path);
  let text: string;
  try {
    const bytes = await readFile(path);
    if (!isUtf8(bytes)) throw new NotUtf8();
    text = bytes.toString('utf8').replace(BYTE_ORDER_MARK, '');
  } catch (thrown) {
    return E.left(unreadable(file, thrown));
  }
  let additions: unknown;
  try {
    additions = JSON.parse(text);
  } catch {
    return E.left(notJson(file, text));
  }
  const catalogue = catalogueWith(additions);
  return E.isLeft(catalogue) ? E.left(invalid(file, catalogue.left.message)) : catalogue;
};
