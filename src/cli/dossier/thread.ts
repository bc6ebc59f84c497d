import { parentPort } from 'node:worker_threads';
import * as E from 'fp-ts/lib/Either.js';
import { RULES } from '../../domain/findings/built-in.js';
import type { LedgerError } from '../../ledger/ledger-error.js';
import { recordedEach } from '../../ledger/recorded-each.js';
import type { EventStore } from '../../stores/event-store.js';
import { openSqliteStore } from '../../stores/sqlite/sqlite-store.js';
import { createTeller, roomOf, type RecordedPerson, type Teller } from './teller.js';
import type { FromThread, Lot, ToThread } from './thread-hand.js';

// What runs in a thread of a crew: it reads people from the ledger's file itself, or is sent them, tells them as it is asked, and hands over
// the bytes without copying them.

/** Nothing is recorded here. */
const never = (): never => {
  throw new Error('a thread of a dossier asked for the time');
};

const files = new Map<string, EventStore>();

const storeOf = async (file: string): Promise<E.Either<LedgerError, EventStore>> => {
  const known = files.get(file);
  if (known !== undefined) return E.right(known);
  const opened = await openSqliteStore({ file, mode: 'read', clock: never })();
  if (E.isRight(opened)) files.set(file, opened.right);
  return opened;
};

const peopleOf = async (lot: Lot): Promise<E.Either<LedgerError, ReadonlyArray<RecordedPerson>>> => {
  if ('people' in lot) return E.right(lot.people);
  const store = await storeOf(lot.file);
  if (E.isLeft(store)) return store;
  const { byPlace } = store.right;
  if (byPlace === undefined) throw new Error('a file that is not read by place');
  const recorded = await recordedEach(
    byPlace,
    lot.places.map(({ places }) => places),
  )();
  if (E.isLeft(recorded)) return recorded;
  return E.right(lot.places.map(({ user }, i) => ({ user, recorded: recorded.right[i] ?? [] })));
};

let teller: Teller | undefined;

const answer = async (message: ToThread): Promise<void> => {
  if ('telling' in message) {
    teller = createTeller({ ...message.telling, rules: RULES });
    return;
  }
  if (teller === undefined) throw new Error('people came before it was known how to tell them');
  if ('takeBack' in message) {
    teller.takeBack(message.takeBack);
    return;
  }
  const people = await peopleOf(message.lot);
  if (E.isLeft(people)) {
    parentPort?.postMessage(people satisfies FromThread);
    return;
  }
  if (message.tell === 'stories') {
    parentPort?.postMessage(teller.stories(people.right) satisfies FromThread);
    return;
  }
  const told = teller.people(people.right, message.room);
  parentPort?.postMessage(told satisfies FromThread, E.isLeft(told) ? [] : roomOf(told.right.tables));
};

// One after the other, in the order asked.
let turn = Promise.resolve();
parentPort?.on('message', (message: ToThread) => {
  turn = turn.then(() => answer(message));
});
