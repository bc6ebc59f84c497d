import { existsSync, statSync } from 'node:fs';
import type { Connection, Driver } from './driver.js';

/**
 * SQLite makes files beside a database in WAL mode even for those who only read it, and can't where the directory is
 * read-only. A ledger at rest, one without a write-ahead log, can be read without: as a file that does not change. Whether
 * it really did not is checked around each reading, for SQLite would not notice.
 */
export interface ReadOnlyFile {
  readonly connection: Connection;
  /** False when somebody wrote meanwhile: what was read last does not count, open anew. */
  readonly stillTrue: () => boolean;
}

// A write-ahead log, or the journal of a creation under way.
const atRest = (path: string): boolean => !existsSync(`${path}-wal`) && !existsSync(`${path}-journal`);

const fingerprint = (path: string): string => {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stat ? [stat.dev, stat.ino, stat.size, stat.mtimeNs, stat.ctimeNs].join() : 'gone';
};

/** Opens a file for reading, at rest without leaving a trace, else as SQLite does among writers. */
export const openReadOnly = (driver: Driver, path: string): ReadOnlyFile => {
  const before = fingerprint(path);
  const unchanging = atRest(path) ? driver.openUnchanging(path) : undefined;
  return unchanging
    ? { connection: unchanging, stillTrue: () => atRest(path) && fingerprint(path) === before }
    : { connection: driver.open(path, 'read'), stillTrue: () => true };
};
