import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as E from 'fp-ts/lib/Either.js';
import type { KeptCheckpoint } from '../proof/kept-checkpoints.js';
import { safeText } from '../render/safe-text.js';
import type { Problem } from './session.js';
import { unreadable } from './unreadable.js';

/** The checkpoints that were kept: in one file, or in each file of a folder. */
export const readKept = (path: string | undefined): E.Either<Problem, ReadonlyArray<KeptCheckpoint>> => {
  if (path === undefined) return E.right([]);
  try {
    const files = statSync(path).isDirectory()
      ? readdirSync(path, { withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map(({ name }) => join(path, name))
          .sort()
      : [path];
    if (files.length === 0)
      return E.left({ _tag: 'NotFound', message: `${safeText(path)}: no file lies in this folder` });
    return E.right(files.map((name) => ({ name, note: readFileSync(name, 'utf8') })));
  } catch (thrown) {
    return E.left(unreadable(safeText(path), thrown));
  }
};
