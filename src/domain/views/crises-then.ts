import type { AsOf } from '../changes/as-of.js';
import type { Ref } from '../changes/change.js';
import { effective } from '../changes/effective.js';
import { enterFramework, isFrameworkAct, type FrameworkLife } from '../changes/framework-life.js';
import type { CrisisEvent, CrisisStreamEvent, EventOf } from '../events/event.js';

/** What was recorded of crises, in the order recorded. */
export type CrisisEntries = ReadonlyArray<{ readonly event: CrisisStreamEvent; readonly ref: Ref }>;

/** The measures for many of a ledger, and the crises that had ended. */
export interface CrisesThen {
  readonly frameworks: ReadonlyArray<FrameworkLife>;
  readonly ended: ReadonlyArray<EventOf<'CrisisEnded'>>;
}

/** The crises of a ledger as they stood at a time: corrected and redacted, by what was known then. */
export const crisesThen = (
  { crises }: { readonly crises: CrisisEntries },
  { at, knownAt }: AsOf,
): CrisesThen => {
  const frameworks: FrameworkLife[] = [];
  const ended: Array<EventOf<'CrisisEnded'>> = [];
  for (const { event, ref } of effective<CrisisEvent>(
    crises.filter((one) => one.ref.recordedAt <= knownAt),
  )) {
    if (event.type === 'FrameworkMeasureAdopted' || isFrameworkAct(event))
      enterFramework(frameworks, event, ref);
    else if (event.type === 'CrisisEnded' && event.effective <= at) ended.push(event);
  }
  return { frameworks, ended };
};
