import * as E from 'fp-ts/lib/Either.js';
import type { Hash } from '../stores/seal/hash.js';
import { verifyInclusion } from '../stores/seal/proof.js';
import type { Checkpoint } from './checkpoint.js';
import {
  inclusionFile,
  MOST_TEXT,
  tileFile,
  wholeFile,
  wholeText,
  type SummedFiles,
} from './dossier-files.js';
import type { Flaws } from './flaws.js';
import { tiledLeaves } from './tiles.js';
import { parseTlogProof } from './tlog-proof.js';

/** Whether an event's leaf is in the ledger at its place. */
export type Included = 'yes' | 'no' | 'unproven';

/** Tells whether the leaf at a place of the ledger is this one. */
export type IncludedIn = (index: number, leaf: Hash) => Included | Promise<Included>;

/** Tells of each event whether it is in the ledger, by tiles where the dossier has them and by proofs of its own otherwise. */
export const inclusionIn = async (
  files: SummedFiles,
  listed: ReadonlySet<string>,
  checkpoint: Checkpoint,
  note: string,
  flaws: Flaws,
): Promise<{ readonly included: IncludedIn; readonly finish: () => void }> => {
  const tiles = new Map<string, Uint8Array>();
  const prefix = tileFile('tile/');
  for (const path of listed)
    if (path.startsWith(prefix)) {
      const bytes = await wholeFile(files, path, MOST_TEXT);
      if (bytes !== undefined) tiles.set(path, bytes);
    }
  if (tiles.size > 0) {
    const leaves = tiledLeaves(checkpoint, (path) => tiles.get(tileFile(path)));
    return {
      included: (index, leaf) => {
        const there = leaves.leafAt(index);
        if (there === undefined) return 'unproven';
        return there === leaf ? 'yes' : 'no';
      },
      finish: () => {
        for (const { path, what } of leaves.flaws())
          flaws.add(what === 'missing' ? 'tile-missing' : 'tile-altered', {
            file: path === undefined ? prefix : tileFile(path),
          });
      },
    };
  }
  return {
    included: async (index, leaf) => {
      const file = inclusionFile(index);
      const text = listed.has(file) ? await wholeText(files, file, MOST_TEXT) : undefined;
      if (text === undefined) return 'unproven';
      const proof = parseTlogProof(text);
      if (E.isLeft(proof)) {
        flaws.refuse(proof.left, file);
        return 'unproven';
      }
      if (proof.right.checkpoint !== note) {
        flaws.add('other-checkpoint', { file });
        return 'unproven';
      }
      const { size, root } = checkpoint;
      const { path } = proof.right;
      if (proof.right.index !== index) return 'unproven';
      return verifyInclusion({ index, size, leaf, path }, root) ? 'yes' : 'no';
    },
    finish: () => undefined,
  };
};
