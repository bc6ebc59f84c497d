import { describe, expect, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import fc from 'fast-check';
import {
  checkpointText,
  consistencyText,
  EMPTY_ROOT,
  leafHash,
  manifestText,
  openCheckpoint,
  parseCheckpointText,
  parseConsistencyText,
  parseManifestText,
  parseTlogProof,
  signCheckpoint,
  signNote,
  tlogProofText,
} from '../../src/index.js';
import { KEY, keyOf } from './dossiers.js';

const right = <A>(read: E.Either<unknown, A>): A => {
  if (E.isLeft(read)) throw new Error(JSON.stringify(read.left));
  return read.right;
};

/** The text of the specification (c2sp.org/tlog-checkpoint). */
const SPEC = 'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n';

const STREAMS = { count: 3, root: leafHash('streams') };
const HEAD = { size: 4, root: leafHash('r'), streams: STREAMS };

const HASHES = fc.array(fc.string().map(leafHash), { maxLength: 63 });
const SIZE = fc.nat({ max: Number.MAX_SAFE_INTEGER });

describe('a checkpoint', () => {
  test('of the specification is read, and written as it was', () => {
    const read = right(parseCheckpointText(SPEC));
    expect(read).toMatchObject({
      origin: 'example.com/behind-the-sofa',
      size: 20_852_163,
      streams: undefined,
    });
    expect(read.root).toBe('0ac5186a91863e8e1d90c808014aa89bf5da8e3ee1d9f07630f0378f68f1ab62');
    expect(checkpointText(read)).toBe(SPEC);
  });

  test('is signed byte for byte as before', () => {
    const streams = {
      count: 3,
      root: '185bedc6f4e74b5e8b62348ac9649a4e70d83fb6c971edda74638a3c469d21bb',
    };
    expect(signCheckpoint({ ...HEAD, streams }, [KEY])).toBe(
      'example.no/ledger\n4\napmXAjplJTmVEF03v4+VCjnV51Zn8bjgplvxLy3fBsI=\n' +
        'forsvarlig streams 1 3 GFvtxvTnS16LYjSKyWSaTnDYP7bJce3adGOKPEadIbs=\n\n' +
        '\u2014 example.no/ledger Vt2RVb13YRO8K1ztK5+6f2MMe98omLrZHJ088HL9TwcIpSpEfUUU+zr1ODgMPc2qGVQojqEPfjbbvF7S7yS7M3LRLA4=\n',
    );
  });

  test('may hold lines that nobody here knows', () => {
    expect(right(parseCheckpointText(`${SPEC}something else\n`)).streams).toBeUndefined();
    const text = checkpointText({ ...HEAD, origin: 'x' });
    expect(right(parseCheckpointText(`${text}more\n`)).streams).toEqual(STREAMS);
  });

  test.each([
    ['two lines', 'x\n1\n', 2],
    ['an empty origin', SPEC.replace('example.com/behind-the-sofa', ''), 1],
    ['an empty line', SPEC.replace('\n', '\n\n'), 2],
    ['a size with a leading zero', SPEC.replace('2085', '02085'), 2],
    ['a size with a sign', SPEC.replace('2085', '+2085'), 2],
    ['a size beyond what can be counted here', SPEC.replace('20852163', '9007199254740993'), 2],
    ['a root that is too short', SPEC.replace('CsUY', ''), 3],
    ['another root of the empty tree', SPEC.replace('20852163', '0'), 3],
    ['no newline at the end', SPEC.slice(0, -1), 3],
    ['a line on streams of another version', `${SPEC}forsvarlig streams 2 1 x\n`, 4],
    ['a line on streams that lacks the root', `${SPEC}forsvarlig streams 1 1\n`, 4],
    ['two lines on streams', checkpointText({ ...HEAD, origin: 'x' }).replace(/(forsv.*\n)/, '$1$1'), 5],
  ])('is malformed with %s', (_, text, line) => {
    expect(parseCheckpointText(text)).toMatchObject({ left: { _tag: 'Malformed', line } });
  });

  test('that was signed under the name of another ledger is refused', () => {
    const note = signNote(checkpointText({ ...HEAD, origin: 'example.no/other' }), [KEY]);
    expect(openCheckpoint(note, [KEY.verifier])).toMatchObject({
      left: { _tag: 'OtherOrigin', origin: 'example.no/other' },
    });
  });

  test('that others signed as well is opened all the same', () => {
    const note = signNote(checkpointText({ ...HEAD, origin: KEY.verifier.name }), [keyOf('gov', 3), KEY]);
    expect(right(openCheckpoint(note, [KEY.verifier, keyOf('gov', 3).verifier])).by).toHaveLength(2);
  });

  test('is read as it was written', () => {
    fc.assert(
      fc.property(SIZE, fc.string(), SIZE, (size, seed, count) => {
        const root = size === 0 ? EMPTY_ROOT : leafHash(seed);
        const checkpoint = { origin: 'x', size, root, streams: { count, root: leafHash(seed) } };
        expect(right(parseCheckpointText(checkpointText(checkpoint)))).toEqual(checkpoint);
      }),
    );
  });
});

describe('proofs as text', () => {
  const checkpoint = signCheckpoint(HEAD, [KEY]);

  test('are read as they were written', () => {
    fc.assert(
      fc.property(SIZE, HASHES, fc.option(fc.uint8Array()), (index, path, extra) => {
        const proof = { index, path, checkpoint, ...(extra === null ? {} : { extra }) };
        const read = right(parseTlogProof(tlogProofText(proof)));
        expect({ ...read, ...(read.extra && { extra: Uint8Array.from(read.extra) }) }).toEqual(proof);
        const before = { before: index, path, checkpoint };
        expect(right(parseConsistencyText(consistencyText(before)))).toEqual(before);
      }),
    );
  });

  test('of an event have the form of the specification', () => {
    const path = [leafHash('a'), leafHash('b')];
    expect(tlogProofText({ index: 3, path, checkpoint })).toBe(
      'c2sp.org/tlog-proof@v1\nindex 3\n' +
        'Aippeebat6pa5MPl5F9+l3ESp+Y1k4INvsHsc4ok+Tw=\nV+s1YV1H807HFMrN9f10YIpejhAnJOgLJLKHwMJ7ajE=\n\n' +
        checkpoint,
    );
  });

  test.each([
    ['another first line', (text: string) => text.replace('@v1', '@v2')],
    ['no index', (text: string) => text.replace(/index .*\n/, '')],
    ['an index with a leading zero', (text: string) => text.replace('index ', 'index 0')],
    ['a hash that is none', (text: string) => text.replace(/^(index .*\n)/m, '$1abc\n')],
    ['extra data that is not Base 64', (text: string) => text.replace('index', 'extra ?\nindex')],
    ['no checkpoint', (text: string) => text.slice(0, text.indexOf('\n\n'))],
    ['too many hashes', (text: string) => text.replace('\n\n', `\n${`${'A'.repeat(43)}=\n`.repeat(64)}\n`)],
  ])('of an event are malformed with %s', (_, change) => {
    const text = tlogProofText({ index: 3, path: [], checkpoint });
    expect(E.isLeft(parseTlogProof(change(text)))).toBe(true);
  });
});

describe('a manifest', () => {
  const files = [
    { path: 'report.html', bytes: 12, sha256: leafHash('a') },
    { path: 'proof/events.jsonl', bytes: 0, sha256: leafHash('b') },
  ];
  const manifest = { origin: 'example.no/ledger', head: { size: 4, root: leafHash('r') }, files };

  test('is read as it was written, its files in the order of their paths', () => {
    expect(right(parseManifestText(manifestText(manifest)))).toEqual({
      ...manifest,
      files: files.toReversed(),
    });
  });

  test('is never a checkpoint of a ledger that a key can have', () => {
    const note = signNote(manifestText({ ...manifest, origin: '4' }), [KEY]);
    expect(E.isLeft(openCheckpoint(note, [KEY.verifier]))).toBe(true);
  });

  test.each(['../secret', '/etc/passwd', 'a//b', 'a\\b', '', 'a/./b', 'new\nline'])(
    'does not hold the path %j',
    (path) => {
      expect(() =>
        manifestText({ ...manifest, files: [{ path, bytes: 0, sha256: leafHash('') }] }),
      ).toThrow();
      const text = `${manifestText({ ...manifest, files: [] })}${leafHash('')} 0 ${path}\n`;
      expect(E.isLeft(parseManifestText(text))).toBe(true);
    },
  );

  test('does not hold a file twice', () => {
    const text = manifestText(manifest);
    expect(E.isLeft(parseManifestText(`${text}${text.split('\n').at(-2)}\n`))).toBe(true);
  });
});
