import { closeSync, openSync } from 'node:fs';

/**
 * Makes an empty file where there is none that only its owner can read and write: what is decided about people's care is not for everybody
 * on the machine, whatever new files get here otherwise. SQLite gives what it puts beside a file the rights of that file.
 */
export const makeForOwner = (path: string): void => {
  try {
    closeSync(openSync(path, 'wx', 0o600));
  } catch {
    // It is there by now, or can't be made, which opening it will tell better.
  }
};
