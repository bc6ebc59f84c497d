import * as E from 'fp-ts/lib/Either.js';
import {
  asKnownNow,
  baseOf,
  rosterOf,
  weekFrom,
  withoutSuppositions,
  workRules,
  type Roster,
  type Scenario,
  type WorkRules,
} from '../../../src/index.js';
import { day, entriesOf, granted, type Written } from '../../render/small-world.js';

/** The Monday and the week that tests look at. */
export const MONDAY = day('2020-03-16');
export const WEEK = weekFrom(MONDAY);

const taken = <A>(made: E.Either<{ readonly message: string }, A>): A => {
  if (E.isLeft(made)) throw new Error(made.left.message);
  return made.right;
};

export const rulesOf = (written: Parameters<typeof workRules>[0] = {}): WorkRules =>
  taken(workRules(written));
export const rosterFrom = (written: unknown, rules: WorkRules): Roster => taken(rosterOf(written, rules));

export const scenarioOf = (events: ReadonlyArray<Written>): Scenario =>
  withoutSuppositions(baseOf(entriesOf(events), asKnownNow(MONDAY)));

/** Somebody in a unit, with a service. */
export const person = (user: string, unit: string, fields: Written): ReadonlyArray<Written> => [
  {
    ...{ type: 'CircumstancesRecorded', version: 1, user, on: '2020-01-02', unit },
    by: { role: 'nurse', unit },
  },
  granted({ user, decision: `${user}-d`, ...fields }),
];

export const strand = (unit: string, amount: number, weeks = 1): Written => ({
  ...{ unit, amount, weeks },
  mode: 'in-person',
});

/** Somebody who works so many minutes on every day of the week. */
export const worker = (staff: string, unit: string, qualification: string, minutes: number) => ({
  ...{ staff, unit, qualification },
  works: { perWeeks: { minutes: 7 * minutes, weeks: 1 } },
});
