/** "ForV" in ASCII: a file of views, which is no ledger. */
export const APPLICATION_ID = 0x466f7256;

/** The layout of the file. What stands in it is versioned by the projections. */
export const FORMAT = 1;

/**
 * `digest` is that of the row: a part or a checkpoint that reads otherwise than it was saved is not answered from. `parts`
 * counts a generation's parts, so that one that got lost shows too. Ids are never used again (AUTOINCREMENT): whoever
 * still writes to a generation that was dropped must not meet another one there.
 */
export const TABLES = `
CREATE TABLE generation (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  view       TEXT    NOT NULL,
  version    INTEGER NOT NULL,
  vocabulary INTEGER NOT NULL,
  finished   INTEGER NOT NULL,
  position   INTEGER NOT NULL,
  events     INTEGER NOT NULL,
  mark       TEXT    NOT NULL,
  parts      INTEGER NOT NULL,
  digest     TEXT    NOT NULL
) STRICT;

CREATE TABLE part (
  generation INTEGER NOT NULL,
  key        TEXT    NOT NULL,
  digest     TEXT    NOT NULL,
  json       TEXT    NOT NULL,
  PRIMARY KEY (generation, key)
) STRICT;

PRAGMA application_id = ${APPLICATION_ID};
PRAGMA user_version = ${FORMAT};
`;
