import { sha256 } from '../../seal/hash.js';
import {
  AT_THE_START,
  MOVED,
  UNFIT,
  type Answered,
  type Generation,
  type Moved,
  type SavedPart,
  type Saving,
  type Unfit,
} from '../../views/view-store.js';
import type { Connection, Row } from '../driver.js';
import { textOf, wholeNumber } from '../rows.js';

/** Parts read at a time. */
const PAGE = 32;

const COLUMNS = 'id, view, version, vocabulary, finished, position, events, mark, parts, digest';

/** A row of the table `generation`. */
interface Kept {
  readonly view: string;
  readonly generation: Generation;
  readonly finished: boolean;
  readonly parts: number;
}

/** A generation beside another of the same view. */
interface Other {
  readonly id: number;
  readonly kept: Kept | Unfit;
}

const digestOf = (...texts: ReadonlyArray<string | number>): string => sha256(texts.join('\0'));

const digestOfKept = ({ view, generation, finished, parts }: Kept): string => {
  const { id, version, vocabulary, checkpoint } = generation;
  const { position, events, mark } = checkpoint;
  return digestOf(id, view, version, vocabulary, finished ? 1 : 0, position, events, mark, parts);
};

const keptOf = (row: Row): Kept | Unfit => {
  const kept = {
    view: textOf(row, 1),
    generation: {
      id: wholeNumber(row, 0),
      version: wholeNumber(row, 2),
      vocabulary: wholeNumber(row, 3),
      checkpoint: { position: wholeNumber(row, 5), events: wholeNumber(row, 6), mark: textOf(row, 7) },
    },
    finished: row[4] === 1,
    parts: wholeNumber(row, 8),
  };
  return digestOfKept(kept) === row[9] ? kept : UNFIT;
};

/** Runs work as one transaction, which is undone when the work throws. */
const transaction = <A>(connection: Connection, begin: string, work: () => A): A => {
  connection.exec(begin);
  try {
    const result = work();
    connection.exec('COMMIT');
    return result;
  } catch (thrown) {
    try {
      connection.exec('ROLLBACK');
    } catch {
      // SQLite has rolled back by itself after some errors; the first error is the one to tell.
    }
    throw thrown;
  }
};

/** Reads views over one connection. Throws what the connection throws. */
export const createViewReader = (connection: Connection) => {
  const byId = connection.prepare(`SELECT ${COLUMNS} FROM generation WHERE id = ?`);
  const answering = connection.prepare(
    `SELECT ${COLUMNS} FROM generation WHERE view = ? AND finished = 1 ORDER BY version DESC, id DESC LIMIT 1`,
  );
  const onePart = connection.prepare('SELECT json, digest FROM part WHERE generation = ? AND key = ?');
  const someParts = connection.prepare(
    'SELECT key, json, digest FROM part WHERE generation = ? AND key > ? ORDER BY key LIMIT ?',
  );

  const kept = (id: number): Kept | Unfit | undefined => {
    const row = byId.get(id);
    return row && keptOf(row);
  };

  /** The parts of a generation; `found` counts those that are as they were saved. */
  function* partsOf(id: number, found: { good: number; bad: number }): Generator<SavedPart> {
    let after = '';
    for (;;) {
      const page = someParts.all(id, after, PAGE);
      for (const row of page) {
        const key = textOf(row, 0);
        const json = textOf(row, 1);
        after = key;
        if (digestOf(key, json) === row[2]) {
          found.good += 1;
          yield { key, json };
        } else found.bad += 1;
      }
      if (page.length < PAGE) return;
    }
  }

  return {
    kept,

    current: (view: string): Generation | Unfit | undefined => {
      const row = answering.get(view);
      const found = row && keptOf(row);
      return found === undefined || found === UNFIT ? found : found.generation;
    },

    part: (generation: number, key: string): string | Unfit | undefined => {
      const row = onePart.get(generation, key);
      if (row === undefined) return undefined;
      const json = textOf(row, 0);
      return digestOf(key, json) === row[1] ? json : UNFIT;
    },

    /** All parts, as one transaction sees them. */
    read: <A>(
      id: number,
      position: number,
      use: (parts: Iterable<SavedPart>) => A,
    ): Answered<A> | Unfit | Moved =>
      transaction(connection, 'BEGIN', () => {
        const known = kept(id);
        if (known === UNFIT) return UNFIT;
        if (known?.generation.checkpoint.position !== position) return MOVED;
        const found = { good: 0, bad: 0 };
        const answer = use(partsOf(id, found));
        return found.bad === 0 && found.good === known.parts ? { answer } : UNFIT;
      }),
  };
};

