import * as E from 'fp-ts/lib/Either.js';
import type { LocalDate } from '../domain/values/local-date.js';
import type { LedgerError } from '../ledger/ledger-error.js';
import {
  compareScenarios,
  isOfRoster,
  type Applied,
  type CannotSuppose,
  type Scenario,
  type ScenarioComparison,
  type Supposition,
} from '../scenario/fork/index.js';
import {
  rosterIn,
  staffingOf,
  weekFrom,
  type Staffing,
  type StaffingError,
  type Week,
} from '../scenario/staffing/index.js';
import type { ScenarioFile } from './scenario-file.js';
import type { WhatIf } from './what-if.js';

/** What comes of a scenario: the levels beside the facts, and what is short of staff beside what was. */
export interface WhatIfAnswer {
  readonly scenario: Scenario;
  /** What came of each supposition. */
  readonly applied: ReadonlyArray<Applied>;
  readonly week: Week;
  /** From the facts to the scenario, on the day that the file says or the first of the week on which all has begun. */
  readonly comparison: ScenarioComparison;
  /** Undefined where the scenario has no roster. */
  readonly staffing: { readonly facts: Staffing; readonly scenario: Staffing } | undefined;
}

/** Why there is no answer. */
export type WhatIfError = LedgerError | CannotSuppose | StaffingError;

/** The first day in a week on which everything has begun that begins in it. */
const allBegun = (suppositions: ReadonlyArray<Supposition>, { from, to }: Week): LocalDate =>
  suppositions.reduce((latest, one) => {
    if (isOfRoster(one) || !('from' in one)) return latest;
    const begins = one.from;
    return begins > latest && begins <= to ? begins : latest;
  }, from);

/** Works out what a scenario in a file comes to. */
export const answerTo = async (
  { facts, fork }: WhatIf,
  { name, week: asked, on, suppositions, rules, roster }: ScenarioFile,
): Promise<E.Either<WhatIfError, WhatIfAnswer>> => {
  const made = await fork(facts, name, suppositions)();
  if (E.isLeft(made)) return made;
  const scenario = made.right;
  const week = asked ?? weekFrom(facts.base.asOf.at);
  const answer = {
    ...{ scenario, week, applied: scenario.applied },
    comparison: compareScenarios(facts, scenario, on ?? allBegun(suppositions, week)),
  };
  if (roster === undefined) return E.right({ ...answer, staffing: undefined });
  const supposed = rosterIn(scenario, roster, rules);
  if (E.isLeft(supposed)) return supposed;
  const before = staffingOf(facts, roster, week, rules);
  if (E.isLeft(before)) return before;
  const after = staffingOf(scenario, supposed.right, week, rules);
  return E.map((one: Staffing): WhatIfAnswer => ({
    ...answer,
    staffing: { facts: before.right, scenario: one },
  }))(after);
};
