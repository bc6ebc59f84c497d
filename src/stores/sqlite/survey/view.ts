import { betterDriver } from '../better-driver.js';
import type { Connection, DriverName } from '../driver.js';
import { nodeDriver } from '../node-driver.js';
import { openReadOnly } from '../quiet.js';
import { settle } from '../settle.js';
import { inOneState, inOneStateMeanwhile } from '../soundness.js';
import { Unfit } from './unfit.js';

/** Where the file of a ledger is, and by which library it is read. */
export interface SurveyedFile {
  readonly path: string;
  readonly driver: DriverName;
  readonly busyTimeoutMs: number;
}

/** Reads a file over a connection of its own, each time in one state of it; throws {@link Unfit} where somebody wrote to it meanwhile unseen. */
export interface FileView {
  readonly ask: <A>(use: (connection: Connection) => A) => A;
  /** The same for what lets others have their turns. One thing at a time. */
  readonly askMeanwhile: <A>(use: (connection: Connection) => Promise<A>) => Promise<A>;
  readonly close: () => void;
}

export const openFileView = async ({ path, driver, busyTimeoutMs }: SurveyedFile): Promise<FileView> => {
  // The driver is one that the file was opened with already: nothing is left to choose, or to say where there is none.
  const opened = driver === 'node' ? nodeDriver() : await betterDriver();
  if (opened === undefined) throw new Unfit();
  const { connection, stillTrue } = openReadOnly(opened, path);
  settle(connection, busyTimeoutMs);
  return {
    ask: (use) => {
      const answer = inOneState(connection, () => use(connection));
      if (!stillTrue()) throw new Unfit();
      return answer;
    },
    askMeanwhile: async (use) => {
      const answer = await inOneStateMeanwhile(connection, () => use(connection));
      if (!stillTrue()) throw new Unfit();
      return answer;
    },
    close: () => {
      connection.close();
    },
  };
};
