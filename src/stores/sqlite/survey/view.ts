import * as E from 'fp-ts/lib/Either.js';
import { chooseDriver } from '../choose-driver.js';
import type { Connection, DriverName } from '../driver.js';
import { openReadOnly } from '../quiet.js';
import { inOneState } from '../soundness.js';
import { settle } from '../setup.js';
import { Unfit } from './piece.js';

/** Where the file of a ledger is, and by which library it is read. */
export interface SurveyedFile {
  readonly path: string;
  readonly driver: DriverName;
  readonly busyTimeoutMs: number;
}

/** Reads a file over a connection of its own, each time in one state of it; throws {@link Unfit} where somebody wrote to it meanwhile unseen. */
export interface FileView {
  readonly ask: <A>(use: (connection: Connection) => A) => A;
  readonly close: () => void;
}

export const openFileView = async ({ path, driver, busyTimeoutMs }: SurveyedFile): Promise<FileView> => {
  const chosen = await chooseDriver(path, driver)();
  if (E.isLeft(chosen)) throw new Unfit();
  const { connection, stillTrue } = openReadOnly(chosen.right, path);
  settle(connection, busyTimeoutMs);
  return {
    ask: (use) => {
      const answer = inOneState(connection, () => use(connection));
      if (!stillTrue()) throw new Unfit();
      return answer;
    },
    close: () => {
      connection.close();
    },
  };
};
