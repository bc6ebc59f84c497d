import * as E from 'fp-ts/lib/Either.js';
import { chartDays } from '../../domain/dossier/shares.js';
import { draw } from '../../domain/dossier/sample.js';
import { figuresOf } from '../../domain/dossier/figures/named.js';
import { overviewFold, type Overview } from '../../domain/dossier/overview.js';
import {
  personDossier,
  type PersonDossier,
  type PersonQuestions,
} from '../../domain/dossier/person-dossier.js';
import { surroundingsIn, type DossierSurroundings } from '../../domain/dossier/surroundings.js';
import { mayBeAbout, type DossierScope } from '../../domain/dossier/scope.js';
import type { Finding } from '../../domain/findings/finding.js';
import { judgementBy } from '../../domain/findings/judge.js';
import { ruleContext } from '../../domain/findings/surroundings.js';
import type { UserKey } from '../../domain/values/keys.js';
import { plusDays, type LocalDate } from '../../domain/values/local-date.js';
import { osloDate } from '../../domain/values/oslo.js';
import { levelsUnder, populationOf } from '../../domain/views/population.js';
import type { Everybody } from '../../ledger/everybody.js';
import type { LedgerError } from '../../ledger/ledger-error.js';
import { lotsOf } from '../../ledger/lots.js';
import { surroundingLines } from '../../render/dossier/data/person-lines.js';
import { csvHead, dataSchema, tableLines, TABLES, type TableLines } from '../../render/dossier/data/index.js';
import { FIGURES } from '../../render/dossier/data/figure-table.js';
import { EVIDENCE, FINDINGS } from '../../render/dossier/data/other-tables.js';
import { SAMPLE } from '../../render/dossier/data/sample-table.js';
import type { PersonRow } from '../../render/dossier/index.js';
import { sha256 } from '../../stores/seal/hash.js';
import { keptFindings, type KeptFindings } from './kept-findings.js';
import type { Problem } from '../session.js';
import type { Crew } from './crew.js';
import type { Folder } from './folder.js';
import type { Hand } from './hand.js';
import { inLots, type TellLot } from './in-lots.js';
import type { PeopleTold, Telling } from './teller.js';

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

/** People told by a hand, whose tables stand in room that is lent until they are written. */
interface Lent {
  readonly told: PeopleTold;
  readonly giveBack: Hand['giveBack'];
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

/** The days of the chart. */
export const daysOf = (everybody: Everybody, scope: DossierScope): ReadonlyArray<LocalDate> =>
  chartDays(firstDay(everybody, scope) ?? scope.asOf.at, scope.asOf.at);

/**
 * Gathers a dossier, and writes its data as it goes, people told by a crew. `progress` is told how many people are done.
 */
export const gather = async (
  everybody: Everybody,
  scope: DossierScope,
  { catalogue, rules, days }: Pick<Telling, 'catalogue' | 'rules' | 'days'>,
  crew: Crew,
  folder: Folder,
  progress: (done: number, total: number) => void,
): Promise<E.Either<Problem, Gathered>> => {
  const { asOf } = scope;
  const context = ruleContext(everybody.others, asOf, { catalogue });
  const judgement = judgementBy(rules, context);
  const questions: PersonQuestions = {
    ...{ scope, context, judge: judgement.user },
    levelsOf: levelsUnder(populationOf(everybody.others), asOf),
  };
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
  const take = async ({ told, giveBack }: Lent): Promise<void> => {
    for (const row of told.people) {
      people.push(row);
      taken.add(row.key);
      drawing.take(row.key);
    }
    for (const id of told.hidden) hidden.add(id);
    fold.join(told.counted);
    judgement.join(told.compared);
    for (const { name, rows: more, csv, jsonl } of told.tables) await add(name, more, csv, jsonl);
    giveBack(told.tables);
    for (const found of told.findings) await writeFindings(found);
    done += told.asked;
    progress(done, users.length);
  };
  const lots = lotsOf(users, (user) => everybody.users.get(user) ?? 0);
  const tellBy =
    ({ tell, giveBack }: Hand): TellLot<Lent> =>
    async (lot) => {
      const done = await tell(lot, fold.room());
      return done && E.map((told: PeopleTold): Lent => ({ told, giveBack }))(done);
    };
  const all = await inLots(lots, { here: tellBy(crew.here), others: crew.others.map(tellBy) }, take);
  if (E.isLeft(all)) return all;

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
