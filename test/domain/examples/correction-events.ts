import type { EventOf } from '../../../src/index.js';
import { givenEventId, type Written } from '../../../src/testing/given.js';
import { USER, visits } from './parts.js';

type Reduced = Written<EventOf<'VisitsReduced'>>;

/** The fifth event of `REDUCED` corrected and redacted: what the commands in `correction-commands.ts` become. */
export const correctionEvents = (reduced: Reduced) =>
  ({
    EntryCorrected: {
      type: 'EntryCorrected',
      version: 1,
      user: USER,
      decision: 'c-correct',
      corrects: givenEventId(5),
      by: { role: 'nurse', unit: 'home-care-north', person: 's-0007' },
      on: '2020-03-18',
      reasons: { text: 'Four visits were decided; three was a slip of the pen.' },
      now: { ...reduced, after: { strands: [visits(4)] } },
    },
    EntryRedacted: {
      type: 'EntryRedacted',
      version: 1,
      user: USER,
      decision: 'c-redact',
      redacts: givenEventId(5),
      reason: 'wrong-person',
      by: { role: 'unit-leader', unit: 'home-care-north' },
      on: '2020-03-18',
    },
  }) as const;
