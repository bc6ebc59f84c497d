import assert from 'node:assert/strict';
import { createHash, createPublicKey, verify } from 'node:crypto';

// A verifier written from docs/verification.md alone: it imports nothing of the library. It throws at the first thing that is wrong.

type Bytes = Buffer;
type Fields = Readonly<Record<string, unknown>>;

const sha = (...parts: ReadonlyArray<string | Uint8Array>): Bytes => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const leaf = (entry: string): Bytes => sha(Uint8Array.of(0), entry);
const node = (left: Bytes, right: Bytes): Bytes => sha(Uint8Array.of(1), left, right);

const rootOf = (leaves: ReadonlyArray<Bytes>): Bytes => {
  const [first] = leaves;
  if (first === undefined) return sha('');
  if (leaves.length === 1) return first;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return node(rootOf(leaves.slice(0, split)), rootOf(leaves.slice(split)));
};

/** The text of a note that this key signed. */
const open = (note: string, key: string): ReadonlyArray<string> => {
  const gap = note.lastIndexOf('\n\n');
  const text = note.slice(0, gap + 1);
  const [name, id, encoded = ''] = /^([^+]+)\+([^+]+)\+(.+)$/.exec(key)?.slice(1) ?? [];
  const x = Buffer.from(encoded, 'base64').subarray(1).toString('base64url');
  const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  const signed = note
    .slice(gap + 2)
    .split('\n')
    .some((line) => {
      const [dash, by, signature = ''] = line.split(' ');
      const bytes = Buffer.from(signature, 'base64');
      const known = dash === '\u2014' && by === name && bytes.toString('hex', 0, 4) === id;
      return known && verify(null, Buffer.from(text), publicKey, bytes.subarray(4));
    });
  assert(signed, 'a signature');
  return text.split('\n').slice(0, -1);
};

const bit = (key: Bytes, i: number): number => ((key[i >> 3] ?? 0) >> (7 - (i & 7))) & 1;

const hex = (value: unknown): Bytes => Buffer.from(String(value), 'hex');

const streamLeaf = (key: string, content: string): Bytes => leaf(`forsvarlig stream 1\0${key}\0${content}`);

const rootByWay = (key: Bytes, path: ReadonlyArray<unknown>, found: Bytes): Bytes =>
  path.reduce<Bytes>(
    (hash, other, i) =>
      bit(key, path.length - 1 - i) === 1 ? node(hex(other), hash) : node(hash, hex(other)),
    found,
  );

/** RFC 9162, 2.1.3.2, by recursion from the root down. */
const includes = (index: number, size: number, hash: Bytes, path: ReadonlyArray<Bytes>): Bytes => {
  if (size === 1) {
    assert(path.length === 0, 'the length of a path');
    return hash;
  }
  let split = 1;
  while (split * 2 < size) split *= 2;
  const beside = path.at(-1);
  assert(beside, 'the length of a path');
  const rest = path.slice(0, -1);
  return index < split
    ? node(includes(index, split, hash, rest), beside)
    : node(beside, includes(index - split, size - split, hash, rest));
};

const linesOf = (file: Uint8Array | undefined): ReadonlyArray<Fields> =>
  String(file)
    .split('\n')
    .slice(0, -1)
    .map((line): Fields => {
      const json: unknown = JSON.parse(line);
      return { ...(typeof json === 'object' ? json : {}) };
    });

const tilePath = (level: number, index: number, width: number): string => {
  const digits = String(index).padStart(Math.ceil(String(index).length / 3) * 3, '0');
  const groups = digits.match(/.{3}/g) ?? [];
  const path = groups.map((group, i) => (i < groups.length - 1 ? `x${group}` : group)).join('/');
  return `proof/tile/${level}/${path}${width < 256 ? `.p/${width}` : ''}`;
};

const hashesIn = (tile: Uint8Array | undefined): ReadonlyArray<Bytes> => {
  assert(tile, 'a tile');
  return Array.from({ length: tile.length / 32 }, (_, i) => Buffer.from(tile.subarray(i * 32, i * 32 + 32)));
};

