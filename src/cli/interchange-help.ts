import type { InterchangeCommand } from './interchange-request.js';

const JSON_OPTION = `  --json              the summary as JSON, and errors as JSON lines on stderr`;

const EXPORT = `Usage: forsvarlig export LEDGER [FILE|-] [--json]

Writes every event of LEDGER as a CloudEvent 1.0, one JSON object a line, to FILE, which must not be
there yet, or to stdout. LEDGER is sqlite:FILE or esdb://HOST...

Nothing is lost: import gives the same bytes, ids, times and order, and exporting that ledger gives
the same file again. What is recorded after the export began is left out.

The file holds everything that was recorded about people, under their pseudonyms. It is made
readable for its owner only; keep it as you keep the ledger.

Options:
${JSON_OPTION}
  -h, --help          this text

Example:
  forsvarlig export sqlite:asker.db asker.jsonl
  forsvarlig export sqlite:asker.db | gzip > asker.jsonl.gz
`;

const IMPORT = `Usage: forsvarlig import LEDGER FILE [--json]

Copies the events in FILE (written by export; - is stdin) into LEDGER, sqlite:FILE, as they were
recorded. LEDGER is made where there is none; otherwise it must be a copy of the same ledger, and
the events go on where it ends. What is there already is compared and passed over.

Up to a thousand events are made durable together. At the first line that is malformed, is not byte
for byte what was exported, or does not follow, the import stops; it is told on stderr as FILE:LINE.
Everything before that line is in the ledger: mend the file and run it again. The summary tells how
many events the ledger has, and the root of their tree of hashes, which is that of the original.

Options:
${JSON_OPTION}
  -h, --help          this text

The exit status is 1 if a line was not imported, if FILE is empty, can't be read or is not UTF-8, or
if the ledger can't be opened or written.

Example:
  forsvarlig import sqlite:copy.db asker.jsonl
`;

const REPLICATE = `Usage: forsvarlig replicate FROM TO [--follow] [--verify] [--json]

Copies the ledger FROM, esdb://HOST... or sqlite:FILE, into TO, sqlite:FILE, as it was recorded. TO
is made where there is none. Run it again, and it goes on from where TO ends, which is its
checkpoint: nothing is copied twice, and an interrupted copy lacks only the end. It is refused when
TO is no copy of FROM.

Ids, times, order and bytes stay what they are. Positions are counted from 1 in TO, while those of
EventStoreDB have gaps.

Record nothing in TO: a copy that has events of its own can't be continued.

Options:
  --follow            go on copying what is recorded, looking every second, until interrupted
                      (Ctrl-C); a database that does not answer is waited for
  --verify            at the end compare every event copied with the original, by the roots of
                      both trees of hashes; of EventStoreDB, this reads the whole log
${JSON_OPTION}
  -h, --help          this text

Example:
  forsvarlig replicate "esdb://ledger.example:2113" sqlite:copy.db
  forsvarlig replicate sqlite:asker.db sqlite:copy.db --verify
`;

const BACKUP = `Usage: forsvarlig backup LEDGER FILE [--json]

Copies LEDGER, sqlite:FILE, to another file, which must not be there yet, while others may go on
writing. Everything that was acknowledged before it began is in it, and all of it as it was at one
moment. Every event and hash of the backup is checked before it gets its name.

The backup is a ledger like any other, sqlite:FILE; it is made readable for its owner only.

Options:
${JSON_OPTION}
  -h, --help          this text

Example:
  forsvarlig backup sqlite:asker.db backup/asker-2020-03-20.db
`;

export const INTERCHANGE_HELP: Readonly<Record<InterchangeCommand, string>> = {
  export: EXPORT,
  import: IMPORT,
  replicate: REPLICATE,
  backup: BACKUP,
};
