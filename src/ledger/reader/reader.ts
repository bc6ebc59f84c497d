import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import * as TE from 'fp-ts/lib/TaskEither.js';
import { ServiceKey } from '../../domain/values/keys.js';
import { compareStory, inOrder } from '../../domain/views/comparison/story.js';
import { happenedBy, historyOf } from '../../domain/views/history.js';
import { personAt } from '../../domain/views/person.js';
import type { Story } from '../../domain/views/story.js';
import { explanationIn, levelsIn } from '../answers.js';
import type { Ledger } from '../ledger.js';
import type { LedgerError } from '../ledger-error.js';
import { asked, OTHER_WAY_ROUND, type When } from '../questions.js';
import { admission, type Asked, type AskedSince, type Question } from './admission.js';
import type { Covered } from './coverage.js';
import { randomId } from './random-id.js';
import { requestFrom, type Reading, type ReaderRequest, type ReaderScope } from './request.js';
import { comparisonShown, findingsShown, historyShown, levelsShown, personShown } from './shown.js';
import type { Answer, StoryReader, StoryReaderWithLog } from './story-reader.js';

/** Where readings are logged, and where the ids of the entries come from. */
export interface ReaderOptions {
  /**
   * The ledger in which readings are logged, and in which the inspection was opened; the one that is read when left out. To be
   * given where that is a copy that can't be written to.
   */
  readonly log?: Ledger;
  /** A new id each time, never one given before. Random ones when left out. */
  readonly ids?: () => string;
}

/** The two times of a question, read once. */
const timesOf = (when: When | undefined): When => {
  const { at, knownAt } = when ?? {};
  return { ...(at === undefined ? {} : { at }), ...(knownAt === undefined ? {} : { knownAt }) };
};

/** A reader that holds, in closures only, exactly what its answers are made of. */
const readerOver = (ledger: Ledger, reading: Reading, log: Ledger, ids: () => string): StoryReaderWithLog => {
  const { placed, admitted } = admission(ledger, reading, log, ids);

  const read = <A>(
    question: Question,
    user: string,
    when: When,
    answer: (story: Story, covered: Covered, place: Asked) => E.Either<LedgerError, A>,
  ): Answer<A> =>
    pipe(
      placed(user, when),
      TE.flatMap((place) =>
        pipe(
          admitted(question, place),
          TE.flatMapEither(({ story, covered }) => answer(story, covered, place)),
        ),
      ),
    );

  return {
    levels: (user, when) =>
      read({ what: 'levels' }, user, timesOf(when), (story, covered, { time }) =>
        E.right(levelsShown(levelsIn(story, time), covered)),
      ),
    history: (user, when) => {
      const times = timesOf(when);
      return read({ what: 'history' }, user, times, (story, covered, { time }) => {
        const entries = historyShown(historyOf(story.entries, time.knownAt), covered);
        const limited = covered.period !== undefined || times.at === undefined;
        return E.right(limited ? entries : entries.filter(happenedBy(time)));
      });
    },
    explain: (user, service, when) => {
      const times = timesOf(when);
      return pipe(
        TE.fromEither<LedgerError, ServiceKey>(asked('service', ServiceKey, service)),
        TE.flatMap((key) =>
          read({ what: 'explanation', service: key }, user, times, (story, _, { time }) =>
            explanationIn(story, key, time),
          ),
        ),
      );
    },
    compare: (user, from, to) => {
      const [before, after] = [timesOf(from), timesOf(to)];
      const at = after.at ?? before.at;
      return pipe(
        placed(user, { ...after, ...(at === undefined ? {} : { at }) }),
        TE.flatMapEither((place): E.Either<LedgerError, AskedSince> =>
          pipe(
            ledger.asOf({ at: place.time.at, ...before }),
            E.filterOrElse(
              (since) => inOrder(since, place.time),
              (): LedgerError => OTHER_WAY_ROUND,
            ),
            E.map((since) => ({ ...place, since })),
          ),
        ),
        TE.flatMap((place) =>
          pipe(
            admitted({ what: 'comparison' }, place),
            TE.map(({ story, covered }) =>
              comparisonShown(compareStory(story.entries, place.since, place.time), covered),
            ),
          ),
        ),
      );
    },
    findings: (user, when) => {
      const times = timesOf(when);
      return pipe(
        placed(user, times),
        TE.bindTo('place'),
        TE.bind('let', ({ place }) => admitted({ what: 'findings' }, place)),
        TE.flatMap(({ place, let: { story, covered } }) =>
          pipe(
            ledger.findings({ ...times, at: place.time.at }, { user: place.user }),
            TE.map(({ findings }) => findingsShown(findings, story.entries, covered)),
          ),
        ),
      );
    },
    person: (user, when) =>
      read({ what: 'person' }, user, timesOf(when), (story, covered, place) =>
        E.right(personShown(personAt(place.user, story.entries, place.time), covered)),
      ),
    readings: (user) =>
      pipe(
        placed(user, {}),
        TE.tap((place) => admitted({ what: 'readings' }, place)),
        TE.flatMap(({ user: key }) =>
          log === ledger
            ? log.readings(key)
            : pipe(
                TE.Do,
                TE.bind('there', () => ledger.readings(key)),
                TE.bind('here', () => log.readings(key)),
                TE.map(({ there, here }) =>
                  [...there, ...here].sort((a, b) => a.ref.recordedAt - b.ref.recordedAt),
                ),
              ),
        ),
      ),
  };
};