/** Finds the leaf at a place, from the top of the tiles down. */
const tiledLeaf = (
  files: ReadonlyMap<string, Uint8Array>,
  size: number,
  root: Bytes,
  index: number,
): Bytes => {
  const countAt = (level: number): number => Math.floor(size / 256 ** level);
  const tileAt = (level: number, n: number): ReadonlyArray<Bytes> =>
    hashesIn(files.get(tilePath(level, n, Math.min(256, countAt(level) - n * 256))));
  let edge: Bytes[] = [];
  let top = 0;
  for (; countAt(top) > 0; top += 1) {
    const width = countAt(top) % 256;
    if (width === 0) continue;
    const tile = tileAt(top, Math.floor(countAt(top) / 256));
    const runs: Bytes[] = [];
    for (let from = 0, span = 128; span >= 1; span /= 2)
      if ((width & span) > 0) {
        runs.push(rootOf(tile.slice(from, from + span)));
        from += span;
      }
    edge = [...runs, ...edge];
  }
  assert.deepEqual(
    edge.reduceRight((right, left) => node(left, right)),
    root,
    'the right edge',
  );
  const hashAt = (level: number, i: number): Bytes => {
    const tile = tileAt(level, i >> 8);
    if (tile.length === 256) assert.deepEqual(rootOf(tile), hashAt(level + 1, i >> 8), 'a tile');
    const hash = tile[i % 256];
    assert(hash, 'a hash');
    return hash;
  };
  return hashAt(0, index);
};

/** Checks a dossier; gives how many streams and events were found right. */
export const verifyAnew = (
  files: ReadonlyMap<string, Uint8Array>,
  key: string,
): { readonly streams: number; readonly events: number } => {
  const note = String(files.get('proof/checkpoint.txt'));
  const [origin, size, encoded = '', extension = ''] = open(note, key);
  const root = Buffer.from(encoded, 'base64');
  const [, , version, , streamsRoot = ''] = extension.split(' ');
  assert.equal(version, '1');

  const [first, whose, head, ...listed] = open(String(files.get('proof/manifest.txt')), key);
  assert.deepEqual([first, whose, head], ['forsvarlig dossier 1', origin, `${size} ${encoded}`]);
  assert.equal(listed.length, files.size - 1, 'as many files as are listed');
  for (const line of listed) {
    const [sum, bytes, ...path] = line.split(' ');
    const file = files.get(path.join(' '));
    assert(file && sha(file).toString('hex') === sum && String(file.length) === bytes, 'a file');
  }

  const events = linesOf(files.get('proof/events.jsonl'));
  const leaves = events.map((event) => {
    if ('leaf' in event) return hex(event['leaf']);
    const { id, stream, type, recordedAt, metadata, data } = event;
    return leaf(['forsvarlig event 1', id, stream, type, recordedAt, metadata, data].map(String).join('\0'));
  });
  let at = 0;
  const streams = linesOf(files.get('proof/streams.jsonl'));
  for (const { stream, count, root: own, path, found } of streams) {
    const name = sha(String(stream));
    assert(Array.isArray(path));
    const way: ReadonlyArray<unknown> = path;
    let end = sha('');
    if (count !== 0) {
      const mine = leaves.slice(at, at + Number(count));
      events.slice(at, at + mine.length).forEach((event, i) => {
        assert.deepEqual([event['stream'], event['version']], [stream, i]);
      });
      at += mine.length;
      assert.equal(rootOf(mine).toString('hex'), own, 'the events of a stream');
      end = streamLeaf(name.toString('hex'), sha(`${String(count)}\0${String(own)}`).toString('hex'));
    } else if (typeof found === 'object') {
      const { key: other, content }: Fields = { ...found };
      assert.notEqual(other, name.toString('hex'));
      for (let i = 0; i < way.length; i += 1) assert.equal(bit(hex(other), i), bit(name, i));
      end = streamLeaf(String(other), String(content));
    }
    assert.equal(rootByWay(name, way, end).toString('base64'), streamsRoot, 'the place of a stream');
  }
  assert.equal(at, events.length, 'no events beside those of the streams');

  const tiled = [...files.keys()].some((path) => path.startsWith('proof/tile/'));
  for (const [i, { index }] of events.entries()) {
    const mine = leaves[i] ?? sha('');
    if (tiled) {
      assert.deepEqual(tiledLeaf(files, Number(size), root, Number(index)), mine, 'an event');
      continue;
    }
    const text = String(files.get(`proof/inclusion/${String(index)}.tlog-proof`));
    const gap = text.indexOf('\n\n');
    assert.equal(text.slice(gap + 2), note);
    const [format, place, ...path] = text.slice(0, gap).split('\n');
    assert.deepEqual([format, place], ['c2sp.org/tlog-proof@v1', `index ${String(index)}`]);
    const hashes = path.map((line) => Buffer.from(line, 'base64'));
    assert.deepEqual(includes(Number(index), Number(size), mine, hashes), root, 'an event');
  }
  return { streams: streams.length, events: events.length };
};
