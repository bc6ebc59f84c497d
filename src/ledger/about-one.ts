import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import * as TE from 'fp-ts/lib/TaskEither.js';
import type { AsOf } from '../domain/changes/as-of.js';
import type { Timelines } from '../domain/changes/timeline.js';
import { procedureOn } from '../domain/law/contact-procedure.js';
import { InspectionKey, ServiceKey, UnitKey, UserKey } from '../domain/values/keys.js';
import { compareRecord } from '../domain/views/comparison/story.js';
import { happenedBy, historyOf } from '../domain/views/history.js';
import { personAt } from '../domain/views/person.js';
import { inspectionIn, readingsIn } from '../domain/views/readings.js';
import type { Story } from '../domain/views/story.js';
import { unitAt } from '../domain/views/unit.js';
import { UNFIT } from '../stores/views/view-store.js';
import { comparedStory, explanationIn, levelsIn, notFound, ofService } from './answers.js';
import { entriesOf, wholeStream } from './entries.js';
import type { LedgerError } from './ledger-error.js';
import type { Ledger } from './ledger.js';
import { asked, asOfFrom, twoViews, type When } from './questions.js';
import type { Sources } from './sources.js';
import { storiesIn } from './stories.js';
import { accessStream, inspectionStream, userStream } from './streams.js';
import { kindOf, streamFor, type Subject } from './subject.js';

/** What is asked about one person, one unit or one inspection. */
export type AboutOne = Pick<
  Ledger,
  'levels' | 'history' | 'explain' | 'person' | 'story' | 'readings' | 'inspection' | 'compare' | 'unit'
>;

/** Questions about one, each of which reads one stream, or a few rows of segments. */
export const aboutOne = ({ store, clock, catalogue, remembered, segments }: Sources): AboutOne => {
  const stories = storiesIn(store);
  const asOf = (when: When = {}): E.Either<LedgerError, AsOf> => asOfFrom(when, clock());

  const story = (subject: Subject): TE.TaskEither<LedgerError, Story> =>
    pipe(
      TE.fromEither(streamFor(subject)),
      TE.flatMap(stories.of),
      TE.filterOrElse(
        ({ entries }) => entries.length > 0,
        () => notFound(kindOf(subject)),
      ),
    );

  /** From segments, where they are open, which takes a few readings however much was recorded; or from the person's stream. */
  const timelinesRead =
    (key: UserKey, time: AsOf): TE.TaskEither<LedgerError, Timelines> =>
    async () => {
      if (segments !== undefined) {
        const found = await segments.person(key, time)();
        if (E.isLeft(found)) return found;
        if (found.right !== undefined && found.right !== UNFIT) return E.right(found.right);
      }
      const told = await story({ user: key })();
      return E.isLeft(told) ? told : E.right(told.right.timelines);
    };

  /** As they were folded when the last decision about the person was recorded here, if nobody has written to the stream since. */
  const timelinesOf =
    (key: UserKey, time: AsOf): TE.TaskEither<LedgerError, Timelines> =>
    async () => {
      const stream = userStream(key);
      const there = remembered(stream);
      if (there === undefined) return timelinesRead(key, time)();
      const since = await store.readStream(stream, { after: there.version, limit: 1 })();
      if (E.isLeft(since)) return since;
      return since.right.length === 0 ? E.right(there.timelines) : timelinesRead(key, time)();
    };

  return {
    // Asked for more than all else, so step by step: a pipe of effects would take a fifth of the time.
    levels: (user, when) => async () => {
      const time = asOf(when);
      if (E.isLeft(time)) return time;
      const key = asked<UserKey>('user', UserKey, user);
      if (E.isLeft(key)) return key;
      const timelines = await timelinesOf(key.right, time.right)();
      return E.isLeft(timelines) ? timelines : E.right(levelsIn({ timelines: timelines.right }, time.right));
    },
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
  };
};