/** Nothing to hold on to but the questions: no prototype, and nothing that can be put in their place. */
const sealed = <R extends object>(reader: R): R => {
  Object.setPrototypeOf(reader, null);
  Object.values(reader).forEach(Object.freeze);
  return Object.freeze(reader);
};

/**
 * Opens a reader: an object that answers questions about the people in its scope only, for a system that lets somebody in. Who
 * reads, in which role, of which unit, on which ground and when is logged before each answer (pasientjournalforskriften); a
 * question that is refused is logged too. There is no way from the reader to the ledger.
 *
 * - `inspection`: whom and which days an inspection covers that is open on the day. It is looked up for each question, so it ends
 *   when it is closed.
 * - `unit`: whom the unit gives service today, by what is recorded of each person's circumstances.
 * - `person`: one person; the person themself and who acts for them read so, and see who else has read.
 *
 * What it does not keep out is a program that has the ledger itself, or its file, or that alters the built-in objects of the
 * process it shares: see docs/access.md.
 *
 * @example
 * import { openLedger, openReader, registerServiceUser, run } from 'forsvarlig';
 *
 * const ledger = await run(openLedger('memory:', { clock: () => Date.parse('2020-03-20T09:00:00Z') }));
 * await run(ledger.record(registerServiceUser({
 *   id: 'c-1', user: 'u-1', on: '2020-03-13', need: 3, vulnerability: 'raised', livesAlone: true, specialNeeds: false,
 * })));
 * const reader = await run(openReader(ledger, {
 *   reader: { as: 'self' }, ground: 'own-access', scope: { person: 'u-1' },
 * }));
 * assert.equal((await run(reader.history('u-1'))).length, 1);
 * assert.equal((await reader.history('u-2')())._tag, 'Left');
 * assert.deepEqual((await run(reader.readings('u-1'))).map(({ event }) => event.what), ['history', 'readings']);
 * await run(ledger.close);
 */
export function openReader(
  ledger: Ledger,
  request: ReaderRequest<{ readonly unit: string }>,
  options?: ReaderOptions,
): TE.TaskEither<LedgerError, StoryReader>;
export function openReader(
  ledger: Ledger,
  request: ReaderRequest<Exclude<ReaderScope, { readonly unit: string }>>,
  options?: ReaderOptions,
): TE.TaskEither<LedgerError, StoryReaderWithLog>;
export function openReader(
  ledger: Ledger,
  request: ReaderRequest,
  { log = ledger, ids = randomId }: ReaderOptions = {},
): TE.TaskEither<LedgerError, StoryReader> {
  return pipe(
    TE.fromEither<LedgerError, Reading>(requestFrom(request)),
    TE.tap(({ bounds }) =>
      bounds.kind === 'inspection' ? log.inspection(bounds.inspection) : TE.right(undefined),
    ),
    TE.map((reading) => {
      const { readings, ...questions } = readerOver(ledger, reading, log, ids);
      return sealed(reading.bounds.kind === 'unit' ? questions : { readings, ...questions });
    }),
  );
}
