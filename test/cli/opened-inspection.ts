import { ACCESS_COMMAND } from '../domain/examples/access.js';
import { COMMAND } from '../domain/examples/commands.js';

/** Opens an inspection of the people of one unit, from March to June 2020. */
export const INSPECTION = {
  ...ACCESS_COMMAND.OpenInspection,
  ...{ id: 'c-open', inspection: '2020-4711', scope: { kind: 'units', units: ['north'] } },
  ...{ from: '2020-03-01', until: '2020-06-30', openUntil: '2020-12-31', on: '2020-06-02' },
};

/** Where somebody belongs. */
export const placed = (user: string, unit: string): object => ({
  ...COMMAND.RecordCircumstances,
  ...{ id: `c-${user}`, user, unit },
});
