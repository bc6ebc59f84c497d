import * as E from 'fp-ts/lib/Either.js';
import { overviewFold, type CountedPeople, type Room } from '../../domain/dossier/overview.js';
import { personDossier, type PersonQuestions } from '../../domain/dossier/person-dossier.js';
import type { DossierScope } from '../../domain/dossier/scope.js';
import { isLongReduction } from '../../domain/dossier/trail.js';
import type { Finding } from '../../domain/findings/finding.js';
import { judgementBy, type KeptToCompare } from '../../domain/findings/judge.js';
import type { Rule } from '../../domain/findings/rule.js';
import { ruleContext } from '../../domain/findings/surroundings.js';
import type { Catalogue } from '../../domain/law/catalogue.js';
import type { UserKey } from '../../domain/values/keys.js';
import type { LocalDate } from '../../domain/values/local-date.js';
import { levelsUnder, populationOf } from '../../domain/views/population.js';
import type { Entry } from '../../domain/views/story.js';
import { entriesOf } from '../../ledger/entries.js';
import type { LedgerError } from '../../ledger/ledger-error.js';
import { writeRow } from '../../render/dossier/data/index.js';
import { personRows, type TakeRows } from '../../render/dossier/data/person-lines.js';
import {
  personRow,
  personStory,
  storyLine,
  wordsApart,
  type PersonRow,
  type Text,
} from '../../render/dossier/index.js';
import type { RecordedData } from '../../stores/event-store.js';
import { growingRows, type GrowingRows } from './growing-bytes.js';
import { lentRoom, type LentRoom } from './lent-room.js';

/** What everybody in a dossier is told by. */
export interface Telling {
  readonly scope: DossierScope;
  readonly catalogue: Catalogue;
  readonly rules: ReadonlyArray<Rule>;
  /** The days of the chart. */
  readonly days: ReadonlyArray<LocalDate>;
  /** The entries that are about nobody. */
  readonly others: ReadonlyArray<Entry>;
}

/** One person's stream as it was recorded. */
export interface RecordedPerson {
  readonly user: UserKey;
  readonly recorded: ReadonlyArray<RecordedData>;
}

/** Lines of a table of the data, as they are written. */
export interface TableBytes {
  readonly name: string;
  readonly rows: number;
  readonly csv: Uint8Array<ArrayBuffer>;
  readonly jsonl: Uint8Array<ArrayBuffer>;
}

/** What is told of some people. Plain data: it may come from another thread. */
export interface PeopleTold {
  /** How many were to be told. */
  readonly asked: number;
  /** Those whom the dossier is about. */
  readonly people: ReadonlyArray<PersonRow>;
  /** What was found of each of them, in their order, before it is numbered. */
  readonly findings: ReadonlyArray<ReadonlyArray<Finding>>;
  readonly tables: ReadonlyArray<TableBytes>;
  /** The ids of their entries that are not shown. */
  readonly hidden: ReadonlyArray<string>;
  readonly counted: CountedPeople;
  readonly compared: KeptToCompare;
}

/** The stories of some people as lines of the report, with words of their own. */
export interface StoriesTold {
  readonly lines: ReadonlyArray<string>;
  readonly texts: ReadonlyArray<Text>;
}

/** Who tells people, as many as there are. */
export interface Teller {
  /** What is gathered of some people, and their rows of the data; its lists hold no more rows than there is room for. */
  readonly people: (people: ReadonlyArray<RecordedPerson>, room: Room) => E.Either<LedgerError, PeopleTold>;
  readonly stories: (people: ReadonlyArray<RecordedPerson>) => E.Either<LedgerError, StoriesTold>;
  /** Takes back the room in which tables stood that nobody needs any more. */
  readonly takeBack: LentRoom['takeBack'];
}

/** The room in which tables stand. */
export const roomOf = (tables: ReadonlyArray<TableBytes>): ReadonlyArray<ArrayBuffer> =>
  tables.flatMap(({ csv, jsonl }) => [csv.buffer, jsonl.buffer]);

