import * as E from 'fp-ts/lib/Either.js';
import type { CannotSuppose, Scenario } from '../scenario/fork/index.js';
import { reopeningOf, type Reopening } from '../scenario/reopening/index.js';
import { rosterIn, type StaffingError, type Week } from '../scenario/staffing/index.js';
import type { ScenarioFile } from './scenario-file.js';

/** Something that an order of reopening needs, and the scenario's file does not have. */
export interface NothingToReopen {
  readonly _tag: 'NothingToReopen';
  readonly message: string;
}

/** Which services could come back in the week of a scenario, in the order that its file states. */
export const reopenedWeek = (
  scenario: Scenario,
  { roster, rules, reopeningOrder }: ScenarioFile,
  week: Week,
): E.Either<NothingToReopen | StaffingError | CannotSuppose, Reopening> => {
  if (roster === undefined)
    return E.left({
      _tag: 'NothingToReopen',
      message:
        'whether there is room needs a roster, and the scenario has none: write it in its file, as docs/whatif.md says',
    });
  const supposed = rosterIn(scenario, roster, rules);
  return E.isLeft(supposed) ? supposed : reopeningOf(scenario, supposed.right, week, rules, reopeningOrder);
};
