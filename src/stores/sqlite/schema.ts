/** "Fors" in ASCII: tells whose file an SQLite file is. */
export const APPLICATION_ID = 0x466f7273;

/** The format this version writes, and the newest it reads. */
export const FORMAT = 1;

/**
 * The tables of a ledger.
 *
 * A stream's row holds its last version and where its last event stands; each event points back to the one
 * before it in its stream. So an append touches one row of `stream` and the end of `event`, however
 * large the ledger: an index over (stream, version) would be written at a random place for each event, and
 * slows down as it grows. What is read by stream is found by walking back; what a walk finds never changes.
 *
 * `position` is the place in the ledger, counted without gaps. `data` stands last, so that a walk passes
 * large events without reading them. The references are for readers and for `PRAGMA foreign_key_check`;
 * they are not enforced at each append, where a transaction writes both sides.
 */
export const TABLES = `
CREATE TABLE stream (
  id      INTEGER PRIMARY KEY,
  name    TEXT    NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  head    INTEGER NOT NULL REFERENCES event (position)
) STRICT;

CREATE TABLE event (
  position    INTEGER PRIMARY KEY,
  stream      INTEGER NOT NULL REFERENCES stream (id),
  version     INTEGER NOT NULL,
  previous    INTEGER REFERENCES event (position),
  id          TEXT    NOT NULL UNIQUE,
  type        TEXT    NOT NULL,
  recorded_at INTEGER NOT NULL,
  metadata    TEXT    NOT NULL,
  data        TEXT    NOT NULL
) STRICT;

CREATE VIEW ledger AS
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
FROM event JOIN stream ON stream.id = event.stream;

PRAGMA application_id = ${APPLICATION_ID};
PRAGMA user_version = ${FORMAT};
`;
