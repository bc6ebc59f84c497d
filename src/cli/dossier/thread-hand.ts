import { Worker } from 'node:worker_threads';
import * as E from 'fp-ts/lib/Either.js';
import type { Room } from '../../domain/dossier/overview.js';
import type { UserKey } from '../../domain/values/keys.js';
import type { LedgerError } from '../../ledger/ledger-error.js';
import { problemOf } from '../session.js';
import { recordedIn, type Done, type Hand, type Source } from './hand.js';
import { roomOf, type PeopleTold, type RecordedPerson, type StoriesTold, type Telling } from './teller.js';

/** What can be sent of it: rules are functions, and a thread goes by those of the package. */
export type SentTelling = Omit<Telling, 'rules'>;

/** People as they were recorded, or where a thread finds them in the file of the ledger: the same, as what is recorded never changes. */
export type Lot =
  | { readonly people: ReadonlyArray<RecordedPerson> }
  | {
      readonly file: string;
      readonly places: ReadonlyArray<{ readonly user: UserKey; readonly places: ReadonlyArray<number> }>;
    };

/** What a thread is sent: first by what it tells, then people, and room that comes back. It answers each lot in turn. */
export type ToThread =
  | { readonly telling: SentTelling }
  | { readonly takeBack: ReadonlyArray<ArrayBuffer> }
  | { readonly tell: 'people'; readonly lot: Lot; readonly room: Room }
  | { readonly tell: 'stories'; readonly lot: Lot };
export type FromThread = E.Either<LedgerError, PeopleTold | StoriesTold>;

/** A thread that loads what it runs, or waits to be asked. */
export interface TellingThread {
  /** Sends something that is not answered, with bytes that go there. */
  readonly send: (message: ToThread, bytes?: ReadonlyArray<ArrayBuffer>) => void;
  /** Undefined once the thread is lost: it ran out of memory, or was ended. */
  readonly ask: (message: ToThread) => Promise<Done<PeopleTold | StoriesTold>>;
  readonly end: () => Promise<unknown>;
}

/** Space for what is let go of at once, which is nearly everything: more of it, and less has to be moved. */
const YOUNG_MB = 128;

export const startThread = (program: URL): TellingThread => {
  const worker = new Worker(program, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } });
  /** Who waits for an answer, in the order asked. */
  const waiting: Array<(told: Done<PeopleTold | StoriesTold>) => void> = [];
  let isLost = false;
  const lose = (): void => {
    isLost = true;
    for (const hear of waiting.splice(0)) hear(undefined);
  };
  worker.on('message', (told: FromThread) => {
    waiting.shift()?.(E.mapLeft(problemOf)(told));
  });
  // What was wrong with what it ran will be thrown again by who does it in its place.
  worker.on('error', lose);
  worker.on('exit', lose);
  return {
    send: (message, bytes = []) => {
      worker.postMessage(message, bytes);
    },
    ask: (message) =>
      new Promise((resolve) => {
        if (isLost) {
          resolve(undefined);
          return;
        }
        waiting.push(resolve);
        worker.postMessage(message);
      }),
    end: () => worker.terminate(),
  };
};

/** Where a thread finds people, or the people themselves where it can't look. */
const lotOf = async (source: Source, users: ReadonlyArray<UserKey>): Promise<E.Either<LedgerError, Lot>> => {
  const { everybody, file } = source;
  if (file !== undefined) {
    const places = users.flatMap((user) => {
      const known = everybody.placesOf(user);
      return known === undefined ? [] : [{ user, places: known }];
    });
    if (places.length === users.length) return E.right({ file, places });
  }
  return E.map((people: ReadonlyArray<RecordedPerson>): Lot => ({ people }))(await recordedIn(source, users));
};

const isStories = (told: PeopleTold | StoriesTold): told is StoriesTold => 'lines' in told;
const isPeople = (told: PeopleTold | StoriesTold): told is PeopleTold => !isStories(told);

/** A hand that has a thread tell its lots, which was sent before by what it tells. */
export const handOf = ({ ask, send }: TellingThread, source: Source): Hand => {
  const asked = async <A extends PeopleTold | StoriesTold>(
    users: ReadonlyArray<UserKey>,
    messageOf: (lot: Lot) => ToThread,
    isAnswer: (told: PeopleTold | StoriesTold) => told is A,
  ): Promise<Done<A>> => {
    const lot = await lotOf(source, users);
    if (E.isLeft(lot)) return E.left(problemOf(lot.left));
    const told = await ask(messageOf(lot.right));
    if (told === undefined || E.isLeft(told)) return told;
    if (!isAnswer(told.right)) throw new Error('a thread answered what it was not asked');
    return E.right(told.right);
  };
  return {
    tell: (users, room) => asked(users, (lot) => ({ tell: 'people', lot, room }), isPeople),
    tellStories: (users) => asked(users, (lot) => ({ tell: 'stories', lot }), isStories),
    giveBack: (tables) => {
      const room = roomOf(tables);
      send({ takeBack: room }, room);
    },
  };
};
