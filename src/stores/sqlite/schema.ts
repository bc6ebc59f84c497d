/**
 * A column of places or counts, held to what a number can tell apart: `node:sqlite` throws at a greater one before anybody
 * can say where it stands. What is outside becomes a place that nothing has.
 */
export const countable = (column: string): string => `min(max(${column}, -1), ${Number.MAX_SAFE_INTEGER})`;

/** "Fors" in ASCII: tells whose file an SQLite file is. */
export const APPLICATION_ID = 0x466f7273;

/** The format this version writes, and the newest it reads. */
export const FORMAT = 3;

/**
 * Bytes of a page of a new ledger. Appends write to few pages, the last ones of the events: larger pages of those are fewer to
 * hand to the system, and one event alone still writes little.
 */
export const PAGE_BYTES = 8192;

/**
 * The tables of a ledger.
 *
 * A stream's row holds its last version and where its last event stands; each event points back to the one
 * before it in its stream. So an append touches one row of `stream` and the end of `event`, however
 * large the ledger: an index over (stream, version) would be written at a random place for each event, and
 * slows down as it grows. What is read by stream is found by walking back; what a walk finds never changes.
 *
 * `event_id` finds an event by its id, for the events up to the position in `indexed`. Ids begin with a day and are random
 * within it, so that an event would touch any of the pages that hold its day: in place of that the ids of many events are
 * entered at a time, in their order (see ids.ts). Those after that position are read from the events themselves.
 *
 * `position` is the place in the ledger, counted without gaps. `hashes` are those of the complete subtrees of the ledger's
 * Merkle tree that end with the event, its own first (see seal/frontier.ts): kept in the event's own row, they cost no
 * write of their own. `data` stands last, so that a walk passes large events without reading them. The references are for
 * readers and for `PRAGMA foreign_key_check`; they are not enforced at each append, where a transaction writes both sides.
 */
export const STREAM_TABLE = `CREATE TABLE stream (
  id      INTEGER PRIMARY KEY,
  name    TEXT    NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  head    INTEGER NOT NULL REFERENCES event (position)
) STRICT`;

export const EVENT_TABLE = `CREATE TABLE event (
  position    INTEGER PRIMARY KEY,
  stream      INTEGER NOT NULL REFERENCES stream (id),
  version     INTEGER NOT NULL,
  previous    INTEGER REFERENCES event (position),
  id          TEXT    NOT NULL,
  type        TEXT    NOT NULL,
  recorded_at INTEGER NOT NULL,
  hashes      TEXT    NOT NULL,
  metadata    TEXT    NOT NULL,
  data        TEXT    NOT NULL
) STRICT`;

export const ID_TABLE = `CREATE TABLE event_id (
  id       TEXT    PRIMARY KEY,
  position INTEGER NOT NULL REFERENCES event (position)
) STRICT, WITHOUT ROWID`;

/** One row: the last position whose id is in `event_id`. */
export const INDEXED_TABLE = `CREATE TABLE indexed (
  through INTEGER NOT NULL
) STRICT`;

export const LEDGER_VIEW = `CREATE VIEW ledger AS
SELECT
  event.position,
  strftime('%Y-%m-%dT%H:%M:%S', event.recorded_at / 1000, 'unixepoch')
    || printf('.%03dZ', event.recorded_at % 1000) AS recorded,
  stream.name AS stream,
  event.version,
  event.type,
  event.data,
  event.metadata,
  event.id
FROM event JOIN stream ON stream.id = event.stream`;

export const TABLES = `
${STREAM_TABLE};

${EVENT_TABLE};

${ID_TABLE};

${INDEXED_TABLE};
INSERT INTO indexed VALUES (0);

${LEDGER_VIEW};

PRAGMA application_id = ${APPLICATION_ID};
PRAGMA user_version = ${FORMAT};
`;
