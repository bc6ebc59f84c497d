import { fstatSync, readdirSync } from 'node:fs';

/** Where the numbers of the descriptors of this process are listed, on Linux and on macOS; Windows has no such folder. */
const DESCRIPTORS = '/dev/fd';

const descriptors = (): ReadonlyArray<number> => {
  try {
    return readdirSync(DESCRIPTORS).map(Number).filter(Number.isInteger);
  } catch {
    // Where nothing is listed, locks belong to a handle and not to a process, and there is nothing to lose.
    return [];
  }
};

/** What tells a file from all others, whatever its path. */
interface FileNumbers {
  readonly dev: number;
  readonly ino: number;
}

const isOf =
  ({ dev, ino }: FileNumbers) =>
  (descriptor: number): boolean => {
    try {
      const found = fstatSync(descriptor);
      return found.dev === dev && found.ino === ino;
    } catch {
      // Closed since it was listed, as the one that listed them is.
      return false;
    }
  };

/**
 * Whether this process, in any of its threads, has a file open. By POSIX, closing *any* descriptor of a file drops *all*
 * locks that the process has on it: who looks at a database by hand takes from SQLite the locks that keep another
 * program from taking its log away. So a file that is held here already is not opened by hand.
 *
 * Source: sqlite.org/howtocorrupt.html, section 2.2.
 */
export const heldHere = (file: FileNumbers): boolean => descriptors().some(isOf(file));
