import * as E from 'fp-ts/lib/Either.js';
import { run, showError, type Ledger } from 'forsvarlig';
import type { SimulatedClock } from '../ledger-clock.js';
import { inOrder, type Expected, type Happening } from './happening.js';

/** What came of recording a story. */
export interface Recording {
  readonly recorded: number;
  readonly already: number;
  /** What was tried in vain, as the story has it. */
  readonly refused: ReadonlyArray<Expected>;
}

/**
 * Records a story, each thing on the evening of the day on which it was written down. Throws where the ledger refuses
 * what the story has as recorded, or takes what it has as refused: then the story is told wrong.
 */
export const recordStory = async (
  ledger: Ledger,
  clock: SimulatedClock,
  happenings: ReadonlyArray<Happening>,
): Promise<Recording> => {
  const refused: Expected[] = [];
  let [recorded, already] = [0, 0];
  for (const happening of inOrder(happenings)) {
    const { recordedOn, command, refusedBy } = happening;
    clock.goTo(recordedOn);
    const [outcome] = await run(ledger.recordAll([command]));
    if (outcome === undefined) throw new Error('the ledger did not answer');
    if (E.isRight(outcome)) {
      if (refusedBy !== undefined) throw new Error(`${command.id} should be refused by ${refusedBy.policy}`);
      if (outcome.right.duplicate) already += 1;
      else recorded += 1;
    } else if (outcome.left._tag === 'Rejected' && outcome.left.policy === refusedBy?.policy)
      refused.push(refusedBy);
    else throw new Error(`${command.id}: ${showError(outcome.left)}`);
  }
  return { recorded, already, refused };
};
