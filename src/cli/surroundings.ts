import type { Writable } from 'node:stream';
import type { Instant } from '../domain/values/instant.js';

/** Everything that the command line has from outside, so that tests can run it inside their own process. */
export interface Surroundings {
  /** The arguments after the program's name. */
  readonly args: ReadonlyArray<string>;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: Writable;
  readonly stderr: Writable & { readonly isTTY?: boolean };
  /** The package's version. */
  readonly version: string;
  /** The clock of the ledger; the system's when left out. */
  readonly clock?: () => Instant;
  /** Loads a module by its address, for rules of a municipality's own; none can be loaded when left out. */
  readonly loadModule?: (url: string) => Promise<unknown>;
  /**
   * Asks to be told when somebody wants the program to end (Ctrl-C), which then does not end it by itself; what it gives back
   * ends that. Nobody ever wants it when left out.
   */
  readonly onInterrupt?: (stop: () => void) => () => void;
}

/** What a run ends with: 0 when all was done, 1 when anything was not. */
export type ExitStatus = 0 | 1;
