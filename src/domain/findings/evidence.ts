import type { Ref } from '../changes/change.js';
import type { LocalDate } from '../values/local-date.js';
import type { MissingEvidence, PresentEvidence } from './finding.js';

/** Evidence that is there. */
export const there = (nb: string, en: string, ref: Ref): PresentEvidence => ({ what: { nb, en }, ref });

/** Evidence that is not there; `due`: the last day for it. */
export const lacking = (nb: string, en: string, due?: LocalDate): MissingEvidence => ({
  what: { nb, en },
  ...(due === undefined ? {} : { due }),
});
