import * as E from 'fp-ts/lib/Either.js';
import type { Scenario } from '../scenario/fork/index.js';
import { planWeek, type PlanError, type WeekPlan } from '../scenario/plan/index.js';
import { rosterIn, type Week } from '../scenario/staffing/index.js';
import type { ScenarioFile } from './scenario-file.js';

/** Something that a plan needs, and the scenario's file does not have. */
export interface NothingToPlan {
  readonly _tag: 'NothingToPlan';
  readonly message: string;
}

/** What could be done about the week of a scenario, in the order of priority in its file. */
export const plannedWeek = (
  scenario: Scenario,
  { roster, rules, order, agreements, search }: ScenarioFile,
  week: Week,
): E.Either<NothingToPlan | PlanError, WeekPlan> => {
  if (roster === undefined)
    return E.left({
      _tag: 'NothingToPlan',
      message:
        'a plan needs a roster, and the scenario has none: write it in its file, as docs/whatif.md says',
    });
  const supposed = rosterIn(scenario, roster, rules);
  return E.isLeft(supposed)
    ? supposed
    : planWeek(scenario, week, { roster: supposed.right, rules, order, agreements }, search);
};
