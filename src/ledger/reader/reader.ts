import { randomUUID } from 'node:crypto';
import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import * as TE from 'fp-ts/lib/TaskEither.js';
import type { AsOf } from '../../domain/changes/as-of.js';
import type { ServiceLevel } from '../../domain/changes/level.js';
import { ServiceKey, UserKey } from '../../domain/values/keys.js';
import type { LocalDate } from '../../domain/values/local-date.js';
import type { Explanation } from '../../domain/views/explanation.js';
import { happenedBy, historyOf, type HistoryEntry } from '../../domain/views/history.js';
import { personAt, type PersonAt } from '../../domain/views/person.js';
import type { ReadingEntry } from '../../domain/views/readings.js';
import type { Story } from '../../domain/views/story.js';
import type { Reading as ReadingKind, RefusedBecause } from '../../domain/vocabulary/access.js';
import { explanationIn, levelsIn } from '../answers.js';
import type { Ledger } from '../ledger.js';
import type { AccessDenied, LedgerError, Refusal } from '../ledger-error.js';
import { asked, type When } from '../questions.js';
import {
  coveredAsPerson,
  coveredByInspection,
  coveredByUnit,
  type Coverage,
  type Covered,
} from './coverage.js';
import { requestFrom, type Reading, type ReaderRequest, type ReaderScope } from './request.js';
import { historyShown, levelsShown, personShown } from './shown.js';

/** What comes of a question to a reader: the answer, or why there is none. */
export type Answer<A> = TE.TaskEither<LedgerError | Refusal, A>;

/**
 * Reads what is recorded about the people in its scope, and about nobody else. Each question is logged before it is answered;
 * what can't be logged is not answered.
 */
export interface StoryReader {
  /** The levels of a person's services on a day. */
  readonly levels: (user: string, when?: When) => Answer<ReadonlyArray<ServiceLevel>>;
  /** What was recorded about a person and had happened by a day; under an inspection only what happened in its period. */
  readonly history: (user: string, when?: When) => Answer<ReadonlyArray<HistoryEntry>>;
  /** Why a service is at its level on a day. */
  readonly explain: (user: string, service: string, when?: When) => Answer<Explanation>;
  /** What is known of a person on a day, beside the levels of services. */
  readonly person: (user: string, when?: When) => Answer<PersonAt>;
}

/** A reader that may also see who else has read. */
export interface StoryReaderWithLog extends StoryReader {
  /** Who has read about a person, and who was not let in. */
  readonly readings: (user: string) => Answer<ReadonlyArray<ReadingEntry>>;
}

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

/** Random, and of letters only: no run of digits in it can be taken for an identity number. */
const randomId = (): string =>
  `r-${randomUUID().replaceAll(/[0-9]/g, (digit) => 'ghijklmnop'.charAt(Number(digit)))}`;

const MESSAGES: Readonly<Record<RefusedBecause, string>> = {
  'outside-scope':
    'this reader may not read about this person, or there is nobody of that key; ask only about whom its scope covers',
  'outside-period': 'this reader may not ask about this day; ask about a day in the period of the inspection',
  'not-open': 'the inspection is not open; read under one that is',
};

const denied = (why: RefusedBecause): AccessDenied => ({ _tag: 'AccessDenied', why, message: MESSAGES[why] });

const NOT_LOGGED: LedgerError = {
  _tag: 'NotLogged',
  message: 'the reading was not logged, since its id was used before; give ids that are new each time',
};

/** One question about a person, before it is known if it may be asked. */
interface Question {
  readonly what: ReadingKind;
  readonly service?: ServiceKey;
}

interface Asked {
  readonly user: UserKey;
  readonly time: AsOf;
  readonly today: LocalDate;
}

/** The two times of a question, read once. */
const timesOf = (when: When | undefined): When => {
  const { at, knownAt } = when ?? {};
  return { ...(at === undefined ? {} : { at }), ...(knownAt === undefined ? {} : { knownAt }) };
};

