// Stores: the port, its memory and SQLite sides, and the tree over what they hold.

export {
  MAX_EVENT_BYTES,
  type Append,
  type Appended,
  type AppendRefusal,
  type EventBatch,
  type EventStore,
  type NewEvent,
  type Page,
  type RecordedData,
  type RecordedEvent,
  type Subscription,
} from './event-store.js';
export { type StoreError } from './store-error.js';
export { entryOf, leafOf, type Sealed } from './seal/entry.js';
export { EMPTY_ROOT, leafHash, nodeHash, type Hash } from './seal/hash.js';
export {
  verifyConsistency,
  verifyInclusion,
  type ConsistencyProof,
  type InclusionProof,
  type TreeHead,
} from './seal/proof.js';
export { type Seal } from './seal/seal.js';
export { type RestorableStore, type Restored, type RestoreRefusal } from './restore.js';
export { openMemoryStore } from './memory/memory-store.js';
export { backupSqlite, type BackupOptions } from './sqlite/backup.js';
export { openSqliteStore, type SqliteStoreOptions } from './sqlite/sqlite-store.js';
