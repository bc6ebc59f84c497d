import { describe, expect, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import fc from 'fast-check';
import {
  openNote,
  parseNote,
  parseSigningKey,
  parseVerifierKey,
  showVerifierKey,
  signingKeyFile,
  signingKeyOf,
  signNote,
} from '../../src/index.js';
import { KEY, keyOf, OTHER_KEY } from './dossiers.js';

const right = <A>(read: E.Either<unknown, A>): A => {
  if (E.isLeft(read)) throw new Error(JSON.stringify(read.left));
  return read.right;
};

const key = (line: string) => right(parseVerifierKey(line));

/** The example of the specification (c2sp.org/signed-note). */
const SPEC_KEY = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k';
const SPEC_NOTE = `This is an example message.

\u2014 example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
`;

/** The key and the note of the package in Go that the specification comes from (golang.org/x/mod/sumdb/note). */
const GO_KEY = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const GO_NOTE = `If you think cryptography is the answer to your problem,
then you don't know what your problem is.

\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
`;

describe('a signed note', () => {
  test('of the specification is opened with its key', () => {
    expect(right(openNote(SPEC_NOTE, [key(SPEC_KEY)]))).toEqual({
      text: 'This is an example message.\n',
      by: [key(SPEC_KEY)],
    });
  });

  test('of the package in Go is opened with its key', () => {
    expect(right(openNote(GO_NOTE, [key(GO_KEY)])).text).toContain('cryptography');
  });

  test('is made byte for byte as before', () => {
    expect(showVerifierKey(KEY.verifier)).toBe(
      'example.no/ledger+56dd9155+AYqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c',
    );
    expect(signNote('One line.\n', [KEY])).toBe(
      'One line.\n\n\u2014 example.no/ledger Vt2RVUJa/3oFu/BnWBTShfS+UaMHlhpgUvfsu5d2E3BeUB75UP+GykWLZ447RTRiLA33kzkpCIhvrwUqHbvnse4P6gY=\n',
    );
  });

  test('whose text holds empty lines ends with the last of them', () => {
    const note = signNote('One.\n\nTwo.\n', [KEY]);
    expect(right(openNote(note, [KEY.verifier])).text).toBe('One.\n\nTwo.\n');
  });

  test('may have signatures that nobody here knows', () => {
    const note = signNote('Text.\n', [OTHER_KEY, KEY, keyOf('governor.example', 3)]);
    expect(right(openNote(note, [KEY.verifier])).by).toEqual([KEY.verifier]);
    expect(right(openNote(note, [KEY.verifier, OTHER_KEY.verifier])).by).toHaveLength(2);
  });

  test('of one wrong signature by a trusted key is refused, whoever else signed it', () => {
    const wrong = signNote('Other.\n', [KEY]).split('\n').at(-2) ?? '';
    const note = `${signNote('Text.\n', [OTHER_KEY])}${wrong}\n`;
    const trusted = [KEY.verifier, OTHER_KEY.verifier];
    expect(openNote(note, trusted)).toEqual(E.left({ _tag: 'BadSignature', signer: KEY.verifier }));
  });

  test('with sixteen signatures is taken, and with a thousand not', () => {
    const many = (count: number) =>
      signNote('Text.\n', [
        KEY,
        ...Array.from({ length: count - 1 }, (_, n) => keyOf(`other-${n}`, n % 256)),
      ]);
    expect(E.isRight(openNote(many(16), [KEY.verifier]))).toBe(true);
    expect(openNote(many(1_000), [KEY.verifier])).toMatchObject({ left: { _tag: 'Malformed', line: 67 } });
  });

  test.each([
    ['nothing', ''],
    ['no signature', 'Text.\n\n'],
    ['no empty line', `Text.\n${SPEC_NOTE.split('\n').at(-2)}\n`],
    ['no newline at the end', SPEC_NOTE.slice(0, -1)],
    ['a carriage return', SPEC_NOTE.replace('message.', 'message.\r')],
    ['a tab', SPEC_NOTE.replace('an example', 'an\texample')],
    ['a hyphen in place of the dash', SPEC_NOTE.replace('\u2014', '-')],
    ['two spaces before the signature', SPEC_NOTE.replace('foo Uw', 'foo  Uw')],
    ['a plus in the name', SPEC_NOTE.replace('example.com/foo U', 'example.com+foo U')],
    ['a signature that is not Base 64', SPEC_NOTE.replace('aQM=', 'aQM')],
    ['a signature with bits to spare', SPEC_NOTE.replace('aQM=', 'aQN=')],
    ['a signature without a key id', SPEC_NOTE.replace(/foo .*/, 'foo AAAA')],
    ['a lone surrogate', SPEC_NOTE.replace('example', 'ex\ud800mple')],
    ['something after the signatures', `${SPEC_NOTE}more\n`],
  ])('is malformed with %s', (_, note) => {
    expect(parseNote(note)).toMatchObject({ left: { _tag: 'Malformed' } });
  });

  test('that was changed anywhere is not opened', () => {
    const note = signNote('A text.\nOf two lines.\n', [KEY]);
    fc.assert(
      fc.property(
        fc.nat({ max: note.length - 1 }),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 2 }),
        (at, put) => {
          const changed = note.slice(0, at) + put + note.slice(at + 1);
          fc.pre(changed !== note);
          expect(E.isLeft(openNote(changed, [KEY.verifier]))).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('of any text that can be signed is opened again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (line) => {
        // eslint-disable-next-line no-control-regex -- notes hold none of them
        const text = `${line.replace(/[\u0000-\u001f]/g, '')}\n`;
        expect(right(openNote(signNote(text, [KEY]), [KEY.verifier])).text).toBe(text);
      }),
    );
  });
});

