import * as E from 'fp-ts/lib/Either.js';
import { chartDays } from '../../domain/dossier/shares.js';
import { draw } from '../../domain/dossier/sample.js';
import { figuresOf } from '../../domain/dossier/figures/named.js';
import { overviewFold, type Overview, type Room } from '../../domain/dossier/overview.js';
import {
  personDossier,
  type PersonDossier,
  type PersonQuestions,
} from '../../domain/dossier/person-dossier.js';
import { surroundingsIn, type DossierSurroundings } from '../../domain/dossier/surroundings.js';
import { mayBeAbout, type DossierScope } from '../../domain/dossier/scope.js';
import type { Finding } from '../../domain/findings/finding.js';
import { judgementBy } from '../../domain/findings/judge.js';
import type { Rule } from '../../domain/findings/rule.js';
import { ruleContext } from '../../domain/findings/surroundings.js';
import type { Catalogue } from '../../domain/law/catalogue.js';
import type { UserKey } from '../../domain/values/keys.js';
import { plusDays } from '../../domain/values/local-date.js';
import { osloDate } from '../../domain/values/oslo.js';
import { levelsUnder, populationOf } from '../../domain/views/population.js';
import type { Everybody } from '../../ledger/everybody.js';
import type { LedgerError } from '../../ledger/ledger-error.js';
import { surroundingLines } from '../../render/dossier/data/person-lines.js';
import { csvHead, dataSchema, tableLines, TABLES, type TableLines } from '../../render/dossier/data/index.js';
import { FIGURES } from '../../render/dossier/data/figure-table.js';
import { EVIDENCE, FINDINGS } from '../../render/dossier/data/other-tables.js';
import { SAMPLE } from '../../render/dossier/data/sample-table.js';
import type { PersonRow } from '../../render/dossier/index.js';
import { sha256 } from '../../stores/seal/hash.js';
import { keptFindings, type KeptFindings } from './kept-findings.js';
import { problemOf, type Problem } from '../session.js';
import { assemble, type Crew } from './crew.js';
import type { Folder } from './folder.js';
import type { PeopleTold, RecordedPerson } from './teller.js';

/** What was gathered of everybody, one after the other, while their data were written. */
export interface Gathered {
  readonly overview: Overview;
  readonly surroundings: DossierSurroundings;
  readonly people: ReadonlyArray<PersonRow>;
  readonly sample: ReadonlyArray<UserKey>;
  readonly findings: KeptFindings;
  /** Of each table of the data, how many rows it has. */
  readonly rows: ReadonlyMap<string, number>;
  /** Those whose own entries are in the dossier, and the ids of their entries that are not shown in it. */
  readonly taken: ReadonlySet<UserKey>;
  readonly hidden: ReadonlySet<string>;
  /** Tells one person again, for their page. */
  readonly again: (user: UserKey) => Promise<E.Either<LedgerError, PersonDossier | undefined>>;
}

/** Before a crisis, the chart shows so many days of how it was. */
const DAYS_BEFORE = 28;

const firstDay = (everybody: Everybody, { from, asOf }: DossierScope): DossierScope['from'] => {
  if (from !== undefined) return from;
  const declared = everybody.others.flatMap(({ event }) =>
    event.type === 'CrisisDeclared' ? [event.decided] : [],
  );
  const [first] = declared.sort();
  if (first !== undefined) return plusDays(first, -DAYS_BEFORE);
  return everybody.first === undefined ? asOf.at : osloDate(everybody.first);
};

/** So many events are told at a time: enough to make the asking cheap, few enough to hold in memory several times over. */
const LOT_EVENTS = 2_000;

/** People in lots of about as many events, in their order: who is in which lot hangs on nothing else. */
export const lotsOf = (
  users: Iterable<UserKey>,
  eventsOf: (user: UserKey) => number,
  most = LOT_EVENTS,
): ReadonlyArray<ReadonlyArray<UserKey>> => {
  const lots: UserKey[][] = [];
  let events = most;
  for (const user of users) {
    const lot = lots.at(-1);
    if (lot === undefined || events >= most) {
      lots.push([user]);
      events = 0;
    } else lot.push(user);
    events += eventsOf(user);
  }
  return lots;
};

const recordedIn = async (
  everybody: Everybody,
  lot: ReadonlyArray<UserKey>,
): Promise<E.Either<Problem, ReadonlyArray<RecordedPerson>>> => {
  const people: RecordedPerson[] = [];
  for (const user of lot) {
    const recorded = await everybody.recordedOf(user)();
    if (E.isLeft(recorded)) return E.left(problemOf(recorded.left));
    people.push({ user, recorded: recorded.right });
  }
  return E.right(people);
};

/** Has everybody told, some lots at a time, and hands on what was told in the order of the lots. */
const tellAll = async (
  everybody: Everybody,
  lots: ReadonlyArray<ReadonlyArray<UserKey>>,
  crew: Crew,
  room: () => Room,
  take: (told: PeopleTold) => Promise<void>,
): Promise<E.Either<Problem, void>> => {
  const underWay: Array<ReturnType<Crew['tell']>> = [];
  const takeFirst = async (): Promise<E.Either<Problem, void>> => {
    const told = await underWay.shift();
    if (told === undefined) return E.right(undefined);
    if (E.isLeft(told)) return told;
    await take(told.right);
    return E.right(undefined);
  };
  for (const lot of lots) {
    const people = await recordedIn(everybody, lot);
    if (E.isLeft(people)) return people;
    const telling = crew.tell(people.right, room());
    // Whoever waits for it hears what went wrong; of several that go wrong at once, the first is heard.
    telling.catch(() => undefined);
    underWay.push(telling);
    if (underWay.length < crew.hands) continue;
    const taken = await takeFirst();
    if (E.isLeft(taken)) return taken;
  }
  while (underWay.length > 0) {
    const taken = await takeFirst();
    if (E.isLeft(taken)) return taken;
  }
  return E.right(undefined);
};

