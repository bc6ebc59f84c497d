import * as E from 'fp-ts/lib/Either.js';
import type { Room } from '../../domain/dossier/overview.js';
import type { UserKey } from '../../domain/values/keys.js';
import type { Everybody } from '../../ledger/everybody.js';
import type { LedgerError } from '../../ledger/ledger-error.js';
import { problemOf, type Problem } from '../session.js';
import {
  roomOf,
  type PeopleTold,
  type RecordedPerson,
  type StoriesTold,
  type TableBytes,
  type Teller,
} from './teller.js';

/** What came of a lot. Undefined: who was to do it is lost, and it is to be done by another. */
export type Done<A> = E.Either<Problem, A> | undefined;

/** One of those who tell people, one lot after the other. What they tell is the same, to the byte. */
export interface Hand {
  readonly tell: (users: ReadonlyArray<UserKey>, room: Room) => Promise<Done<PeopleTold>>;
  readonly tellStories: (users: ReadonlyArray<UserKey>) => Promise<Done<StoriesTold>>;
  /** Gives back the room in which tables stood that it told; they are gone then. */
  readonly giveBack: (tables: ReadonlyArray<TableBytes>) => void;
}

/** Where people are read from. */
export interface Source {
  readonly everybody: Pick<Everybody, 'recordedOf' | 'placesOf'>;
  /** The file of the ledger, where threads can open it themselves. */
  readonly file: string | undefined;
}

export const recordedIn = async (
  { everybody }: Source,
  users: ReadonlyArray<UserKey>,
): Promise<E.Either<LedgerError, ReadonlyArray<RecordedPerson>>> =>
  E.map((recorded: ReadonlyArray<RecordedPerson['recorded']>) =>
    users.map((user, i): RecordedPerson => ({ user, recorded: recorded[i] ?? [] })),
  )(await everybody.recordedOf(users)());

/** The hand of this thread, which is never lost. */
export const handHere = (teller: Teller, source: Source): Hand => {
  const each =
    <A>(tell: (people: ReadonlyArray<RecordedPerson>) => E.Either<LedgerError, A>) =>
    async (users: ReadonlyArray<UserKey>): Promise<Done<A>> => {
      // The other hands and the disk are heard in between: reading and telling let nobody else have a turn.
      await new Promise(setImmediate);
      return E.mapLeft(problemOf)(E.flatMap(tell)(await recordedIn(source, users)));
    };
  return {
    tell: (users, room) => each((people) => teller.people(people, room))(users),
    tellStories: each(teller.stories),
    giveBack: (tables) => {
      teller.takeBack(roomOf(tables));
    },
  };
};
