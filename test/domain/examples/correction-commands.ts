import type { CommandInputOf } from '../../../src/index.js';
import { USER, visits } from './parts.js';

/** The example reduction corrected and redacted. */
export const correctionCommands = (reduce: CommandInputOf<'ReduceVisits'>) =>
  ({
    CorrectEntry: {
      command: 'CorrectEntry',
      version: 1,
      id: 'c-correct',
      user: USER,
      corrects: 'c-reduce-visits',
      by: { role: 'nurse', unit: 'home-care-north', person: 's-0007' },
      on: '2020-03-18',
      reasons: { text: 'Four visits were decided; three was a slip of the pen.' },
      entry: { ...reduce, to: visits(4) },
    },
    RedactEntry: {
      command: 'RedactEntry',
      version: 1,
      id: 'c-redact',
      user: USER,
      redacts: 'c-reduce-visits',
      reason: 'wrong-person',
      by: { role: 'unit-leader', unit: 'home-care-north' },
      on: '2020-03-18',
    },
  }) as const;