/**
 * Gathers a dossier, and writes its data as it goes, people told in so many threads beside this one. `progress` is told how many people
 * are done.
 */
export const gather = async (
  everybody: Everybody,
  scope: DossierScope,
  { catalogue, rules }: { readonly catalogue: Catalogue; readonly rules: ReadonlyArray<Rule> },
  folder: Folder,
  progress: (done: number, total: number) => void,
  threads: number,
): Promise<E.Either<Problem, Gathered>> => {
  const { asOf } = scope;
  const context = ruleContext(everybody.others, asOf, { catalogue });
  const judgement = judgementBy(rules, context);
  const questions: PersonQuestions = {
    ...{ scope, context, judge: judgement.user },
    levelsOf: levelsUnder(populationOf(everybody.others), asOf),
  };
  const days = chartDays(firstDay(everybody, scope) ?? asOf.at, asOf.at);
  const fold = overviewFold(scope, days);
  const drawing = draw(scope.sample, sha256);
  const findings = keptFindings();
  const people: PersonRow[] = [];
  const rows = new Map<string, number>();

  const add = async (
    name: string,
    more: number,
    csv: string | Uint8Array,
    jsonl: string | Uint8Array,
  ): Promise<void> => {
    if (more === 0) return;
    rows.set(name, (rows.get(name) ?? 0) + more);
    await folder.add(`data/${name}.csv`, csv);
    await folder.add(`data/${name}.jsonl`, jsonl);
  };
  const write = async (lines: ReadonlyArray<TableLines>): Promise<void> => {
    for (const { name, rows: more, csv, jsonl } of lines) await add(name, more, csv, jsonl);
  };
  const writeFindings = (found: ReadonlyArray<Finding>): Promise<void> => {
    const numbered = found.map((finding) => ({ number: findings.take(finding), finding }));
    for (const finding of found) fold.found(finding);
    return write([
      tableLines(FINDINGS, numbered),
      tableLines(
        EVIDENCE,
        numbered.flatMap(({ number, finding: { present, missing } }) =>
          [...present, ...missing].map((evidence) => ({ number, evidence })),
        ),
      ),
    ]);
  };

  await folder.add('data/schema.json', `${JSON.stringify(dataSchema(TABLES), null, 2)}\n`);
  for (const table of TABLES) {
    await folder.add(`data/${table.name}.csv`, csvHead(table));
    await folder.add(`data/${table.name}.jsonl`, '');
  }
  const users = (scope.user === undefined ? [...everybody.users.keys()] : [scope.user]).filter((user) =>
    mayBeAbout(scope, user),
  );
  const taken = new Set<UserKey>();
  const hidden = new Set<string>();
  let done = 0;
  const take = async (told: PeopleTold): Promise<void> => {
    for (const row of told.people) {
      people.push(row);
      taken.add(row.key);
      drawing.take(row.key);
    }
    for (const id of told.hidden) hidden.add(id);
    fold.join(told.counted);
    judgement.join(told.compared);
    for (const { name, rows: more, csv, jsonl } of told.tables) await add(name, more, csv, jsonl);
    for (const found of told.findings) await writeFindings(found);
    done += told.asked;
    progress(done, users.length);
  };
  const crew = assemble({ scope, catalogue, rules, days, others: everybody.others }, threads);
  try {
    const lots = lotsOf(users, (user) => everybody.users.get(user) ?? 0);
    const all = await tellAll(everybody, lots, crew, fold.room, take);
    if (E.isLeft(all)) return all;
  } finally {
    await crew.end();
  }

  const compared = judgement
    .finish()
    .filter(({ subject, on }) => 'user' in subject && taken.has(subject.user) && (scope.from ?? on) <= on);
  const around =
    scope.user !== undefined
      ? []
      : [
          ...[...context.staff.values()].flatMap(judgement.staff),
          ...[...context.units.values()].flatMap(judgement.unit),
          ...[...context.crises.values()].flatMap(judgement.crisis),
        ].filter(({ on }) => (scope.from ?? on) <= on);
  await writeFindings([...compared, ...around]);

  const surroundings = surroundingsIn(everybody.others, scope);
  await write(surroundingLines(surroundings));
  const sample = drawing.drawn();
  const overview = fold.finish();
  await write([
    tableLines(FIGURES, figuresOf(overview, scope)),
    tableLines(
      SAMPLE,
      sample.map((user, i) => ({ place: i + 1, user })),
    ),
  ]);
  return E.right({
    ...{ overview, surroundings, people, sample, findings, rows, taken, hidden },
    again: async (user) =>
      E.map((entries: Parameters<typeof personDossier>[1]) =>
        // What is found was found already, and comparing somebody twice would count them twice.
        personDossier(user, entries, { ...questions, judge: () => [] }),
      )(await everybody.entriesOf(user)()),
  });
};