interface Growing {
  rows: number;
  readonly lines: GrowingRows;
}

/** Room for the lines of a table of which nothing is known yet. */
const FIRST_ROOM = 1 << 16;

/** Begins the lines of tables, which take about as much room from lot to lot. */
const createRoom = (room: LentRoom) => {
  const known = new Map<string, number>();
  return {
    begin: (name: string): GrowingRows => growingRows(room, known.get(name) ?? FIRST_ROOM),
    learn: (name: string, taken: number): void => {
      known.set(name, Math.max(known.get(name) ?? FIRST_ROOM, taken + (taken >> 3)));
    },
  };
};

const bytesOf = (
  tables: ReadonlyMap<string, Growing>,
  room: ReturnType<typeof createRoom>,
): ReadonlyArray<TableBytes> =>
  [...tables].map(([name, { rows, lines }]) => {
    const told = { name, rows, ...lines.whole() };
    room.learn(name, Math.max(told.csv.length, told.jsonl.length));
    return told;
  });

/** Writes rows of tables as bytes. */
const createWriter = (roomFor: ReturnType<typeof createRoom>) => {
  const tables = new Map<string, Growing>();
  const growingOf = (name: string): Growing => {
    let table = tables.get(name);
    if (table === undefined) {
      tables.set(name, (table = { rows: 0, lines: roomFor.begin(name) }));
    }
    return table;
  };
  const take: TakeRows = (table, rows) => {
    if (rows.length === 0) return;
    const growing = growingOf(table.name);
    growing.rows += rows.length;
    for (const row of rows) writeRow(table, row, growing.lines);
  };
  return { take, tables };
};

/** Makes a teller: what stands around people is read once, and then as many are told as there are. */
export const createTeller = ({ scope, catalogue, rules, days, others }: Telling): Teller => {
  const context = ruleContext(others, scope.asOf, { catalogue });
  const levelsOf = levelsUnder(populationOf(others), scope.asOf);
  const room = lentRoom();
  const roomFor = createRoom(room);
  return {
    takeBack: room.takeBack,
    people: (people, rowsOfLists) => {
      const judgement = judgementBy(rules, context);
      const questions: PersonQuestions = { scope, context, judge: judgement.user, levelsOf };
      const fold = overviewFold(scope, days, rowsOfLists);
      const rows: PersonRow[] = [];
      const findings: Array<ReadonlyArray<Finding>> = [];
      const hidden: string[] = [];
      const { take, tables } = createWriter(roomFor);
      for (const { user, recorded } of people) {
        const entries = entriesOf(recorded);
        if (E.isLeft(entries)) return entries;
        const one = personDossier(user, entries.right, questions);
        if (one === undefined) continue;
        const row = personRow(
          one,
          one.trails.some(({ decision }) => isLongReduction(decision)),
        );
        rows.push(row);
        findings.push(one.findings);
        hidden.push(...one.hidden);
        fold.take(one);
        const texts = new Map(recorded.map(({ id, data }) => [id, data]));
        personRows(one, row, catalogue, take, texts);
      }
      const { findings: _, peopleWithFindings: __, ...counted } = fold.finish();
      return E.right({
        ...{ asked: people.length, people: rows, findings, hidden, counted },
        tables: bytesOf(tables, roomFor),
        compared: judgement.kept(),
      });
    },
    stories: (people) => {
      // What is found was found already.
      const questions: PersonQuestions = { scope, context, judge: () => [], levelsOf };
      const { words, texts } = wordsApart();
      const lines: string[] = [];
      for (const { user, recorded } of people) {
        const entries = entriesOf(recorded);
        if (E.isLeft(entries)) return entries;
        const one = personDossier(user, entries.right, questions);
        if (one !== undefined) lines.push(storyLine(personStory(one, scope.asOf, catalogue), words));
      }
      return E.right({ lines, texts: texts() });
    },
  };
};
