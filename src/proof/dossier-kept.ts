import * as E from 'fp-ts/lib/Either.js';
import { verifyConsistency } from '../stores/seal/proof.js';
import type { Checkpoint } from './checkpoint.js';
import { parseConsistencyText } from './consistency-text.js';
import { consistencyFile, MOST_TEXT, wholeText, type SummedFiles } from './dossier-files.js';
import type { Flaws } from './flaws.js';
import type { OpenedKept } from './kept-checkpoints.js';

/** Whether the ledger of the dossier continues the one that somebody kept a checkpoint of. */
export const continues = async (
  files: SummedFiles,
  listed: ReadonlySet<string>,
  checkpoint: Checkpoint,
  note: string,
  { name, checkpoint: kept }: OpenedKept,
  flaws: Flaws,
): Promise<boolean> => {
  const sizes = `${kept.size} events kept, ${checkpoint.size} here`;
  if (kept.origin !== checkpoint.origin) {
    flaws.add('other-origin', { file: name }, `${kept.origin} kept, ${checkpoint.origin} here`);
    return false;
  }
  if (kept.size > checkpoint.size) {
    flaws.add('older-than-kept', { file: name }, sizes);
    return false;
  }
  if (kept.size === checkpoint.size) {
    if (kept.root !== checkpoint.root) flaws.add('not-consistent', { file: name }, sizes);
    else if (kept.streams?.root !== checkpoint.streams?.root) flaws.add('streams-differ', { file: name });
    else return true;
    return false;
  }
  const file = consistencyFile(kept.size);
  const text = listed.has(file) ? await wholeText(files, file, MOST_TEXT) : undefined;
  if (text === undefined) {
    flaws.add('no-consistency-proof', { file: name }, sizes);
    return false;
  }
  const proof = parseConsistencyText(text);
  if (E.isLeft(proof)) flaws.refuse(proof.left, file);
  else if (proof.right.checkpoint !== note || proof.right.before !== kept.size)
    flaws.add('other-checkpoint', { file });
  else if (verifyConsistency({ ...proof.right, size: checkpoint.size }, kept.root, checkpoint.root))
    return true;
  else flaws.add('not-consistent', { file: name }, sizes);
  return false;
};
