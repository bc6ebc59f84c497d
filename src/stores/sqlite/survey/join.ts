import { rootOfFrontier, type Frontier } from '../../seal/frontier.js';
import { appendRange, emptyRange, rootOfRange, type LeafRange } from '../../seal/leaf-range.js';
import type { SurveyedStream, SurveyRequest } from '../../survey.js';
import type { Frame } from './frame.js';
import { Unfit, type Piece } from './piece.js';

/** A stream as the pieces so far tell it. */
interface Joined {
  readonly range: LeafRange;
  last: number | null;
}

const isSameEdge = (a: Frontier, b: Frontier): boolean => {
  const levels = Math.max(a.peaks.length, b.peaks.length);
  for (let level = 0; level < levels; level += 1) if (a.peaks[level] !== b.peaks[level]) return false;
  return true;
};

/** Where the pieces of a log end: at the sizes that are asked about, and into so many parts of like size. */
export const cutsOf = (size: number, parts: number, sizes: ReadonlySet<number>): ReadonlyArray<number> => {
  const cuts = new Set(sizes);
  for (let part = 1; part <= parts; part += 1) cuts.add(Math.floor((size * part) / parts));
  return [...cuts].filter((cut) => cut > 0 && cut <= size).sort((a, b) => a - b);
};

/**
 * Joins the pieces of a log, in order, and tells of the sizes asked about; throws {@link Unfit} where a piece does not begin as the one before
 * it ends, or a stream ends elsewhere than the file says.
 */
export const joinPieces = (
  { size, streams }: Frame,
  pieces: ReadonlyArray<Piece>,
  { sizes, tell }: Pick<SurveyRequest, 'sizes' | 'tell'>,
): void => {
  const names = new Map(streams.map(({ id, name }) => [id, name]));
  const joined = new Map<number, Joined>();

  const heads = function* (): Generator<SurveyedStream> {
    for (const [id, { range }] of joined) {
      const stream = names.get(id);
      if (stream === undefined) throw new Unfit();
      yield { stream, count: range.end, root: rootOfRange(range) };
    }
  };

  let end = 0;
  let edge: Frontier = { peaks: [] };
  const tellAt = (at: number): void => {
    if (at === size || sizes.has(at)) tell({ size: at, root: rootOfFrontier(edge) }, heads());
  };
  tellAt(0);
  for (const piece of pieces) {
    if (piece.after !== end || !isSameEdge(piece.before, edge)) throw new Unfit();
    for (const { stream, range, previous, last } of piece.stretches) {
      let whole = joined.get(stream);
      if (whole === undefined) {
        whole = { range: emptyRange(0), last: null };
        joined.set(stream, whole);
      }
      if (range.begin !== whole.range.end || previous !== whole.last) throw new Unfit();
      appendRange(whole.range, range);
      whole.last = last;
    }
    end = piece.to;
    edge = piece.edge;
    tellAt(end);
  }
  if (end !== size || joined.size !== streams.length) throw new Unfit();
  for (const { id, version, head } of streams) {
    const found = joined.get(id);
    if (found?.range.end !== version + 1 || found.last !== head) throw new Unfit();
  }
};
