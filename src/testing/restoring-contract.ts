import type { Instant } from '../domain/values/instant.js';
import type { RestorableStore } from '../stores/restore.js';
import { instant } from './contract/subject.js';
import { restoring } from './contract/restoring.js';
import type { TestFramework } from './event-store-contract.js';

/** Long, since a cluster far away and a machine with other work to do are no fault of a store. */
const TIMEOUT_MS = 180_000;

/**
 * The contract of restoring, for stores that can become a copy of another: to be run beside the contract of event stores, in
 * the same way.
 *
 * @example
 * import { describe, it } from '@jest/globals';
 * import { openMemoryStore } from 'forsvarlig';
 * import { restoringContract } from 'forsvarlig/testing';
 *
 * restoringContract('memory', (clock) => Promise.resolve(openMemoryStore({ clock })), { describe, it });
 *
 * @since 0.2.0
 */
export const restoringContract = (
  name: string,
  makeStore: (clock: () => Instant) => Promise<RestorableStore>,
  { describe, it }: TestFramework,
): void => {
  describe(`restoring into the event store ${name}`, () => {
    restoring((sentence, body) => {
      it(
        sentence,
        async () => {
          const store = await makeStore(() => instant(1_584_000_000_000));
          try {
            await body(store);
          } finally {
            await store.close();
          }
        },
        TIMEOUT_MS,
      );
    });
  });
};
