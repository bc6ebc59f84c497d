import { createHash } from 'node:crypto';
import * as E from 'fp-ts/lib/Either.js';
import type { DossierScope } from '../../domain/dossier/scope.js';
import { RULES } from '../../domain/findings/built-in.js';
import type { RuleFailure } from '../../domain/findings/own-rule-guard.js';
import type { Rule } from '../../domain/findings/rule.js';
import type { LocalDate } from '../../domain/values/local-date.js';
import { everybodyIn, type Everybody } from '../../ledger/everybody.js';
import { showVerifierKey } from '../../proof/verifier-key.js';
import type { SigningKey } from '../../proof/signing-key.js';
import {
  createWords,
  findingLine,
  findingView,
  personLine,
  reportHtml,
  ruleViews,
  type DossierLanguage,
} from '../../render/dossier/index.js';
import { TABLES } from '../../render/dossier/data/index.js';
import type { KeptHead } from '../kept-files.js';
import type { EventStore } from '../../stores/event-store.js';
import { problemOf, type Problem, type Session } from '../session.js';
import { assemble, beginThreads, threadsFor, type Crew } from './crew.js';
import { writeFolder, type Folder } from './folder.js';
import { daysOf, gather } from './gather.js';
import { triedRules, type TriedRules } from './own-rules.js';
import { proveDossier } from './prove.js';
import { tellStories } from './stories.js';
import type { TellingThread } from './thread-hand.js';

/** What a dossier came to. */
export interface Written {
  readonly people: number;
  readonly events: number;
  readonly findings: number;
  readonly stories: number;
  /** Rules of the municipality's own that could not be carried through: nothing of them is in it. */
  readonly failed: ReadonlyArray<RuleFailure>;
}

/** How a dossier is wanted. */
export interface Wanted {
  readonly out: string;
  readonly language: DossierLanguage;
  readonly key: SigningKey | undefined;
  /** The checkpoints kept outside that the proof is to continue. */
  readonly kept: ReadonlyArray<KeptHead>;
  readonly rules: ReadonlyArray<Rule>;
  /** In how many threads people are told beside this one; as many as are of use when left out. */
  readonly threads?: number | undefined;
  /** The file that the ledger is kept in, for threads to read; undefined where it is kept in none. */
  readonly file?: string | undefined;
}

/** So many findings stand in the report before its script takes over. */
const FIRST_FINDINGS = 20;

const hashOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('base64');

const NOBODY: Problem = {
  _tag: 'NotFound',
  message: 'the ledger knew nobody whom this dossier would be about; check --user, --service and the times',
};

/** Makes a dossier of a ledger. */
export const writeDossier = async (
  store: EventStore,
  scope: DossierScope,
  { out, language, key, kept, rules: wanted, threads, file }: Wanted,
  { catalogue, progress, surroundings }: Session,
): Promise<E.Either<Problem, Written>> => {
  const show =
    (what: string) =>
    (done: number, total: number): void => {
      progress.show(`${what} ${done} of ${total}`);
    };
  const tell = async (
    folder: Folder,
    everybody: Everybody,
    { rules: used, failed }: TriedRules,
    crew: Crew,
    days: ReadonlyArray<LocalDate>,
  ): Promise<E.Either<Problem, Written>> => {
    const by = { catalogue, rules: used, days };
    const found = await gather(everybody, scope, by, crew, folder, show('people'));
    if (E.isLeft(found)) return found;
    const gathered = found.right;
    const { overview, findings, people, sample } = gathered;
    if (people.length === 0 && (scope.user !== undefined || scope.service !== undefined))
      return E.left(NOBODY);
    // The disk takes the data while the stories are told.
    const dataIsThere = folder.endAll();
    dataIsThere.catch(() => undefined);
    const words = createWords();
    const told = await tellStories(gathered, crew, scope, catalogue, words, show('stories'));
    if (E.isLeft(told)) return told;
    const rules = ruleViews(used);
    const places = new Map<string, number>(rules.map(({ id }, i) => [id, i]));
    const views = findings.kept().map((finding) => findingView(finding, catalogue));
    const drawn = new Set(sample);
    const { head, events, first, last } = everybody;
    const pieces = reportHtml(
      {
        ...{ language, catalogue, scope, rules, failed, overview, version: surroundings.version },
        ledger: { head, events, first, last },
        surroundings: gathered.surroundings,
        findings: { shown: views.slice(0, FIRST_FINDINGS), total: findings.total() },
        sample: told.right.sample,
        stories: { told: told.right.told, of: people.length },
        tables: TABLES.map(({ name, about }) => ({ name, about, rows: gathered.rows.get(name) ?? 0 })),
        signedBy: key && showVerifierKey(key.verifier),
      },
      {
        people: people.map((row) => personLine(row, drawn.has(row.key), words, catalogue)),
        findings: views.map((view) => findingLine(view, places.get(view.rule) ?? 0, words)),
        stories: told.right.lines,
      },
      words,
      hashOf,
    );
    for (const piece of pieces) await folder.add('report.html', piece);
    await dataIsThere;
    if (key !== undefined) {
      const proven = await proveDossier(
        store,
        everybody,
        gathered,
        scope,
        { key, kept },
        folder,
        show('proof'),
      );
      if (E.isLeft(proven)) return proven;
    }
    return E.right({
      people: overview.people,
      events: overview.entries,
      findings: findings.total(),
      stories: told.right.told,
      failed,
    });
  };
  const work = async (
    folder: Folder,
    begun: ReadonlyArray<TellingThread>,
  ): Promise<E.Either<Problem, Written>> => {
    const read = await everybodyIn(store, show('reading'))();
    if (E.isLeft(read)) return E.left(problemOf(read.left));
    const everybody = read.right;
    const tried = await triedRules(everybody, scope, wanted, catalogue);
    if (E.isLeft(tried)) return E.left(problemOf(tried.left));
    const { others } = everybody;
    const days = daysOf(everybody, scope);
    const telling = { scope, catalogue, rules: tried.right.rules, days, others };
    // Rules that the package does not have are functions, which no thread can be sent: by those, this one does it all.
    const able = tried.right.rules === RULES ? begun : [];
    return tell(folder, everybody, tried.right, assemble(telling, { everybody, file }, able), days);
  };
  const head = await store.head();
  // What is wrong with a store that does not tell its head, reading it will tell.
  const events = E.isLeft(head) ? 0 : head.right;
  const begun = wanted === RULES ? beginThreads(threads ?? threadsFor(events)) : [];
  try {
    return await writeFolder(out, (folder) => work(folder, begun));
  } finally {
    await Promise.all(begun.map(({ end }) => end()));
  }
};
