import type * as E from 'fp-ts/lib/Either.js';
import type * as TE from 'fp-ts/lib/TaskEither.js';
import type { AsOf } from '../domain/changes/as-of.js';
import type { InspectionStanding } from '../domain/changes/inspection.js';
import type { ServiceLevel } from '../domain/changes/level.js';
import type { FigureExplanation } from '../domain/dossier/figures/explain-figure.js';
import type { DossierScope } from '../domain/dossier/scope.js';
import type { FindingExplanation } from '../domain/findings/explain-finding.js';
import type { Recordable } from '../domain/values/supposed.js';
import type { PopulationComparison } from '../domain/views/comparison/population.js';
import type { Comparison } from '../domain/views/comparison/story.js';
import type { Explanation } from '../domain/views/explanation.js';
import type { HistoryEntry } from '../domain/views/history.js';
import type { PersonAt, PersonRules } from '../domain/views/person.js';
import type { Population } from '../domain/views/population.js';
import type { Projection } from '../domain/views/projection.js';
import type { AccessLog, ReadingEntry } from '../domain/views/readings.js';
import type { StaffStanding } from '../domain/views/staff.js';
import type { Story } from '../domain/views/story.js';
import type { Situation } from '../domain/views/situation.js';
import type { UnitStanding } from '../domain/views/unit.js';
import type { AccessQuestion, Subject } from './subject.js';
import type { Outcome, Recorded } from './draft.js';
import type { FindingsOptions, LedgerFindings } from './findings.js';
import type { Following } from './follow.js';
import type { LedgerError, Refusal } from './ledger-error.js';
import type { When } from './questions.js';
import type { RecordingOptions, RecordingSummary } from './record-many.js';
import type { Levels } from './segments/everybody.js';
import type { KeepSegmentsOptions, SegmentStanding } from './segments/keep.js';
import type { SegmentOptions } from './segments/options.js';
import type { EverybodyOptions, Summaries, TakeLevels } from './segments/segments.js';
import type { ViewOptions } from './views/catch-up.js';
import type { KeepOptions, ViewStanding } from './views/views.js';

/** Called as long work goes on, with how much is done. */
export type Progress = (done: number, total: number) => void;

/** Everybody among the staff, and what a newer program recorded that could be about them. */
export interface StaffOverview {
  readonly people: ReadonlyArray<StaffStanding>;
  /** Events of kinds that this version of the library does not know, by name. */
  readonly unknown: ReadonlyMap<string, number>;
}

/**
 * A ledger of decisions: records commands as events, and answers what the levels are and were, what happened, and why.
 * Questions about one person read that person's stream only.
 */