export type ViewReader = ReturnType<typeof createViewReader>;

/** Writes views over one connection. Throws what the connection throws; then nothing is changed. */
export const createViewWriter = (connection: Connection, reader: ViewReader) => {
  const lastId = connection.prepare(
    `SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'generation'`,
  );
  const insert = connection.prepare(
    `INSERT INTO generation (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const update = connection.prepare(
    'UPDATE generation SET vocabulary = ?, finished = ?, position = ?, events = ?, mark = ?, parts = ?, digest = ? WHERE id = ?',
  );
  const addPart = connection.prepare(
    'INSERT INTO part (generation, key, json, digest) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const changePart = connection.prepare(
    'UPDATE part SET json = ?, digest = ? WHERE generation = ? AND key = ?',
  );
  const others = connection.prepare(`SELECT ${COLUMNS} FROM generation WHERE view = ? AND id <> ?`);
  const dropParts = connection.prepare('DELETE FROM part WHERE generation = ?');
  const dropRow = connection.prepare('DELETE FROM generation WHERE id = ?');

  const write = (kept: Kept): void => {
    const { id, vocabulary, checkpoint } = kept.generation;
    const { position, events, mark } = checkpoint;
    update.run(
      ...[vocabulary, kept.finished ? 1 : 0, position, events, mark, kept.parts],
      ...[digestOfKept(kept), id],
    );
  };

  const dropOne = (id: number): void => {
    dropParts.run(id);
    dropRow.run(id);
  };

  /** How many of the parts were not there before. */
  const put = (id: number, parts: ReadonlyArray<SavedPart>): number => {
    let added = 0;
    for (const { key, json } of parts) {
      const digest = digestOf(key, json);
      if (addPart.run(id, key, json, digest) === 1) added += 1;
      else changePart.run(json, digest, id, key);
    }
    return added;
  };

  const immediate = <A>(work: () => A): A => transaction(connection, 'BEGIN IMMEDIATE', work);

  return {
    begin: (view: string, version: number): number =>
      immediate(() => {
        const id = wholeNumber(lastId.get() ?? [], 0) + 1;
        const generation = { id, version, vocabulary: 0, checkpoint: AT_THE_START };
        const { position, events, mark } = AT_THE_START;
        const digest = digestOfKept({ view, generation, finished: false, parts: 0 });
        insert.run(id, view, version, 0, 0, position, events, mark, 0, digest);
        return id;
      }),

    save: (id: number, from: number, { to: checkpoint, vocabulary, parts }: Saving): 'saved' | Moved =>
      immediate(() => {
        const known = reader.kept(id);
        if (known === undefined || known === UNFIT || known.generation.checkpoint.position !== from)
          return MOVED;
        const added = put(id, parts);
        const generation = { ...known.generation, vocabulary, checkpoint };
        write({ ...known, generation, parts: known.parts + added });
        return 'saved';
      }),

    finish: (id: number): 'finished' | Moved =>
      immediate(() => {
        const known = reader.kept(id);
        if (known === undefined || known === UNFIT) return MOVED;
        const { view, generation } = known;
        const all = others
          .all(view, id)
          .map((row): Other => ({ id: wholeNumber(row, 0), kept: keptOf(row) }));
        const newer = all.filter(
          ({ kept }) => kept !== UNFIT && kept.generation.version > generation.version,
        );
        if (newer.some(({ kept }) => kept !== UNFIT && kept.finished)) {
          dropOne(id);
          return MOVED;
        }
        for (const other of all) if (!newer.includes(other)) dropOne(other.id);
        write({ ...known, finished: true });
        return 'finished';
      }),

    drop: (id: number): void => {
      immediate(() => {
        dropOne(id);
      });
    },
  };
};
