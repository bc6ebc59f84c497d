import * as E from 'fp-ts/lib/Either.js';
import { openLedger, run, showError } from 'forsvarlig';
import { simulatedClock } from '../ledger-clock.js';
import type { DayOfWork } from './planned.js';

/** What came of recording: how much is new, how much was there, and what was refused and why. */
export interface Tally {
  readonly recorded: number;
  readonly already: number;
  readonly refused: ReadonlyArray<{ readonly id: string; readonly why: string }>;
}

/** Called after every day, with the commands done and the commands in all. */
export type Progress = (done: number, total: number) => void;

/**
 * Records day by day, each day with the ledger's clock at six in the evening of that day: so the ledger knows on every
 * evening of 2020 what was decided by then.
 */
export const recordDayByDay = async (
  location: string,
  days: ReadonlyArray<DayOfWork>,
  progress?: Progress,
): Promise<Tally> => {
  const total = days.reduce((sum, { commands }) => sum + commands.length, 0);
  const refused: Array<Tally['refused'][number]> = [];
  let [recorded, already] = [0, 0];
  const [first] = days;
  if (first === undefined) return { recorded, already, refused };

  const clock = simulatedClock(first.day);
  const ledger = await run(openLedger(location, { clock: clock.read }));
  try {
    for (const { day, commands } of days) {
      clock.goTo(day);
      const outcomes = await run(ledger.recordAll(commands));
      for (const [i, { id }] of commands.entries()) {
        const outcome = outcomes[i];
        if (outcome === undefined) continue;
        if (E.isLeft(outcome)) refused.push({ id, why: showError(outcome.left) });
        else if (outcome.right.duplicate) already += 1;
        else recorded += 1;
      }
      progress?.(recorded + already + refused.length, total);
    }
  } finally {
    await run(ledger.close);
  }
  return { recorded, already, refused };
};
