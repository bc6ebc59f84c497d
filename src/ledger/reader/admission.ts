import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import * as TE from 'fp-ts/lib/TaskEither.js';
import type { AsOf } from '../../domain/changes/as-of.js';
import { UserKey, type ServiceKey } from '../../domain/values/keys.js';
import type { LocalDate } from '../../domain/values/local-date.js';
import type { Story } from '../../domain/views/story.js';
import type { Reading as ReadingKind, RefusedBecause } from '../../domain/vocabulary/access.js';
import type { Ledger } from '../ledger.js';
import type { AccessDenied, LedgerError } from '../ledger-error.js';
import { asked, type When } from '../questions.js';
import {
  coveredAsPerson,
  coveredByInspection,
  coveredByUnit,
  type Coverage,
  type Covered,
} from './coverage.js';
import type { Reading } from './request.js';
import type { Answer } from './story-reader.js';

const MESSAGES: Readonly<Record<RefusedBecause, string>> = {
  'outside-scope':
    'this reader may not read about this person, or there is nobody of that key; ask only about whom its scope covers',
  'outside-period': 'this reader may not ask about this day; ask about a day in the period of the inspection',
  'not-open': 'the inspection is not open; read under one that is',
};

export const denied = (why: RefusedBecause): AccessDenied => ({
  _tag: 'AccessDenied',
  why,
  message: MESSAGES[why],
});

export const NOT_LOGGED: LedgerError = {
  _tag: 'NotLogged',
  message: 'the reading was not logged, since its id was used before; give ids that are new each time',
};

/** One question about a person, before it is known if it may be asked. */
export interface Question {
  readonly what: ReadingKind;
  readonly service?: ServiceKey;
}

/** Whom and when it is about. */
export interface Asked {
  readonly user: UserKey;
  readonly time: AsOf;
  readonly today: LocalDate;
}

/** The same, of a question that compares two views: `since` is the first, `time` the second. */
export interface AskedSince extends Asked {
  readonly since: AsOf;
}

/** A story that may be read, with what of it may be shown. */
export interface Admitted {
  readonly story: Story;
  readonly covered: Covered;
}

/** The gate that every question goes through. */
export interface Admission {
  /** Whom and when a question is about; a question of an inspection that names no day is about the last one it may ask about. */
  readonly placed: (user: string, when: When) => TE.TaskEither<LedgerError, Asked>;
  /** Lets a question in and logs it, or logs that it was refused. */
  readonly admitted: (question: Question, place: Asked | AskedSince) => Answer<Admitted>;
}

/** The gate of one reader. It holds the ledgers; nobody outside gets hold of it. */
export const admission = (
  ledger: Ledger,
  { reader, ground, bounds }: Reading,
  log: Ledger,
  ids: () => string,
): Admission => {
  /** Nothing about a person is told apart: nobody of that key, or somebody who is not for this reader. */
  const storyOrNobody = (user: UserKey): TE.TaskEither<LedgerError, Story | undefined> =>
    pipe(
      ledger.story(user),
      TE.map((story): Story | undefined => story),
      TE.orElse((error) => (error._tag === 'NotFound' ? TE.right(undefined) : TE.left(error))),
    );

  const coverageOn = (
    day: LocalDate,
    { user, today }: Asked,
    story: Story,
  ): TE.TaskEither<LedgerError, Coverage> => {
    switch (bounds.kind) {
      case 'person':
        return TE.right(coveredAsPerson(user, bounds.person));
      case 'unit':
        return TE.right(coveredByUnit(story, bounds.unit, today));
      case 'inspection':
        return pipe(
          log.inspection(bounds.inspection),
          TE.map((inspection) => coveredByInspection(user, story, inspection, day, today)),
          TE.orElse((error) =>
            error._tag === 'NotFound' ? TE.right<LedgerError, Coverage>({ why: 'not-open' }) : TE.left(error),
          ),
        );
    }
  };

  /** Every day that is asked about must be covered; what may be shown is what is on the last. */
  const coverage = (place: Asked | AskedSince, story: Story): TE.TaskEither<LedgerError, Coverage> =>
    pipe(
      coverageOn(place.time.at, place, story),
      TE.flatMap((covered) =>
        !('since' in place) || 'why' in covered
          ? TE.right(covered)
          : pipe(
              coverageOn(place.since.at, place, story),
              TE.map((before) => ('why' in before ? before : covered)),
            ),
      ),
    );

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
  const admitted = (question: Question, place: Asked | AskedSince): Answer<Admitted> =>
    pipe(
      storyOrNobody(place.user),
      TE.flatMap((story): Answer<Admitted> => {
        if (story === undefined) return refuse(question, place, 'outside-scope');
        return pipe(
          coverage(place, story),
          TE.flatMap((covered): Answer<Admitted> => {
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
              // What was decided on when it was logged counts: an inspection closed or narrowed in between is so.
              TE.orElse((error): Answer<void> => {
                if (error._tag !== 'Rejected') return TE.left(error);
                if (error.policy === 'inspection-open') return refuse(question, place, 'not-open');
                return error.policy === 'inspection-scope'
                  ? refuse(question, place, 'outside-scope')
                  : TE.left(error);
              }),
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

  return { placed, admitted };
};
