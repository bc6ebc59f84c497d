import * as E from 'fp-ts/lib/Either.js';
import type { AsOf } from '../../domain/changes/as-of.js';
import { levelsUnder, type PersonalLevel } from '../../domain/views/population.js';
import { summaryFold, type ServiceSummary } from '../../domain/views/service-summary.js';
import { UNFIT, type Unfit } from '../../stores/views/view-store.js';
import type { LedgerError } from '../ledger-error.js';
import { eachPerson } from './fold.js';
import type { Plan } from './plan.js';

/** What the people of a block are summed up from. */
export type Population = Pick<Plan, 'runs' | 'users' | 'crises' | 'until'>;

/** Hands on the levels of everybody in some blocks, block by block. Stops where it is told to. */
export const eachBlock = async (
  { runs, users, crises, until }: Population,
  asOf: AsOf,
  blocks: Iterable<number>,
  see: (levels: ReadonlyArray<PersonalLevel>) => Promise<E.Either<LedgerError, void>>,
): Promise<E.Either<LedgerError, Unfit | undefined>> => {
  const levelsOf = levelsUnder({ crises }, asOf);
  for (const block of blocks) {
    const levels: PersonalLevel[] = [];
    const read = eachPerson(runs, block, users, until, (person) => {
      for (const level of levelsOf(person)) levels.push(level);
    });
    if (E.isLeft(read)) return read;
    if (read.right === UNFIT) return E.right(UNFIT);
    const seen = await see(levels);
    if (E.isLeft(seen)) return seen;
  }
  return E.right(undefined);
};

/** Sums up the people of some blocks. Others have their turn between blocks. */
export const sumUp = async (
  population: Population,
  asOf: AsOf,
  blocks: Iterable<number>,
  done: () => E.Either<LedgerError, void>,
): Promise<E.Either<LedgerError, ReadonlyArray<ServiceSummary> | Unfit>> => {
  const fold = summaryFold(asOf.at);
  const read = await eachBlock(population, asOf, blocks, async (levels) => {
    for (const level of levels) fold.take(level);
    await new Promise((turn) => setImmediate(turn));
    return done();
  });
  if (E.isLeft(read)) return read;
  return E.right(read.right === UNFIT ? UNFIT : fold.finish());
};
