import * as E from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import { addSummaries, type ServiceSummary } from '../domain/views/service-summary.js';
import type { LedgerError } from './ledger-error.js';
import type { Ledger } from './ledger.js';
import type { When } from './questions.js';
import type { EverybodyOptions, Summaries } from './segments/segments.js';

/** Several municipalities at one time: each by itself, and all of them together. */
export interface Overview {
  /** In the order in which their ledgers were given. */
  readonly municipalities: ReadonlyArray<Summaries>;
  /** A person with services in two municipalities is counted in both: pseudonyms of different ledgers can't be compared. */
  readonly together: ReadonlyArray<ServiceSummary>;
}

/**
 * How the services stand in several ledgers at the same two times, such as those of a county's municipalities. `atOnce` ledgers are
 * read at a time, two when left out; each over threads of its own where it has segments. The first error ends it. A day
 * left out is today by the clock of each ledger.
 *
 * @example
 * import { openLedger, overviewOf, run } from 'forsvarlig';
 *
 * const ledgers = [await run(openLedger('memory:')), await run(openLedger('memory:'))];
 * const { municipalities, together } = await run(overviewOf(ledgers, { at: '2020-03-20' }));
 * assert.equal(municipalities.length, 2);
 * assert.deepEqual(together, []);
 * for (const ledger of ledgers) await run(ledger.close);
 */
export const overviewOf =
  (
    ledgers: ReadonlyArray<Pick<Ledger, 'summaries'>>,
    when: When = {},
    { atOnce = 2, ...options }: EverybodyOptions & { readonly atOnce?: number } = {},
  ): TaskEither<LedgerError, Overview> =>
  async () => {
    const found: Array<Summaries | undefined> = ledgers.map(() => undefined);
    let next = 0;
    let failed: LedgerError | undefined;
    const reader = async (): Promise<void> => {
      for (let i = next++; i < ledgers.length && failed === undefined; i = next++) {
        const summaries = await ledgers[i]?.summaries(when, options)();
        if (summaries === undefined) return;
        if (E.isLeft(summaries)) failed ??= summaries.left;
        else found[i] = summaries.right;
      }
    };
    await Promise.all(Array.from({ length: Math.max(1, Math.min(atOnce, ledgers.length)) }, reader));
    if (failed !== undefined) return E.left(failed);
    const municipalities = found.flatMap((one) => one ?? []);
    return E.right({
      municipalities,
      together: addSummaries(municipalities.map(({ services }) => services)),
    });
  };
