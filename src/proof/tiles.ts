import { growingTree } from '../stores/seal/growing.js';
import { EMPTY_ROOT, nodeHash, type Hash } from '../stores/seal/hash.js';
import type { TreeHead } from '../stores/seal/proof.js';

/**
 * The tree of a log as tiles (C2SP tlog-tiles): files of up to 256 hashes that stand side by side on one level, where those of a level
 * are the roots over the full tiles of the level below. What many proofs have in common is there once.
 */

export const TILE_WIDTH = 256;

/** Which tile: its level, its place on that level from 0, and how many hashes it has. */
export interface TilePlace {
  readonly level: number;
  readonly index: number;
  /** 256 when it is full; less at the right edge of the tree only. */
  readonly width: number;
}

/** How many hashes a level has in a tree of this size. */
const hashesOn = (level: number, size: number): number => Math.floor(size / TILE_WIDTH ** level);

/** The tile that a hash of a level lies in, in a tree of this size. */
const placeOf = (level: number, hash: number, size: number): TilePlace => {
  const index = Math.floor(hash / TILE_WIDTH);
  return { level, index, width: Math.min(TILE_WIDTH, hashesOn(level, size) - index * TILE_WIDTH) };
};

/**
 * Where a tile is kept, as the specification has it: `tile/LEVEL/INDEX` in groups of three digits, and `.p/WIDTH` where it is not full.
 *
 * @see https://c2sp.org/tlog-tiles
 *
 * @example
 * import { tilePath } from 'forsvarlig';
 *
 * assert.equal(tilePath({ level: 0, index: 1_234_067, width: 256 }), 'tile/0/x001/x234/067');
 * assert.equal(tilePath({ level: 1, index: 1, width: 17 }), 'tile/1/001.p/17');
 */
export const tilePath = ({ level, index, width }: TilePlace): string => {
  const digits = String(index);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/\d{3}/g) ?? [];
  const last = groups.pop() ?? '000';
  const path = [...groups.map((group) => `x${group}`), last].join('/');
  return `tile/${level}/${path}${width === TILE_WIDTH ? '' : `.p/${width}`}`;
};

/** The tiles that show where these events stand in a tree of this size, and its right edge; each once, lowest level first. */
export const tilesFor = (indices: Iterable<number>, size: number): ReadonlyArray<TilePlace> => {
  const places: TilePlace[] = [];
  let wanted = new Set<number>();
  for (const index of indices) if (index < size) wanted.add(Math.floor(index / TILE_WIDTH));
  for (let level = 0; hashesOn(level, size) > 0; level += 1) {
    const count = hashesOn(level, size);
    if (count % TILE_WIDTH > 0) wanted.add(Math.floor(count / TILE_WIDTH));
    const tiles = [...wanted].sort((a, b) => a - b);
    for (const tile of tiles) places.push(placeOf(level, tile * TILE_WIDTH, size));
    // What is full is one hash of the level above; what is not belongs to the right edge.
    wanted = new Set(
      tiles.filter((tile) => (tile + 1) * TILE_WIDTH <= count).map((tile) => Math.floor(tile / TILE_WIDTH)),
    );
  }
  return places;
};

/** A tile's bytes: its hashes one after the other. */
export const tileBytes = (hashes: ReadonlyArray<Hash>): Uint8Array => Buffer.from(hashes.join(''), 'hex');

const HASH_BYTES = 32;

const hashIn = (tile: Uint8Array, i: number): Hash =>
  Buffer.from(tile.buffer, tile.byteOffset + i * HASH_BYTES, HASH_BYTES).toString('hex');

/** The root over some hashes of a tile, from `from` up to and without `to`. */
const rootIn = (tile: Uint8Array, from: number, to: number): Hash => {
  const tree = growingTree();
  for (let i = from; i < to; i += 1) tree.append(hashIn(tile, i));
  return tree.root();
};

/** What was wrong with the tiles of a log. */
export interface TileFlaw {
  /** The file; undefined: the right edge as a whole, which does not lead to the root. */
  readonly path: string | undefined;
  readonly what: 'missing' | 'other';
}

/** The leaves of a log at some places, as its tiles show them. */
export interface TiledLeaves {
  /** The hash of the leaf of an event; undefined where no tile shows it. */
  readonly leafAt: (index: number) => Hash | undefined;
  /** What was found wrong so far: tiles that were needed, and are not there or don't fit. */
  readonly flaws: () => ReadonlyArray<TileFlaw>;
}

/**
 * Reads tiles from the top: the right edge must lead to the root, and each full tile to its hash in the tile above.
 * What does not is told, and not used. `tileAt` gives the bytes of a tile by its path.
 */
export const tiledLeaves = (
  { size, root }: TreeHead,
  tileAt: (path: string) => Uint8Array | undefined,
): TiledLeaves => {
  const flaws: TileFlaw[] = [];
  const known = new Map<string, Uint8Array | undefined>();
  const read = (place: TilePlace): Uint8Array | undefined => {
    const path = tilePath(place);
    const bytes = tileAt(path);
    if (bytes?.length === place.width * HASH_BYTES) return bytes;
    flaws.push({ path, what: bytes === undefined ? 'missing' : 'other' });
    return undefined;
  };
  let top = 0;
  while (hashesOn(top + 1, size) > 0) top += 1;

  /** The right edge of the tree: on each level, the hashes that are in no full tile. */
  const edge = (): boolean => {
    const subtrees: Hash[] = [];
    for (let level = top; level >= 0; level -= 1) {
      const count = hashesOn(level, size);
      const width = count % TILE_WIDTH;
      if (width === 0) continue;
      const place = placeOf(level, count - width, size);
      const tile = read(place);
      known.set(tilePath(place), tile);
      if (tile === undefined) return false;
      // Falls into complete subtrees, the largest first, as the number is written in bits.
      let from = 0;
      for (let span = TILE_WIDTH / 2; span >= 1; span /= 2) {
        if ((width & span) === 0) continue;
        subtrees.push(rootIn(tile, from, from + span));
        from += span;
      }
    }
    const whole = subtrees.reduceRight<Hash | undefined>(
      (right, left) => (right === undefined ? left : nodeHash(left, right)),
      undefined,
    );
    if ((whole ?? EMPTY_ROOT) === root) return true;
    flaws.push({ path: undefined, what: 'other' });
    return false;
  };

  const stands = edge();
  const hashAt = (level: number, hash: number): Hash | undefined => {
    const place = placeOf(level, hash, size);
    const path = tilePath(place);
    if (!known.has(path)) known.set(path, fullTile(place));
    const tile = known.get(path);
    return tile === undefined ? undefined : hashIn(tile, hash % TILE_WIDTH);
  };
  const fullTile = (place: TilePlace): Uint8Array | undefined => {
    const above = hashAt(place.level + 1, place.index);
    if (above === undefined) return undefined;
    const tile = read(place);
    if (tile === undefined || rootIn(tile, 0, TILE_WIDTH) === above) return tile;
    flaws.push({ path: tilePath(place), what: 'other' });
    return undefined;
  };

  return {
    leafAt: (index) => (stands && index >= 0 && index < size ? hashAt(0, index) : undefined),
    flaws: () => flaws,
  };
};
