import type { Hash } from './seal/hash.js';
import type { TreeHead } from './seal/proof.js';

/** A stream as it stood when a log had so many events: how many of them it had, and the root of the tree over their leaves. */
export interface SurveyedStream {
  readonly stream: string;
  readonly count: number;
  readonly root: Hash;
}

/** What a survey is asked. */
export interface SurveyRequest {
  /** How many threads may work at the same time; with 1, everything is done in the calling thread. */
  readonly threads: number;
  /** The sizes at which the log is to be told, beside its whole size; those it does not have are passed over. */
  readonly sizes: ReadonlySet<number>;
  /** Told of each size, the least first. */
  readonly tell: (head: TreeHead, streams: Iterable<SurveyedStream>) => void;
  /** How many events were read so far, in no particular order. */
  readonly progress?: ((done: number) => void) | undefined;
}
