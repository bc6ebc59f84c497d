import {
  closeSync,
  fchmodSync,
  fsyncSync,
  openSync,
  readFileSync,
  fstatSync,
  writeSync,
  rmSync,
} from 'node:fs';
import * as E from 'fp-ts/lib/Either.js';
import { parseSigningKey, type SigningKey } from '../proof/signing-key.js';
import { parseVerifierKey, type VerifierKey } from '../proof/verifier-key.js';
import { safeText } from '../render/safe-text.js';
import type { Problem } from './session.js';
import { codeOf } from './thrown.js';
import { unreadable } from './unreadable.js';

const problem = (file: string, what: string): Problem => ({
  _tag: 'InvalidKey',
  message: `${safeText(file)}: ${what}`,
});

/** What others than its owner may do with a file. Windows has other rights, and tells none of them here. */
const OTHERS = 0o077;

/** Writes a key to a new file for the eyes of its owner. A file that is there is never overwritten: it may be the only copy of a key. */
export const writeKeyFile = (file: string, text: string): E.Either<Problem, void> => {
  let handle: number;
  try {
    handle = openSync(file, 'wx', 0o600);
  } catch (thrown) {
    return E.left(
      problem(
        file,
        codeOf(thrown) === 'EEXIST'
          ? 'is there already, and was left as it is; name a new file'
          : `can't be written (${codeOf(thrown) ?? 'unknown'})`,
      ),
    );
  }
  try {
    fchmodSync(handle, 0o600);
    writeSync(handle, text);
    fsyncSync(handle);
    return E.right(undefined);
  } catch (thrown) {
    rmSync(file, { force: true });
    return E.left(
      problem(file, `can't be written (${codeOf(thrown) ?? 'unknown'}), and nothing is left of it`),
    );
  } finally {
    closeSync(handle);
  }
};

/** Reads the key in a file that its owner alone can read. */
export const readSigningKey = (file: string): E.Either<Problem, SigningKey> => {
  let text: string;
  try {
    const handle = openSync(file, 'r');
    try {
      // Asked of the open file, so that what is judged is what is read.
      const { mode } = fstatSync(handle);
      if (process.platform !== 'win32' && (mode & OTHERS) !== 0)
        return E.left(
          problem(
            file,
            'others than its owner can read or write it; make that right with chmod 600, and think of a new key',
          ),
        );
      text = readFileSync(handle, 'utf8');
    } finally {
      closeSync(handle);
    }
  } catch (thrown) {
    return E.left(unreadable(safeText(file), thrown));
  }
  const key = parseSigningKey(text);
  return E.isLeft(key) ? E.left(problem(file, `line ${key.left.line}: ${key.left.message}`)) : key;
};

/** The keys that are trusted: one as it was typed, or those in a file, one a line. */
export const readVerifierKeys = (given: string): E.Either<Problem, ReadonlyArray<VerifierKey>> => {
  const typed = parseVerifierKey(given);
  if (E.isRight(typed)) return E.right([typed.right]);
  let text: string;
  try {
    text = readFileSync(given, 'utf8');
  } catch (thrown) {
    return E.left(
      codeOf(thrown) === 'ENOENT'
        ? problem(given, 'neither a verifier key (NAME+ID+KEY) nor a file of them')
        : unreadable(safeText(given), thrown),
    );
  }
  const keys: VerifierKey[] = [];
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const key = parseVerifierKey(line.trim());
    if (E.isLeft(key))
      return E.left(
        problem(
          given,
          line.startsWith('-----BEGIN')
            ? 'holds a private key, which those who check must not have; give them its first line'
            : `line ${i + 1}: ${key.left.message}`,
        ),
      );
    keys.push(key.right);
  }
  return keys.length === 0 ? E.left(problem(given, 'holds no verifier key')) : E.right(keys);
};
