import { NotUtf8 } from './lines.js';
import type { Problem } from './session.js';
import { codeOf } from './thrown.js';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'it may not be read; check the rights on it',
  EISDIR: 'it is a directory',
};

/** Why a file could not be read, from what was thrown over it. */
export const unreadable = (file: string, thrown: unknown): Problem => {
  if (thrown instanceof NotUtf8)
    return { _tag: 'NotUtf8', message: `${file} is not UTF-8; save it as UTF-8` };
  const code = codeOf(thrown) ?? 'unknown';
  return { _tag: 'CannotRead', message: `${file} can't be read: ${REASONS[code] ?? code}` };
};
