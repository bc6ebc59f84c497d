import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import * as TE from 'fp-ts/lib/TaskEither.js';
import type { AsOf } from '../domain/changes/as-of.js';
import type { InspectionStanding } from '../domain/changes/inspection.js';
import type { ServiceLevel } from '../domain/changes/level.js';
import { BUILT_IN, type Catalogue } from '../domain/law/catalogue.js';
import { procedureOn } from '../domain/law/contact-procedure.js';
import type { Instant } from '../domain/values/instant.js';
import { CrisisKey, InspectionKey, ServiceKey, StaffKey, UnitKey, UserKey } from '../domain/values/keys.js';
import type { FigureExplanation } from '../domain/dossier/figures/explain-figure.js';
import type { DossierScope } from '../domain/dossier/scope.js';
import type { FindingExplanation } from '../domain/findings/explain-finding.js';
import type { Recordable } from '../domain/values/supposed.js';
import type { Explanation } from '../domain/views/explanation.js';
import { happenedBy, historyOf, type HistoryEntry } from '../domain/views/history.js';
import { personAt, type PersonAt, type PersonRules } from '../domain/views/person.js';
import {
  comparePopulation,
  recordedBetween,
  type PopulationComparison,
} from '../domain/views/comparison/population.js';
import { compareRecord, type Comparison } from '../domain/views/comparison/story.js';
import { populationFold, type Population } from '../domain/views/population.js';
import { POPULATION } from '../domain/views/population-projection.js';
import type { Projection } from '../domain/views/projection.js';
import {
  accessLogFold,
  inspectionIn,
  readingsIn,
  type AccessFilter,
  type AccessLog,
  type ReadingEntry,
} from '../domain/views/readings.js';
import { staffAt, type StaffStanding } from '../domain/views/staff.js';
import { STAFF } from '../domain/views/staff-projection.js';
import type { Entry, Story } from '../domain/views/story.js';
import { unitAt, type UnitStanding } from '../domain/views/unit.js';
import type { EventStore } from '../stores/event-store.js';
import { UNFIT } from '../stores/views/view-store.js';
import { comparedStory, explanationIn, levelsIn, notFound, ofService } from './answers.js';
import type { Outcome, Recorded } from './draft.js';
import { eachEntry, eachPage, entriesOf, wholeStream } from './entries.js';
import { figureExplanationOver } from './explain/figure.js';
import { findingExplanationOver } from './explain/finding.js';
import { findingsOver, type FindingsOptions, type LedgerFindings } from './findings.js';
import { follow, type Following } from './follow.js';
import type { LedgerError, Refusal } from './ledger-error.js';
import { asked, asOfFrom, twoViews, type When } from './questions.js';
import { recordMany, type RecordingOptions, type RecordingSummary } from './record-many.js';
import { recorder } from './recorder.js';
import { storiesIn } from './stories.js';
import {
  accessStream,
  crisisStream,
  inspectionStream,
  staffStream,
  unitStream,
  userStream,
} from './streams.js';
import { everybodysLevels, type Levels } from './segments/everybody.js';
import type { KeepSegmentsOptions, SegmentStanding } from './segments/keep.js';
import type { SegmentOptions } from './segments/options.js';
import type { EverybodyOptions, Segments, Summaries, TakeLevels } from './segments/segments.js';
import type { ViewOptions } from './views/catch-up.js';
import { viewsOver, type KeepOptions, type Views, type ViewStanding } from './views/views.js';

/** Called as long work goes on, with how much is done. */
export type Progress = (done: number, total: number) => void;

/** Everybody among the staff, and what a newer program recorded that could be about them. */
export interface StaffOverview {
  readonly people: ReadonlyArray<StaffStanding>;
  /** Events of kinds that this version of the library does not know, by name. */
  readonly unknown: ReadonlyMap<string, number>;
}

/** Whose history is asked for. */
export type Subject =
  | { readonly user: string; readonly service?: string }
  | { readonly staff: string }
  | { readonly crisis: string }
  | { readonly unit: string }
  | { readonly inspection: string };

