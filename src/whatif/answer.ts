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
  reachableVolunteers,
  rosterIn,
  staffingOf,
  weekFrom,
  type ReachableVolunteer,
  type Roster,
  type Staffing,
  type StaffingError,
  type Week,
  type WorkRules,
} from '../scenario/staffing/index.js';
import type { ScenarioFile } from './scenario-file.js';
import type { WhatIf } from './what-if.js';

/** What comes of a scenario: the levels beside the facts or another scenario, and what is short of staff beside what is short there. */
export interface WhatIfAnswer {
  readonly scenario: Scenario;
  /** What came of each supposition. */
  readonly applied: ReadonlyArray<Applied>;
  readonly week: Week;
  /** From the facts, or the other scenario, to this one, on the day that the file says or the first of the week on which all has begun. */
  readonly comparison: ScenarioComparison;
  /** Undefined where the scenario has no roster. */
  readonly staffing:
    | {
        readonly from: Staffing;
        readonly to: Staffing;
        /** Who offered to work in the week, and is placed nowhere. */
        readonly reachable: ReadonlyArray<ReachableVolunteer>;
      }
    | undefined;
}

/** Why two scenarios can't be compared. */
export interface CannotCompare {
  readonly _tag: 'CannotCompare';
  readonly message: string;
}

/** Why there is no answer. */
export type WhatIfError = LedgerError | CannotSuppose | CannotCompare | StaffingError;

/** The first day in a week on which everything has begun that begins in it. */
const allBegun = (suppositions: ReadonlyArray<Supposition>, { from, to }: Week): LocalDate =>
  suppositions.reduce((latest, one) => {
    if (isOfRoster(one) || !('from' in one)) return latest;
    const begins = one.from;
    return begins > latest && begins <= to ? begins : latest;
  }, from);

/** What two scenarios have to have in common, as the file has it: else what is found would not come of what is supposed. */
const COMMON: Readonly<Record<string, (file: ScenarioFile) => unknown>> = {
  'at and knownAt': ({ when }) => when,
  week: ({ week }) => week,
  on: ({ on }) => on,
  roster: ({ roster }) => roster,
  skills: ({ rules }) => rules.policy,
  parameters: ({ rules }) => rules.parameters,
};

const hindrance = (one: ScenarioFile, other: ScenarioFile): CannotCompare | undefined => {
  if (one.name === other.name)
    return {
      _tag: 'CannotCompare',
      message: 'both scenarios have the same name, so that nobody could tell them apart: give one another',
    };
  const apart = Object.entries(COMMON).flatMap(([name, of]) =>
    JSON.stringify(of(one)) === JSON.stringify(of(other)) ? [] : [name],
  );
  return apart.length === 0
    ? undefined
    : {
        _tag: 'CannotCompare',
        message: `the two scenarios differ in more than what they suppose (${apart.join(', ')}): write the same in both files`,
      };
};

/** Where a comparison starts from. */
interface Start {
  readonly scenario: Scenario;
  readonly suppositions: ReadonlyArray<Supposition>;
}

const startOf = async (
  { facts, fork }: WhatIf,
  file: ScenarioFile,
  against: ScenarioFile | undefined,
): Promise<E.Either<WhatIfError, Start>> => {
  if (against === undefined) return E.right({ scenario: facts, suppositions: [] });
  const hindered = hindrance(file, against);
  if (hindered !== undefined) return E.left(hindered);
  const { name, suppositions } = against;
  return E.map((scenario: Scenario): Start => ({ scenario, suppositions }))(
    await fork(facts, name, suppositions)(),
  );
};

interface Stood extends Staffing {
  readonly reachable: ReadonlyArray<ReachableVolunteer>;
}

/** What is short in a scenario, with the staff that it supposes. */
const shortIn = (
  scenario: Scenario,
  roster: Roster,
  week: Week,
  rules: WorkRules,
): E.Either<StaffingError, Stood> => {
  const supposed = rosterIn(scenario, roster, rules);
  if (E.isLeft(supposed)) return supposed;
  return E.map((staffing: Staffing): Stood => ({
    ...staffing,
    reachable: reachableVolunteers(scenario, supposed.right, week, rules),
  }))(staffingOf(scenario, supposed.right, week, rules));
};

/**
 * Works out what a scenario in a file comes to, beside the facts, or beside another scenario of the same facts, week, roster and rules, which
 * differs in nothing but what it supposes.
 */
export const answerTo = async (
  whatIf: WhatIf,
  file: ScenarioFile,
  against?: ScenarioFile,
): Promise<E.Either<WhatIfError, WhatIfAnswer>> => {
  const { facts, fork } = whatIf;
  const { name, week: asked, on, suppositions, rules, roster } = file;
  const from = await startOf(whatIf, file, against);
  if (E.isLeft(from)) return from;
  const made = await fork(facts, name, suppositions)();
  if (E.isLeft(made)) return made;
  const scenario = made.right;
  const week = asked ?? weekFrom(facts.base.asOf.at);
  const day = on ?? allBegun([...from.right.suppositions, ...suppositions], week);
  const answer = {
    ...{ scenario, week, applied: scenario.applied },
    comparison: compareScenarios(from.right.scenario, scenario, day),
  };
  if (roster === undefined) return E.right({ ...answer, staffing: undefined });
  const after = shortIn(scenario, roster, week, rules);
  if (E.isLeft(after)) return after;
  const before = shortIn(from.right.scenario, roster, week, rules);
  return E.map((one: Staffing): WhatIfAnswer => ({
    ...answer,
    staffing: { from: one, to: after.right, reachable: after.right.reachable },
  }))(before);
};
