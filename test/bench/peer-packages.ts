import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Life, Told } from './by-hand.js';

// The parts in use of the packages that are compared with, as their declarations tell them.

/** An event as emmett gives it back: what was appended, with its place in the stream. */
interface EmmettEvent {
  readonly type: string;
  readonly data: unknown;
  readonly metadata: unknown;
}

/** How emmett folds a stream. */
interface Aggregating {
  readonly evolve: (life: Life, event: { readonly data: Told }) => Life;
  readonly initialState: () => Life;
}

export interface EmmettStore {
  readonly appendToStream: (stream: string, events: ReadonlyArray<EmmettEvent>) => Promise<unknown>;
  readonly aggregateStream: (
    stream: string,
    options: Aggregating,
  ) => Promise<{ readonly state: Life; readonly streamExists: boolean }>;
}

export interface EmmettConnection {
  readonly close: () => void;
  readonly query: (sql: string) => Promise<ReadonlyArray<object>>;
}

export interface EmmettSqlite {
  readonly sqliteConnection: (options: { readonly fileName: string }) => EmmettConnection;
  readonly getSQLiteEventStore: (options: {
    readonly fileName: string;
    readonly connectionOptions?: { readonly singleton: true; readonly connection: EmmettConnection };
  }) => EmmettStore;
  readonly readMessagesBatch: (
    connection: EmmettConnection,
    options: { readonly after: bigint; readonly batchSize: number },
  ) => Promise<{
    readonly messages: ReadonlyArray<{ readonly data: Told }>;
    readonly currentGlobalPosition: bigint;
    readonly areEventsLeft: boolean;
  }>;
}

export interface EmmettInMemory {
  readonly getInMemoryEventStore: () => EmmettStore;
}

interface CastoreEvent {
  readonly aggregateId: string;
  readonly version: number;
  readonly type: string;
  readonly timestamp: string;
  readonly payload: Told;
}

interface CastoreStore {
  readonly getAggregate: (id: string) => Promise<{ readonly aggregate: CastoreAggregate | undefined }>;
}

export interface CastoreAggregate {
  readonly aggregateId: string;
  readonly version: number;
  readonly life: Life;
}

export interface Castore {
  readonly EventStore: new (options: {
    readonly eventStoreId: string;
    readonly eventTypes: ReadonlyArray<unknown>;
    readonly reducer: (aggregate: CastoreAggregate | undefined, event: CastoreEvent) => CastoreAggregate;
    readonly eventStorageAdapter: unknown;
  }) => CastoreStore;
  readonly EventType: new (options: { readonly type: string }) => unknown;
  readonly InMemoryEventStorageAdapter: new (options: {
    readonly initialEvents: ReadonlyArray<CastoreEvent>;
  }) => unknown;
}

export interface Peers {
  readonly emmettSqlite: EmmettSqlite;
  readonly emmettInMemory: EmmettInMemory;
  readonly castore: Castore;
}

const FOLDER = join('test', 'bench', 'peers');

/** Installs what is compared with, where it is not there: it is no dependency of the library, nor of its tests. */
const install = (): void => {
  if (['sqlite3', '@castore/core'].every((name) => existsSync(join(FOLDER, 'node_modules', name)))) return;
  console.error('installing what is compared with; its driver is compiled, which takes some minutes');
  // The peer dependencies of emmett-sqlite contradict each other.
  execFileSync('npm', ['ci', '--legacy-peer-deps', '--no-audit', '--no-fund'], {
    cwd: FOLDER,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
};

/** Whether a module has classes and functions of these names. */
const has = (module: unknown, names: ReadonlyArray<string>): boolean =>
  names.every((name) => {
    const found: unknown =
      typeof module === 'object' && module !== null ? Reflect.get(module, name) : undefined;
    return typeof found === 'function';
  });

const isEmmettSqlite = (module: unknown): module is EmmettSqlite =>
  has(module, ['sqliteConnection', 'getSQLiteEventStore', 'readMessagesBatch']);
const isEmmettInMemory = (module: unknown): module is EmmettInMemory =>
  has(module, ['getInMemoryEventStore']);
const isCastore = (module: unknown): module is Pick<Castore, 'EventStore' | 'EventType'> =>
  has(module, ['EventStore', 'EventType']);
const isCastoreInMemory = (module: unknown): module is Pick<Castore, 'InMemoryEventStorageAdapter'> =>
  has(module, ['InMemoryEventStorageAdapter']);

const load = async <A>(name: string, isExpected: (module: unknown) => module is A): Promise<A> => {
  const path = createRequire(join(process.cwd(), FOLDER, 'package.json')).resolve(name);
  const module: unknown = await import(pathToFileURL(path).href);
  if (!isExpected(module)) throw new Error(`${name} has another form than was expected`);
  return module;
};

/** What somebody would take in place of this library, installed where it is not there yet. */
export const loadPeers = async (): Promise<Peers> => {
  install();
  const { EventStore, EventType } = await load('@castore/core', isCastore);
  return {
    emmettSqlite: await load('@event-driven-io/emmett-sqlite', isEmmettSqlite),
    emmettInMemory: await load('@event-driven-io/emmett', isEmmettInMemory),
    castore: {
      EventStore,
      EventType,
      ...(await load('@castore/event-storage-adapter-in-memory', isCastoreInMemory)),
    },
  };
};