describe('a verifier key', () => {
  test.each([
    ['no name', SPEC_KEY.replace('example.com/foo', '')],
    ['a space in the name', SPEC_KEY.replace('.com', ' com')],
    ['an id of another key', SPEC_KEY.replace('530d903a', '530d903b')],
    ['an id in capitals', SPEC_KEY.replace('530d903a', '530D903A')],
    ['another algorithm', 'example.com/foo+530d903a+BOkyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k'],
    ['too short a key', SPEC_KEY.slice(0, -4)],
    ['something after it', `${SPEC_KEY}\n`],
  ])('is malformed with %s', (_, line) => {
    expect(E.isLeft(parseVerifierKey(line))).toBe(true);
  });

  test('is written as it was read', () => {
    for (const line of [SPEC_KEY, GO_KEY]) expect(showVerifierKey(key(line))).toBe(line);
  });
});

describe('the file of a key', () => {
  const file = signingKeyFile('example.no/ledger', new Uint8Array(32).fill(1)) ?? '';

  test('is read again, and signs as before', () => {
    expect(right(parseSigningKey(file)).verifier).toEqual(KEY.verifier);
    expect(right(parseSigningKey(file)).sign('x')).toEqual(KEY.sign('x'));
  });

  test('shows its secret to nobody who prints the key', () => {
    const [, , secret = ''] = file.split('\n');
    expect(JSON.stringify(right(parseSigningKey(file)))).not.toContain(secret);
  });

  test.each([
    ['the name of another', file.replace('example.no/ledger', 'example.no/other')],
    ['no first line', file.slice(file.indexOf('\n') + 1)],
    ['the first line of another key', file.replace(/^.*/, showVerifierKey(OTHER_KEY.verifier))],
    ['a secret that was cut', file.replace(/.{8}\n-----END/, '\n-----END')],
  ])('is refused with %s', (_, text) => {
    expect(E.isLeft(parseSigningKey(text))).toBe(true);
  });

  test('needs 32 secret bytes and a name without spaces', () => {
    expect(signingKeyOf('example.no', new Uint8Array(31))).toBeUndefined();
    expect(signingKeyOf('ex ample', new Uint8Array(32))).toBeUndefined();
  });
});
