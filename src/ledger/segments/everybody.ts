import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import * as TE from 'fp-ts/lib/TaskEither.js';
import type { AsOf } from '../../domain/changes/as-of.js';
import { levelsOfAll, type PersonalLevel, type Population } from '../../domain/views/population.js';
import { summariseServices } from '../../domain/views/service-summary.js';
import { UNFIT } from '../../stores/views/view-store.js';
import type { LedgerError } from '../ledger-error.js';
import type { RowThreads } from '../replay/row-threads.js';
import { stopped, type SegmentOptions } from './options.js';
import type { EverybodyOptions, Segments, Summaries, TakeLevels } from './segments.js';

/** Everybody in memory, as it is read where there are no segments. */
export type ReadPopulation = (progress: SegmentOptions['progress']) => TE.TaskEither<LedgerError, Population>;

/** Levels handed on together. */
const TOGETHER = 1_000;

/** Questions about the levels of everybody, answered from segments where there are any, and from the ledger where not. */
export const everybodysLevels = (
  segments: Segments | undefined,
  population: ReadPopulation,
  rowThreads?: RowThreads,
) => ({
  summaries: (asOf: AsOf, options: EverybodyOptions): TE.TaskEither<LedgerError, Summaries> => {
    const inThisThread = pipe(
      population(options.progress),
      TE.map((all): Summaries => ({
        services: summariseServices(all, asOf),
        events: all.events,
        unknown: all.unknown,
      })),
    );
    const fromLedger =
      rowThreads === undefined
        ? inThisThread
        : pipe(
            rowThreads.summaries(asOf, options),
            TE.flatMap((found) => (found === undefined ? inThisThread : TE.right(found))),
          );
    return segments === undefined
      ? fromLedger
      : pipe(
          segments.summaries(asOf, options),
          TE.flatMap((found) => (found === UNFIT ? fromLedger : TE.right(found))),
        );
  },

  eachLevel:
    (asOf: AsOf, take: TakeLevels, options: SegmentOptions): TE.TaskEither<LedgerError, Levels> =>
    async () => {
      if (segments !== undefined) {
        let handedOn = 0;
        const found = await segments.eachLevel(
          asOf,
          async (levels) => {
            handedOn += levels.length;
            await take(levels);
          },
          options,
        )();
        if (E.isLeft(found)) return found;
        if (found.right !== UNFIT) return E.right(found.right);
        if (handedOn > 0) return E.left(SPOILT);
      }
      const all = await population(options.progress)();
      if (E.isLeft(all)) return all;
      let some: PersonalLevel[] = [];
      for (const level of levelsOfAll(all.right, asOf)) {
        some.push(level);
        if (some.length < TOGETHER) continue;
        await take(some);
        some = [];
        if (options.signal?.aborted === true) return stopped();
      }
      await take(some);
      return E.right({ events: all.right.events, unknown: all.right.unknown });
    },
});

/** What was read to tell the levels of everybody. */
export type Levels = Omit<Summaries, 'services'>;

const SPOILT: LedgerError = {
  _tag: 'StoreFailed',
  location: 'segments',
  code: 'Unfit',
  message:
    'the segments beside the ledger are not what was written, which showed when a part was read already; drop or rebuild them, and ask again',
};
