import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import * as TE from 'fp-ts/lib/TaskEither.js';
import type { AsOf } from '../domain/changes/as-of.js';
import { UserKey } from '../domain/values/keys.js';
import { comparePopulation, recordedBetween } from '../domain/views/comparison/population.js';
import { POPULATION, SITUATION } from '../domain/views/population-projection.js';
import { populationFold, type Population } from '../domain/views/population.js';
import { accessLogFold } from '../domain/views/readings.js';
import { situationFold } from '../domain/views/situation.js';
import { STAFF } from '../domain/views/staff-projection.js';
import { staffAt } from '../domain/views/staff.js';
import type { Entry } from '../domain/views/story.js';
import { eachEntry, eachPage } from './entries.js';
import { figureExplanationOver } from './explain/figure.js';
import { findingExplanationOver } from './explain/finding.js';
import { findingsOver, type FindingsOptions } from './findings.js';
import type { LedgerError } from './ledger-error.js';
import type { Ledger, Progress } from './ledger.js';
import { asked, asOfFrom, twoViews, type When } from './questions.js';
import { everybodysLevels } from './segments/everybody.js';
import type { Sources } from './sources.js';
import { filterFrom } from './subject.js';
import type { ViewOptions } from './views/catch-up.js';

/** What is asked about everybody. */
export type AboutAll = Pick<
  Ledger,
  | 'accessLog'
  | 'findings'
  | 'explainFinding'
  | 'explainFigure'
  | 'compareAll'
  | 'population'
  | 'situation'
  | 'summaries'
  | 'eachLevel'
  | 'staff'
>;

const watchedBy = (progress: Progress | undefined): ViewOptions =>
  progress === undefined ? {} : { progress };

/** Questions about everybody: they read the whole ledger, or what is new where views or segments are kept. */
export const aboutAll = ({
  store,
  clock,
  catalogue,
  views,
  viewsAreKept,
  segments,
  threads,
}: Sources): AboutAll => {
  const asOf = (when: When = {}): E.Either<LedgerError, AsOf> => asOfFrom(when, clock());

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
    if (viewsAreKept) return views.ask(POPULATION, watchedBy(progress));
    return () => {
      const fold = populationFold();
      return pipe(everything(fold.take, progress), TE.map(fold.finish))();
    };
  };
  const situation: Ledger['situation'] = (progress) => {
    if (viewsAreKept) return views.ask(SITUATION, watchedBy(progress));
    return () => {
      const fold = situationFold();
      return pipe(everything(fold.take, progress), TE.map(fold.finish))();
    };
  };
  const everybody = everybodysLevels(segments, population, viewsAreKept ? undefined : threads?.rows);

  return {
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
    findings: (when, { threads: wanted, ...options } = {}) =>
      pipe(
        TE.fromEither(judging(when, options)),
        TE.flatMap(({ time, by }) =>
          findingsOver(store, time, by, threads && { threads: threads.findings, wanted }),
        ),
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
    situation,
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
  };
};
