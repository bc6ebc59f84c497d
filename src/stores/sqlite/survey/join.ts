import { appendRange, emptyRange, rootOfRange, type LeafRange } from '../../seal/leaf-range.js';
import type { SurveyedStream, SurveyRequest } from '../../survey.js';
import type { Frame } from './frame.js';
import { addSum, isSameSum, noIds, type IdSum } from './id-sum.js';
import type { Piece } from './piece.js';
import { Unfit } from './unfit.js';

/** A stream as the pieces so far tell it. */
interface Joined {
  readonly range: LeafRange;
  last: number | null;
}

const isSame = (a: LeafRange, b: LeafRange): boolean =>
  a.end === b.end && a.hashes.length === b.hashes.length && a.hashes.every((hash, i) => hash === b.hashes[i]);

/** How many events of those left go into one piece for each thread, round by round; what is left then goes into as many again. */
const ROUNDS = [0.6, 0.6];

/**
 * Where a log is cut so that threads end at about the same time, however fast each is: into large pieces first, and smaller ones for
 * whoever is free last. Few, for a stream is joined again wherever a piece ends.
 */
export const cutsFor = (size: number, threads: number): ReadonlyArray<number> => {
  const cuts: number[] = [];
  let end = 0;
  for (const share of [...ROUNDS, 1]) {
    const begin = end;
    end += (size - begin) * share;
    for (let part = 1; part <= threads; part += 1)
      cuts.push(Math.floor(begin + ((end - begin) * part) / threads));
  }
  return cuts;
};

/** Where the pieces of a log end: at its own end, at the sizes that are asked about, and where it is cut beside. */
export const cutsOf = (
  size: number,
  cuts: ReadonlyArray<number>,
  sizes: ReadonlySet<number>,
): ReadonlyArray<number> =>
  [...new Set([...sizes, ...cuts, size])].filter((cut) => cut > 0 && cut <= size).sort((a, b) => a - b);

/**
 * Joins the pieces of a log, in whichever order they come, and tells of the sizes asked about; throws {@link Unfit} where a piece does not
 * begin as the one before it ends, or a stream ends elsewhere than the file says.
 */
export const joining = ({ size, streams }: Frame, { sizes, tell }: Pick<SurveyRequest, 'sizes' | 'tell'>) => {
  const names = new Map(streams.map(({ id, name }) => [id, name]));
  const joined = new Map<number, Joined>();
  let log = emptyRange(0);
  const ids = noIds();
  let entered: IdSum | undefined;
  /** Those that came before one that stands before them, by where they begin. */
  const waiting = new Map<number, Piece>();

  const heads = function* (): Generator<SurveyedStream> {
    for (const [id, { range }] of joined) {
      const stream = names.get(id);
      if (stream === undefined) throw new Unfit();
      yield { stream, count: range.end, root: rootOfRange(range) };
    }
  };

  const tellNow = (): void => {
    if (log.end === size || sizes.has(log.end)) tell({ size: log.end, root: rootOfRange(log) }, heads());
  };

  const append = ({ before, whole, stretches, ids: found }: Piece): void => {
    if (!isSame(before, log)) throw new Unfit();
    addSum(ids, found);
    for (const { stream, range, previous, last } of stretches) {
      let known = joined.get(stream);
      if (known === undefined) {
        known = { range: emptyRange(0), last: null };
        joined.set(stream, known);
      }
      if (range.begin !== known.range.end || previous !== known.last) throw new Unfit();
      appendRange(known.range, range);
      known.last = last;
    }
    log = whole;
    tellNow();
  };

  tellNow();
  return {
    take: (piece: Piece): void => {
      waiting.set(piece.before.end, piece);
      for (let next = waiting.get(log.end); next !== undefined; next = waiting.get(log.end)) {
        waiting.delete(next.before.end);
        append(next);
      }
    },

    /** Takes what the ids come to that are in their index. */
    takeIds: (sum: IdSum): void => {
      entered = sum;
    },

    /** To be called once all pieces were taken, and the ids. */
    end: (): void => {
      if (log.end !== size || joined.size !== streams.length) throw new Unfit();
      if (entered === undefined || !isSameSum(entered, ids)) throw new Unfit();
      for (const { id, version, head } of streams) {
        const found = joined.get(id);
        if (found?.range.end !== version + 1 || found.last !== head) throw new Unfit();
      }
    },
  };
};

export type Joining = ReturnType<typeof joining>;
