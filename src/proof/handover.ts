import * as E from 'fp-ts/lib/Either.js';
import { verifyInclusion } from '../stores/seal/proof.js';
import { openCheckpoint } from './checkpoint.js';
import { leafOfLine, parseEventLine } from './dossier-lines.js';
import { keyChangeIn } from './key-history.js';
import { parseTlogProof } from './tlog-proof.js';
import { isSameKey, type VerifierKey } from './verifier-key.js';

/** The key that a proof hands over to: a trusted key signed a ledger in which it is introduced. */
const handedTo = (proof: string, trusted: ReadonlyArray<VerifierKey>): VerifierKey | undefined => {
  const read = parseTlogProof(proof);
  if (E.isLeft(read) || read.right.extra === undefined) return undefined;
  const { index, path, checkpoint, extra } = read.right;
  const event = parseEventLine(Buffer.from(extra).toString('utf8'));
  if (E.isLeft(event) || 'leaf' in event.right) return undefined;
  const opened = openCheckpoint(checkpoint, trusted);
  if (E.isLeft(opened)) return undefined;
  const { size, root, origin } = opened.right;
  if (!verifyInclusion({ index, size, path, leaf: leafOfLine(event.right) }, root)) return undefined;
  const change = keyChangeIn(event.right, index);
  return change?.change === 'introduced' && change.key.name === origin ? change.key : undefined;
};

/**
 * The keys that can be trusted by those that are: those, and each that one of them handed over to, and so on. A proof is a
 * `.tlog-proof` of the event that introduces the key, under a checkpoint that the key before it signed; the event is its `extra` data,
 * as a line of `events.jsonl`.
 */
export const followHandovers = (
  trusted: ReadonlyArray<VerifierKey>,
  proofs: ReadonlyArray<string>,
): ReadonlyArray<VerifierKey> => {
  const known = [...trusted];
  for (;;) {
    const next = proofs
      .map((proof) => handedTo(proof, known))
      .find((key) => key !== undefined && !known.some((one) => isSameKey(one, key)));
    if (next === undefined) return known;
    known.push(next);
  }
};
