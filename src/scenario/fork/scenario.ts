import type { AsOf } from '../../domain/changes/as-of.js';
import type { UserKey } from '../../domain/values/keys.js';
import type { LocalDate } from '../../domain/values/local-date.js';
import type { Person } from '../../domain/views/person-then.js';
import { levelsUnder, type PersonalLevel } from '../../domain/views/population.js';
import type { Base } from './base.js';

/**
 * The facts of a ledger with suppositions laid over them. What nothing is supposed of is the base's own, by reference: a fork
 * costs what is supposed and not what there is.
 */
export interface Scenario {
  /** Undefined: the facts, of which nothing is supposed. */
  readonly name: string | undefined;
  readonly base: Base;
  /** Those of whom something is supposed, as they are by it; in the order in which they were first supposed of. */
  readonly touched: ReadonlyMap<UserKey, Person>;
}

/** The facts as a scenario of which nothing is supposed. */
export const withoutSuppositions = (base: Base): Scenario => ({ name: undefined, base, touched: new Map() });

/** A person in a scenario; undefined where there is none. */
export const personIn = ({ base, touched }: Scenario, user: UserKey): Person | undefined =>
  touched.get(user) ?? base.population.people.get(user);

/** Everybody in a scenario: those in the ledger in the order in which they came into it, then those who are only supposed. */
export function* peopleIn({ base, touched }: Scenario): Generator<Person> {
  const { people } = base.population;
  for (const person of people.values()) yield touched.get(person.user) ?? person;
  for (const person of touched.values()) if (!people.has(person.user)) yield person;
}

/** The two times by which a scenario is asked about a day. */
export const asOfIn = ({ base }: Scenario, at: LocalDate = base.asOf.at): AsOf => ({
  at,
  knownAt: base.asOf.knownAt,
});

/** Tells the levels of one person after the other in a scenario, on a day; that of the fork where none is given. */
export const levelsIn = (
  scenario: Scenario,
  at?: LocalDate,
): ((person: Person) => ReadonlyArray<PersonalLevel>) =>
  levelsUnder(scenario.base.population, asOfIn(scenario, at));
