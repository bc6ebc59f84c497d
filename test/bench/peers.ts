import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { NewFile } from './appends.js';
import type { Row } from './data.js';
import { sliced, type Contender } from './measure.js';

/** The part of @event-driven-io/emmett-sqlite in use, as its declarations tell it. */
interface EmmettConnection {
  readonly close: () => void;
  readonly query: (sql: string) => Promise<ReadonlyArray<object>>;
}
interface EmmettStore {
  readonly appendToStream: (
    stream: string,
    events: ReadonlyArray<{ readonly type: string; readonly data: unknown; readonly metadata: unknown }>,
  ) => Promise<unknown>;
}
interface Emmett {
  readonly sqliteConnection: (options: { readonly fileName: string }) => EmmettConnection;
  readonly getSQLiteEventStore: (options: {
    readonly fileName: string;
    readonly connectionOptions?: { readonly singleton: true; readonly connection: EmmettConnection };
  }) => EmmettStore;
}

const isEmmett = (module: unknown): module is Emmett =>
  typeof module === 'object' &&
  module !== null &&
  'getSQLiteEventStore' in module &&
  typeof module.getSQLiteEventStore === 'function' &&
  'sqliteConnection' in module;

const FOLDER = join('test', 'bench', 'peers');

/** Installs what is compared with, where it is not there: it is no dependency of the library, nor of its tests. */
const install = (): void => {
  if (existsSync(join(FOLDER, 'node_modules', 'sqlite3'))) return;
  console.error('installing what is compared with; its driver is compiled, which takes some minutes');
  // Its peer dependencies contradict each other.
  execFileSync('npm', ['install', '--legacy-peer-deps', '--no-package-lock', '--no-audit', '--no-fund'], {
    cwd: FOLDER,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
};

/** The event store of emmett for SQLite. */
export const loadEmmett = async (): Promise<Emmett> => {
  install();
  const path = createRequire(join(process.cwd(), FOLDER, 'package.json')).resolve(
    '@event-driven-io/emmett-sqlite',
  );
  const module: unknown = await import(pathToFileURL(path).href);
  if (!isEmmett(module)) throw new Error('emmett-sqlite has another form than was expected');
  return module;
};

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
    { getSQLiteEventStore, sqliteConnection }: Emmett,
    newFile: NewFile,
    rows: ReadonlyArray<Row>,
    use: 'as it comes' | 'kept',
  ): Contender =>
  async () => {
    const fileName = newFile();
    const connection = sqliteConnection({ fileName });
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
