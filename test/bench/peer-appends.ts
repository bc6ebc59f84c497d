import type { NewFile } from './appends.js';
import type { Row } from './data.js';
import { sliced, type Contender } from './measure.js';
import type { EmmettSqlite } from './peer-packages.js';

const ATTEMPTS = 5;

/**
 * As it comes, a commit fails now and then ("SQL statements in progress") when the machine is loaded. Whoever uses it so has to
 * try again, and so does this.
 */
const appended = async (append: () => Promise<unknown>): Promise<void> => {
  for (let attempt = 1; ; attempt += 1)
    try {
      await append();
      return;
    } catch (thrown) {
      if (attempt === ATTEMPTS) throw thrown;
    }
};

/** Both sides take turns after so many appends. */
const TURN = 20;

/**
 * One durable append each, as our commands are. `as it comes` opens a connection for every append, which is what the
 * store does with a file when nothing else is said; `kept` gives it one connection to keep.
 */
export const emmettAppends =
  (
    { getSQLiteEventStore, sqliteConnection }: EmmettSqlite,
    newFile: NewFile,
    rows: ReadonlyArray<Row>,
    use: 'as it comes' | 'kept',
  ): Contender =>
  async () => {
    const fileName = newFile();
    const connection = sqliteConnection({ fileName });
    // It asks for this too and does not wait for it, so that on a loaded machine it may come to nothing.
    await connection.query('PRAGMA journal_mode = WAL');
    const store = getSQLiteEventStore({
      fileName,
      ...(use === 'kept' ? { connectionOptions: { singleton: true, connection } } : {}),
    });
    // Its tables are made at the first append.
    await appended(() => store.appendToStream('first', [{ type: 'First', data: {}, metadata: {} }]));
    // Asked after that, for the setting that a new connection makes is not waited for.
    const settings = JSON.stringify([
      ...(await connection.query('PRAGMA journal_mode')),
      ...(await connection.query('PRAGMA synchronous')),
    ]);
    if (settings !== '[{"journal_mode":"wal"},{"synchronous":2}]')
      throw new Error(`emmett-sqlite does not write as durably as the ledger: ${settings}`);
    const events = rows.map(({ stream, type, data, metadata }) => ({
      stream,
      event: { type, data: JSON.parse(data) as unknown, metadata: JSON.parse(metadata) as unknown },
    }));
    return {
      slices: sliced(events, TURN, async (some) => {
        for (const { stream, event } of some) await appended(() => store.appendToStream(stream, [event]));
      }),
      after: connection.close,
    };
  };