/** Whose readings are asked for. Everybody's when left out. */
export interface AccessQuestion {
  readonly inspection?: string;
  readonly user?: string;
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
   * sound is for people to say. The whole ledger is read.
   */
  readonly findings: (
    when?: When,
    options?: Omit<FindingsOptions, 'user'> & { readonly user?: string },
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

const CHUNK = 1_000;

const watchedBy = (progress: Progress | undefined): ViewOptions =>
  progress === undefined ? {} : { progress };

const streamFor = (subject: Subject): E.Either<LedgerError, string> => {
  if ('user' in subject) return E.map(userStream)(asked('user', UserKey, subject.user));
  if ('staff' in subject) return E.map(staffStream)(asked('staff', StaffKey, subject.staff));
  if ('inspection' in subject)
    return E.map(inspectionStream)(asked('inspection', InspectionKey, subject.inspection));
  return 'crisis' in subject
    ? E.map(crisisStream)(asked('crisis', CrisisKey, subject.crisis))
    : E.map(unitStream)(asked('unit', UnitKey, subject.unit));
};

const kindOf = (subject: Subject): string => {
  if ('user' in subject) return 'service user';
  if ('staff' in subject) return 'member of staff';
  if ('inspection' in subject) return 'inspection';
  return 'crisis' in subject ? 'crisis' : 'unit';
};

const filterFrom = ({ inspection, user }: AccessQuestion): E.Either<LedgerError, AccessFilter> =>
  pipe(
    E.Do,
    E.bind('inspection', () =>
      inspection === undefined ? E.right(undefined) : asked('inspection', InspectionKey, inspection),
    ),
    E.bind('user', () => (user === undefined ? E.right(undefined) : asked('user', UserKey, user))),
    E.map((only) => ({
      ...(only.inspection === undefined ? {} : { inspection: only.inspection }),
      ...(only.user === undefined ? {} : { user: only.user }),
    })),
  );

const NO_SEGMENTS: LedgerError = {
  _tag: 'InvalidQuestion',
  message: "no segments are kept beside this ledger; open it with segments: 'kept'",
};

/** What came of a command, with its refusal among what else can go wrong. Every command comes through here. */
const flattened = (answer: E.Either<LedgerError, Outcome>): E.Either<LedgerError | Refusal, Recorded> =>
  E.isLeft(answer) ? answer : answer.right;

/**
 * A ledger over a store, whose decisions are made by a catalogue, whose views are kept, if at all, by `kept`, and whose rows are read
 * from `segments` as far as these go.
 */
export const ledgerOver = (
  store: EventStore,
  clock: () => Instant,
  catalogue: Catalogue = BUILT_IN,
  kept?: Views,
  segments?: Segments,
): Ledger => {
  const views = kept ?? viewsOver(store, undefined, 'tree');
  const { record: recordOne, recordTogether, forget } = recorder(store, clock, catalogue);
  const stories = storiesIn(store);

  const story = (subject: Subject): TE.TaskEither<LedgerError, Story> =>
    pipe(
      TE.fromEither(streamFor(subject)),
      TE.flatMap(stories.of),
      TE.filterOrElse(
        ({ entries }) => entries.length > 0,
        () => notFound(kindOf(subject)),
      ),
    );

  /** Reads the whole ledger, event by event. */
  const everything = (take: (entry: Entry) => void, progress?: Progress): TE.TaskEither<LedgerError, void> =>
    pipe(
      store.head,
      TE.flatMap((head) =>
        eachPage(
          store.readData,
          0,
          ({ position }) => position,
          (page) => {
            progress?.(page.at(-1)?.position ?? 0, head);
            return eachEntry(page, take);
          },
        ),
      ),
    );

  const asOf = (when: When = {}): E.Either<LedgerError, AsOf> => asOfFrom(when, clock());

  /** The time, and by what is judged, with the user's key read. */
  const judging = (
    when: When | undefined,
    { user, ...options }: Omit<FindingsOptions, 'user'> & { readonly user?: string } = {},
  ): E.Either<LedgerError, { readonly time: AsOf; readonly by: FindingsOptions }> =>
    pipe(
      E.Do,
      E.bind('time', () => asOf(when)),
      E.bind('only', (): E.Either<LedgerError, UserKey | undefined> =>
        user === undefined ? E.right(undefined) : asked('user', UserKey, user),
      ),
      E.map(({ time, only }) => ({
        time,
        by: { catalogue, ...options, ...(only === undefined ? {} : { user: only }) },
      })),
    );

  const population = (progress?: Progress): TE.TaskEither<LedgerError, Population> => {
    if (kept !== undefined) return kept.ask(POPULATION, watchedBy(progress));
    return () => {
      const fold = populationFold();
      return pipe(everything(fold.take, progress), TE.map(fold.finish))();
    };
  };
  const everybody = everybodysLevels(segments, population);

  /** From segments, where they are open, which takes a few readings however much was recorded; or from the person's stream. */
  const timelinesOf = (user: string, time: AsOf): TE.TaskEither<LedgerError, Story['timelines']> => {
    const fromStream = pipe(
      story({ user }),
      TE.map(({ timelines }): Story['timelines'] => timelines),
    );
    if (segments === undefined) return fromStream;
    return pipe(
      TE.fromEither<LedgerError, UserKey>(asked('user', UserKey, user)),
      TE.flatMap((key) => segments.person(key, time)),
      TE.flatMap((person) =>
        person === undefined || person === UNFIT ? fromStream : TE.right(person.timelines),
      ),
    );
  };

  return {
    asOf,
    follow: (after) => follow(store, after),
    record: (command) => {
      const recorded = recordOne(command);
      return () => recorded().then(flattened);
    },
    recordAll: (commands, progress) => async () => {
      const outcomes: Outcome[] = [];
      for (let from = 0; from < commands.length; from += CHUNK) {
        const chunk = await Promise.all(
          commands.slice(from, from + CHUNK).map((command) => recordOne(command)()),
        );
        for (const outcome of chunk) {
          if (E.isLeft(outcome)) return outcome;
          outcomes.push(outcome.right);
        }
        progress?.(outcomes.length, commands.length);
      }
      return E.right(outcomes);
    },
    recordTogether,
    recordFrom: recordMany({ record: recordOne, recordTogether }),
    levels: (user, when) =>
      pipe(
        TE.fromEither(asOf(when)),
        TE.flatMap((time) =>
          pipe(
            timelinesOf(user, time),
            TE.map((timelines) => levelsIn({ timelines }, time)),
          ),
        ),
      ),
    history: (subject, when) =>
      pipe(
        TE.fromEither(asOf(when)),
        TE.flatMap((time) =>
          pipe(
            story(subject),
            TE.map((told) => historyOf(told.entries, time.knownAt)),
            TE.flatMapEither((entries) =>
              ofService(entries, 'user' in subject ? subject.service : undefined),
            ),
            TE.map((entries) => (when?.at === undefined ? entries : entries.filter(happenedBy(time)))),
          ),
        ),
      ),
    explain: (user, service, when) =>
      pipe(
        TE.fromEither(asOf(when)),
        TE.flatMap((time) =>
          pipe(
            TE.fromEither<LedgerError, ServiceKey>(asked('service', ServiceKey, service)),
            TE.flatMap((key) =>
              pipe(
                story({ user }),
                TE.flatMapEither((told) => explanationIn(told, key, time)),
              ),
            ),
          ),
        ),
      ),
    person: (user, when, rules) =>
      pipe(
        TE.fromEither(asOf(when)),
        TE.bindTo('time'),
        TE.bind('key', () => TE.fromEither<LedgerError, UserKey>(asked('user', UserKey, user))),
        TE.bind('told', () => story({ user })),
        TE.map(({ time, key, told }) =>
          personAt(key, told.entries, time, {
            procedure: procedureOn(catalogue.contactProcedures, time.at),
            ...rules,
          }),
        ),
      ),
    story: (user) => story({ user }),
    readings: (user, when) =>
      pipe(
        TE.Do,
        TE.bind('time', () => TE.fromEither(asOf(when))),
        TE.bind('key', () => TE.fromEither<LedgerError, UserKey>(asked('user', UserKey, user))),
        TE.bind('entries', ({ key }) =>
          pipe(wholeStream(store, accessStream(key)), TE.flatMapEither(entriesOf)),
        ),
        TE.map(({ time, entries }) => readingsIn(entries, time)),
      ),
    inspection: (inspection, when) =>
      pipe(
        TE.Do,
        TE.bind('time', () => TE.fromEither(when === undefined ? E.right(undefined) : asOf(when))),
        TE.bind('key', () =>
          TE.fromEither<LedgerError, InspectionKey>(asked('inspection', InspectionKey, inspection)),
        ),
        TE.bind('entries', ({ key }) =>
          pipe(wholeStream(store, inspectionStream(key)), TE.flatMapEither(entriesOf)),
        ),
        TE.flatMapEither(({ time, entries }) =>
          E.fromNullable(notFound('inspection that can be read here'))(inspectionIn(entries, time)),
        ),
      ),
    accessLog: (filter = {}, when, progress) =>
      pipe(
        TE.Do,
        TE.bind('time', () => TE.fromEither(asOf(when))),
        TE.bind('only', () => TE.fromEither(filterFrom(filter))),
        TE.flatMap(({ time, only }) => {
          const fold = accessLogFold(time, only);
          return pipe(everything(fold.take, progress), TE.map(fold.finish));
        }),
      ),
    findings: (when, options) =>
      pipe(
        TE.fromEither(judging(when, options)),
        TE.flatMap(({ time, by }) => findingsOver(store, time, by)),
      ),
    explainFinding: (id, when, options) =>
      pipe(
        TE.fromEither(judging(when, options)),
        TE.flatMap(({ time, by }) => findingExplanationOver(store, id, time, by)),
      ),
    explainFigure: (name, when, { user, service, from, ...options } = {}) =>
      pipe(
        TE.fromEither(asOf(when)),
        TE.flatMap((time) =>
          figureExplanationOver(
            store,
            name,
            {
              ...{ asOf: time, sample: { size: 0, seed: '' } },
              ...(user === undefined ? {} : { user }),
              ...(service === undefined ? {} : { service }),
              ...(from === undefined ? {} : { from }),
            },
            { catalogue, ...options },
          ),
        ),
      ),
    compare: (subject, from, to) =>
      pipe(
        TE.fromEither(twoViews(from, to, clock())),
        TE.flatMap((views) =>
          pipe(
            story(subject),
            TE.flatMapEither((told) =>
              'user' in subject
                ? comparedStory(told, subject.service, views)
                : E.right(compareRecord(told.entries, views.from, views.to)),
            ),
          ),
        ),
      ),
    compareAll: (from, to, progress) =>
      pipe(
        TE.fromEither(twoViews(from, to, clock())),
        TE.flatMap((views) => {
          const [fold, counts] = [populationFold(), recordedBetween(views.from, views.to)];
          const take = (entry: Entry): void => {
            fold.take(entry);
            counts.take(entry);
          };
          return pipe(
            everything(take, progress),
            TE.map(() => comparePopulation(fold.finish(), views.from, views.to, counts.finish())),
          );
        }),
      ),
    population,
    summaries: (when, options = {}) =>
      pipe(
        TE.fromEither(asOf(when)),
        TE.flatMap((time) => everybody.summaries(time, options)),
      ),
    eachLevel: (take, when, options = {}) =>
      pipe(
        TE.fromEither(asOf(when)),
        TE.flatMap((time) => everybody.eachLevel(time, take, options)),
      ),
    keepSegments: (options) => (segments === undefined ? TE.left(NO_SEGMENTS) : segments.keep(options)),
    segmentStanding: segments === undefined ? TE.left(NO_SEGMENTS) : segments.standing,
    unit: (unit, when) =>
      pipe(
        TE.Do,
        TE.bind('time', () => TE.fromEither(asOf(when))),
        TE.bind('key', () => TE.fromEither<LedgerError, UnitKey>(asked('unit', UnitKey, unit))),
        TE.bind('told', () => story({ unit })),
        TE.flatMapEither(({ time, key, told }) =>
          E.fromNullable(notFound('unit known by then'))(unitAt(key, told.entries, time)),
        ),
      ),
    staff: (when, progress) =>
      pipe(
        TE.fromEither(asOf(when)),
        TE.flatMap((time) =>
          pipe(
            views.ask(STAFF, watchedBy(progress)),
            TE.map(({ entries, unknown }) => ({ people: staffAt(entries, time), unknown })),
          ),
        ),
      ),
    view: views.ask,
    keepView: views.keep,
    close: pipe(
      TE.fromTask(() => segments?.close() ?? Promise.resolve()),
      TE.flatMap(() => store.close),
      // A closed ledger answers nothing from memory either.
      TE.tapIO(() => forget),
      TE.flatMap(() => views.close),
    ),
  };
};