/** A reader that holds, in closures only, exactly what its answers are made of. */
const readerOver = (
  ledger: Ledger,
  { reader, ground, bounds }: Reading,
  log: Ledger,
  ids: () => string,
): StoryReaderWithLog => {
  /** Nothing about a person is told apart: nobody of that key, or somebody who is not for this reader. */
  const storyOrNobody = (user: UserKey): TE.TaskEither<LedgerError, Story | undefined> =>
    pipe(
      ledger.story(user),
      TE.map((story): Story | undefined => story),
      TE.orElse((error) => (error._tag === 'NotFound' ? TE.right(undefined) : TE.left(error))),
    );

  const coverage = ({ user, time, today }: Asked, story: Story): TE.TaskEither<LedgerError, Coverage> => {
    switch (bounds.kind) {
      case 'person':
        return TE.right(coveredAsPerson(user, bounds.person));
      case 'unit':
        return TE.right(coveredByUnit(story, bounds.unit, today));
      case 'inspection':
        return pipe(
          log.inspection(bounds.inspection),
          TE.map((inspection) => coveredByInspection(user, story, inspection, time.at, today)),
          TE.orElse((error) =>
            error._tag === 'NotFound' ? TE.right<LedgerError, Coverage>({ why: 'not-open' }) : TE.left(error),
          ),
        );
    }
  };

  const entryOf = ({ what, service }: Question, { user, time, today }: Asked) => ({
    version: 1,
    id: ids(),
    about: user,
    reader,
    accessGround: ground,
    what,
    asOf: time.at,
    on: today,
    ...(service === undefined ? {} : { service }),
    ...(bounds.kind === 'inspection' ? { inspection: bounds.inspection } : {}),
  });

  const logged = (entry: object): Answer<void> =>
    pipe(
      log.record(entry),
      // An id that was used before makes no new entry.
      TE.flatMapEither(({ duplicate }) => (duplicate ? E.left(NOT_LOGGED) : E.right(undefined))),
    );

  const refuse = (question: Question, place: Asked, why: RefusedBecause): Answer<never> => {
    const { service: _, ...entry } = entryOf(question, place);
    return pipe(
      logged({ command: 'RecordRefusedReading', ...entry, why }),
      TE.flatMap(() => TE.left(denied(why))),
    );
  };

  /** Logs a reading, and only then lets go of what it reads. */
  const admitted = (
    question: Question,
    place: Asked,
  ): Answer<{ readonly story: Story; readonly covered: Covered }> =>
    pipe(
      storyOrNobody(place.user),
      TE.flatMap((story): Answer<{ readonly story: Story; readonly covered: Covered }> => {
        if (story === undefined) return refuse(question, place, 'outside-scope');
        return pipe(
          coverage(place, story),
          TE.flatMap((covered): Answer<{ readonly story: Story; readonly covered: Covered }> => {
            if ('why' in covered) return refuse(question, place, covered.why);
            if (question.service !== undefined && covered.only?.has(question.service) === false)
              return refuse(question, place, 'outside-scope');
            const { servedBy, services } = covered;
            return pipe(
              logged({
                command: 'RecordReading',
                ...entryOf(question, place),
                ...(servedBy === undefined ? {} : { servedBy }),
                ...(services === undefined ? {} : { services }),
              }),
              // What was decided on when it was logged counts: an inspection closed in between is closed.
              TE.orElse((error) =>
                error._tag === 'Rejected' && error.policy === 'inspection-open'
                  ? refuse(question, place, 'not-open')
                  : TE.left(error),
              ),
              TE.map(() => ({ story, covered })),
            );
          }),
        );
      }),
    );

  const placed = (user: string, when: When): TE.TaskEither<LedgerError, Asked> =>
    pipe(
      TE.Do,
      TE.bind('user', () => TE.fromEither<LedgerError, UserKey>(asked('user', UserKey, user))),
      TE.bind('today', () => TE.fromEither(E.map(({ at }: AsOf) => at)(log.asOf({})))),
      TE.bind('time', ({ today }) =>
        pipe(
          TE.fromEither(ledger.asOf(when)),
          TE.flatMap((time) =>
            when.at !== undefined || bounds.kind !== 'inspection'
              ? TE.right(time)
              : pipe(
                  log.inspection(bounds.inspection),
                  // An inspection that asks about no day asks about the last one that it may.
                  TE.map(({ until }) => ({ ...time, at: today < until ? today : until })),
                  TE.orElse(() => TE.right<LedgerError, AsOf>(time)),
                ),
          ),
        ),
      ),
    );

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
