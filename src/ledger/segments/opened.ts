import * as E from 'fp-ts/lib/Either.js';
import type { UserKey } from '../../domain/values/keys.js';
import type { EventStore } from '../../stores/event-store.js';
import type { SegmentFolder } from '../../stores/segments/segment-folder.js';
import { UNFIT, type Unfit } from '../../stores/views/view-store.js';
import type { LedgerError } from '../ledger-error.js';
import { endOf, imagesIn, type Chain } from './chain.js';
import type { People } from './gather.js';
import { usersOf } from './people.js';
import { tailAfter, type Tail } from './tail.js';

/** The segments of a ledger, found to fit it, and what was recorded after them. */
export interface Opened extends Chain {
  readonly tail: Tail;
  readonly people: ReadonlyMap<UserKey, number>;
  /** Everybody who is in a segment. */
  readonly users: ReadonlyArray<UserKey>;
}

/** Does something with what is open, and may find that it is not what was written. */
type Use<A> = (opened: Opened) => Promise<E.Either<LedgerError, A | Unfit>>;

/** What lies in a folder, opened once and kept open between questions, as long as no files come or go. */
export interface KeptOpen {
  /** `Unfit` where there is nothing to answer from. */
  readonly use: <A>(work: Use<A>) => Promise<E.Either<LedgerError, A | Unfit>>;
  readonly isOpen: () => boolean;
  readonly close: () => void;
}

/** One opening, and how many questions are under way in it. Others may take its files away meanwhile, which does not matter to it. */
interface Opening {
  readonly stamp: string;
  readonly opened: Opened;
  readonly end: () => void;
  users: number;
  isOver: boolean;
}

export const keptOpen = (store: EventStore, folder: SegmentFolder): KeptOpen => {
  let current: Opening | undefined;

  const leave = (opening: Opening): void => {
    opening.users -= 1;
    if (opening.isOver && opening.users === 0) opening.end();
  };

  const giveUp = (opening: Opening | undefined): void => {
    if (opening === undefined) return;
    if (current === opening) current = undefined;
    if (opening.isOver) return;
    opening.isOver = true;
    if (opening.users === 0) opening.end();
  };

  /** What was read after the same last segment stays, also where other files came or went. */
  const afterwards = (
    segments: Chain['segments'],
    users: ReadonlyArray<UserKey>,
  ): Pick<Opened, 'tail' | 'people'> => {
    if (current?.opened.segments.at(-1)?.digest === segments.at(-1)?.digest && current !== undefined)
      return { people: current.opened.people, tail: current.opened.tail };
    const people: People = new Map(users.map((user, number) => [user, number]));
    return { people, tail: tailAfter(store, endOf(segments), people) };
  };

  const open = async (stamp: string): Promise<E.Either<LedgerError, Opening | Unfit>> => {
    const images = imagesIn(folder, store);
    const chain = await images.chain();
    if (E.isRight(chain)) {
      const { segments } = chain.right;
      const users = usersOf(segments);
      // Without any segment, reading the ledger as it is takes less.
      if (segments.length > 0 && E.isRight(users) && users.right !== UNFIT) {
        const opened = { ...chain.right, users: users.right, ...afterwards(segments, users.right) };
        return E.right({ stamp, opened, end: images.close, users: 0, isOver: false });
      }
    }
    images.close();
    return E.isLeft(chain) ? chain : E.right(UNFIT);
  };

  const enter = async (): Promise<E.Either<LedgerError, Opening | Unfit>> => {
    const stamp = folder.stamp();
    if (E.isLeft(stamp)) return stamp;
    if (current?.stamp !== stamp.right) {
      const opening = await open(stamp.right);
      if (E.isLeft(opening) || opening.right === UNFIT) return opening;
      giveUp(current);
      current = opening.right;
    }
    current.users += 1;
    return E.right(current);
  };

  const use = async <A>(work: Use<A>, isLast: boolean): Promise<E.Either<LedgerError, A | Unfit>> => {
    const opening = await enter();
    if (E.isLeft(opening)) return opening;
    if (opening.right === UNFIT) return E.right(UNFIT);
    const { opened, stamp } = opening.right;
    try {
      const done = await work(opened);
      if (E.isLeft(done) || done.right !== UNFIT) return done;
      giveUp(opening.right);
    } finally {
      leave(opening.right);
    }
    // Somebody may have made others in place of those that were open.
    const now = folder.stamp();
    return isLast || E.isLeft(now) || now.right === stamp ? E.right(UNFIT) : use(work, true);
  };

  return {
    use: (work) => use(work, false),
    isOpen: () => current !== undefined,
    close: () => {
      giveUp(current);
    },
  };
};
