import * as E from 'fp-ts/lib/Either.js';
import { fromBase64, toBase64 } from './base64.js';
import { malformed, type Malformed } from './malformed.js';
import type { SigningKey } from './signing-key.js';
import { isKeyName, isSignedBy, type VerifierKey } from './verifier-key.js';

/** One signature line of a note. */
export interface NoteSignature {
  readonly name: string;
  /** The id of the key, eight hexadecimal digits. */
  readonly id: string;
  readonly signature: Uint8Array;
}

/** A text and the signatures under it (C2SP signed-note), as read: nobody has checked them. */
export interface SignedNote {
  /** Ends with a newline. */
  readonly text: string;
  readonly signatures: ReadonlyArray<NoteSignature>;
}

/** Why the text of a note must be passed over. */
export type NoteRefusal =
  | Malformed
  /** None of the keys that are trusted signed it. */
  | { readonly _tag: 'NotSigned'; readonly signers: ReadonlyArray<string> }
  /** It says to be signed by a key that is trusted, and is not. */
  | { readonly _tag: 'BadSignature'; readonly signer: VerifierKey };

/** A note whose signatures were checked. */
export interface OpenedNote {
  readonly text: string;
  /** The trusted keys that signed it: at least one. */
  readonly by: readonly [VerifierKey, ...VerifierKey[]];
}

/** More are refused: each has to be looked at. The specification asks for 16 at least. */
export const MOST_SIGNATURES = 64;

// eslint-disable-next-line no-control-regex -- control characters are what it is about
const CONTROL = /[\u0000-\u0009\u000b-\u001f]/;
const LONE_SURROGATE = /\p{Surrogate}/u;

const lineOf = (text: string, index: number): number => text.slice(0, index).split('\n').length;

const signatureIn = (line: string): NoteSignature | undefined => {
  const { name = '', rest = '' } = /^\u2014 (?<name>[^ ]+) (?<rest>[^ ]+)$/.exec(line)?.groups ?? {};
  const bytes = fromBase64(rest);
  if (!isKeyName(name) || bytes === undefined || bytes.length < 5) return undefined;
  return { name, id: Buffer.from(bytes.subarray(0, 4)).toString('hex'), signature: bytes.subarray(4) };
};

/** Reads a signed note, to the letter. Its text means nothing before {@link openNote} has said yes. */
export const parseNote = (note: string): E.Either<Malformed, SignedNote> => {
  const odd = CONTROL.exec(note) ?? LONE_SURROGATE.exec(note);
  if (odd !== null) return E.left(malformed(lineOf(note, odd.index), 'a character that no note may hold'));
  const gap = note.lastIndexOf('\n\n');
  if (gap < 0) return E.left(malformed(1, 'no empty line between a text and its signatures'));
  const text = note.slice(0, gap + 1);
  const first = lineOf(note, gap + 2);
  if (!note.endsWith('\n') || gap + 2 === note.length)
    return E.left(malformed(first, 'no signature that ends with a newline'));
  const signatures: NoteSignature[] = [];
  for (const [i, line] of note
    .slice(gap + 2, -1)
    .split('\n')
    .entries()) {
    if (i >= MOST_SIGNATURES) return E.left(malformed(first + i, `more than ${MOST_SIGNATURES} signatures`));
    const signature = signatureIn(line);
    if (signature === undefined) return E.left(malformed(first + i, 'not a signature line'));
    signatures.push(signature);
  }
  return E.right({ text, signatures });
};

/**
 * The text of a note that one of these keys signed. Signatures of other keys are passed over; one of a key that is trusted must be
 * right, or the whole note is refused.
 *
 * @see https://c2sp.org/signed-note
 *
 * @example
 * import { openNote, signNote, signingKeyOf } from 'forsvarlig';
 *
 * const key = signingKeyOf('example.no/ledger', new Uint8Array(32));
 * const note = signNote('What is said.\n', [key]);
 * assert.equal(openNote(note, [key.verifier]).right.text, 'What is said.\n');
 * assert.equal(openNote(note.replace('What', 'That'), [key.verifier]).left._tag, 'BadSignature');
 * assert.equal(openNote(note, []).left._tag, 'NotSigned');
 */
export const openNote = (
  note: string,
  trusted: ReadonlyArray<VerifierKey>,
): E.Either<NoteRefusal, OpenedNote> => {
  const read = parseNote(note);
  if (E.isLeft(read)) return read;
  const { text, signatures } = read.right;
  const by: VerifierKey[] = [];
  for (const { name, id, signature } of signatures) {
    const signer = trusted.find((key) => key.name === name && key.id === id);
    if (signer === undefined) continue;
    if (!isSignedBy(signer, text, signature)) return E.left({ _tag: 'BadSignature', signer });
    if (!by.includes(signer)) by.push(signer);
  }
  const [first, ...others] = by;
  return first === undefined
    ? E.left({ _tag: 'NotSigned', signers: signatures.map(({ name, id }) => `${name}+${id}`) })
    : E.right({ text, by: [first, ...others] });
};

/** Signs a text with each of these keys. Throws on a text that can't stand in a note: what is signed here is written by programs. */
export const signNote = (text: string, keys: readonly [SigningKey, ...SigningKey[]]): string => {
  if (!text.endsWith('\n') || CONTROL.test(text) || LONE_SURROGATE.test(text))
    throw new RangeError('the text of a note ends with a newline and holds no control characters');
  const lines = keys.map(({ verifier, sign }) => {
    const bytes = Buffer.concat([Buffer.from(verifier.id, 'hex'), sign(text)]);
    return `\u2014 ${verifier.name} ${toBase64(bytes)}\n`;
  });
  return `${text}\n${lines.join('')}`;
};
