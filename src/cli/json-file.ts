import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import * as E from 'fp-ts/lib/Either.js';
import { safeText } from '../render/safe-text.js';
import { syntaxFault } from './json-syntax.js';
import { NotUtf8 } from './lines.js';
import type { Problem } from './session.js';
import { unreadable } from './unreadable.js';

const BYTE_ORDER_MARK = /^\uFEFF/;

/**
 * Reads a file of JSON. Left says why it can't be, with the file's name and the place, and quotes nothing of it; what is no JSON is
 * an error by the tag given.
 */
export const readJsonFile = async (path: string, tag = 'CannotRead'): Promise<E.Either<Problem, unknown>> => {
  const file = safeText(path);
  let text: string;
  try {
    const bytes = await readFile(path);
    if (!isUtf8(bytes)) throw new NotUtf8();
    text = bytes.toString('utf8').replace(BYTE_ORDER_MARK, '');
  } catch (thrown) {
    return E.left(unreadable(file, thrown));
  }
  try {
    const json: unknown = JSON.parse(text);
    return E.right(json);
  } catch {
    const fault = syntaxFault(text);
    const where =
      fault === undefined ? '' : `: at character ${fault.column} of the file expected ${fault.expected}`;
    return E.left({ _tag: tag, message: `${file}: not JSON${where}` });
  }
};
