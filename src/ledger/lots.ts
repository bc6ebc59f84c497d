import type { UserKey } from '../domain/values/keys.js';

/** So many events are read and gone through at a time: enough to make the asking cheap, few enough to hold in memory several times over. */
const LOT_EVENTS = 2_000;

/** People in lots of about as many events, in their order: who is in which lot hangs on nothing else. */
export const lotsOf = (
  users: Iterable<UserKey>,
  eventsOf: (user: UserKey) => number,
  most = LOT_EVENTS,
): ReadonlyArray<ReadonlyArray<UserKey>> => {
  const lots: UserKey[][] = [];
  let events = most;
  for (const user of users) {
    const lot = lots.at(-1);
    if (lot === undefined || events >= most) {
      lots.push([user]);
      events = 0;
    } else lot.push(user);
    events += eventsOf(user);
  }
  return lots;
};
