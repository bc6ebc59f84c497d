import type { EventStore } from '../../../../src/stores/event-store.js';
import {
  openEventStoreDbStore,
  type EventStoreDbStoreOptions,
} from '../../../../src/stores/eventstoredb/eventstoredb-store.js';
import { instant, right } from '../../../../src/testing/contract/subject.js';
import { createLog } from './log.js';
import { startStandIn, type StandIn, type StandInOptions } from './server.js';

export const connectionTo = ({ port }: StandIn, ...options: ReadonlyArray<string>): string =>
  `esdb://127.0.0.1:${port}?${['tls=false', ...options].join('&')}`;

/** A stand-in in which other programs, other ledgers and the database itself have written, and go on between our events. */
export const busyStandIn = (): Promise<StandIn> => {
  const log = createLog();
  const others = (): void => {
    for (const name of ['$stats-127.0.0.1', 'basket-7', 'forsvarlig2.user-1', '$$forsvarlig.a'])
      log.noise(name);
  };
  others();
  let appends = 0;
  const append: typeof log.append = (...asked) => {
    if (++appends % 3 === 0) others();
    return log.append(...asked);
  };
  return startStandIn({ log: { ...log, append } });
};

export const at = instant(1_584_090_000_123);

/** Opens a store that must open. */
export const opened = (
  standIn: StandIn,
  options: Partial<EventStoreDbStoreOptions> = {},
): Promise<EventStore> =>
  right(
    openEventStoreDbStore({
      connection: connectionTo(standIn),
      mode: 'write',
      clock: () => at,
      backoffMs: 5,
      ...options,
    }),
  );

/** Does something with a stand-in, and ends it whatever comes. */
export const withStandIn = async (
  body: (standIn: StandIn) => Promise<void>,
  options: StandInOptions = {},
): Promise<void> => {
  const standIn = await startStandIn(options);
  try {
    await body(standIn);
  } finally {
    await standIn.close();
  }
};