export interface Ledger {
  /** Records one command. Left tells why it was not recorded. The same command again records nothing twice. */
  readonly record: <C>(command: Recordable<C>) => TE.TaskEither<LedgerError | Refusal, Recorded>;
  /** Records commands in order; each succeeds or is refused alone, and the answers come in the same order. */
  readonly recordAll: <C>(
    commands: ReadonlyArray<Recordable<C>>,
    progress?: Progress,
  ) => TE.TaskEither<LedgerError, ReadonlyArray<Outcome>>;
  /** Records commands about one person together or not at all; the answers come in the same order. */
  readonly recordTogether: <C>(
    commands: ReadonlyArray<Recordable<C>>,
  ) => TE.TaskEither<LedgerError, ReadonlyArray<Outcome>>;
  /**
   * Records as many commands as there are, from a list, a generator or a stream, with progress, each refusal, and a summary.
   * Can be stopped, and run again with the same source: nothing is recorded twice. What the source throws is thrown.
   */
  readonly recordFrom: <C>(
    source: Iterable<Recordable<C>> | AsyncIterable<Recordable<C>>,
    options?: RecordingOptions,
  ) => TE.TaskEither<LedgerError, RecordingSummary>;
  /** The levels of a user's services at a time; services not granted by then are left out. */
  readonly levels: (user: string, when?: When) => TE.TaskEither<LedgerError, ReadonlyArray<ServiceLevel>>;
  /**
   * What was recorded about somebody, in the order recorded, as known at an instant; with `at`, only what had happened or
   * taken effect by that day.
   */
  readonly history: (
    subject: Subject,
    when?: When,
  ) => TE.TaskEither<LedgerError, ReadonlyArray<HistoryEntry>>;
  /** Why a service is at its level: the chain of events that made it. */
  readonly explain: (user: string, service: string, when?: When) => TE.TaskEither<LedgerError, Explanation>;
  /**
   * A person at a time beside the levels of their services: what is known of them, consents, contacts, concerns,
   * complaints, what was given. `rules` are what the municipality sets for itself.
   */
  readonly person: (user: string, when?: When, rules?: PersonRules) => TE.TaskEither<LedgerError, PersonAt>;
  /** Everything recorded about one user, for the views of the domain. */
  readonly story: (user: string) => TE.TaskEither<LedgerError, Story>;
  /** Who read what is recorded about a user, and who asked and was not let in (GDPR article 15). */
  readonly readings: (user: string, when?: When) => TE.TaskEither<LedgerError, ReadonlyArray<ReadingEntry>>;
  /**
   * An inspection: whom and what it may read, and whether it is closed. As it stands by everything recorded where no time is asked
   * about, which is what readers go by.
   */
  readonly inspection: (inspection: string, when?: When) => TE.TaskEither<LedgerError, InspectionStanding>;
  /** Every inspection and every reading, or those of one inspection or about one user. The whole ledger is read. */
  readonly accessLog: (
    filter?: AccessQuestion,
    when?: When,
    progress?: Progress,
  ) => TE.TaskEither<LedgerError, AccessLog>;
  /**
   * Possible breaches, by rules, with the evidence that is there and the evidence that is not. Never a verdict: whether care was
   * sound is for people to say. The whole ledger is read; of one in a file that holds much, people are judged by the rules of the package
   * over `threads`, as many as there are processors when left out. What is found is the same with any number of them.
   */
  readonly findings: (
    when?: When,
    options?: Omit<FindingsOptions, 'user'> & { readonly user?: string; readonly threads?: number },
  ) => TE.TaskEither<LedgerError, LedgerFindings>;
  /**
   * How a finding came about, by its id, asked about at the times at which it was found: its rule with the law of the day, the entry behind
   * each piece of evidence, and what is missing. The whole ledger is read, or one person where that is named.
   */
  readonly explainFinding: (
    id: string,
    when?: When,
    options?: Omit<FindingsOptions, 'user'> & { readonly user?: string },
  ) => TE.TaskEither<LedgerError, FindingExplanation>;
  /**
   * How a figure in a dossier's overview came about, by its name, for a dossier with the same limits: what it means, how much it is of how
   * much, and every person, service and event that it counts. The whole ledger is read.
   */
  readonly explainFigure: (
    name: string,
    when?: When,
    options?: Omit<FindingsOptions, 'user'> & Pick<DossierScope, 'user' | 'service' | 'from'>,
  ) => TE.TaskEither<LedgerError, FigureExplanation>;
  /**
   * What two views of one record have apart: what was recorded, corrected or redacted in between, how late, and which levels read
   * differently by which events. `from` may neither look at a later day nor know more than `to`; a day left out in one is that of the
   * other, or today.
   */
  readonly compare: (subject: Subject, from: When, to?: When) => TE.TaskEither<LedgerError, Comparison>;
  /** The same of everybody: summaries, and whose levels read differently. The whole ledger is read. */
  readonly compareAll: (
    from: When,
    to?: When,
    progress?: Progress,
  ) => TE.TaskEither<LedgerError, PopulationComparison>;
  /** Everybody, for views over the population; the whole ledger is read, or what is new where views are kept. */
  readonly population: (progress?: Progress) => TE.TaskEither<LedgerError, Population>;
  /**
   * Everybody, the staff, and what was consented to, for scenarios; the whole ledger is read, or what is new where views are kept. What
   * is read is of one moment.
   */
  readonly situation: (progress?: Progress) => TE.TaskEither<LedgerError, Situation>;
  /**
   * The levels of everybody at a time, summed up by kind of service. With segments beside the ledger only what is new is read from
   * it, and of the segments what the question needs; without them the whole ledger, into memory.
   */
  readonly summaries: (when?: When, options?: EverybodyOptions) => TE.TaskEither<LedgerError, Summaries>;
  /** Hands on the levels of everybody at a time, some people's at once, in the order in which they came into the ledger. */
  readonly eachLevel: (
    take: TakeLevels,
    when?: When,
    options?: SegmentOptions,
  ) => TE.TaskEither<LedgerError, Levels>;
  /** Brings the segments beside the ledger up to date, or makes them anew; or only tells how far they go. */
  readonly keepSegments: (options?: KeepSegmentsOptions) => TE.TaskEither<LedgerError, SegmentStanding>;
  readonly segmentStanding: TE.TaskEither<LedgerError, SegmentStanding>;
  /** How a unit stands at a time: places, level, staffing, teams, channels, and what is open. */
  readonly unit: (unit: string, when?: When) => TE.TaskEither<LedgerError, UnitStanding>;
  /**
   * Everybody among the staff at a time: where, with which papers, and what is missing. The whole ledger is read, or what is
   * new where views are kept.
   */
  readonly staff: (when?: When, progress?: Progress) => TE.TaskEither<LedgerError, StaffOverview>;
  /**
   * What a projection shows of the whole ledger as it is now. Where views are kept, only what is new since it was saved is
   * read, and saved too.
   */
  readonly view: <P, S>(projection: Projection<P, S>, options?: ViewOptions) => TE.TaskEither<LedgerError, S>;
  /**
   * Brings a view that is kept beside the ledger up to date without showing it, in little memory however large the ledger is;
   * or makes it anew, while the one there is goes on answering, also to other programs.
   */
  readonly keepView: <P, S>(
    projection: Projection<P, S>,
    options?: KeepOptions,
  ) => TE.TaskEither<LedgerError, ViewStanding>;
  /**
   * Everything recorded after a position (0 for all), and then what is recorded, by whomever, as it is recorded: for what is to be
   * done on each decision. Stop it when done.
   */
  readonly follow: (after: number) => Following;
  /** Reads the two times of a question as this ledger does, with today by its clock. */
  readonly asOf: (when?: When) => E.Either<LedgerError, AsOf>;
  readonly close: TE.TaskEither<LedgerError, void>;
}
