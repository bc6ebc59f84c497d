import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as E from 'fp-ts/lib/Either.js';
import { unopenedCheckpoint } from '../proof/checkpoint.js';
import type { KeptCheckpoint } from '../proof/kept-checkpoints.js';
import type { TreeHead } from '../stores/seal/proof.js';
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

/** What a checkpoint that was kept says, whoever signed it, and the note itself. */
export interface KeptHead extends TreeHead {
  readonly note: string;
}

/** The checkpoints that were kept: to show that a ledger continues them, and how its keys came after one another. */
export const keptHeads = (path: string | undefined): E.Either<Problem, ReadonlyArray<KeptHead>> => {
  const kept = readKept(path);
  if (E.isLeft(kept)) return kept;
  const heads: KeptHead[] = [];
  for (const { name, note } of kept.right) {
    const read = unopenedCheckpoint(note);
    if (E.isLeft(read))
      return E.left({
        _tag: 'NotACheckpoint',
        message: `${safeText(name)} holds no checkpoint that can be read`,
      });
    heads.push({ ...read.right, note });
  }
  return E.right(heads);
};
