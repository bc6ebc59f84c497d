import type { AsOf } from '../../domain/changes/as-of.js';
import type { Change, Ref } from '../../domain/changes/change.js';
import { isAmendment } from '../../domain/events/amendment.js';
import type { ServiceKey, UserKey } from '../../domain/values/keys.js';
import type { LocalDate } from '../../domain/values/local-date.js';
import type { Person } from '../../domain/views/person-then.js';
import { isOfConsent } from '../../domain/views/situation.js';
import { levelsUnder, type PersonalLevel, type Population } from '../../domain/views/population.js';
import type { Entry } from '../../domain/views/story.js';
import type { Base } from './base.js';
import type { SupposedEvent, Supposition, SuppositionOf } from './supposition.js';

/** Where something stands that is only supposed: after everything recorded, at no position of the ledger. */
export interface SupposedRef extends Ref {
  /** The scenario that supposes it. */
  readonly supposedBy: string;
}

/** Whether a fact is only supposed, and by which scenario. */
export const supposedBy = (ref: Ref): string | undefined =>
  'supposedBy' in ref && typeof ref.supposedBy === 'string' ? ref.supposedBy : undefined;

/** What is supposed of one person, in the order supposed. */
export interface SupposedEntry {
  readonly ref: SupposedRef;
  readonly changes: ReadonlyArray<Change>;
  /** Undefined where only a level is supposed, and no event that would have made it. */
  readonly event: SupposedEvent | undefined;
}

/** Why a supposition about a group came to nothing for a service in it. */
export type WhyUnchanged =
  /** It is so already. */
  | 'nothing-to-change'
  /** How much there is isn't known exactly, or a share of it is no whole amount. */
  | 'amount-unclear';

/** What came of one supposition. */
export interface Applied {
  readonly by: string;
  readonly supposition: Supposition;
  /** Whom it touches, in the order in which they came into the ledger or were supposed. */
  readonly users: ReadonlyArray<UserKey>;
  /** Those of whom too little is known to tell if they are meant. Nothing is supposed of them. */
  readonly undetermined: ReadonlyArray<UserKey>;
  readonly unchanged: ReadonlyArray<{
    readonly user: UserKey;
    readonly service: ServiceKey;
    readonly why: WhyUnchanged;
  }>;
}

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
  /** What is supposed of them. */
  readonly supposed: ReadonlyMap<UserKey, ReadonlyArray<SupposedEntry>>;
  /** What is recorded and supposed of crises; the base's own list where nothing is. */
  readonly crises: Population['crises'];
  /** What is recorded and supposed of members of staff and of units; the base's own list where nothing is. */
  readonly staff: ReadonlyArray<Entry>;
  /** Every supposition, also of the scenarios that this one was forked from, with what came of it. */
  readonly applied: ReadonlyArray<Applied>;
}

/** The facts as a scenario of which nothing is supposed. */
export const withoutSuppositions = (base: Base): Scenario => ({
  name: undefined,
  base,
  touched: new Map(),
  supposed: new Map(),
  crises: base.population.crises,
  staff: base.staff,
  applied: [],
});

/** A person in a scenario; undefined where there is none. */
export const personIn = (
  { base, touched }: Pick<Scenario, 'base' | 'touched'>,
  user: UserKey,
): Person | undefined => touched.get(user) ?? base.population.people.get(user);

/** Everybody in a scenario: those in the ledger in the order in which they came into it, then those who are only supposed. */
export function* peopleIn({ base, touched }: Pick<Scenario, 'base' | 'touched'>): Generator<Person> {
  const { people } = base.population;
  if (touched.size === 0) {
    yield* people.values();
    return;
  }
  for (const person of people.values()) yield touched.get(person.user) ?? person;
  for (const person of touched.values()) if (!people.has(person.user)) yield person;
}

/** Everybody in a scenario as the views over a population ask for them. Whom nothing is supposed of is not copied. */
export const populationIn = (scenario: Pick<Scenario, 'base' | 'touched' | 'crises'>): Population => {
  const { base, touched, crises } = scenario;
  const { population } = base;
  if (touched.size === 0 && crises === population.crises) return population;
  const people = new Map<UserKey, Person>();
  for (const person of peopleIn(scenario)) people.set(person.user, person);
  return { ...population, people, crises };
};

/** The two times by which a scenario is asked about a day. */
export const asOfIn = ({ base }: Pick<Scenario, 'base'>, at: LocalDate = base.asOf.at): AsOf => ({
  at,
  knownAt: base.asOf.knownAt,
});

/** Tells the levels of one person after the other in a scenario, on a day; that of the fork where none is given. */
export const levelsIn = (
  scenario: Scenario,
  at?: LocalDate,
): ((person: Person) => ReadonlyArray<PersonalLevel>) => levelsUnder(scenario, asOfIn(scenario, at));

/** What is recorded and supposed of a person's consents and competence to consent, for the views of them. */
export const consentEntriesIn = (
  { base, supposed }: Pick<Scenario, 'base' | 'supposed'>,
  user: UserKey,
): ReadonlyArray<Entry> => {
  const recorded = base.consents.get(user) ?? [];
  const amendments = base.population.people.get(user)?.told.filter(({ event }) => isAmendment(event)) ?? [];
  const hypothetical = (supposed.get(user) ?? []).flatMap(({ event, ref }) =>
    event !== undefined && isOfConsent({ event, ref }) ? [{ event, ref }] : [],
  );
  return amendments.length === 0
    ? [...recorded, ...hypothetical]
    : [...[...recorded, ...amendments].sort((a, b) => a.ref.position - b.ref.position), ...hypothetical];
};

type OfRoster = SuppositionOf<'staff-away' | 'staff-sent'>;

/** Whether a supposition is about who is at work. */
export const isOfRoster = (supposition: Supposition): supposition is OfRoster =>
  supposition.suppose === 'staff-away' || supposition.suppose === 'staff-sent';

/** What is supposed of who is at work: it is said of a roster, and not of a ledger. */
export const rosterSuppositionsIn = ({ applied }: Pick<Scenario, 'applied'>): ReadonlyArray<OfRoster> =>
  applied.map(({ supposition }) => supposition).filter(isOfRoster);
