import * as E from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { StoreError } from '../store-error.js';
import { thrownField } from '../thrown.js';
import { betterDriver } from './better-driver.js';
import type { Driver, DriverName } from './driver.js';
import { nodeDriver } from './node-driver.js';

const cannotOpen = (location: string, message: string): E.Either<StoreError, never> =>
  E.left({ _tag: 'CannotOpen', location, message });

const NEEDS = 'SQLite needs Node.js >= 22.13 or the optional package better-sqlite3';

const isMissing = (thrown: unknown): boolean => {
  const code = thrownField(thrown, 'code');
  return code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND';
};

const loadBetter = async (location: string): Promise<E.Either<StoreError, Driver>> => {
  try {
    return E.right(await betterDriver());
  } catch (thrown) {
    return isMissing(thrown)
      ? cannotOpen(location, `${NEEDS}: this is ${process.version}, and the package is not installed.`)
      : cannotOpen(
          location,
          `${NEEDS}: this is ${process.version}, and the package does not load; try npm rebuild better-sqlite3.`,
        );
  }
};

/**
 * Finds the SQLite of this runtime: its own where it has one, else the optional package. `wanted` insists on one of them.
 * Neither is imported before it is needed, so that the library loads where neither is.
 */
export const chooseDriver =
  (location: string, wanted: DriverName | undefined): TaskEither<StoreError, Driver> =>
  async () => {
    const node = wanted === 'better-sqlite3' ? undefined : nodeDriver();
    if (node) return E.right(node);
    return wanted === 'node'
      ? cannotOpen(location, `${process.version} has no node:sqlite; it comes with Node.js >= 22.13.`)
      : loadBetter(location);
  };
