import { shownLocation } from '../ledger/location.js';
import { safeText } from '../render/safe-text.js';
import { lineSet, showRanges, type LineSet } from './line-ranges.js';
import type { Session } from './session.js';

/** What became of the lines of a file. */
export interface Tally {
  readonly recorded: ReturnType<typeof lineSet>;
  /** In the ledger before: the same command with the same id. */
  readonly already: ReturnType<typeof lineSet>;
  readonly refused: ReturnType<typeof lineSet>;
  /** On their way when the ledger failed. */
  readonly unsure: ReturnType<typeof lineSet>;
}

export const startTally = (): Tally => ({
  recorded: lineSet(),
  already: lineSet(),
  refused: lineSet(),
  unsure: lineSet(),
});

const linesOf = (label: string, { count, ranges }: LineSet): ReadonlyArray<string> =>
  count === 0 ? [] : [`${label}: ${count === 1 ? 'line' : 'lines'} ${showRanges(ranges)}`];

const jsonOf = ({ count, ranges }: LineSet): Readonly<Record<string, unknown>> => ({ count, lines: ranges });

/** The last word on stdout: how many lines were recorded, were there already, or were refused, and which. */
export const printTally = async (
  { out, json }: Session,
  { ledger }: { readonly ledger: string },
  file: string,
  tally: Tally,
  stopped: boolean,
): Promise<void> => {
  const [recorded, already, refused, unsure] = [
    tally.recorded.get(),
    tally.already.get(),
    tally.refused.get(),
    tally.unsure.get(),
  ];
  if (json) {
    const summary = {
      ledger,
      file,
      recorded: jsonOf(recorded),
      already: jsonOf(already),
      refused: jsonOf(refused),
      unsure: jsonOf(unsure),
      stopped,
    };
    return out.write(`${JSON.stringify(summary)}\n`);
  }
  const text = [
    `${safeText(shownLocation(ledger))}: ${recorded.count} recorded, ${already.count} already there, ${refused.count} refused`,
    ...linesOf('recorded', recorded),
    ...linesOf('already there', already),
    ...linesOf('not recorded', refused),
    ...linesOf('not known if recorded', unsure),
    ...(stopped
      ? ['stopped before the end; run it again: what was recorded is recognised, and the rest is recorded']
      : []),
  ];
  return out.write(text.map((line) => `${line}\n`).join(''));
};
