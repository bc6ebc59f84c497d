import * as E from 'fp-ts/lib/Either.js';
import type { UserKey } from '../../domain/values/keys.js';
import { UNFIT } from '../../stores/views/view-store.js';
import type { Image, Read } from './image.js';

/** All people of some images, in the order in which they came into the ledger. */
export const usersOf = (segments: ReadonlyArray<Image>): Read<ReadonlyArray<UserKey>> => {
  const users: UserKey[] = [];
  for (const image of segments) {
    const own = image.users();
    if (E.isLeft(own)) return own;
    if (own.right === UNFIT) return E.right(UNFIT);
    for (const user of own.right) users.push(user);
  }
  return E.right(users);
};
