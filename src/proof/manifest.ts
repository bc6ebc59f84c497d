import * as E from 'fp-ts/lib/Either.js';
import { isHash, type Hash } from '../stores/seal/hash.js';
import type { TreeHead } from '../stores/seal/proof.js';
import { hashFromBase64, hashToBase64 } from './base64.js';
import { fromDecimal } from './decimal.js';
import { malformed, type Malformed } from './malformed.js';

/** A file of a dossier as its manifest knows it. */
export interface ManifestFile {
  /** From the dossier's folder, with `/` between folders. */
  readonly path: string;
  readonly bytes: number;
  /** SHA-256 of the file's bytes. */
  readonly sha256: Hash;
}

/** Every file of a dossier but the manifest itself, and the checkpoint that the dossier is made of. */
export interface Manifest {
  readonly origin: string;
  readonly head: TreeHead;
  readonly files: ReadonlyArray<ManifestFile>;
}

/** No ledger can be called so, for the names of keys hold no spaces: what is signed here is never taken for a checkpoint. */
const FIRST = 'forsvarlig dossier 1';

const isPath = (path: string): boolean =>
  path !== '' &&
  !/[\p{Cc}\\]/u.test(path) &&
  path.split('/').every((part) => !['', '.', '..'].includes(part));

/** The text of a manifest; it is signed as a note. Files stand in the order of their paths' bytes. */
export const manifestText = ({ origin, head, files }: Manifest): string => {
  const lines = files
    .toSorted((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path)))
    .map(({ path, bytes, sha256 }) => {
      if (!isPath(path)) throw new RangeError('a path that no manifest can hold');
      return `${sha256} ${bytes} ${path}\n`;
    });
  return `${FIRST}\n${origin}\n${head.size} ${hashToBase64(head.root)}\n${lines.join('')}`;
};

/** Reads the text of a manifest. */
export const parseManifestText = (text: string): E.Either<Malformed, Manifest> => {
  const wrong = (line: number, message: string): E.Either<Malformed, never> =>
    E.left(malformed(line, message));
  const lines = text.split('\n');
  if (lines.pop() !== '') return wrong(lines.length + 1, 'the last line does not end with a newline');
  const [first, origin = '', head = '', ...rest] = lines;
  if (first !== FIRST) return wrong(1, `a manifest begins with ${FIRST}`);
  const [written = '', hash = ''] = head.split(' ');
  const size = fromDecimal(written);
  const root = hashFromBase64(hash);
  if (size === undefined || root === undefined)
    return wrong(3, 'expected the size and root of the checkpoint');
  const files: ManifestFile[] = [];
  const paths = new Set<string>();
  for (const [i, line] of rest.entries()) {
    const parts = /^(?<sha256>\S+) (?<bytes>\d+) (?<path>.+)$/u.exec(line)?.groups;
    const { sha256, bytes: counted = '', path = '' } = parts ?? {};
    const bytes = fromDecimal(counted);
    if (!isHash(sha256) || bytes === undefined || !isPath(path))
      return wrong(4 + i, 'expected a hash, a number of bytes and a path');
    if (paths.has(path)) return wrong(4 + i, 'a file that stands there twice');
    paths.add(path);
    files.push({ path, bytes, sha256 });
  }
  return E.right({ origin, head: { size, root }, files });
};
