import { createRequire } from 'node:module';
import type { Row } from './data.js';

/**
 * What somebody would write by hand with the bare driver: the same tables, the same settings, the same bytes, and no
 * checks. It hashes nothing: as many digits as the ledger's hashes have stand ready.
 */
export interface RawLedger {
  readonly append: (rows: ReadonlyArray<Row>) => void;
  readonly texts: () => ReadonlyArray<string>;
  readonly close: () => void;
}

interface Statement {
  readonly run: (...values: ReadonlyArray<string | number | null>) => unknown;
  readonly all: () => ReadonlyArray<unknown>;
}
interface Database {
  readonly exec: (sql: string) => unknown;
  readonly prepare: (sql: string) => Statement;
  readonly close: () => unknown;
}

const TABLES = `
CREATE TABLE stream (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, version INTEGER NOT NULL, head INTEGER NOT NULL) STRICT;
CREATE TABLE event (position INTEGER PRIMARY KEY, stream INTEGER NOT NULL, version INTEGER NOT NULL, previous INTEGER,
  id TEXT NOT NULL UNIQUE, type TEXT NOT NULL, recorded_at INTEGER NOT NULL, hashes TEXT NOT NULL, metadata TEXT NOT NULL, data TEXT NOT NULL) STRICT;`;

const DIGITS = Array.from({ length: 54 }, (_, levels) => 'a'.repeat(64 * levels));
/** As many digits as stand with this event in a ledger. */
const hashesAt = (position: number): string => {
  let levels = 1;
  for (let rest = position; rest % 2 === 0; rest /= 2) levels += 1;
  return DIGITS[levels] ?? '';
};

const SETTINGS = 'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 20000;';

/** Opens the driver that the library would take as well: the runtime's own SQLite where there is one. */
const openDatabase = (file: string): Database => {
  const load = createRequire(import.meta.url);
  try {
    const builtIn = load('node:sqlite') as { readonly DatabaseSync: new (path: string) => Database };
    return new builtIn.DatabaseSync(file);
  } catch {
    const Package = load('better-sqlite3') as new (path: string) => Database;
    return new Package(file);
  }
};

/** Commits after which the ledger empties its log (src/stores/sqlite/writer.ts). */
const COMMITS_A_LOG = 256;

/** `emptying`: it also empties its log as often as the ledger does, which is no setting of the driver but work to be written. */
export const openRaw = (file: string, emptying = false): RawLedger => {
  const database = openDatabase(file);
  database.exec(SETTINGS);
  database.exec(TABLES);
  const insertStream = database.prepare('INSERT INTO stream (id, name, version, head) VALUES (?, ?, ?, ?)');
  const updateStream = database.prepare('UPDATE stream SET version = ?, head = ? WHERE id = ?');
  const insertEvent = database.prepare('INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const begin = database.prepare('BEGIN IMMEDIATE');
  const commit = database.prepare('COMMIT');
  const emptyLog = database.prepare('PRAGMA wal_checkpoint(PASSIVE)');
  let commits = 0;
  const heads = new Map<string, { readonly id: number; version: number; head: number }>();
  let position = 0;
  return {
    append: (rows) => {
      begin.run();
      const recordedAt = Date.now();
      for (const { stream, id, type, metadata, data } of rows) {
        position += 1;
        const head = heads.get(stream);
        const number = head?.id ?? heads.size + 1;
        const version = head === undefined ? 0 : head.version + 1;
        insertEvent.run(
          ...[position, number, version, head?.head ?? null, id, type, recordedAt],
          ...[hashesAt(position), metadata, data],
        );
        if (head === undefined) insertStream.run(number, stream, version, position);
        else updateStream.run(version, position, number);
        heads.set(stream, { id: number, version, head: position });
      }
      commit.run();
      commits += 1;
      if (emptying && commits % COMMITS_A_LOG === 0) emptyLog.all();
    },
    texts: () =>
      database
        .prepare('SELECT data FROM event ORDER BY position')
        .all()
        .map((row) => String((row as { readonly data: unknown }).data)),
    close: () => {
      database.close();
    },
  };
};
