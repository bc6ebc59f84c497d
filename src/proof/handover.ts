import * as E from 'fp-ts/lib/Either.js';
import { verifyInclusion } from '../stores/seal/proof.js';
import { openCheckpoint, unopenedCheckpoint } from './checkpoint.js';
import { leafOfLine, parseEventLine } from './dossier-lines.js';
import { keyChangeIn, type KeyChange } from './key-history.js';
import { parseNote, type NoteSignature } from './signed-note.js';
import { parseTlogProof } from './tlog-proof.js';
import { isSameKey, type VerifierKey } from './verifier-key.js';

/** That a key was introduced at a place of the ledger, and the trusted keys that signed for it. */
interface Introduction {
  readonly key: VerifierKey;
  readonly index: number;
  readonly by: ReadonlyArray<VerifierKey>;
}

/** What a proof shows of a key: trusted keys signed a ledger in which it is introduced. */
const introductionIn = (proof: string, trusted: ReadonlyArray<VerifierKey>): ReadonlyArray<Introduction> => {
  const read = parseTlogProof(proof);
  if (E.isLeft(read) || read.right.extra === undefined) return [];
  const { index, path, checkpoint, extra } = read.right;
  const event = parseEventLine(Buffer.from(extra).toString('utf8'));
  if (E.isLeft(event) || 'leaf' in event.right) return [];
  const opened = openCheckpoint(checkpoint, trusted);
  if (E.isLeft(opened)) return [];
  const { size, root, origin, by } = opened.right;
  if (!verifyInclusion({ index, size, path, leaf: leafOfLine(event.right) }, root)) return [];
  const change = keyChangeIn(event.right, index);
  return change?.change === 'introduced' && change.key.name === origin
    ? [{ key: change.key, index, by }]
    : [];
};

/**
 * The keys that can be trusted by those that are: those, and each that one of them handed over to, and so on. A proof is a
 * `.tlog-proof` of the event that introduces a key, under a checkpoint that a trusted key signed; the event is its `extra` data,
 * as a line of `events.jsonl`. A key hands over to those introduced after itself, so a proof of its own introduction is needed as well:
 * every checkpoint holds the keys of before, and of these one may have come into the wrong hands.
 */
export const followHandovers = (
  trusted: ReadonlyArray<VerifierKey>,
  proofs: ReadonlyArray<string>,
): ReadonlyArray<VerifierKey> => {
  const known = [...trusted];
  for (;;) {
    const shown = proofs.flatMap((proof) => introductionIn(proof, known));
    const cameBefore = (signer: VerifierKey, index: number): boolean =>
      shown.some((one) => one.index < index && isSameKey(one.key, signer));
    const next = shown.find(
      ({ key, index, by }) =>
        !known.some((one) => isSameKey(one, key)) && by.some((signer) => cameBefore(signer, index)),
    );
    if (next === undefined) return known;
    known.push(next.key);
  }
};

/** A checkpoint over the event that introduces a key. */
export interface Handover<K extends KeyChange> {
  readonly of: K;
  /** The checkpoint, a signed note, and how many events it is of. */
  readonly note: string;
  readonly size: number;
}

interface SignedHead {
  readonly note: string;
  readonly size: number;
  readonly signatures: ReadonlyArray<NoteSignature>;
}

/** What checkpoints say of themselves, the earliest first. */
const headsOf = (notes: ReadonlyArray<string>): ReadonlyArray<SignedHead> =>
  notes
    .flatMap((note) => {
      const read = parseNote(note);
      const head = unopenedCheckpoint(note);
      return E.isRight(read) && E.isRight(head)
        ? [{ note, size: head.right.size, signatures: read.right.signatures }]
        : [];
    })
    .sort((a, b) => a.size - b.size);

/**
 * The checkpoints by which those who trust a key are led to the ones introduced after it. Of each key: the earliest over its introduction that a
 * key of before signed, and the earliest that it signed itself, which shows where it stands among them.
 */
export const handoversAmong = <K extends KeyChange>(
  notes: ReadonlyArray<string>,
  introduced: ReadonlyArray<K>,
  size: number,
): ReadonlyArray<Handover<K>> => {
  // Who trusts the only key has nowhere to be led.
  if (introduced.length < 2) return [];
  const heads = headsOf(notes).filter((one) => one.size <= size);
  return introduced.flatMap((of) => {
    const signedBy = (keys: ReadonlyArray<KeyChange>): SignedHead | undefined =>
      heads.find(
        (one) =>
          one.size > of.index &&
          one.signatures.some(({ name, id }) => keys.some(({ key }) => key.name === name && key.id === id)),
      );
    const before = signedBy(introduced.filter(({ index }) => index < of.index));
    const own = signedBy([of]);
    const needed = own?.size === before?.size ? [before] : [before, own];
    return needed.flatMap((one) => (one === undefined ? [] : [{ of, note: one.note, size: one.size }]));
  });
};
