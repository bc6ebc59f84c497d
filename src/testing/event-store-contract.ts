import { atomicity } from './contract/atomicity.js';
import { closing } from './contract/closing.js';
import { concurrency } from './contract/concurrency.js';
import { expectedVersions } from './contract/expected-versions.js';
import { idsOfLedger } from './contract/ids-of-ledger.js';
import { limits } from './contract/limits.js';
import { order } from './contract/order.js';
import { pages } from './contract/pages.js';
import { retries } from './contract/retries.js';
import { seal } from './contract/seal.js';
import type { Law, MakeStore } from './contract/subject.js';
import { onFreshStore } from './contract/subject.js';
import { subscriptions } from './contract/subscriptions.js';
import { texts } from './contract/texts.js';
import { time } from './contract/time.js';

export type { MakeStore } from './contract/subject.js';

/** The functions of a test framework that the contract is written down with; Jest, Vitest and node:test have them. */
export interface TestFramework {
  readonly describe: (name: string, body: () => void) => unknown;
  readonly it: (name: string, body: () => Promise<void>, timeoutMs?: number) => unknown;
}

// The slowest law makes some thousand appends, perhaps to a cluster far away, beside whatever else a machine has to do.
const TIMEOUT_MS = 180_000;

type Chapter = readonly [string, (law: Law) => void];

const CHAPTERS: ReadonlyArray<Chapter> = [
  ['order', order],
  ['pages', pages],
  ['expected versions', expectedVersions],
  ['retries', retries],
  ['appends are whole', atomicity],
  ['limits', limits],
  ['texts', texts],
  ['time', time],
  ['at the same time', concurrency],
  ['subscriptions', subscriptions],
  ['the tree of hashes', seal],
  ['closing', closing],
];

const IDS_OF_LEDGER: Chapter = ['an id is taken in the whole ledger', idsOfLedger];

/** What an engine can't do, so that the contract asks less of it. */
export interface Capabilities {
  /**
   * Where an id is looked for that was recorded before: in the whole ledger (when left out), or, in an engine that has no index of
   * ids, in the stream appended to. The same id in two streams is then no conflict there.
   */
  readonly ids?: 'of-ledger' | 'of-stream';
}

/**
 * The contract of an event store as a suite of tests, to be run on every store behind the port, your own included.
 * It asserts with `node:assert`, and takes the test framework's functions as they are.
 *
 * @example
 * import { describe, it } from '@jest/globals';
 * import { openMemoryStore } from 'forsvarlig';
 * import { eventStoreContract } from 'forsvarlig/testing';
 *
 * eventStoreContract('memory', (clock) => Promise.resolve(openMemoryStore({ clock })), { describe, it });
 *
 * @since 0.1.0
 */
export const eventStoreContract = (
  name: string,
  makeStore: MakeStore,
  { describe, it }: TestFramework,
  { ids = 'of-ledger' }: Capabilities = {},
): void => {
  const chapters = ids === 'of-ledger' ? [...CHAPTERS, IDS_OF_LEDGER] : CHAPTERS;
  describe(`the event store ${name}`, () => {
    for (const [title, chapter] of chapters) {
      describe(title, () => {
        chapter((sentence, body) => {
          it(sentence, onFreshStore(makeStore, body), TIMEOUT_MS);
        });
      });
    }
  });
};
